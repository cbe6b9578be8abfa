import type { Cell } from "../cell";
import { textOf } from "../parse/readTexts";
import type { TableRange } from "../readTable";
import { isBlankCell } from "./cellShape";
import { groupHeading } from "./groupRows";
import type { RowKinds } from "./rowKinds";

/** Header of a column that headings fill which don't say what they are of. */
const unnamed = "Group";

/**
 * The range with what its group headings say as a column at its right end: "Account Owner: Ana Ruiz
 * (12)" is the Account Owner of the rows below it. A heading that stands in a column of its own,
 * under a header, is left to `filledDown`.
 *
 * @returns the range as it is, where it has no such headings
 */
export function withGroupColumns(range: TableRange, { kinds, leftOut }: RowKinds): TableRange {
  const headings = leftOut.filter(({ kind }) => kind === "group");
  const shared = new Set(
    [...new Set(headings.map(({ column }) => column - range.column))].filter((column) =>
      range.cells.some((row, at) => kinds[at] === "data" && !isBlankCell(row[column])),
    ),
  );
  const said = headings.filter(({ at, column }) => {
    const text = textOf(range.cells[at]?.[column - range.column] ?? null);
    return shared.has(column - range.column) || groupHeading(text).label !== "";
  });
  const headingAt = new Map(
    said.map(({ at, column }) => [
      at,
      groupHeading(textOf(range.cells[at]?.[column - range.column] ?? null)),
    ]),
  );
  const labels = [...new Set([...headingAt.values()].map(({ label }) => label || unnamed))];
  if (labels.length === 0) return range;
  const width = Math.max(...range.cells.slice(0, 1).map((row) => row.length));
  const current = new Map<string, Cell>();
  const cells = range.cells.map((row, at) => {
    const heading = headingAt.get(at);
    if (heading !== undefined) current.set(heading.label || unnamed, heading.value);
    const padded = [...row, ...Array<null>(Math.max(0, width - row.length)).fill(null)];
    if (at === 0) return [...padded, ...labels];
    const values = labels.map((label) =>
      kinds[at] === "data" ? (current.get(label) ?? null) : null,
    );
    return [...padded, ...values];
  });
  return { ...range, cells };
}
