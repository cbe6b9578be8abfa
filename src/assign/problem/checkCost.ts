import { InputError } from "../../errors";
import type { DescribedCost, Problem, Value } from "../../model";
import { checkAmounts, checkFigures, checkLength } from "./checkAmounts";
import { adviceFor, isFigure } from "./range";

/** @throws InputError naming the account or rep whose cost, place, trips or value can't be used */
export function checkCost({ cost, accounts, reps }: Problem): void {
  if (cost === undefined || typeof cost === "function") return;
  if ("kind" in cost) {
    checkDescribed(cost, accounts, reps);
    return;
  }
  checkLength("cost", cost.length, accounts * reps, "one per account and rep");
  for (let i = 0; i < cost.length; i++)
    if (!isFigure(cost[i]!)) throw unusableCost(Math.floor(i / reps), i % reps, cost[i]!);
}

/** For the cost of an account with a rep that is no number, or out of range. */
export function unusableCost(account: number, rep: number, cost: number): InputError {
  const advice = "give a finite number; use eligible for a rep who may not serve an account";
  return new InputError(
    `cost of account ${account} with rep ${rep} is ${cost}: ${adviceFor(cost, advice)}.`,
  );
}

function checkDescribed(cost: DescribedCost, accounts: number, reps: number): void {
  if (cost.value) checkValue(cost.value, accounts, reps);
  if (cost.kind === "value") return;
  if (cost.kind === "geographic") {
    checkDegrees("accountLatitude", cost.accountLatitude, accounts, 90, true);
    checkDegrees("accountLongitude", cost.accountLongitude, accounts, 360, true);
    checkDegrees("repLatitude", cost.repLatitude, reps, 90, false);
    checkDegrees("repLongitude", cost.repLongitude, reps, 360, false);
  } else {
    checkFigures("accountX", cost.accountX, accounts, true);
    checkFigures("accountY", cost.accountY, accounts, true);
    checkFigures("repX", cost.repX, reps, false);
    checkFigures("repY", cost.repY, reps, false);
  }
  if (cost.trips) checkAmounts("trips", cost.trips, accounts, "account");
}

function checkValue({ amount, classOf, factor }: Value, accounts: number, reps: number): void {
  checkFigures("value.amount", amount, accounts, false);
  if (!factor) return;
  if (factor.length === 0 || factor.length % reps !== 0)
    throw new InputError(
      `value.factor holds ${factor.length} numbers: give ${reps} (one per rep) for each class.`,
    );
  checkFigures("value.factor", factor, factor.length, false);
  const classes = factor.length / reps;
  if (!classOf) return;
  checkLength("value.classOf", classOf.length, accounts, "one class per account");
  classOf.forEach((one, account) => {
    if (one < 0 || one >= classes)
      throw new InputError(
        `value.classOf of account ${account} is ${one}: give a class from 0 to ${classes - 1}.`,
      );
  });
}

/** @throws InputError naming the first that is no degree; NaN may stand for a place not known */
export function checkDegrees(
  name: string,
  degrees: Float64Array,
  length: number,
  limit: number,
  mayBeUnknown: boolean,
): void {
  checkLength(name, degrees.length, length, "in degrees");
  for (let i = 0; i < length; i++) {
    const value = degrees[i]!;
    if (mayBeUnknown && Number.isNaN(value)) continue;
    if (!(Math.abs(value) <= limit))
      throw new InputError(
        `${name}[${i}] is ${value}: give degrees from -${limit} to ${limit}` +
          (mayBeUnknown ? ", or NaN where the place is unknown." : "."),
      );
  }
}
