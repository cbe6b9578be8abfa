import { findShift, findSwap, WORTH_A_MOVE } from "./levelStep";
import type { LevelStep } from "./levelStep";
import { levelOf, shift } from "./levels";
import type { Levels } from "./levels";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";

/** Levels that differ from the mean by less than this share of it are as good as even. */
const EVEN = 1e-7;

/**
 * Evens out the levels of the reps by shifting one unit or swapping two at a time: first the
 * largest level comes down as far as it will, then the sum of squared deviations, which never
 * raises the largest level again. Each step is the one that takes most off the sum of squares per
 * account that moves, so that few moves do much.
 *
 * @param grain - what all levels are multiples of, 0 where that is not known
 * @returns true; the levels' solution is changed in place and valid at every yield
 */
export function* level(levels: Levels, effort: number, grain: number): Work<boolean> {
  const { units } = levels;
  const budget = effort * (2e7 + 1000 * units.count);
  // Where every step moves somebody's account, the last hundredths of a percent are not worth one.
  const share = units.owned.every((accounts) => accounts > 0) ? WORTH_A_MOVE : EVEN;
  // Levels that are multiples of a grain are even once all are next to the mean.
  const grains = grain * (1 - 1e-9);
  const even = Math.max(share * levels.mean, grains);
  const low = grain > 0 && share === EVEN ? grains : even;
  const stuck = new Uint8Array(units.reps);
  // Steps done when a rep was last looked at in vain, and when its units last changed: a pair in
  // which nothing has changed since has nothing new to offer.
  const triedAt = new Int32Array(units.reps).fill(-1);
  const changedAt = new Int32Array(units.reps);
  let steps = 0;
  let looked = 0;
  let nextYield = UNIT_OF_WORK;
  let lowering = true;
  while (looked < budget) {
    if (lowering && levelOf(levels, highest(levels)) <= levels.mean + low) lowering = false;
    const rep = lowering ? highest(levels) : farthest(levels, stuck, even);
    if (rep < 0) break;
    const isHigh = levelOf(levels, rep) > levels.mean;
    const step: LevelStep = { isHigh, from: -1, to: -1, unit: -1, back: -1, score: 0, looked: 0 };
    for (const find of [findShift, findSwap]) {
      if (step.unit >= 0) break;
      for (let other = 0; other < units.reps; other++) {
        const changed = Math.max(changedAt[rep]!, changedAt[other]!);
        if (other !== rep && changed > triedAt[rep]!) tryPair(find, levels, rep, other, step);
        if (looked + step.looked < nextYield) continue;
        nextYield = looked + step.looked + UNIT_OF_WORK;
        yield (looked + step.looked) / budget;
      }
    }
    looked += step.looked + units.reps;
    if (step.unit >= 0) {
      shift(levels, step.unit, step.to);
      if (step.back >= 0) shift(levels, step.back, step.from);
      stuck.fill(0);
      changedAt[step.from] = changedAt[step.to] = ++steps;
    } else {
      triedAt[rep] = steps;
      if (lowering) lowering = false;
      else stuck[rep] = 1;
    }
  }
  return true;
}

function tryPair(
  find: typeof findShift,
  levels: Levels,
  rep: number,
  other: number,
  step: LevelStep,
): void {
  const own = levelOf(levels, rep);
  const others = levelOf(levels, other);
  if (step.isHigh && others < own) find(levels, rep, other, step);
  if (!step.isHigh && others > own) find(levels, other, rep, step);
}

/** The rep with the largest level. */
function highest(levels: Levels): number {
  let best = 0;
  for (let rep = 1; rep < levels.held.length; rep++)
    if (levelOf(levels, rep) > levelOf(levels, best)) best = rep;
  return best;
}

/** The rep farthest from the mean who is not stuck; -1 when all are stuck or even. */
function farthest({ held, share, mean }: Levels, stuck: Uint8Array, even: number): number {
  let best = -1;
  let bestDistance = even;
  for (let rep = 0; rep < held.length; rep++) {
    if (stuck[rep] === 1) continue;
    const distance = Math.abs(held[rep]! / share[rep]! - mean);
    if (distance <= bestDistance) continue;
    best = rep;
    bestDistance = distance;
  }
  return best;
}
