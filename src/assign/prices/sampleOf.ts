import type { CostTable } from "../problem/costTable";
import type { Shared } from "../problem/shared";
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

function chosenUnits(units: Units, chosen: Int32Array): Units {
  const { reps } = units;
  const chosenOf = <T extends Float64Array | Int32Array>(all: T, into: T): T => {
    for (let u = 0; u < chosen.length; u++) into[u] = all[chosen[u]!]!;
    return into;
  };
  const figures = (all: Float64Array): Float64Array =>
    chosenOf(all, new Float64Array(chosen.length));
  const numbers = (all: Int32Array): Int32Array => chosenOf(all, new Int32Array(chosen.length));
  const rows = <T extends Float64Array | Uint8Array>(all: T, into: T): T => {
    chosen.forEach((unit, u) => into.set(all.subarray(unit * reps, (unit + 1) * reps), u * reps));
    return into;
  };
  const ownerStart = new Int32Array(chosen.length + 1);
  for (let u = 0; u < chosen.length; u++) {
    const unit = chosen[u]!;
    const owners = units.ownerStart[unit + 1]! - units.ownerStart[unit]!;
    ownerStart[u + 1] = ownerStart[u]! + owners;
  }
  const ofOwners = <T extends Float64Array | Int32Array>(all: T, some: T): T => {
    chosen.forEach((unit, u) =>
      some.set(all.subarray(units.ownerStart[unit], units.ownerStart[unit + 1]), ownerStart[u]),
    );
    return some;
  };
  const owners = ownerStart[chosen.length]!;
  return {
    count: chosen.length,
    reps,
    limit: units.limit,
    workload: units.workloadVaries
      ? rows(units.workload, new Float64Array(chosen.length * reps))
      : figures(units.workload),
    workloadVaries: units.workloadVaries,
    leastWorkload: figures(units.leastWorkload),
    eligible: units.eligible && rows(units.eligible, new Uint8Array(chosen.length * reps)),
    choices: numbers(units.choices),
    lockedTo: numbers(units.lockedTo),
    owned: figures(units.owned),
    ownerStart,
    ownerRep: ofOwners(units.ownerRep, new Int32Array(owners)),
    ownerAccounts: ofOwners(units.ownerAccounts, new Float64Array(owners)),
    home: numbers(units.home),
    fewestMoves: figures(units.fewestMoves),
    maxMoved: units.maxMoved,
    first: units.first && numbers(units.first),
    shared: units.shared.map((one): Shared => ({ ...one, load: figures(one.load) })),
    memberStart: Int32Array.from({ length: chosen.length + 1 }, (_, u) => u),
    member: chosen,
  };
}

function chosenCosts(table: CostTable, chosen: Int32Array): CostTable {
  const { places, accountOf } = table;
  return {
    at: (unit, rep) => table.at(chosen[unit]!, rep),
    row: (unit, into) => table.row(chosen[unit]!, into),
    ...(places && accountOf && { places, accountOf: (unit) => accountOf(chosen[unit]!) }),
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
