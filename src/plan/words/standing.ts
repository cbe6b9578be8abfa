import { sentence } from "./english";
import { percent, words, type Value } from "./sentence";

/** Below this a distance is shown as 0.0 %. */
const SEEN = 0.0005;

/** Whether two shares are written with the same digits. */
export function looksAlike(one: number, other: number): boolean {
  return Math.round(1000 * one) === Math.round(1000 * other);
}

/**
 * Where somebody stands, "12.0 % over a fair share": the same words and the same basis in every reason.
 *
 * @param level - what is held, as a part of a fair share
 * @param isSecond - of two in one sentence: "over one"
 */
export function standing(level: number, isSecond = false): Value {
  if (!Number.isFinite(level)) return words(sentence("no share of it"));
  const off = level - 1;
  if (Math.abs(off) < SEEN) return words(sentence(isSecond ? "at one" : "at fair"));
  const values = { off: percent(Math.abs(off)) };
  if (off > 0) return words(sentence(isSecond ? "over one" : "over fair", values));
  return words(sentence(isSecond ? "under one" : "under fair", values));
}
