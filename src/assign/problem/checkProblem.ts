import { InputError } from "../../errors";
import type { DescribedCost, EngineOptions, Problem, Value } from "../../model";

/**
 * Refuses a problem that can't be read: wrong lengths, numbers that are not numbers, reps that do
 * not exist. Whether its rules can be kept together is the business of `checkRules`.
 *
 * @throws InputError naming the argument and the account or rep, counted from 0
 */
export function checkProblem(problem: Problem): void {
  const { accounts, reps } = problem;
  if (!Number.isInteger(accounts) || accounts < 0)
    throw new InputError(`accounts is ${String(accounts)}: give their number, 0 or more.`);
  if (!Number.isInteger(reps) || reps < 1)
    throw new InputError(`reps is ${String(reps)}: at least one rep is needed.`);

  checkCapacity(problem);
  checkWorkload(problem);
  if (problem.cost !== undefined) checkCost(problem);
  if (problem.eligible) {
    checkLength(
      "eligible",
      problem.eligible.length,
      accounts * reps,
      "one flag per account and rep",
    );
  }
  checkWholeNumbers("lockedTo", problem.lockedTo, accounts, reps);
  checkWholeNumbers("owner", problem.owner, accounts, reps);
  checkWholeNumbers("together", problem.together, accounts, Infinity);
  checkMaxMoved(problem.maxMoved);
  if (problem.mustCover)
    checkLength("mustCover", problem.mustCover.length, accounts, "one flag per account");
  checkEvenness(problem);
  if (problem.load) checkAmounts("load", problem.load, accounts, "account");
  if (problem.share) checkShare("share", problem.share, reps);
}

/** @throws InputError naming the option */
export function checkOptions(options: EngineOptions): void {
  const { seed = 1, effort = 1 } = options;
  if (!Number.isFinite(seed)) throw new InputError(`seed is ${seed}: give a number.`);
  if (!(effort > 0 && effort < Infinity))
    throw new InputError(`effort is ${effort}: give a number above 0; 1 is the normal effort.`);
}

function checkLength(name: string, found: number, expected: number, what: string): void {
  if (found !== expected)
    throw new InputError(`${name} holds ${found} numbers, but ${expected} are needed: ${what}.`);
}

function checkAmounts(name: string, amounts: Float64Array, length: number, of: string): void {
  checkLength(name, amounts.length, length, `one per ${of}`);
  for (let i = 0; i < length; i++) {
    const amount = amounts[i] as number;
    if (!(amount >= 0 && amount < Infinity))
      throw new InputError(`${name} of ${of} ${i} is ${amount}: give a number of 0 or more.`);
  }
}

function checkCapacity({ capacity, reps }: Problem): void {
  checkLength("capacity", capacity.length, reps, "one per rep");
  capacity.forEach((room, rep) => {
    if (!(room >= 0))
      throw new InputError(
        `capacity of rep ${rep} is ${room}: give a number of 0 or more, or Infinity for no limit.`,
      );
  });
}

function checkWorkload({ workload, accounts, reps }: Problem): void {
  if (workload.length === accounts) {
    checkAmounts("workload", workload, accounts, "account");
    return;
  }
  if (workload.length !== accounts * reps)
    throw new InputError(
      `workload holds ${workload.length} numbers, but ${accounts} (one per account) ` +
        `or ${accounts * reps} (one per account and rep) are needed.`,
    );
  for (let i = 0; i < workload.length; i++) {
    const amount = workload[i] as number;
    if (!(amount >= 0 && amount < Infinity))
      throw new InputError(
        `workload of account ${Math.floor(i / reps)} for rep ${i % reps} is ${amount}: ` +
          "give a number of 0 or more.",
      );
  }
}

