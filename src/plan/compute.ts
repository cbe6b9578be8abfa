import type { Cell } from "../table/cell";
import type { Settings } from "./settings/settings";

/** Lets a call be given up: the host's cancel sets `aborted`, then calls `onAbort`. */
export interface Stop {
  aborted: boolean;
  onAbort?: () => void;
}

/**
 * The port through which TP.ASSIGN's work is done: on the spot, or in a web worker where the page
 * has one. Fails with InputError and InfeasibleError as the work itself does.
 */
export type Compute = (
  accounts: readonly (readonly Cell[])[],
  reps: readonly (readonly Cell[])[],
  settings: Settings,
  stop: Stop,
) => Promise<string[][]>;
