/** Univer writes results into the cells a moment after a calculation has ended. */
const resultsAfterMs = 50;

/** The cells that were computed before the add-in's page had handed over its code. */
export interface WaitingCells {
  /** A cell was computed without its code. */
  missed(): void;
  /** The code is there. */
  connected(): void;
  /** The code is gone, until it is `connected` again. */
  disconnected(): void;
  /** A calculation has ended. */
  calculated(): void;
}

/**
 * Has waiting cells computed once their code is there. The code may come while a calculation goes on
 * that has met a cell without it: that cell doesn't show #BUSY! yet, so that its end must be awaited.
 *
 * @param compute - computes all cells that show #BUSY!
 * @param later - runs it when the results of a calculation are in the cells
 */
export function createWaitingCells(
  compute: () => void,
  later: (run: () => void) => void = (run) => setTimeout(run, resultsAfterMs),
): WaitingCells {
  let isConnected = false;
  /** Some cell was computed without its code, and no calculation has ended since. */
  let isWaiting = false;
  return {
    missed() {
      isWaiting = true;
    },
    connected() {
      isConnected = true;
      later(compute);
    },
    disconnected() {
      isConnected = false;
    },
    calculated() {
      if (!isWaiting || !isConnected) return;
      isWaiting = false;
      later(compute);
    },
  };
}
