import { sha256 } from "@noble/hashes/sha2.js";

/** What anybody would write by hand to do the same kind of work once. */
export type Class = "pass" | "map" | "sort" | "hash" | "fit";

/** Newton's method takes five to nine steps. */
const FIT_STEPS = 7;

type Rows = readonly (readonly unknown[])[];

/** The arguments with as many rows as the longest, side by side: row 7 of each is row 7 of the work. */
function mainRanges(args: readonly unknown[]): readonly Rows[] {
  const ranges = args.filter(
    (one): one is Rows => Array.isArray(one) && Array.isArray((one as readonly unknown[])[0]),
  );
  const most = Math.max(0, ...ranges.map((rows) => rows.length));
  return ranges.filter((rows) => 2 * rows.length > most);
}

function isOutput(result: unknown): result is Rows {
  return Array.isArray(result) && Array.isArray(result[0]);
}

/** An output as large as the function's own, sentences with figures in them written anew. */
function written(like: unknown, valueOf: (row: number) => number): unknown {
  if (!isOutput(like)) return valueOf(0);
  const output: unknown[][] = [];
  for (let row = 0; row < like.length; row++) {
    const own = like[row]!;
    const cells: unknown[] = [];
    for (let column = 0; column < own.length; column++) {
      const one = own[column];
      if (typeof one !== "string") cells.push(valueOf(row) + column);
      else cells.push(isSentence(one) ? `${valueOf(row) + column} is what it is.` : one);
    }
    output.push(cells);
  }
  return output;
}

/** Text that is made for its row and not taken from a cell: it is long and has a full stop. */
function isSentence(text: string): boolean {
  return text.length > 20 && text.endsWith(".");
}

/** Each cell of the main ranges looked at once: a figure per row. */
function sumsOfRows(args: readonly unknown[]): Float64Array {
  const ranges = mainRanges(args);
  const sums = new Float64Array(Math.max(1, ...ranges.map((rows) => rows.length)));
  for (const rows of ranges)
    for (let row = 0; row < rows.length; row++)
      for (const cell of rows[row]!)
        sums[row]! += typeof cell === "number" ? cell : typeof cell === "string" ? cell.length : 0;
  return sums;
}

/** A figure per row, an output of the same size as the function's. */
function pass(args: readonly unknown[], like: unknown): unknown {
  const sums = sumsOfRows(args);
  return written(like, (row) => sums[row] ?? 0);
}

/** Sums by the text of the first cell that holds one, in each range. */
function map(args: readonly unknown[], like: unknown): unknown {
  const sums = new Map<string, number>();
  const keys: string[] = [];
  for (const rows of mainRanges(args))
    for (const row of rows) {
      let sum = 0;
      let key = "";
      for (const cell of row) {
        if (typeof cell === "number") sum += cell;
        else if (typeof cell === "string" && key === "") key = cell;
      }
      keys.push(key);
      sums.set(key, (sums.get(key) ?? 0) + sum);
    }
  return written(like, (row) => sums.get(keys[row] ?? "") ?? 0);
}

/** A figure per row, and the rows put in the order of their figures. */
function sort(args: readonly unknown[], like: unknown): unknown {
  const sums = sumsOfRows(args);
  const order = new Int32Array(sums.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  order.sort((a, b) => sums[a]! - sums[b]!);
  return written(like, (row) => order[row] ?? 0);
}

/** The cells as text, in one SHA-256. */
function hash(args: readonly unknown[], like: unknown): unknown {
  const digest = sha256(new TextEncoder().encode(JSON.stringify(args)));
  return written(like, (row) => digest[row % 32] ?? 0);
}

/** As many passes as a logistic curve takes to be fitted by Newton's method, with all that each adds up. */
function fit(args: readonly unknown[], like: unknown): unknown {
  const [factors = []] = mainRanges(args);
  const width = factors[0]?.length ?? 0;
  const figures = new Float64Array(factors.length * width);
  for (let row = 0; row < factors.length; row++)
    for (let column = 0; column < width; column++)
      figures[row * width + column] = Number(factors[row]?.[column]) || 0;
  const squares = new Float64Array(width * width);
  const weights = new Float64Array(width).fill(1e-6);
  for (let step = 0; step < FIT_STEPS; step++) {
    squares.fill(0);
    for (let from = 0; from < figures.length; from += width) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += weights[i]! * figures[from + i]!;
      const part = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < width; i++)
        for (let j = 0; j <= i; j++)
          squares[i * width + j]! += part * (1 - part) * figures[from + i]! * figures[from + j]!;
    }
  }
  return written(like, (row) => squares[row] ?? 0);
}

export const peers: Readonly<Record<Class, (args: readonly unknown[], like: unknown) => unknown>> =
  { pass, map, sort, hash, fit };
