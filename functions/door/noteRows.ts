/** Notes under a result: what its figures leave out, or count as something else than the cells say. */
import { isNothing } from "../cells";

/** Notes as rows under a table whose last column says something. */
export function noteRows(notes: readonly string[], columns: number): string[][] {
  const between = new Array<string>(columns - 2).fill("");
  return notes.map((note, at) => [`Note ${at + 1}`, ...between, note]);
}

/** Figures with their notes below them. */
export function withNotes(figures: readonly unknown[][], notes: readonly string[]): unknown[][] {
  return [...figures, ...noteRows(notes, figures[0]?.length ?? 0)];
}

/** What a row of a result handed on to another function says as a note; undefined for a row of figures. */
export function noteIn(row: readonly unknown[]): string | undefined {
  const [name, note] = [row[0], row.at(-1)];
  if (typeof name !== "string" || !/^Note \d+$/.test(name)) return undefined;
  if (row.length < 2 || typeof note !== "string") return undefined;
  return row.slice(1, -1).every(isNothing) && !isNothing(note) ? note : undefined;
}
