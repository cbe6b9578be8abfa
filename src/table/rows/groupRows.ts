import { textOf } from "../parse/readTexts";
import { isBlankCell } from "./cellShape";
import { blankStart, type RowsInHand } from "./rowStart";
import { totalLabel } from "./totalWords";

/** "Account Owner: Ana Ruiz (12)", as reports head the rows of a group. */
const heading = /^([^:]{2,60}):\s+(.+?)(?:\s*\(\d[\d.,]*(?:\s\p{L}+)?\))?$/u;
const counted = /^(.+?)\s*\(\d[\d.,]*(?:\s\p{L}+)?\)$/u;

export interface GroupHeading {
  /** What the group is one of: "Account Owner"; "" where the heading doesn't say. */
  readonly label: string;
  readonly value: string;
}

/** What the heading of a group says. */
export function groupHeading(text: string): GroupHeading {
  const said = heading.exec(text);
  if (said) return { label: said[1] ?? "", value: said[2] ?? "" };
  return { label: "", value: counted.exec(text)?.[1] ?? text };
}

/** Columns that hold something in rows of one cell alone, and nothing in nearly all others. */
function headingColumns({ cells, kinds, starts, lone }: RowsInHand): ReadonlySet<number> {
  const columns = new Set(lone.map((at) => (starts[at] ?? blankStart).first));
  const alone = new Set(lone);
  return new Set(
    [...columns].filter((column) => {
      let rows = 0;
      let filled = 0;
      for (let at = 1; at < cells.length; at++) {
        if (kinds[at] !== "data" || alone.has(at)) continue;
        rows += 1;
        if (!isBlankCell(cells[at]?.[column])) filled += 1;
      }
      return rows > 0 && filled * 20 <= rows;
    }),
  );
}

/** Groups whose subtotals were found: "North" of "North Total". */
function totalledGroups({ cells, kinds, starts, named }: RowsInHand): ReadonlySet<string> {
  const groups = named
    .filter((at) => kinds[at] === "subtotal")
    .flatMap((at) =>
      (starts[at] ?? blankStart).texts.map(
        (column) => totalLabel(cells[at]?.[column] as string)?.group.toLowerCase() ?? "",
      ),
    );
  return new Set(groups.filter((group) => group !== ""));
}

/**
 * Marks the rows that head a group: one cell alone that names its group, by its words, by a subtotal
 * of that name, or because its column holds nothing else.
 */
export function groupRows(rows: RowsInHand): void {
  const { cells, kinds, starts, lone } = rows;
  if (lone.length === 0 || rows.usual < 2) return;
  const columns = headingColumns(rows);
  const groups = totalledGroups(rows);
  for (const at of lone) {
    const { first } = starts[at] ?? blankStart;
    const text = textOf(cells[at]?.[first] ?? null);
    const headsRows = kinds[at + 1] === "data" || kinds[at + 1] === "header";
    const isHeading =
      heading.test(text) ||
      counted.test(text) ||
      groups.has(text.toLowerCase()) ||
      columns.has(first);
    if (headsRows && isHeading) kinds[at] = "group";
  }
}
