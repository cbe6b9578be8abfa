/** What has changed in a table since a plan was made from it, as far as the plan goes by it. */
export interface SideChanges {
  /** Rows of accounts, or reps, that were not there then... */
  readonly added: number;
  /** ...and that are not there any more. */
  readonly gone: number;
  /** Cells of columns that the plan goes by, in rows that are still there. */
  readonly cells: number;
  /** Headers of columns that the plan goes by and that are not there any more. */
  readonly lostColumns: readonly string[];
}

export interface ChangedSince {
  readonly accounts: SideChanges;
  readonly reps: SideChanges;
}

export function isUnchanged({ accounts, reps }: ChangedSince): boolean {
  return [accounts, reps].every(
    ({ added, gone, cells, lostColumns }) => added + gone + cells + lostColumns.length === 0,
  );
}
