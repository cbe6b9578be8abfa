/** Languages that the host's user may have. */
export type Language = "en-US" | "de-DE";

/**
 * How this host can be as awkward as an Excel that one person has and another has not. All may be
 * changed while it runs. What every Excel does is no switch: the host does it always.
 */
export interface HostSwitches {
  /** Opened for viewing only: whatever would change something is refused with AccessDenied. */
  readOnly: boolean;
  /**
   * The user's AutoCorrect options: tables take in what is written right below or beside them, and
   * columns with one formula fill new rows. Excel's way from the start, for add-ins as for typing.
   */
  autoCorrects: boolean;
  /**
   * In which the user types and reads: what cells show, `formulasLocal` and the separators of the
   * application go by it. Names of functions in formulas aren't translated.
   */
  language: Language;
  /**
   * Whether text in `values` and `formulas` is read in that language too. Microsoft says that these
   * are read as in the United States wherever the user is, and that `formulasLocal` is for the
   * rest; that every Excel does so isn't sure. What is written should come out the same either way.
   */
  readsValuesInLanguage: boolean;
  /**
   * The add-in's page is loaded without its pane, as by a workbook with its functions. Counts when
   * the host is made; the user shows the pane by `host.pane.show(true)`.
   */
  startsHidden: boolean;
  /**
   * Requests may wait until the user has finished the cell in hand. An older Excel doesn't know of
   * it, and refuses them while a cell is open.
   */
  delaysForCellEdit: boolean;
}

export const DEFAULT_SWITCHES: HostSwitches = {
  readOnly: false,
  autoCorrects: true,
  language: "en-US",
  readsValuesInLanguage: false,
  startsHidden: false,
  delaysForCellEdit: true,
};
