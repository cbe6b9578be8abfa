/** What happens to ranges on their way into a formula: to most by editing, to some by selecting wrongly. */
import type { Random } from "../../../src/random";
import type { Rows } from "../outcomes";
import { isLikely, oddCell, pick, plausibleCell } from "./oddCells";

export type Damage = (rows: Rows, random: Random) => Rows;

/** A row at random, below the first where there are several. */
function bodyRow(rows: Rows, random: Random): number {
  return rows.length < 2 ? 0 : 1 + Math.floor(random() * (rows.length - 1));
}

function columnOf(rows: Rows, random: Random): number {
  return Math.floor(random() * (rows[0]?.length ?? 1));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const found = [...items];
  for (let at = found.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [found[at], found[other]] = [found[other]!, found[at]!];
  }
  return found;
}

type Change = (cell: unknown, row: number, column: number) => unknown;

function changed(rows: Rows, change: Change): Rows {
  return rows.map((cells, row) => cells.map((cell, column) => change(cell, row, column)));
}

/** The same with other cells in one column, below its header. */
function inColumn(rows: Rows, column: number, change: (cell: unknown) => unknown): Rows {
  return changed(rows, (cell, row, at) =>
    at === column && (row > 0 || rows.length === 1) ? change(cell) : cell,
  );
}

function withRow<Row>(rows: readonly Row[], at: number, row: Row): readonly Row[] {
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function without<Item>(items: readonly Item[], at: number): readonly Item[] {
  return items.filter((_, position) => position !== at);
}

const cells =
  (count: number, cell: (like: unknown, random: Random) => unknown): Damage =>
  (rows, random) => {
    let found = rows;
    for (let turn = 0; turn < count; turn++) {
      const [row, column] = [bodyRow(rows, random), columnOf(rows, random)];
      found = changed(found, (one, r, c) => (r === row && c === column ? cell(one, random) : one));
    }
    return found;
  };

/** Rows of a range by their places; BLANK and TOTAL stand for rows that are put in. */
type Order = (count: number, random: Random) => readonly number[];

const BLANK = -1;
const TOTAL = -2;

function places(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}

/** What happens to whole rows, and so to all columns that stand side by side. */
const orders: readonly Order[] = [
  (count, random) => [0, ...shuffled(places(count).slice(1), random)],
  (count) => [...places(count), TOTAL],
  (count, random) => [...places(count), Math.floor(random() * count)],
  (count, random) => withRow(places(count), Math.floor(random() * count), BLANK),
  (count) => [...places(count), ...new Array<number>(20).fill(BLANK)],
  (count, random) => without(places(count), Math.floor(random() * count)),
];

/** A totals row as Excel writes it: a word in front, sums of what can be added up. */
function totalsRow(rows: Rows): readonly unknown[] {
  return (rows[0] ?? []).map((_, column) => {
    if (column === 0) return "Total";
    const numbers = rows.slice(1).map((row) => row[column]);
    if (!numbers.some((cell) => typeof cell === "number")) return null;
    return numbers.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0);
  });
}

/** The damage of one kind that all ranges of so many rows take alike. */
export function toRows(count: number, random: Random): (rows: Rows) => Rows {
  const order = pick(orders, random)(count, random);
  return (rows) =>
    order.map((row) => {
      if (row === TOTAL) return totalsRow(rows);
      return rows[row] ?? (rows[0] ?? []).map(() => null);
    });
}

const scale =
  (...factors: readonly number[]): Damage =>
  (rows, random) => {
    const factor = pick(factors, random);
    return inColumn(rows, columnOf(rows, random), (cell) =>
      typeof cell === "number" ? cell * factor : cell,
    );
  };

/** What tables go through all the time. */
export const slight: readonly Damage[] = [
  cells(1, plausibleCell),
  cells(3, plausibleCell),
  cells(1, (_, random) => oddCell(random)),
  cells(2, (_, random) => oddCell(random)),
  (rows, random) => {
    const order = shuffled([...(rows[0] ?? []).keys()], random);
    return rows.map((row) => order.map((column) => row[column]));
  },
  (rows, random) => rows.map((row, at) => [...row, at === 0 ? "Remarks" : oddCell(random)]),
  (rows) => changed(rows, (cell) => (typeof cell === "number" ? String(cell) : cell)),
  (rows) => changed(rows, (cell) => cell ?? { type: "Empty", basicType: "Empty", basicValue: "" }),
  (rows) =>
    changed(rows, (cell) =>
      typeof cell === "number" ? { type: "FormattedNumber", basicValue: cell } : cell,
    ),
  (rows) =>
    changed(rows, (cell, row) =>
      row === 0 && typeof cell === "string" ? ` ${cell.toUpperCase()}` : cell,
    ),
  (rows, random) => inColumn(rows, columnOf(rows, random), () => null),
  scale(1e6, 0.01, 1e-9),
];

/** What makes another table of it. */
export const grave: readonly Damage[] = [
  (rows, random) => changed(rows, (cell) => (isLikely(0.2, random) ? oddCell(random) : cell)),
  (rows, random) => inColumn(rows, columnOf(rows, random), () => oddCell(random)),
  (rows, random) => {
    const value = oddCell(random);
    return inColumn(rows, columnOf(rows, random), () => value);
  },
  (rows, random) => {
    const column = columnOf(rows, random);
    const header = pick([null, "", "Misspelt", 5, "#REF!", "__proto__"], random);
    return changed(rows, (cell, row, at) => (row === 0 && at === column ? header : cell));
  },
  (rows, random) => {
    const column = columnOf(rows, random);
    return changed(rows, (cell, row, at) =>
      row === 0 && at === column && typeof cell === "string" ? cell.slice(1) : cell,
    );
  },
  (rows, random) => {
    const column = columnOf(rows, random);
    return rows.map((row) => without(row, column));
  },
  (rows) => rows.slice(1),
  (rows) => rows.slice(0, 1),
  (rows) => rows.slice(0, 2),
  (rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column])),
  (rows, random) => rows.map((row) => row.slice(0, 1 + Math.floor(random() * row.length))),
  (rows, random) => [[rows[bodyRow(rows, random)]?.[columnOf(rows, random)]]],
  (rows, random) => {
    const column = columnOf(rows, random);
    return rows.map((row) => [row[column]]);
  },
  (rows) => rows.map((row) => [...row, ...row]),
  (rows) => [...rows, ...rows],
  (rows, random) => withRow(rows, bodyRow(rows, random), rows[0] ?? []),
  (rows, random) => {
    const error = pick(
      ["#N/A", { type: "Error", basicType: "Error", basicValue: "#REF!" }],
      random,
    );
    const at = bodyRow(rows, random);
    return changed(rows, (cell, row) => (row === at ? error : cell));
  },
  (rows, random) => {
    const value = pick([0, -1, 1e300, -1e300, 5e-324, true, "text", null], random);
    return changed(rows, (cell, row) => (row === 0 && rows.length > 1 ? cell : value));
  },
  (rows) => changed(rows, (cell) => (typeof cell === "number" ? -cell : cell)),
  scale(1e300, -1e6, 5e-324, 0, 1e15),
];
