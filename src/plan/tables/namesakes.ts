/** Reps of one full name whom their IDs tell apart. */
import { idKey } from "../../quality/id18";
import type { Answers } from "../../table/decision";
import { foldedName } from "../../table/names";
import { textOf } from "../../table/parse/readTexts";
import type { RowKinds } from "../../table/rows/rowKinds";
import { withoutZero } from "../../table/zeroBlanks";
import type { NamedReps } from "./repNames";

/** Several people, or one in several rows: nobody but the user can know. */
export interface Namesakes {
  /** As the first of them has it. */
  readonly name: string;
  /** What each goes by: "Maria Garcia (101)". */
  readonly told: readonly string[];
  /** The ID of each; "" for none. */
  readonly ids: readonly string[];
  /** Row of each on the sheet, from 0. */
  readonly rows: readonly number[];
  /** Column of the names on the sheet, from 0. */
  readonly column: number;
  readonly header: string;
  readonly idHeader: string;
  /** Whether the user says that they are one person. */
  readonly onePerson: boolean;
}

export interface ToldApart {
  readonly reps: NamedReps;
  readonly namesakes: readonly Namesakes[];
}

/** The answer by which rows of one name are one person, of whom the first row counts. */
export const onePerson = "one person";

/** Key under which the answer about one name is kept. */
export function namesakesKey(name: string): string {
  return `same name/${name}`;
}

/** What a rep goes by where another has the same name. */
export function toldName(name: string, id: string): string {
  return `${name} (${id === "" ? "no ID" : id})`;
}

/** The names of a list that namesakes of one name go by: those whom the bare name may mean. */
export function namesakesAmong(name: string, names: readonly string[]): readonly string[] {
  const start = `${foldedName(name)} (`;
  const found = names.filter((one) => foldedName(one).startsWith(start));
  return found.length > 1 ? found : [];
}

/** Why a name is nobody's in a list of reps, as the end of a sentence. */
export function whyNobody(name: string, names: readonly string[]): string {
  const several = namesakesAmong(name, names);
  return several.length > 0
    ? `who may be ${several.join(" or ")}: write which`
    : "who is not in reps";
}

/** Rows of the table by the rep's name, for names that stand in several rows. */
function repeatedNames(
  { range }: NamedReps,
  column: number,
  { kinds }: RowKinds,
  isHouse: (name: string) => boolean,
): readonly (readonly number[])[] {
  const rowsOf = new Map<string, number[]>();
  range.cells.forEach((row, at) => {
    const name = textOf(withoutZero(row[column]));
    if (at === 0 || kinds[at] !== "data" || name === "" || isHouse(name)) return;
    const key = foldedName(name);
    const known = rowsOf.get(key);
    if (known === undefined) rowsOf.set(key, [at]);
    else known.push(at);
  });
  return [...rowsOf.values()].filter((rows) => rows.length > 1);
}

/**
 * Tells reps of one name apart by their IDs, in the cells that are read: each goes by name and ID from
 * here on, unless the user says that they are one person. Rows of one name and one ID, or of one name
 * where fewer than two IDs are known, stay the rows of one rep.
 */
export function toldApart(
  reps: NamedReps,
  kinds: RowKinds,
  answers: Answers,
  isHouse: (name: string) => boolean,
): ToldApart {
  const roleOf = (key: string): (typeof reps.roles)[number] | undefined =>
    reps.roles.find((role) => role.key === key && role.column >= 0);
  const [named, id] = [roleOf("name"), roleOf("id")];
  if (named === undefined || id === undefined || named.column === id.column) {
    return { reps, namesakes: [] };
  }
  const { range } = reps;
  const idOf = (at: number): string => textOf(withoutZero(range.cells[at]?.[id.column]));
  const written = new Map<number, string>();
  const namesakes = repeatedNames(reps, named.column, kinds, isHouse).flatMap(
    (rows): Namesakes[] => {
      const first = new Map<string, number>();
      for (const at of rows) if (!first.has(idKey(idOf(at)))) first.set(idKey(idOf(at)), at);
      if ([...first.keys()].filter((key) => key !== "").length < 2) return [];
      const name = textOf(range.cells[rows[0] ?? 0]?.[named.column] ?? null);
      const isOne = answers.get(namesakesKey(name)) === onePerson;
      for (const at of rows) {
        const own = idOf(first.get(idKey(idOf(at))) ?? at);
        written.set(at, isOne ? name : toldName(name, own));
      }
      const people = [...first.values()];
      return [
        {
          name,
          told: people.map((at) => toldName(name, idOf(at))),
          ids: people.map(idOf),
          rows: people.map((at) => range.row + at),
          column: range.column + named.column,
          header: named.header,
          idHeader: id.header,
          onePerson: isOne,
        },
      ];
    },
  );
  if (namesakes.length === 0) return { reps, namesakes };
  const cells = range.cells.map((row, at) => {
    const name = written.get(at);
    return name === undefined
      ? row
      : row.map((cell, column) => (column === named.column ? name : cell));
  });
  return { reps: { ...reps, range: { ...range, cells } }, namesakes };
}
