/** A table in a text file, by its rows, from 0. */
export interface TextBlock {
  readonly header: number;
  /** The first row that isn't part of it any more. */
  readonly end: number;
  /** Fields of the header row. */
  readonly width: number;
  /** Fields of the header row up to the last that isn't blank. */
  readonly headers: number;
}

/**
 * Where the tables of a text file begin and how wide they are. Titles above a table have fewer
 * fields than half of its commonest row; a blank row and then a row of words begin another table.
 */
export function layoutOf(rows: readonly (readonly string[])[]): readonly TextBlock[] {
  const starts = [0];
  for (let row = 1; row + 1 < rows.length; row++) {
    const here = rows[row] ?? [];
    if (filled(rows[row - 1] ?? []) > 0 || filled(here) < 2) continue;
    if (here.every((field) => !/^\W*\d/.test(field)) && filled(rows[row + 1] ?? []) > 1) {
      starts.push(row);
    }
  }
  return starts.flatMap((start, index) => {
    const block = blockIn(rows, start, starts[index + 1] ?? rows.length);
    return block === undefined ? [] : [block];
  });
}

function blockIn(
  rows: readonly (readonly string[])[],
  start: number,
  end: number,
): TextBlock | undefined {
  const common = commonestWidth(rows, start, end);
  for (let header = start; header < end; header++) {
    const fields = rows[header] ?? [];
    if (filled(fields) < 2 || filled(fields) < common / 2) continue;
    let headers = fields.length;
    while (fields[headers - 1]?.trim() === "") headers -= 1;
    return { header, end, width: fields.length, headers };
  }
  return undefined;
}

/** The commonest number of fields in rows of more than one; the greater of two that are as common. */
function commonestWidth(rows: readonly (readonly string[])[], start: number, end: number): number {
  const counts = new Map<number, number>();
  for (let row = start; row < end; row++) {
    const width = rows[row]?.length ?? 0;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let common = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > common)) {
      common = width;
      most = count;
    }
  }
  return common;
}

export function filled(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) if (field.trim() !== "") count += 1;
  return count;
}
