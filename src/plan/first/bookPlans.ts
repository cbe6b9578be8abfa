import {
  bestBooks,
  compareBooks,
  isMore,
  planWorth,
  publishedAt,
  servedBy,
  snakeDraft,
  whoWaits,
} from "../../assign";
import type { BooksWorth, Evening, PoolOrder, Work } from "../../assign";
import { InfeasibleError } from "../../errors";
import type { Progress } from "../../model";
import type { Found } from "../problem/searches";
import type { Setup } from "../problem/setup";
import { isBaseline } from "../settings/approaches";
import type { Ranking } from "./ranking";
import {
  isOrdered,
  problemWith,
  rankingIn,
  releasedBeyond,
  setupServing,
  type Again,
  type GivenUp,
} from "./serving";

/** Accounts of one rank are the same in all that comes before what they are worth. */
export function poolOrderOf(setup: Setup): PoolOrder {
  const { criteria, order } = rankingIn(setup);
  const worth = setup.inputs.orderColumns.worth.values;
  const before = criteria.slice(
    0,
    criteria.findIndex(({ by }) => by === "worth"),
  );
  const rank = new Int32Array(order.length);
  let last = 0;
  order.forEach((account, at) => {
    const previous = order[at - 1];
    const isNext =
      previous !== undefined &&
      before.some(({ values }) => !Object.is(values[account], values[previous]));
    if (isNext) last++;
    rank[account] = last;
  });
  return { order, rank, value: worth.map((one) => (Number.isNaN(one) ? 0 : one)) };
}

/** What is evened out, with the loads of those who wait as well. */
function eveningOf({ problem, serving, settings }: Setup): Evening {
  const plain = serving?.plain.problem ?? problem;
  const { measures, load, share } = problem;
  const tolerance = settings.tolerance / 100;
  if (measures)
    return {
      measures: measures.map((one, m) => ({ ...one, load: plain.measures?.[m]?.load ?? one.load })),
      isLevel: false,
    };
  if (load === undefined) return { measures: [], isLevel: false };
  const whole = { load: plain.load ?? load, ...(share && { share }), tolerance };
  return { measures: [whole], isLevel: true };
}

/** Who has what in a plan of books, and what that amounts to. */
interface Judged {
  readonly setup: Setup;
  readonly rep: Int32Array;
  /** The plan; undefined where nobody has searched for one. */
  readonly found: Found | undefined;
  /** Accounts released beyond the limit. */
  readonly beyond: number;
  readonly worth: BooksWorth;
}

/** What books are made of, whoever is served. */
interface Books {
  readonly plain: Setup;
  readonly ranking: Ranking;
  readonly order: PoolOrder;
  readonly stays: Uint8Array | undefined;
}

function judged(
  { plain, ranking, order, stays }: Books,
  setup: Setup,
  rep: Int32Array,
  found?: Found,
): Judged {
  const served = servedBy(problemWith(plain, stays), order, rep);
  const evenness = planWorth(setup.problem, rep, setup.settings.tolerance / 100);
  const beyond = releasedBeyond(plain, ranking, rep);
  return { setup, rep, found, beyond, worth: { served, ...evenness } };
}

/** Whether a plan has books and a pool, in an order that somebody has set. */
function hasPool(setup: Setup, { plan, places }: Found): boolean {
  const { settings, aside } = setup;
  if (settings.book === 0 || !plan.finished || places !== undefined) return false;
  if (!isOrdered(setup) || isBaseline(settings.approach)) return false;
  return plan.rep.some((rep, account) => rep < 0 && (aside?.[account] ?? "") === "");
}

/** A search of a setup, from where it is told to begin. */
export type SearchAgain = (again: Again) => Generator<Progress, Found | InfeasibleError, void>;

/** The best so far, and the most value that plans have which serve as many of those who come first. */
class Best {
  #most: number;

  constructor(public plan: Judged) {
    this.#most = plan.worth.served.value;
  }

  /** The part of the most value that the plan gives up. */
  get givenUp(): number {
    const { value } = this.plan.worth.served;
    return isMore(this.#most, value) ? 1 - value / this.#most : 0;
  }

  isBeatenBy({ beyond, worth }: Judged): boolean {
    const { plan } = this;
    if (beyond !== plan.beyond) return beyond < plan.beyond;
    return compareBooks(worth, plan.worth, Math.max(this.#most, worth.served.value)) < 0;
  }

  try(other: Judged): void {
    const { accounts, value } = other.worth.served;
    const isAsFirst = accounts.every((one, rank) => one === this.plan.worth.served.accounts[rank]);
    if (this.isBeatenBy(other)) this.plan = other;
    else if (!isAsFirst) return;
    this.#most = isAsFirst ? Math.max(this.#most, value) : value;
  }
}

/**
 * A plan of books, made better where it can be: by those who are served, by what they are worth, by how
 * even that is, by what it costs, in this order; and never worse than a draft by hand.
 */
export function* bestBookPlan(
  setup: Setup,
  found: Found,
  search: SearchAgain,
): Generator<Progress, readonly [Setup, Found], void> {
  if (!hasPool(setup, found)) return [setup, found];
  const plain = setup.serving?.plain ?? setup;
  const { stays } = setup.problem;
  const books = { plain, ranking: rankingIn(setup), order: poolOrderOf(setup), stays };
  const problem = problemWith(plain, stays);
  const { maxReleasedPercent, effort } = setup.settings;
  const best = new Best(judged(books, setup, found.plan.rep, found));
  const options = { mayRelease: maxReleasedPercent >= 100, effort };
  const better = bestBooks(problem, books.order, eveningOf(setup), found.plan.rep, options);
  const start = yield* asSteps(better);
  const byHand = yield* asSteps(snakeDraft(problem, books.order));
  const starts = start ? [start, byHand] : [byHand];
  for (const rep of starts) {
    const isSame = rep.every((at, account) => at < 0 === best.plan.rep[account]! < 0);
    const again = isSame ? best.plan.setup : setupServing(plain, books.ranking, stays, rep);
    const drafted = judged(books, again, rep);
    if (!best.isBeatenBy(drafted)) continue;
    const other = yield* search({ setup: again, start: rep });
    if (other instanceof InfeasibleError) continue;
    best.try(judged(books, again, other.plan.rep, other));
    if (!best.isBeatenBy(drafted)) continue;
    const plan = publishedAt(again.problem, rep, other.plan);
    best.try(judged(books, again, rep, { plan }));
  }
  const { givenUp, plan } = best;
  const inOrder = givenUp > 0 ? whoWaits(problem, books.order.order) : undefined;
  const served = inOrder ? withGivenUp(plan.setup, { part: givenUp, inOrder }) : plan.setup;
  return [served, plan.found ?? found];
}

function withGivenUp(setup: Setup, givenUp: GivenUp): Setup {
  const { serving } = setup;
  return serving ? { ...setup, serving: { ...serving, givenUp } } : setup;
}

/** A piece of work of the engine as steps of a carve. */
function* asSteps<T>(work: Work<T>): Generator<Progress, T, void> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { done: 1, stage: "Choosing who waits" };
  }
}
