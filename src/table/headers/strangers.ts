/**
 * A table of things we don't know by name, students or boats: what tells its rows apart is the ID
 * of the thing that has a name there as well.
 */
import { readHeader } from "./readHeader";
import { idWords, otherThings, qualifiers, turning } from "./words/english";

/** The thing that an ID column is of: "student" for "Student ID"; "" where it is none, or of another thing. */
function thingOf(header: string, last: ReadonlySet<string>): string {
  const { words, counts } = readHeader(header);
  if (counts || words.length < 2 || !last.has(words.at(-1) ?? "")) return "";
  const thing = words.slice(0, -1).filter((word) => !qualifiers.has(word));
  if (thing.some((word) => otherThings.has(word) || turning.has(word))) return "";
  return thing.join(" ");
}

const nameWord: ReadonlySet<string> = new Set(["name"]);

/** Columns of a stranger's ID and name among those that are free. */
export interface Stranger {
  readonly id: number;
  /** -1 where it has no name of its own. */
  readonly name: number;
}

/**
 * The stranger that the table lists: the first whose ID has a name beside it; else the only one
 * that has an ID and stands in the first column.
 *
 * @param isFree - whether no field has the column
 */
export function strangerIn(
  headers: readonly string[],
  isFree: (column: number) => boolean,
): Stranger | undefined {
  const names = new Map<string, number>();
  const ids: { readonly thing: string; readonly column: number }[] = [];
  headers.forEach((header, column) => {
    if (!isFree(column)) return;
    const named = thingOf(header, nameWord) || readHeader(header).words.join(" ");
    if (named !== "" && !names.has(named)) names.set(named, column);
    const thing = thingOf(header, idWords);
    if (thing !== "") ids.push({ thing, column });
  });
  for (const { thing, column } of ids) {
    const name = names.get(thing);
    if (name !== undefined) return { id: column, name };
  }
  const only = ids.length === 1 ? ids[0] : undefined;
  return only?.column === 0 ? { id: 0, name: -1 } : undefined;
}
