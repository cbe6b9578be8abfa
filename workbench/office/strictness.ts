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
   * The add-in's page is loaded without its pane, as by a workbook with its functions. Counts when
   * the host is made; the user shows the pane by `host.pane.show(true)`.
   */
  startsHidden: boolean;
}

export const DEFAULT_SWITCHES: HostSwitches = {
  readOnly: false,
  autoCorrects: true,
  startsHidden: false,
};