function checkCost({ cost, accounts, reps }: Problem): void {
  if (cost === undefined || typeof cost === "function") return;
  if ("kind" in cost) {
    checkDescribed(cost, accounts, reps);
    return;
  }
  checkLength("cost", cost.length, accounts * reps, "one per account and rep");
  for (let i = 0; i < cost.length; i++) {
    if (!Number.isFinite(cost[i]))
      throw new InputError(
        `cost of account ${Math.floor(i / reps)} with rep ${i % reps} is ${String(cost[i])}: give ` +
          "a finite number; use eligible for a rep who may not serve an account.",
      );
  }
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
    checkFinite("accountX", cost.accountX, accounts, true);
    checkFinite("accountY", cost.accountY, accounts, true);
    checkFinite("repX", cost.repX, reps, false);
    checkFinite("repY", cost.repY, reps, false);
  }
  if (cost.trips) checkAmounts("trips", cost.trips, accounts, "account");
}

function checkValue({ amount, classOf, factor }: Value, accounts: number, reps: number): void {
  checkFinite("value.amount", amount, accounts, false);
  if (!factor) return;
  if (factor.length === 0 || factor.length % reps !== 0)
    throw new InputError(
      `value.factor holds ${factor.length} numbers: give ${reps} (one per rep) for each class.`,
    );
  checkFinite("value.factor", factor, factor.length, false);
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

function checkEvenness({ measures, variance, accounts, reps }: Problem): void {
  measures?.forEach(({ load, share, tolerance }, m) => {
    checkAmounts(`measures[${m}].load`, load, accounts, "account");
    if (share) checkShare(`measures[${m}].share`, share, reps);
    if (!(tolerance >= 0))
      throw new InputError(
        `measures[${m}].tolerance is ${tolerance}: give a part of the fair share, 0.05 for 5 %.`,
      );
  });
  if (!variance) return;
  checkFinite("variance.load", variance.load, accounts, false);
  if (!(variance.weight >= 0 && variance.weight < Infinity))
    throw new InputError(`variance.weight is ${variance.weight}: give a number of 0 or more.`);
}

function checkShare(name: string, share: Float64Array, reps: number): void {
  checkLength(name, share.length, reps, "one per rep");
  share.forEach((one, rep) => {
    if (!(one > 0 && one < Infinity))
      throw new InputError(`${name} of rep ${rep} is ${one}: give a number above 0.`);
  });
}

function checkFinite(
  name: string,
  values: Float64Array,
  length: number,
  mayBeUnknown: boolean,
): void {
  checkLength(name, values.length, length, "one each");
  for (let i = 0; i < length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value) && !(mayBeUnknown && Number.isNaN(value)))
      throw new InputError(
        `${name}[${i}] is ${value}: give a finite number` +
          (mayBeUnknown ? ", or NaN where the place is unknown." : "."),
      );
  }
}

function checkDegrees(
  name: string,
  degrees: Float64Array,
  length: number,
  limit: number,
  mayBeUnknown: boolean,
): void {
  checkLength(name, degrees.length, length, "in degrees");
  for (let i = 0; i < length; i++) {
    const value = degrees[i] as number;
    if (mayBeUnknown && Number.isNaN(value)) continue;
    if (!(Math.abs(value) <= limit))
      throw new InputError(
        `${name}[${i}] is ${value}: give degrees from -${limit} to ${limit}` +
          (mayBeUnknown ? ", or NaN where the place is unknown." : "."),
      );
  }
}

function checkWholeNumbers(
  name: string,
  numbers: Int32Array | undefined,
  length: number,
  end: number,
): void {
  if (!numbers) return;
  checkLength(name, numbers.length, length, "one per account, -1 for none");
  for (let account = 0; account < length; account++) {
    const value = numbers[account] as number;
    if (!Number.isInteger(value) || value < -1 || value >= end) {
      const range = end === Infinity ? "a group from 0" : `a rep from 0 to ${end - 1}`;
      throw new InputError(
        `${name} of account ${account} is ${value}: give ${range}, or -1 for none.`,
      );
    }
  }
}

function checkMaxMoved(maxMoved: number | undefined): void {
  if (maxMoved !== undefined && !(maxMoved >= 0))
    throw new InputError(`maxMoved is ${maxMoved}: give the number of accounts that may move.`);
}
