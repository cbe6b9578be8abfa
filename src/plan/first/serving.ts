import { comeFirst, whoWaits } from "../../assign";
import type { Plan, Problem } from "../../model";
import { isBaseline } from "../settings/approaches";
import { ownedCount } from "../inputs/moveCap";
import { setupOf, type Setup } from "../problem/setup";
import { noOrder } from "./firstOrder";
import { rankingOf, type Ranking } from "./ranking";

/** Who is served where room is short, decided before it is decided by whom. */
export interface Serving {
  readonly ranking: Ranking;
  /** One flag per account: 1 where it waits, since those before it take all the room. */
  readonly waits: Uint8Array;
  /** Who stays with an owner above capacity, those whom the limit on releases keeps included. */
  readonly stays: Uint8Array | undefined;
  /** The carve as it is without: who may serve whom, room aside. */
  readonly plain: Setup;
  /** What was given up in books so that loads are nearer to fair shares; absent where nothing was. */
  readonly givenUp?: GivenUp;
}

/** Value that could be served, and is not, for evenness. */
export interface GivenUp {
  /** As a part of the most that can be served. */
  readonly part: number;
  /** One flag per account: 1 where it would wait by the order alone. */
  readonly inOrder: Uint8Array;
}

/** Accounts of today's reps that a plan, or who waits, leaves to the pool although their owners may serve them. */
function releasedOf(
  { problem }: Setup,
  isOut: (account: number) => boolean,
  { order }: Pick<Ranking, "order">,
): number[] {
  const { owner, eligible, reps } = problem;
  return [...order].filter((account) => {
    const rep = owner?.[account] ?? -1;
    return rep >= 0 && isOut(account) && eligible?.[account * reps + rep] !== 0;
  });
}

/** The most accounts that may be released; Infinity without a limit. */
function mostReleased({ inputs, settings }: Setup): number {
  const { maxReleasedPercent } = settings;
  if (maxReleasedPercent >= 100) return Infinity;
  return Math.floor((maxReleasedPercent / 100) * ownedCount(inputs) + 1e-9);
}

/**
 * The strongest of those released beyond the limit stay with their owners, who keep what is stronger
 * still; undefined where the limit holds.
 */
function withKept(
  plain: Setup,
  stays: Uint8Array | undefined,
  released: readonly number[],
  { position }: Ranking,
): Uint8Array | undefined {
  const beyond = released.length - mostReleased(plain);
  if (!(beyond > 0)) return undefined;
  const { owner, eligible, reps, accounts } = plain.problem;
  const kept = released.slice(0, beyond);
  const last = position[kept[beyond - 1] as number] as number;
  const isAbove = new Uint8Array(reps);
  for (const account of kept) isAbove[owner?.[account] as number] = 1;
  const all = stays?.slice() ?? new Uint8Array(accounts);
  owner?.forEach((rep, account) => {
    const isTheirs = rep >= 0 && isAbove[rep] === 1 && (position[account] as number) <= last;
    if (isTheirs && eligible?.[account * reps + rep] !== 0) all[account] = 1;
  });
  return all;
}

/** All that today's reps may keep stays with them, but for the weakest of as many as may be released. */
function allKept(plain: Setup, { order }: Ranking): Uint8Array {
  const { accounts } = plain.problem;
  const kept = new Uint8Array(accounts);
  const owned = releasedOf(plain, () => true, { order });
  for (const account of owned.slice(0, Math.max(0, owned.length - mostReleased(plain))))
    kept[account] = 1;
  return kept;
}

/** The problem with those who stay with their owners. */
export function problemWith({ problem }: Setup, stays: Uint8Array | undefined): Problem {
  return stays ? { ...problem, stays } : problem;
}

/** Who waits, the limit on releases kept. */
function decided(
  plain: Setup,
  ranking: Ranking,
  given: Uint8Array | undefined,
  isOrdered: boolean,
): Serving | undefined {
  let stays = given;
  for (;;) {
    const problem = problemWith(plain, stays);
    const waits = isOrdered ? whoWaits(problem, ranking.order) : undefined;
    const released = waits ? releasedOf(plain, (account) => waits[account] === 1, ranking) : [];
    const more = withKept(plain, stays, released, ranking);
    if (more === undefined)
      return waits || stays !== plain.problem.stays
        ? { ranking, plain, stays, waits: waits ?? new Uint8Array(problem.accounts) }
        : undefined;
    stays = more;
  }
}

