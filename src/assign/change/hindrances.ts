import { ROUNDING } from "../problem/rounding";
import type { Hindrance } from "./brokenRules";
import { distanceFromFair } from "./figures";
import { tallyAfter } from "./standing";
import type { Standing, Step } from "./standing";
import type { Tally } from "./tally";
import { accountsText, amountText, namesOf, plural, sentenceOf, shareText } from "./wording";

/**
 * The rules that stand against some steps: those that the steps would break, or break further than
 * they are broken now. Keep-together groups step as a whole: giving all their accounts is the
 * caller's part. Lock and eligibility first, by account; then capacity, the cap on moves, and the
 * tolerances of measures.
 *
 * @param asked - the account that the question is about; others come along with it
 */
export function hindrances(standing: Standing, steps: readonly Step[], asked: number): Hindrance[] {
  const found: Hindrance[] = [];
  for (const step of steps) {
    const one = againstAccount(standing, step, asked);
    if (one) found.push(one);
  }
  const { tally } = tallyAfter(standing, steps);
  const receiving = [...new Set(steps.map(({ to }) => to))].filter((rep) => rep >= 0);
  for (const rep of receiving) {
    const one = againstCapacity(standing, tally, steps, rep);
    if (one) found.push(one);
  }
  const { problem, rep } = standing;
  const maxMoved = Math.floor(problem.maxMoved ?? Infinity);
  if (tally.moved > maxMoved && tally.moved > standing.tally.moved) {
    const sentence = `${plural(tally.moved, "account")} would move, but only ${maxMoved} may.`;
    found.push({ rule: "moves", moved: tally.moved, maxMoved, sentence });
  }
  const touched = new Set([...receiving, ...steps.map(({ account }) => rep[account] as number)]);
  for (const at of touched) if (at >= 0) found.push(...againstTolerance(standing, tally, at));
  return found;
}

/** Whether nothing stands against the steps. */
export function mayTake(standing: Standing, steps: readonly Step[]): boolean {
  return hindrances(standing, steps, steps[0]?.account ?? -1).length === 0;
}

function againstAccount(
  { problem, rep }: Standing,
  { account, to }: Step,
  asked: number,
): Hindrance | undefined {
  if (to < 0 || to === rep[account]) return undefined;
  const names = namesOf(problem);
  const lockedTo = problem.lockedTo?.[account] ?? -1;
  const isLocked = lockedTo >= 0 && lockedTo !== to;
  const isBarred = lockedTo < 0 && problem.eligible?.[account * problem.reps + to] === 0;
  if (!isLocked && !isBarred) return undefined;
  const why = isLocked
    ? `is locked to ${names.rep(lockedTo)}`
    : `may not be served by ${names.rep(to)}, who is not eligible`;
  if (account !== asked) {
    const sentence = sentenceOf(
      `${names.account(asked)} stays together with ${names.account(account)}, which ${why}.`,
    );
    return { rule: "group", accounts: [asked, account], sentence };
  }
  const sentence = sentenceOf(`${names.account(account)} ${why}.`);
  return isLocked
    ? { rule: "lock", account, rep: to, lockedTo, sentence }
    : { rule: "eligibility", account, rep: to, sentence };
}

function againstCapacity(
  { problem, rep, asks, tally: now }: Standing,
  after: Tally,
  steps: readonly Step[],
  at: number,
): Hindrance | undefined {
  const capacity = problem.capacity[at] as number;
  const workload = after.used[at] as number;
  const used = now.used[at] as number;
  if (workload <= capacity + ROUNDING * capacity || workload <= used) return undefined;
  const names = namesOf(problem);
  const coming = steps.filter(({ account, to }) => to === at && rep[account] !== at);
  const asked = coming.reduce((sum, { account }) => sum + asks.workload(account, at), 0);
  const room = capacity + asked - workload;
  const who = accountsText(
    names,
    coming.map(({ account }) => account),
  );
  const has = room > 0 ? `room for ${amountText(room)}` : "no room left";
  const sentence = sentenceOf(
    `${names.rep(at)} has ${has} (capacity ${amountText(capacity)}), but ${who} ` +
      `${coming.length === 1 ? "needs" : "need"} ${amountText(asked)}.`,
  );
  return { rule: "capacity", rep: at, workload, capacity, sentence };
}

function againstTolerance(
  { problem, tally: now, fair }: Standing,
  after: Tally,
  rep: number,
): Hindrance[] {
  const found: Hindrance[] = [];
  problem.measures?.forEach(({ tolerance }, measure) => {
    const share = fair[measure]?.[rep] ?? 0;
    const before = distanceFromFair(now.measured[measure]?.[rep] ?? 0, share);
    const level = distanceFromFair(after.measured[measure]?.[rep] ?? 0, share);
    const isOut = Math.abs(level) > tolerance + ROUNDING * (1 + tolerance);
    if (!isOut || Math.abs(level) <= Math.abs(before) + ROUNDING) return;
    const side = level > 0 ? "above" : "below";
    const sentence = sentenceOf(
      `${namesOf(problem).rep(rep)} would be ${shareText(Math.abs(level))} ${side} a fair share of ` +
        `measure ${measure + 1}, which allows ${shareText(tolerance)}.`,
    );
    found.push({ rule: "tolerance", measure, rep, level, tolerance, sentence });
  });
  return found;
}
