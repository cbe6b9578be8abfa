import { InfeasibleError } from "../errors";
import type { LorenzCurve } from "../fairness/lorenz";
import type { EngineOptions, Plan, Progress } from "../model";
import { describeSteps } from "./describe";
import { noControl } from "./door/controlTotals";
import { forward } from "../assign";
import { doorReportOf, type DoorReport } from "./door/doorReport";
import { planFingerprint } from "./door/planFingerprint";
import type { Inputs, Pin } from "./inputs/inputs";
import { readInputs, type PlanTables } from "./inputs/readInputs";
import type { Measure } from "./measures/measures";
import type { OutsideRep } from "./measures/outside";
import { targetsOf, type PlanTargets } from "./measures/sheetTargets";
import { clashInPlace, type Broken } from "./words/clash";
import type { Proof } from "./words/proof";
import type { Verdict } from "./words/verdict";
import type { Places } from "./inputs/places";
import type { Key } from "./words/english";
import { englishVoice, sayWith, type Say, type Voice } from "./words/sayIt";
import type { Sentence } from "./words/sentence";
import { whereaboutsOf, type Whereabouts } from "./words/whereabouts";
import { searches, type Found } from "./problem/searches";
import { bestBookPlan, type SearchAgain } from "./first/bookPlans";
import { isServedBetter, searchedAgain, servedFirst } from "./first/serving";
import { setupOf, type Setup } from "./problem/setup";
import type { ByHand, SaidOf } from "./review/byHand";
import type { Settings } from "./settings/settings";
import type { CarveTables } from "./tables/tables";
import type { Territories } from "./measures/territories";

/** A rep who is outside, with the reason in words. */
export interface ToldOutside extends OutsideRep {
  readonly why: Sentence<Key>;
}

/** A carve with everything that is said about it: the plan, before and after, the reasons. */
export interface Carve {
  /** The tables as read; where the search moved the reps' places, with the new ones. */
  readonly inputs: Inputs;
  readonly settings: Settings;
  /** The problem that was solved, for further questions about its plan. */
  readonly setup: Setup;
  readonly plan: Plan;
  /**
   * Which hard rules contradict each other and what the plan breaks of them; undefined for a plan
   * that keeps all. A plan that breaks rules is there to be looked at, and nothing is proven of it.
   */
  readonly broken: Broken | undefined;
  /** Where the search moved the reps to; undefined where they start from where they are. */
  readonly places: Places | undefined;
  /** The most accounts that may change hands; undefined without a cap. */
  readonly cap: number | undefined;
  readonly before: Territories;
  readonly after: Territories;
  readonly measures: readonly Measure[];
  /** How fair the plan is, by the rep furthest from a fair share. */
  readonly verdict: Verdict;
  /** What is proven of it. */
  readonly proofs: readonly Proof[];
  /** Who is further from a fair share than the plan is to let him be, and why. */
  readonly outside: readonly ToldOutside[];
  /** What the measures are held against. */
  readonly targets: PlanTargets;
  readonly lorenzBefore: LorenzCurve | undefined;
  readonly lorenzAfter: LorenzCurve | undefined;
  /** One sentence per account. */
  readonly reasons: readonly string[];
  /** What people decided of the plan after its search; empty where nothing. */
  readonly byHand: ByHand;
  /** What they said of accounts that are where the search had them. */
  readonly said: SaidOf;
  /** What else is to be known about the plan. */
  readonly notes: readonly Sentence<Key>[];
  /** Puts what is said of the plan into its language, in which its reasons are written. */
  readonly say: Say;
  /** What was understood of the tables, and what was left out of them. */
  readonly door: DoorReport;
  /** By which anybody can tell that a plan was made from the same, see `planFingerprint`. */
  readonly fingerprint: string;
}

/** How a carve goes about it. */
export interface CarveOptions extends Pick<EngineOptions, "stop"> {
  /**
   * Where hard rules contradict each other: "refuse" them, which is the default, or give the plan
   * that breaks them least, to "look" at; the carve's `broken` then says what it breaks.
   */
  readonly contradictions?: "refuse" | "look";
  /** The language of all that is said of the plan; English, the same letters on every host, if omitted. */
  readonly voice?: Voice;
}

