import { InputError } from "../../errors";
import { nameFinder } from "../../table/names";
import { sentence, type Key } from "../words/english";
import { settingValue } from "../words/names";
import { count, type Sentence } from "../words/sentence";
import { lockWord } from "./lockWords";
import type { FoundPins } from "./pins";

/** An account that the user put with a rep by hand, by id and rep name. */
export interface Pin {
  readonly account: string;
  readonly rep: string;
}

export type LockReason = "" | "lock column" | "kept with owner" | "locked until" | "pinned";

interface LockSources {
  readonly id: readonly string[];
  /** Cells of the lock column: a rep's name, or yes. Undefined where there is none or locks are off. */
  readonly marks: readonly string[] | undefined;
  /** Last day of each dated lock, NaN for none; undefined likewise. */
  readonly until: Float64Array | undefined;
  /** Today; 0 where it isn't known. */
  readonly asOf: number;
  readonly owner: Int32Array;
  readonly pins: FoundPins["found"];
  readonly repNames: readonly string[];
  readonly findRep: (name: string) => number;
  /** Why somebody is none of the reps, as the end of a sentence: "who is not in the reps table". */
  readonly whyNoRep: (name: string) => string;
  readonly isHouse: (name: string) => boolean;
}

export interface Locks {
  /** Rep that each account must stay with, or -1. */
  readonly lockedTo: Int32Array;
  readonly lockReason: readonly LockReason[];
  /** 1 where an account is locked to the house; its lock reason says by what. */
  readonly toHouse: Uint8Array;
  /** Dated locks that hold because nobody said what day it is. */
  readonly undated: number;
}

/**
 * The rep that each account must stay with. The lock column stands above a date, a pin made by hand
 * above both.
 *
 * @throws InputError for a lock to somebody who is not among the reps
 */
export function locksOf(sources: LockSources): Locks {
  const { id, marks, owner, pins, repNames, findRep, whyNoRep, isHouse } = sources;
  const findNamed = nameFinder(repNames);
  const lockedTo = new Int32Array(id.length).fill(-1);
  const toHouse = new Uint8Array(id.length);
  const lockReason: LockReason[] = id.map(() => "");
  const undated = applyDates(sources, lockedTo, lockReason);
  marks?.forEach((mark, account) => {
    const word = lockWord(mark);
    if (word === "no") return;
    if (isHouse(mark)) {
      toHouse[account] = 1;
      lockedTo[account] = -1;
      lockReason[account] = "lock column";
      return;
    }
    // A rep may be called X; an id of 1 is no name, and 1 is a yes.
    const rep = word === "yes" ? findNamed(mark) : findRep(mark);
    if (rep < 0 && word === "name") {
      throw new InputError(
        `Account ${id[account] ?? ""} is locked to "${mark}", ${whyNoRep(mark)}. Use a rep's name, yes or no; or add the rep; or switch the locks off.`,
      );
    }
    // An account marked yes whose owner has left, or that has none, has nobody to stay with.
    lockedTo[account] = rep >= 0 ? rep : (owner[account] ?? -1);
    lockReason[account] = rep >= 0 ? "lock column" : "kept with owner";
    if (lockedTo[account] === -1) lockReason[account] = "";
  });
  if (pins.length > 0) applyPins(sources, lockedTo, lockReason, toHouse);
  return { lockedTo, lockReason, toHouse, undated };
}

/** A date in the future keeps an account with its owner. */
function applyDates(
  { until, asOf, owner }: LockSources,
  lockedTo: Int32Array,
  lockReason: LockReason[],
): number {
  let undated = 0;
  until?.forEach((day, account) => {
    const rep = owner[account] ?? -1;
    // NaN, no date, is not below any day.
    if (!(day >= asOf) || rep < 0) return;
    lockedTo[account] = rep;
    lockReason[account] = "locked until";
    if (asOf === 0) undated += 1;
  });
  return undated;
}

/** What to say where dated locks hold because nobody said what day it is. */
export function undatedNote(undated: number): Sentence<Key> {
  return sentence("locked still", { locks: count(undated), setting: settingValue("asOf") });
}

function applyPins(
  { pins, findRep, whyNoRep, isHouse }: LockSources,
  lockedTo: Int32Array,
  lockReason: LockReason[],
  toHouse: Uint8Array,
): void {
  for (const { pin, account } of pins) {
    const rep = findRep(pin.rep);
    if (rep < 0 && !isHouse(pin.rep)) {
      throw new InputError(
        `Account ${pin.account} is locked by hand to "${pin.rep}", ${whyNoRep(pin.rep)}. Remove the lock under Plan, or add the rep.`,
      );
    }
    lockedTo[account] = rep;
    toHouse[account] = rep < 0 ? 1 : 0;
    lockReason[account] = "pinned";
  }
}
