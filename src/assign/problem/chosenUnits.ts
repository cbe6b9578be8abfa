import type { CostTable } from "./costTable";
import type { Shared } from "./shared";
import type { Units } from "./units";

/** Some of the units, with all reps and limits as they are. */
export function chosenUnits(units: Units, chosen: Int32Array): Units {
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

/** The costs of some of the units. */
export function chosenCosts(table: CostTable, chosen: Int32Array): CostTable {
  const { places, accountOf } = table;
  return {
    at: (unit, rep) => table.at(chosen[unit]!, rep),
    row: (unit, into) => table.row(chosen[unit]!, into),
    ...(places && accountOf && { places, accountOf: (unit) => accountOf(chosen[unit]!) }),
  };
}