/**
 * A whole carve as units of work: cells to columns, columns to a problem, the problem to a plan,
 * the plan to measures and reasons. The returned value is the carve.
 *
 * @throws InputError naming the cell, column, row or setting that can't be used
 * @throws InfeasibleError naming the hard rules that contradict each other
 */
export function carveSteps(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[] = [],
  options: CarveOptions = {},
): Generator<Progress, Carve, void> {
  return forward(carvingSteps(tables, settings, pins, options));
}

function* carvingSteps(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
  { contradictions = "refuse", voice = englishVoice, ...options }: CarveOptions,
): Generator<Progress, Carve, void> {
  yield { done: 0, stage: "Reading the tables" };
  const { read, inputs, origin } = beginningOf(tables, settings, pins, voice);
  yield { done: 0, stage: "Setting up" };
  const setup = servedFirst(setupOf(inputs, settings));
  const where = whereaboutsOf(read);
  const found = yield* searched(setup, where, origin.say, options);
  if (!(found instanceof InfeasibleError)) {
    const right = yield* putRight(setup, where, origin.say, found, options);
    const again: SearchAgain = ({ setup: other, start }) =>
      searched(other, where, origin.say, { ...options, ...(start && { start: { rep: start } }) });
    const [served, best] = yield* bestBookPlan(...right, again);
    return yield* describeSteps(served, origin, best);
  }
  const plan = found.leastViolation;
  if (contradictions === "refuse" || plan === undefined) throw found;
  return yield* describeSteps(setup, origin, { plan }, { clash: found });
}

/** Where a carve comes from: it stands with the plan, whatever the search finds. */
export type Origin = Pick<Carve, "door" | "fingerprint" | "targets" | "say">;

/** What a carve begins with: the tables as read, and what stands with the plan. */
export function beginningOf(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
  voice: Voice = englishVoice,
): PlanTables & { readonly origin: Origin } {
  const given = readInputs(tables, settings, pins);
  const { read, inputs, decisions } = given;
  const origin: Origin = {
    door: doorReportOf(read, inputs, decisions, tables.control ?? noControl),
    fingerprint: planFingerprint({ inputs, settings, pins, decisions }),
    targets: targetsOf(tables.targets),
    say: sayWith(voice),
  };
  return { ...given, origin };
}

/** What the approach's search finds, or the refusal of rules that contradict each other. */
function* searched(
  setup: Setup,
  where: Whereabouts,
  say: Say,
  options: Pick<EngineOptions, "stop" | "start">,
): Generator<Progress, Found | InfeasibleError, void> {
  const { seed, effort, approach, book } = setup.settings;
  const polish = book > 0 ? bookPolish : 1;
  try {
    return yield* searches[approach](setup, { ...options, seed, effort, polish });
  } catch (error) {
    if (error instanceof InfeasibleError) return clashInPlace(setup, where, error, say);
    throw error;
  }
}

/** The part of the polish that books get: what they cost comes last. */
const bookPolish = 0.1;

/** How often a plan is searched anew because it serves those who come first worse than it could. */
const mostRounds = 3;

/** The plan, searched anew from where those who come first have the places of those who don't. */
function* putRight(
  setup: Setup,
  where: Whereabouts,
  say: Say,
  found: Found,
  options: Pick<EngineOptions, "stop">,
): Generator<Progress, readonly [Setup, Found], void> {
  let best: readonly [Setup, Found] = [setup, found];
  let last = best;
  for (let round = 1; round <= mostRounds; round++) {
    const again = searchedAgain(last[0], last[1].plan, round === mostRounds);
    if (again === undefined) break;
    const start = again.start && { start: { rep: again.start } };
    const other = yield* searched(again.setup, where, say, { ...options, ...start });
    if (other instanceof InfeasibleError) break;
    last = [again.setup, other];
    if (isServedBetter(again.setup, best[1].plan, other.plan)) best = last;
    // In the place of those who stay now others may be released: they stay in the next round.
    else if (again.start !== undefined) break;
  }
  return best;
}
