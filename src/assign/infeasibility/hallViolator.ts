import type { Problem } from "../../model";
import type { Units } from "../problem/units";
import { accountsOf } from "./lockClashes";

/** Which accounts have to get a rep: all, or those that come first. */
export type ToPlace = "all" | "mustCover";

/** Accounts and groups that together ask for more than the reps who may serve any of them can carry. */
export interface HallViolator {
  readonly list: Int32Array;
  /** One flag per rep. */
  readonly reps: Uint8Array;
}

export function hasToBePlaced({ mustCover }: Problem, account: number, toPlace: ToPlace): boolean {
  return toPlace === "all" || (mustCover?.[account] ?? 0) !== 0;
}

/** What the accounts of each listed unit ask for. */
export function askedBy(units: Units, asked: Float64Array, list: Int32Array): Float64Array {
  return Float64Array.from(list, (unit) =>
    accountsOf(units, unit).reduce((sum, account) => sum + asked[account]!, 0),
  );
}

/** What the flagged reps can carry in all. */
export function roomOf({ limit }: Units, reps: Uint8Array): number {
  return limit.reduce((sum, room, rep) => (reps[rep] === 1 ? sum + room : sum), 0);
}
