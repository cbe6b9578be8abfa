import type { Decision } from "../../table/decision";
import type { PreparedSide } from "./preparedSide";

/** What was found out about a table before its cells were read: roles, kinds of rows, what its groups say. */
export type SideAsRead = Omit<PreparedSide, "range">;

/**
 * How both tables of a plan were read, so that nothing is guessed anew of the same cells. The ranges that
 * go with it are the prepared ones: headings of groups are columns of theirs, blanks below them are filled.
 */
export interface TablesAsRead {
  readonly accounts: SideAsRead;
  readonly reps: SideAsRead;
  /** Which columns were taken for the load and the value where settings name none. */
  readonly loads: readonly Decision[];
}
