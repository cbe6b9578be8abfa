import type { BalancedMeasure, Problem } from "../../model";
import { accessorsOf } from "../standing/accessors";
import type { Accessors } from "../standing/accessors";
import { standingOf } from "../standing/standing";

/** The smaller problem that spreads the accounts of one rep, in terms of the whole. */
export interface Spreading {
  readonly problem: Problem;
  readonly accessors: Accessors;
  readonly today: Int32Array;
  readonly leaving: number;
  /** The reps who stay, in their order: rep r of the smaller problem is `staying[r]`. */
  readonly staying: Int32Array;
  /** The accounts to spread: account `staying.length + i` of the smaller problem is `moving[i]`. */
  readonly moving: Int32Array;
}

export function spreadingOf(problem: Problem, today: Int32Array, leaving: number): Spreading {
  const staying = Int32Array.from({ length: problem.reps - 1 }, (_, rep) =>
    rep < leaving ? rep : rep + 1,
  );
  const moving: number[] = [];
  today.forEach((rep, account) => {
    if (rep === leaving) moving.push(account);
  });
  return {
    problem,
    accessors: accessorsOf(problem),
    today,
    leaving,
    staying,
    moving: Int32Array.from(moving),
  };
}

/** What the reps who stay hold today, summed by rep, followed by the same figure of each moving account. */
function joined(
  { today, staying, moving, problem }: Spreading,
  of: (account: number) => number,
): Float64Array {
  const held = new Float64Array(problem.reps);
  today.forEach((rep, account) => {
    if (rep >= 0) held[rep]! += of(account);
  });
  return Float64Array.from([
    ...Array.from(staying, (rep) => held[rep]!),
    ...Array.from(moving, of),
  ]);
}

/**
 * Reps who stay, each with one locked account as large as all that they hold, and the accounts to
 * spread.
 */
export function smallerProblem(spreading: Spreading): Problem {
  const { problem, accessors, leaving, staying, moving } = spreading;
  const { share, load, variance, measures, limited, mustCover, together, lockedTo, eligible } =
    problem;
  const reps = staying.length;
  const accounts = reps + moving.length;
  const ofStaying = (figures: Float64Array): Float64Array =>
    Float64Array.from(staying, (rep) => figures[rep]!);
  const ofMoving = (figures: Int32Array): Int32Array =>
    Int32Array.from([
      ...new Int32Array(reps).fill(-1),
      ...Array.from(moving, (account) => figures[account]!),
    ]);
  const workload = smallerWorkload(spreading);
  const isMoving = (account: number): boolean => account >= reps;
  const { cost } = accessors;
  const placeOf = (rep: number): number => (rep < leaving ? rep : rep - 1);
  return {
    accounts,
    reps,
    workload,
    // A rep who is over capacity already keeps what it has.
    capacity: Float64Array.from(staying, (rep, at) =>
      Math.max(
        problem.capacity[rep]!,
        workload[workload.length === accounts ? at : at * reps + at]!,
      ),
    ),
    ...(cost && {
      cost: (account, rep) =>
        isMoving(account) ? cost(moving[account - reps]!, staying[rep]!) : 0,
    }),
    ...(eligible && { eligible: smallerFlags(spreading, eligible) }),
    lockedTo: Int32Array.from({ length: accounts }, (_, account) => {
      if (!isMoving(account)) return account;
      const lock = lockedTo?.[moving[account - reps]!] ?? -1;
      return lock < 0 || lock === leaving ? -1 : placeOf(lock);
    }),
    ...(together && { together: ofMoving(together) }),
    ...(load && { load: joined(spreading, (account) => load[account]!) }),
    ...(share && { share: ofStaying(share) }),
    ...(measures && {
      measures: measures.map(({ load: measured, share: shares, tolerance }): BalancedMeasure => ({
        load: joined(spreading, (account) => measured[account]!),
        ...(shares && { share: ofStaying(shares) }),
        tolerance,
      })),
    }),
    ...(limited && {
      limited: limited.map(({ load: held, least, most }) => ({
        load: joined(spreading, (account) => held[account]!),
        least: ofStaying(least),
        most: ofStaying(most),
      })),
    }),
    ...(variance && {
      variance: {
        ...variance,
        load: joined(spreading, (account) => variance.load[account]!),
      },
    }),
    ...(mustCover && {
      mustCover: Uint8Array.from({ length: accounts }, (_, account) =>
        isMoving(account) ? mustCover[moving[account - reps]!]! : 0,
      ),
    }),
  };
}

function smallerWorkload(spreading: Spreading): Float64Array {
  const { problem, accessors, staying, moving } = spreading;
  if (problem.workload.length === problem.accounts)
    return joined(spreading, (account) => problem.workload[account]!);
  const reps = staying.length;
  const used = standingOf(problem, spreading.today).tally.used;
  const workload = new Float64Array((reps + moving.length) * reps);
  staying.forEach((rep, at) => {
    for (let other = 0; other < reps; other++) workload[at * reps + other] = used[rep]!;
    moving.forEach((account, m) => {
      workload[(reps + m) * reps + at] = accessors.workload(account, rep);
    });
  });
  return workload;
}

function smallerFlags({ problem, staying, moving }: Spreading, eligible: Uint8Array): Uint8Array {
  const reps = staying.length;
  const flags = new Uint8Array((reps + moving.length) * reps).fill(1);
  moving.forEach((account, m) => {
    staying.forEach((rep, at) => {
      flags[(reps + m) * reps + at] = eligible[account * problem.reps + rep]!;
    });
  });
  return flags;
}
