import { InputError } from "../errors";
import { chordSquaredToKm, unitVectors } from "../geo/distance";
import type { Cost, GeographicCost } from "../model";
import type { Units } from "./units";

/** What each unit costs with each rep, worked out when asked so that nothing n x k is stored. */
export interface CostTable {
  at(unit: number, rep: number): number;
  /** The unit's cost with every rep. */
  row(unit: number, into: Float64Array): void;
}

/** Up to so many costs are kept once they have been worked out: 16 MB. */
const MOST_STORED = 2_097_152;

/** @throws InputError, from `at` and `row`, if a cost function answers with no finite number */
export function costTable(cost: Cost, units: Units): CostTable {
  const table = unitCosts(cost, units);
  const isMatrix = typeof cost === "object" && !("kind" in cost);
  const single = units.count === units.member.length;
  if ((isMatrix && single) || units.count * units.reps > MOST_STORED) return table;
  return storedCosts(table, units);
}

function unitCosts(cost: Cost, units: Units): CostTable {
  const single = accountCosts(cost, units.reps);
  if (units.count === units.member.length) return single;
  const { memberStart, member, reps } = units;
  const part = new Float64Array(reps);
  return {
    at(unit, rep) {
      let sum = 0;
      for (let m = memberStart[unit] as number; m < (memberStart[unit + 1] as number); m++)
        sum += single.at(member[m] as number, rep);
      return sum;
    },
    row(unit, into) {
      into.fill(0);
      for (let m = memberStart[unit] as number; m < (memberStart[unit + 1] as number); m++) {
        single.row(member[m] as number, part);
        for (let rep = 0; rep < reps; rep++) (into[rep] as number) += part[rep] as number;
      }
    },
  };
}

function accountCosts(cost: Cost, reps: number): CostTable {
  if (typeof cost === "function") return askedCosts(cost, reps);
  if ("kind" in cost) return geographicCosts(cost, reps);
  return {
    at: (account, rep) => cost[account * reps + rep] as number,
    row(account, into) {
      for (let rep = 0; rep < reps; rep++) into[rep] = cost[account * reps + rep] as number;
    },
  };
}

/** Keeps every row that was asked for. */
function storedCosts(table: CostTable, { count, reps }: Units): CostTable {
  const stored = new Float64Array(count * reps);
  const isStored = new Uint8Array(count);
  return {
    at: (unit, rep) =>
      isStored[unit] === 1 ? (stored[unit * reps + rep] as number) : table.at(unit, rep),
    row(unit, into) {
      const start = unit * reps;
      if (isStored[unit] === 0) {
        table.row(unit, into);
        stored.set(into, start);
        isStored[unit] = 1;
        return;
      }
      for (let rep = 0; rep < reps; rep++) into[rep] = stored[start + rep] as number;
    },
  };
}

function askedCosts(cost: (account: number, rep: number) => number, reps: number): CostTable {
  const at = (account: number, rep: number): number => {
    const answer = cost(account, rep);
    if (!Number.isFinite(answer))
      throw new InputError(
        `cost of account ${account} with rep ${rep} is ${answer}: give a finite number; use ` +
          "eligible for a rep who may not serve an account.",
      );
    return answer;
  };
  return {
    at,
    row(account, into) {
      for (let rep = 0; rep < reps; rep++) into[rep] = at(account, rep);
    },
  };
}

function geographicCosts(cost: GeographicCost, reps: number): CostTable {
  const account = unitVectors(cost.accountLatitude, cost.accountLongitude);
  const rep = unitVectors(cost.repLatitude, cost.repLongitude);
  const { trips } = cost;

  const at = (a: number, r: number): number => {
    const east = (account[3 * a] as number) - (rep[3 * r] as number);
    const north = (account[3 * a + 1] as number) - (rep[3 * r + 1] as number);
    const up = (account[3 * a + 2] as number) - (rep[3 * r + 2] as number);
    const chordSquared = east * east + north * north + up * up;
    // An unknown place is as far from every rep as from any other: it costs nothing.
    if (Number.isNaN(chordSquared)) return 0;
    return (trips ? (trips[a] as number) : 1) * chordSquaredToKm(chordSquared);
  };
  return {
    at,
    row(a, into) {
      for (let r = 0; r < reps; r++) into[r] = at(a, r);
    },
  };
}