/** Who comes before whom in a carve, whether or not room is short. */
export function rankingIn({ inputs, settings, ruling, problem, serving }: Setup): Ranking {
  return serving?.ranking ?? rankingOf(inputs, settings, ruling, problem.together);
}

/** Whether anything says who comes first. */
export function isOrdered({ settings }: Setup): boolean {
  return settings.first.trim().toLowerCase() !== noOrder;
}

/**
 * A carve whose reps have less room than the accounts ask for, with who is served decided by the
 * setting `first`: the others wait, and what is served is shared out as if it were all. Where there
 * is room for all it stays as it is.
 */
export function servedFirst(plain: Setup): Setup {
  if (!isOrdered(plain) || !plain.problem.capacity.some(Number.isFinite)) return plain;
  const serving = decided(plain, rankingIn(plain), plain.problem.stays, true);
  return serving ? setupOf(plain.inputs, plain.settings, serving) : plain;
}

/** A carve to be searched once more, and where to begin. */
export interface Again {
  readonly setup: Setup;
  readonly start: Int32Array | undefined;
}

/**
 * A plan may leave accounts waiting that come before others it serves, since sizes or the limit on
 * moves don't let them in, and may release more than it may. What to search instead; undefined where
 * the plan is right.
 *
 * @param isLast - whether nothing else is tried: who may not be released, stays whoever is released instead
 */
export function searchedAgain(setup: Setup, plan: Plan, isLast = false): Again | undefined {
  if (!plan.finished || isBaseline(setup.settings.approach)) return undefined;
  const plain = setup.serving?.plain ?? setup;
  const isOut = (account: number): boolean =>
    plan.rep[account] === -1 && (setup.aside?.[account] ?? "") === "";
  if (!plan.rep.some((_, account) => isOut(account))) return undefined;
  const ranking = rankingIn(setup);
  const given = setup.problem.stays;
  const more = withKept(plain, given, releasedOf(plain, isOut, ranking), ranking);
  if (more !== undefined) {
    const stays = isLast ? allKept(plain, ranking) : more;
    const serving = decided(plain, ranking, stays, isOrdered(plain));
    return serving && { setup: setupOf(plain.inputs, plain.settings, serving), start: undefined };
  }
  if (!isOrdered(plain)) return undefined;
  const problem = problemWith(plain, given);
  const start = comeFirst(problem, plan.rep, ranking.order);
  if (start === undefined) return undefined;
  return { setup: setupServing(plain, ranking, given, start), start };
}

/** A carve in which those are served who have a rep in a plan, and the others wait. */
export function setupServing(
  plain: Setup,
  ranking: Ranking,
  stays: Uint8Array | undefined,
  rep: Int32Array,
): Setup {
  const waits = Uint8Array.from(rep, (at, account) =>
    at < 0 && maySomebody(plain, account) ? 1 : 0,
  );
  return setupOf(plain.inputs, plain.settings, { ranking, plain, stays, waits });
}

function maySomebody({ problem: { eligible, reps } }: Setup, account: number): boolean {
  return eligible?.subarray(account * reps, (account + 1) * reps).includes(1) ?? true;
}

/** Accounts that a plan releases beyond the limit. */
export function releasedBeyond(plain: Setup, ranking: Ranking, rep: Int32Array): number {
  const isOut = (account: number): boolean => (rep[account] as number) < 0;
  return Math.max(0, releasedOf(plain, isOut, ranking).length - mostReleased(plain));
}

/** Whether the other plan serves those who come first better, or releases fewer beyond the limit. */
export function isServedBetter(setup: Setup, plan: Plan, other: Plan): boolean {
  const plain = setup.serving?.plain ?? setup;
  const ranking = rankingIn(setup);
  const [one, two] = [plan, other].map(({ rep }) => releasedBeyond(plain, ranking, rep)) as [
    number,
    number,
  ];
  if (one !== two) return two < one;
  const at = ranking.order.find(
    (account) => (plan.rep[account] as number) < 0 !== (other.rep[account] as number) < 0,
  );
  return at !== undefined && (other.rep[at] as number) >= 0;
}
