import type { HostSwitches } from "./strictness";
import type { RequestMessage } from "./wire";

/** The flag of requests that wait until the user has finished the cell in hand. */
const DELAY_FOR_CELL_EDIT = 64;

/** A cell that the user has open for editing: requests wait for its end, or are refused. */
export interface CellEdit {
  /** Opens a cell or closes it; what waited is carried out then, in its order. */
  edit(isOpen: boolean): void;
  /** Whether a request fails because a cell is open. */
  refuses(request: RequestMessage): boolean;
  /** Runs at once, or when the cell is closed if the request may wait. */
  whenDone(request: RequestMessage, run: () => void): void;
  forget(): void;
}

export function createCellEdit(switches: Pick<HostSwitches, "delaysForCellEdit">): CellEdit {
  const mayWait = ({ flags = 0 }: RequestMessage): boolean =>
    switches.delaysForCellEdit && (flags & DELAY_FOR_CELL_EDIT) !== 0;
  let isOpen = false;
  let waiting: (() => void)[] = [];
  return {
    edit(open) {
      isOpen = open;
      if (open) return;
      const next = waiting;
      waiting = [];
      for (const run of next) run();
    },
    refuses: (request) => isOpen && !mayWait(request),
    whenDone(request, run) {
      if (isOpen && mayWait(request)) waiting.push(run);
      else run();
    },
    forget() {
      waiting = [];
    },
  };
}
