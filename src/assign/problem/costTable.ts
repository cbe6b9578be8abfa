import type { Cost, DescribedCost, Value } from "../../model";
import { unusableCost } from "./checkCost";
import { distanceAt, placesOf } from "./places";
import type { Places } from "./places";
import { isFigure } from "./range";
import type { Units } from "./units";

/** What each unit costs with each rep, worked out when asked so that nothing n x k is stored. */
export interface CostTable {
  at(unit: number, rep: number): number;
  /** The unit's cost with every rep. */
  row(unit: number, into: Float64Array): void;
  /** Where costs differ between reps by distance alone, so that the near ones can be searched. */
  readonly places?: Places;
  /** The account whose place and trips are the unit's; -1 for a group. Comes with `places`. */
  accountOf?(unit: number): number;
  /** What worth makes the same with every rep, where travel counts besides: the rest tells reps apart. */
  alike?(unit: number): number;
}

/** Up to so many costs are kept once they have been worked out: 16 MB. */
const MOST_STORED = 2_097_152;

/** @throws InputError, from `at` and `row`, if a cost function answers with no number that can be used */
export function costTable(cost: Cost, units: Units): CostTable {
  const table = unitCosts(cost, units);
  const isMatrix = typeof cost === "object" && !("kind" in cost);
  const single = units.count === units.member.length;
  const isQuick = (isMatrix && single) || table.places !== undefined;
  if (isQuick || units.count * units.reps > MOST_STORED) return table;
  return storedCosts(table, units);
}

function unitCosts(cost: Cost, units: Units): CostTable {
  const single = accountCosts(cost, units.reps);
  if (units.count === units.member.length) return single;
  const { memberStart, member, reps } = units;
  const { alike } = single;
  const part = new Float64Array(reps);
  const summed = (unit: number, of: (account: number) => number): number => {
    let sum = 0;
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++) sum += of(member[m]!);
    return sum;
  };
  return {
    ...(single.places && {
      places: single.places,
      accountOf: (unit: number) =>
        memberStart[unit + 1]! - memberStart[unit]! === 1 ? member[memberStart[unit]!]! : -1,
    }),
    ...(alike && { alike: (unit: number) => summed(unit, alike) }),
    at: (unit, rep) => summed(unit, (account) => single.at(account, rep)),
    row(unit, into) {
      into.fill(0);
      for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++) {
        single.row(member[m]!, part);
        for (let rep = 0; rep < reps; rep++) into[rep]! += part[rep]!;
      }
    },
  };
}

/** Costs by account and rep, groups left apart. */
export function accountCosts(cost: Cost, reps: number): CostTable {
  if (typeof cost === "function") return askedCosts(cost, reps);
  if ("kind" in cost) return describedCosts(cost, reps);
  return {
    at: (account, rep) => cost[account * reps + rep]!,
    row(account, into) {
      for (let rep = 0; rep < reps; rep++) into[rep] = cost[account * reps + rep]!;
    },
  };
}

/** Keeps every row that was asked for. */
function storedCosts(table: CostTable, { count, reps }: Units): CostTable {
  const stored = new Float64Array(count * reps);
  const isStored = new Uint8Array(count);
  return {
    ...(table.alike && { alike: table.alike }),
    at: (unit, rep) => (isStored[unit] === 1 ? stored[unit * reps + rep]! : table.at(unit, rep)),
    row(unit, into) {
      const start = unit * reps;
      if (isStored[unit] === 0) {
        table.row(unit, into);
        stored.set(into, start);
        isStored[unit] = 1;
        return;
      }
      for (let rep = 0; rep < reps; rep++) into[rep] = stored[start + rep]!;
    },
  };
}

function askedCosts(cost: (account: number, rep: number) => number, reps: number): CostTable {
  const at = (account: number, rep: number): number => {
    const answer = cost(account, rep);
    if (!isFigure(answer)) throw unusableCost(account, rep, answer);
    return answer;
  };
  return {
    at,
    row(account, into) {
      for (let rep = 0; rep < reps; rep++) into[rep] = at(account, rep);
    },
  };
}

function describedCosts(cost: DescribedCost, reps: number): CostTable {
  const worth = cost.value ? worthOf(cost.value, reps) : undefined;
  if (cost.kind === "value") return tableOf((account, rep) => -(worth?.(account, rep) ?? 0), reps);
  const places = placesOf(cost);
  const { trips } = places;
  const table = tableOf((account, rep) => {
    const away = distanceAt(places, account, rep);
    const travel = trips ? trips[account]! * away : away;
    return worth ? travel - worth(account, rep) : travel;
  }, reps);
  const alike = cost.value && alikeOf(cost.value, reps);
  if (cost.value?.factor) return { ...table, ...alike };
  return { ...table, ...alike, places, accountOf: (account) => account };
}

function tableOf(at: (account: number, rep: number) => number, reps: number): CostTable {
  return {
    at,
    row(account, into) {
      for (let rep = 0; rep < reps; rep++) into[rep] = at(account, rep);
    },
  };
}

/** What serving the account is worth with the rep. */
function worthOf(
  { amount, classOf, factor }: Value,
  reps: number,
): (account: number, rep: number) => number {
  if (!factor) return (account) => amount[account]!;
  return (account, rep) =>
    amount[account]! * factor[(classOf ? classOf[account]! : 0) * reps + rep]!;
}

/** What an account is worth, as a cost, where no factor tells reps apart; 0 where one does. */
function alikeOf({ amount, classOf, factor }: Value, reps: number): Pick<CostTable, "alike"> {
  if (!factor) return { alike: (account) => -amount[account]! };
  const isAlike = Uint8Array.from({ length: factor.length / reps }, (_, one) => {
    const row = factor.subarray(one * reps, (one + 1) * reps);
    return row.every((part) => part === row[0]) ? 1 : 0;
  });
  return {
    alike(account) {
      const one = classOf ? classOf[account]! : 0;
      return isAlike[one] === 1 ? -amount[account]! * factor[one * reps]! : 0;
    },
  };
}
