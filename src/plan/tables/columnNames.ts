import { columnLetters } from "../../table/cellAddress";

/**
 * Names by which the columns of a table can be chosen, each different: a header that stands there
 * once is its own name, others say where they are.
 *
 * @param headers - as `headersOf` gives them
 * @param firstColumn - position of the first on the sheet, from 0
 * @example columnNames(["ID", "Revenue", "Revenue", ""], 1)
 *   // => ["ID", "Revenue (column C)", "Revenue (column D)", "column E"]
 */
export function columnNames(headers: readonly string[], firstColumn: number): readonly string[] {
  const times = new Map<string, number>();
  for (const header of headers) times.set(header, (times.get(header) ?? 0) + 1);
  return headers.map((header, at) => {
    const place = `column ${columnLetters(firstColumn + at)}`;
    if (header === "") return place;
    return times.get(header) === 1 ? header : `${header} (${place})`;
  });
}

/**
 * Position of the column with this name: one that `columnNames` gave, else a header as it stands,
 * the first of several.
 *
 * @returns -1 where there is none
 */
export function columnWithName(
  name: string,
  headers: readonly string[],
  firstColumn: number,
): number {
  const plain = headers.indexOf(name);
  if (plain >= 0 && name !== "") return plain;
  return columnNames(headers, firstColumn).indexOf(name);
}
