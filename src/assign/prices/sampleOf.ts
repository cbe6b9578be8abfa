import type { CostTable } from "../problem/costTable";
import { chosenCosts, chosenUnits } from "../problem/chosenUnits";
import type { Units } from "../problem/units";
import type { Random } from "../../random";
import type { Limits } from "./limits";

/** Some of the units as a problem of their own, with limits in proportion. */
export interface Sample {
  readonly units: Units;
  readonly table: CostTable;
  readonly limits: Limits;
}

/**
 * Draws one unit by lot from each of `size` equally long stretches, so that a list in any order is
 * covered evenly and no rhythm in it is met.
 */
export function sampleOf(
  units: Units,
  table: CostTable,
  limits: Limits,
  size: number,
  random: Random,
): Sample {
  const step = units.count / size;
  const chosen = new Int32Array(size);
  for (let s = 0; s < size; s++)
    chosen[s] = Math.min(units.count - 1, Math.floor((s + random()) * step));
  const sample = chosenUnits(units, chosen);
  return {
    units: sample,
    table: chosenCosts(table, chosen),
    limits: inProportion(units, sample, limits),
  };
}

/** Each limit times the sample's part of what it limits. */
function inProportion(units: Units, sample: Units, limits: Limits): Limits {
  const { reps, blocks } = limits;
  const low = limits.low.slice();
  const high = limits.high.slice();
  const bend = limits.bend.slice();
  const loads = [
    [units.leastWorkload, sample.leastWorkload],
    ...units.shared.map(({ load }, s) => [load, sample.shared[s]!.load]),
  ] as [Float64Array, Float64Array][];
  for (const [block, [all, some]] of loads.entries()) {
    const part = partOf(all, some);
    const parts =
      units.maxMoved < Infinity
        ? partsByHome(units, sample, all, some, part)
        : partsByPool(units, sample, all, some, part);
    for (let rep = 0; rep < reps && block < blocks; rep++) {
      const i = block * reps + rep;
      const most = high[i]!;
      const its = parts?.(rep, most) ?? part;
      low[i]! *= its;
      high[i] = most * its;
      bend[i]! *= its;
    }
  }
  const counted = sample.count / units.count;
  high[high.length - 2]! *= counted;
  high[high.length - 1]! *= partOf(units.leastWorkload, sample.leastWorkload);
  return { reps, blocks, low, high, bend };
}

function partOf(all: Float64Array, some: Float64Array): number {
  let whole = 0;
  let part = 0;
  for (let unit = 0; unit < all.length; unit++) whole += all[unit]!;
  for (let unit = 0; unit < some.length; unit++) part += some[unit]!;
  return whole > 0 && part > 0 ? part / whole : some.length / Math.max(1, all.length);
}

/**
 * The sample's part of each rep where not everybody may serve everything: of what the rep may serve.
 * With one part for all, a segment of which the sample has a little more would have no room for it.
 */
function partsByPool(
  units: Units,
  sample: Units,
  all: Float64Array,
  some: Float64Array,
  part: number,
): ((rep: number) => number) | undefined {
  if (units.eligible === undefined) return undefined;
  const whole = servable(units, all);
  const held = servable(sample, some);
  return (rep) => (whole[rep]! > 0 ? held[rep]! / whole[rep]! : part);
}

/** What each rep may serve of a load. */
function servable({ eligible, reps, count }: Units, load: Float64Array): Float64Array {
  const sums = new Float64Array(reps);
  for (let unit = 0; unit < count; unit++)
    for (let rep = 0; rep < reps; rep++)
      if (eligible?.[unit * reps + rep] !== 0) sums[rep]! += load[unit]!;
  return sums;
}

/**
 * The sample's part of each rep. Where few accounts may move, a rep of whose accounts the sample has
 * more than its part has to have more room there too, or the sample would ask for moves that the
 * whole does not. So the part is that of what the rep holds today, as far as that fills its room.
 */
function partsByHome(
  units: Units,
  sample: Units,
  all: Float64Array,
  some: Float64Array,
  part: number,
): (rep: number, most: number) => number {
  const whole = heldAtHome(units, all);
  const held = heldAtHome(sample, some);
  return (rep, most) => {
    const one = whole[rep]!;
    if (!(one > 0)) return part;
    const filled = Math.min(1, one / most);
    return filled * (held[rep]! / one) + (1 - filled) * part;
  };
}

function heldAtHome({ home, reps, count }: Units, load: Float64Array): Float64Array {
  const held = new Float64Array(reps);
  for (let unit = 0; unit < count; unit++) {
    const rep = home[unit]!;
    if (rep >= 0) held[rep]! += load[unit]!;
  }
  return held;
}
