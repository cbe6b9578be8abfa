/** What a cell of Excel holds at most; a result with a longer text in it is refused as a whole. */
const MOST_CHARACTERS = 32_767;

function fitting(value: unknown): unknown {
  if (typeof value !== "string" || value.length <= MOST_CHARACTERS) return value;
  const kept = value.slice(0, MOST_CHARACTERS - 1);
  // Not half a sign at the end.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** A result, single or rows of cells, with "…" at the end of each text that no cell could hold whole. */
export function withFittingTexts<Result>(result: Result): Result {
  if (!Array.isArray(result)) return fitting(result) as Result;
  const rows: readonly unknown[] = result;
  const isLong = (value: unknown): boolean => fitting(value) !== value;
  const isLongRow = (row: unknown): boolean =>
    Array.isArray(row) ? row.some(isLong) : isLong(row);
  if (!rows.some(isLongRow)) return result;
  return rows.map((row) => (Array.isArray(row) ? row.map(fitting) : fitting(row))) as Result;
}
