import { InputError } from "../../errors";
import type { EngineOptions, LimitedLoad, Moves, PlanPrices, Problem } from "../../model";
import { checkAmounts, checkFigures, checkLength, checkRoom } from "./checkAmounts";
import { checkCost } from "./checkCost";
import { adviceFor, isAmount, isFigure, isPrice } from "./range";

/**
 * Refuses a problem that can't be read: wrong lengths, numbers that are not numbers, reps that do
 * not exist, amounts so large or small that sums and products of them would be none. Whether its
 * rules can be kept together is the business of `refuseContradictions`.
 *
 * @throws InputError naming the argument and the account or rep, counted from 0
 */
export function checkProblem(problem: Problem): void {
  const { accounts, reps } = problem;
  if (!Number.isInteger(accounts) || accounts < 0)
    throw new InputError(`accounts is ${String(accounts)}: give their number, 0 or more.`);
  if (!Number.isInteger(reps) || reps < 1)
    throw new InputError(`reps is ${String(reps)}: at least one rep is needed.`);

  checkRoom(problem.capacity, reps, "rep");
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
  if (problem.stays) checkLength("stays", problem.stays.length, accounts, "one flag per account");
  if (problem.moves) checkMoves(problem.moves, accounts);
  checkEvenness(problem);
  if (problem.load) checkAmounts("load", problem.load, accounts, "account");
  if (problem.share) checkShare("share", problem.share, reps);
}

/** @throws InputError naming the option */
export function checkOptions(options: EngineOptions): void {
  const { seed = 1, effort = 1, polish = 1, start } = options;
  if (!Number.isFinite(seed)) throw new InputError(`seed is ${seed}: give a number.`);
  if (!(effort > 0 && effort < Infinity))
    throw new InputError(`effort is ${effort}: give a number above 0; 1 is the normal effort.`);
  if (!(polish > 0 && polish <= 1))
    throw new InputError(`polish is ${polish}: give a part of the effort, above 0 and up to 1.`);
  if (start?.prices) checkPrices(start.prices);
}

function checkPrices({ workload, measures, move, waiting }: PlanPrices): void {
  for (const prices of [workload, ...measures, [move, waiting]])
    prices.forEach((price) => {
      if (!isPrice(price))
        throw new InputError(`start.prices holds ${price}: give the prices of an earlier plan.`);
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
    const amount = workload[i]!;
    if (!isAmount(amount))
      throw new InputError(
        `workload of account ${Math.floor(i / reps)} for rep ${i % reps} is ${amount}: ` +
          `${adviceFor(amount, "give a number of 0 or more")}.`,
      );
  }
}

function checkEvenness({ measures, limited, variance, accounts, reps }: Problem): void {
  measures?.forEach(({ load, share, tolerance }, m) => {
    checkAmounts(`measures[${m}].load`, load, accounts, "account");
    if (share) checkShare(`measures[${m}].share`, share, reps);
    if (!(tolerance >= 0 && isFigure(tolerance)))
      throw new InputError(
        `measures[${m}].tolerance is ${tolerance}: give a part of the fair share, 0.05 for 5 %.`,
      );
  });
  limited?.forEach((one, m) => {
    checkLimits(one, `limited[${m}]`, accounts, reps);
  });
  if (!variance) return;
  checkFigures("variance.load", variance.load, accounts, false);
  const { weight } = variance;
  if (!isAmount(weight))
    throw new InputError(
      `variance.weight is ${weight}: ${adviceFor(weight, "give a number of 0 or more")}.`,
    );
}

function checkLimits(
  { load, least, most }: LimitedLoad,
  name: string,
  accounts: number,
  reps: number,
): void {
  checkAmounts(`${name}.load`, load, accounts, "account");
  checkLength(`${name}.least`, least.length, reps, "one per rep");
  checkLength(`${name}.most`, most.length, reps, "one per rep");
  least.forEach((low, rep) => {
    const high = most[rep]!;
    const isSound = (limit: number): boolean => Math.abs(limit) === Infinity || isFigure(limit);
    if (!(isSound(low) && isSound(high) && low <= high))
      throw new InputError(
        `${name} goes from ${low} to ${high} for rep ${rep}: give a least that is not above the most.`,
      );
  });
}

function checkShare(name: string, share: Float64Array, reps: number): void {
  checkLength(name, share.length, reps, "one per rep");
  share.forEach((one, rep) => {
    if (!(one > 0 && isAmount(one)))
      throw new InputError(
        `${name} of rep ${rep} is ${one}: ${adviceFor(one, "give a number above 0")}.`,
      );
  });
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
    const value = numbers[account]!;
    if (!Number.isInteger(value) || value < -1 || value >= end) {
      const range = end === Infinity ? "a group from 0" : `a rep from 0 to ${end - 1}`;
      throw new InputError(
        `${name} of account ${account} is ${value}: give ${range}, or -1 for none.`,
      );
    }
  }
}

function checkMoves({ weight, limits = [], slack = 0, costSlack = 0 }: Moves, n: number): void {
  checkAmounts("moves.weight", weight, n, "account");
  limits.forEach(({ amount, most }, l) => {
    checkAmounts(`moves.limits[${l}].amount`, amount, n, "account");
    if (!(most >= 0))
      throw new InputError(`moves.limits[${l}].most is ${most}: give the most that may move.`);
  });
  for (const [name, part] of Object.entries({ slack, costSlack }))
    if (!(part >= 0 && isFigure(part)))
      throw new InputError(`moves.${name} is ${part}: give a part, 0.01 for 1 %.`);
}

function checkMaxMoved(maxMoved: number | undefined): void {
  if (maxMoved !== undefined && !(maxMoved >= 0))
    throw new InputError(`maxMoved is ${maxMoved}: give the number of accounts that may move.`);
}
