import { HostError } from "./hostError";

/**
 * What a user of Excel can take back: each request that changes something is one record, and those
 * of one group are one together.
 */
export interface Undo {
  /** How often Ctrl+Z has to be pressed until nothing is left. */
  readonly records: number;
  /** Forgets what can be taken back. */
  reset(): void;
}

/** The host's side: told of requests and changes. */
export interface UndoLog extends Undo {
  /** @param group - of the requests that are to be one record; none if each stands for itself */
  begin(group: string | undefined): void;
  changed(): void;
  /**
   * Something is about to change that Excel can't take back: it forgets what came before.
   *
   * @throws HostError with code UndoNotSupported within a group
   */
  unsupported(what: string): void;
}

export function createUndo(): UndoLog {
  let records: (string | undefined)[] = [];
  let group: string | undefined;
  let isOpen = false;
  return {
    get records() {
      return records.length;
    },
    reset() {
      records = [];
      isOpen = false;
    },
    begin(given) {
      group = given;
      isOpen = given !== undefined && records.at(-1) === given;
    },
    changed() {
      if (!isOpen) records.push(group);
      isOpen = true;
    },
    unsupported(what) {
      if (group !== undefined) {
        throw new HostError("UndoNotSupported", `${what} can't be undone, so not in a group.`);
      }
      records = [];
      // Nor is the request that did it a record.
      isOpen = true;
    },
  };
}
