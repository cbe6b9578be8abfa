/** Problems that many rows have in common, one line for all of them. */
import { amountText } from "../../table/numbers/amountText";
import type { CellProblem } from "../../table/column";
import { plural } from "../numberText";
import type { ReadSide } from "../tables/tables";
import { listText } from "../words/listText";
import { leftOutLoad } from "./leftOutLines";

/** A problem as it is listed. */
export interface ListedProblem extends CellProblem {
  /** How many cells it speaks for. */
  readonly cells: number;
}

/** So many of a kind are listed one by one; more are one line. */
const apart = 5;

/** Rows that a line names. */
const namedRows = 5;

/** What tells kinds apart: what is wrong, and in which column. */
function kindOf({ sheet, column, severity, ofMany = "" }: CellProblem): string {
  return JSON.stringify([sheet, column, severity, ofMany]);
}

function gathered(problems: readonly CellProblem[], load: string): string {
  const [first] = problems;
  const rows = listText(
    problems.map(({ row }) => String(row + 1)),
    namedRows,
  );
  const example =
    first === undefined || first.text === "" ? "" : `; "${first.text}" in row ${first.row + 1}`;
  const held = load === "" ? "" : `; ${load}`;
  return `${plural(problems.length, "row")} (${rows}${example}${held}) ${first?.ofMany ?? ""}`;
}

/**
 * Each problem by itself as long as a few rows have it, else one line for all rows that have it, in
 * the place of the first: how many, which, what they hold of the load where they are left out, and
 * what to do. Both ways a line leads to its first cell.
 *
 * @param loadOf - what rows that are left out hold of the load, in words; "" where nothing is to be said
 */
export function gatherProblems(
  problems: readonly CellProblem[],
  loadOf: (rows: readonly number[]) => string,
): readonly ListedProblem[] {
  const kinds = new Map<string, CellProblem[]>();
  for (const problem of problems) {
    const key = kindOf(problem);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [problem]);
    else known.push(problem);
  }
  return problems.flatMap((problem): ListedProblem[] => {
    const same = kinds.get(kindOf(problem)) ?? [];
    if (problem.ofMany === undefined || same.length <= apart) return [{ ...problem, cells: 1 }];
    if (same[0] !== problem) return [];
    const message = gathered(same, loadOf(same.map(({ row }) => row)));
    return [{ ...problem, message, cells: same.length }];
  });
}

/** `gatherProblems` of one table. */
export function listedProblems(side: ReadSide, loadName: string): readonly ListedProblem[] {
  return gatherProblems(side.problems, (rows) => {
    const load = leftOutLoad(side, rows);
    return load === undefined ? "" : `${amountText(load)} of ${loadName}`;
  });
}
