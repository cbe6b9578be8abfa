import { InputError } from "../errors";
import type { LockReason, Pin } from "./inputs";

interface LockSources {
  readonly id: readonly string[];
  /** Cells of the lock column: a rep's name, or yes. Undefined where there is none or locks are off. */
  readonly marks: readonly string[] | undefined;
  readonly owner: Int32Array;
  readonly pins: readonly Pin[];
  readonly findRep: (name: string) => number;
}

const yes: ReadonlySet<string> = new Set(["yes", "y", "true", "x", "1", "locked", "lock", "named"]);
const no: ReadonlySet<string> = new Set(["", "no", "n", "false", "0", "-", "open", "unlocked"]);

/**
 * The rep that each account must stay with. A pin made by hand wins over the lock column.
 *
 * @throws InputError for a lock to somebody who is not among the reps, or without an owner to keep
 */
export function locksOf(sources: LockSources): {
  readonly lockedTo: Int32Array;
  readonly lockReason: readonly LockReason[];
} {
  const { id, marks, owner, pins, findRep } = sources;
  const lockedTo = new Int32Array(id.length).fill(-1);
  const lockReason: LockReason[] = id.map(() => "");
  marks?.forEach((mark, account) => {
    const word = mark.toLowerCase();
    if (no.has(word)) return;
    const rep = findRep(mark);
    if (rep < 0 && !yes.has(word)) {
      throw new InputError(
        `Account ${id[account] ?? ""} is locked to "${mark}", who is not in the reps table. Use a rep's name, yes or no; or add the rep; or switch the locks off.`,
      );
    }
    // An account marked yes whose owner has left, or that has none, has nobody to stay with.
    lockedTo[account] = rep >= 0 ? rep : (owner[account] ?? -1);
    lockReason[account] = rep >= 0 ? "lock column" : "kept with owner";
    if (lockedTo[account] === -1) lockReason[account] = "";
  });
  if (pins.length > 0) applyPins(sources, lockedTo, lockReason);
  return { lockedTo, lockReason };
}

function applyPins(sources: LockSources, lockedTo: Int32Array, lockReason: LockReason[]): void {
  const accountOf = new Map(sources.id.map((id, account) => [id, account]));
  for (const pin of sources.pins) {
    const account = accountOf.get(pin.account);
    // The account may be back after the next refresh: its pin is kept, and idle meanwhile.
    if (account === undefined) continue;
    const rep = sources.findRep(pin.rep);
    if (rep < 0) {
      throw new InputError(
        `Account ${pin.account} is pinned to "${pin.rep}", who is not in the reps table. Remove the pin under Rules, or add the rep.`,
      );
    }
    lockedTo[account] = rep;
    lockReason[account] = "pinned";
  }
}
