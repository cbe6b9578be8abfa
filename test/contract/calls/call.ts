/** A function with arguments that suit it, for tests that go through all functions. */
export interface Call {
  readonly id: string;
  /**
   * Arguments as a host hands them over, ranges as rows of cells; the main range has so many rows of
   * data. Deterministic.
   */
  readonly good: (rows: number) => readonly unknown[];
}

/** Rows of cells from columns, under headers if given. */
export function rowsOf(
  headers: readonly string[] | undefined,
  rows: number,
  ...columns: readonly ((row: number) => unknown)[]
): unknown[][] {
  const body = Array.from({ length: rows }, (_, row) => columns.map((column) => column(row)));
  return headers ? [headers.slice(), ...body] : body;
}
