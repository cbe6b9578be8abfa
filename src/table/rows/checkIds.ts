import type { CellProblem, ColumnPlace, TextColumn } from "../column";
import { problemAt, type Complaint } from "../problems";
import type { LeftOutKind, LeftOutRow } from "./leftOut";
import { isPlaceholder } from "../parse/readNumbers";

/** What is left of a table when every row must have an id of its own. */
export interface CheckedIds {
  /** Index of each row that can be used. */
  readonly used: Int32Array;
  readonly problems: readonly CellProblem[];
  /** From top to bottom. */
  readonly leftOut: readonly LeftOutRow[];
}

interface Refusal {
  readonly kind: LeftOutKind;
  readonly complaint: Complaint;
}

/** Why a row can't be used, or undefined if it can. */
function refusal(text: string, label: string, first: number | undefined): Refusal | undefined {
  if (text === "" || isPlaceholder(text)) {
    const message = `This row has no ${label} and is left out. Write one, or delete the row.`;
    const ofMany = `have no ${label} and are left out. Write one in each, or delete the rows.`;
    return { kind: "no id", complaint: { message, ofMany } };
  }
  if (first === undefined) return undefined;
  const message = `"${text}" repeats the ${label} of row ${first + 1} and is left out. Delete one of the two rows, or correct the ${label}.`;
  const ofMany = `repeat the ${label} of a row above and are left out. Delete them, or correct the ${label}.`;
  return { kind: "repeated", complaint: { message, ofMany } };
}

/**
 * Finds the rows that an id tells apart. A row without an id, or with the id of an earlier row, is
 * reported and left out: the first wins, unless rows of one account become one. Ids that differ by case alone, or are the 15- and the
 * 18-character form of one Salesforce id, are different ids, but are worth a warning.
 *
 * @param reported - rows of the sheet whose id cell is reported already, so that it isn't missing too
 */
export function checkIds(
  { values }: TextColumn,
  place: ColumnPlace,
  label: string,
  reported: ReadonlySet<number>,
  repeats: "first" | "merge" = "first",
): CheckedIds {
  const rowOf = new Map<string, number>();
  const rowOfFolded = new Map<string, number>();
  const used: number[] = [];
  const problems: CellProblem[] = [];
  const leftOut: LeftOutRow[] = [];
  values.forEach((text, index) => {
    const row = place.rows[index] ?? 0;
    const first = rowOf.get(text);
    const refused = refusal(text, label, repeats === "merge" ? undefined : first);
    if (refused !== undefined) {
      const { kind, complaint } = refused;
      if (!reported.has(row)) problems.push(problemAt(place, index, text, "error", complaint));
      leftOut.push({ row, kind });
      return;
    }
    used.push(index);
    if (first !== undefined) return;
    rowOf.set(text, row);
    const folded = text.toLowerCase();
    const twin = rowOfFolded.get(folded);
    if (twin === undefined) rowOfFolded.set(folded, row);
    else {
      const message = `"${text}" differs from the ${label} of row ${twin + 1} in upper and lower case alone. They are kept as two.`;
      const ofMany = `differ from the ${label} of a row above in upper and lower case alone. They are kept apart.`;
      problems.push(problemAt(place, index, text, "warning", { message, ofMany }));
    }
  });
  return {
    used: Int32Array.from(used),
    problems: [...problems, ...longForms(values, place, rowOf)],
    leftOut,
  };
}

/** Salesforce writes the same id in 15 characters or in 18; the first 15 are equal. */
function longForms(
  values: readonly string[],
  place: ColumnPlace,
  rowOf: ReadonlyMap<string, number>,
): readonly CellProblem[] {
  return values.flatMap((text, index) => {
    // Most ids have another length, and are done with here.
    if (text.length !== 18 || !/^[0-9A-Za-z]{18}$/.test(text)) return [];
    const twin = rowOf.get(text.slice(0, 15));
    if (twin === undefined) return [];
    const message = `"${text}" may be the long form of the id in row ${twin + 1}, which would be the same account twice.`;
    const ofMany =
      "may have the long form of the id of another row, which would be the same account twice.";
    return [problemAt(place, index, text, "warning", { message, ofMany })];
  });
}
