import { InputError } from "../../errors";
import type { Carve } from "../carve";
import type { Measure } from "../measures/measureLine";
import { compareWords } from "../words/compareWords";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";
import { differing, type Differences } from "./differing";
import type { Assigned } from "./planColumn";
import { planFigures, type PlanFigures } from "./planFigures";

/** A plan under the name that somebody gave it. */
export interface NamedCarve {
  readonly name: string;
  readonly carve: Carve;
}

/** One measure of all plans, in their order. */
export interface ComparedMeasure {
  readonly key: string;
  readonly label: string;
  readonly number: Measure["number"];
  /** NaN where a plan has no such measure. */
  readonly values: readonly number[];
  /** What to reach, plan by plan: their settings may differ. */
  readonly targets: readonly string[];
  readonly met: readonly Measure["met"][];
}

/** Where two plans differ. */
export interface Pair extends Differences {
  /** Positions of the two plans. */
  readonly plans: readonly [number, number];
}

/** Plans side by side. */
export interface Comparison {
  readonly names: readonly string[];
  readonly figures: readonly PlanFigures[];
  readonly measures: readonly ComparedMeasure[];
  /** How many targets each plan meets, and how many it has. */
  readonly targets: readonly { readonly met: number; readonly all: number }[];
  readonly pairs: readonly Pair[];
  /** The plan that is at least as good as each other in all, and better in something; -1 where none is. */
  readonly dominating: number;
  readonly sentences: readonly Sentence<Key>[];
}

const most = 5;

/** Measures of which less is better, and more; of others nobody can say without a target. */
const lessIsBetter: ReadonlySet<string> = new Set([
  "gini",
  "spread",
  "overlap",
  "moved",
  "movedArr",
  "movedCustomers",
  "released",
  "mustCover",
  "distance",
]);
const moreIsBetter: ReadonlySet<string> = new Set(["coverage", "continuity", "value"]);

/** Figures that differ by rounding are the same. */
const rounding = 1e-9;

function checkPlans(plans: readonly NamedCarve[]): void {
  if (plans.length < 2 || plans.length > most)
    throw new InputError(`Give two to ${most} plans to compare; these are ${plans.length}.`);
  plans.forEach(({ name, carve }, at) => {
    if (name.trim() === "") throw new InputError(`Plan ${at + 1} has no name. Give it one.`);
    const other = plans.findIndex((one) => one.name === name);
    if (other < at)
      throw new InputError(`Plans ${other + 1} and ${at + 1} are both "${name}". Rename one.`);
    if (carve.broken !== undefined)
      throw new InputError(
        `The plan "${name}" breaks rules, so that its measures stand for nothing. Change the rules that contradict each other, carve again, or leave it out.`,
      );
  });
}

function measuresOf(plans: readonly NamedCarve[]): ComparedMeasure[] {
  const first = new Map<string, Measure>();
  for (const { carve } of plans)
    for (const measure of carve.measures)
      if (!first.has(measure.key)) first.set(measure.key, measure);
  return [...first.values()].map(({ key, label, number }) => {
    const ofPlans = plans.map(({ carve }) => carve.measures.find((one) => one.key === key));
    return {
      key,
      label,
      number,
      values: ofPlans.map((one) => one?.after ?? NaN),
      targets: ofPlans.map((one) => one?.target ?? ""),
      met: ofPlans.map((one) => one?.met ?? ""),
    };
  });
}

function assignedOf({ carve: { inputs, plan } }: NamedCarve): Assigned {
  return { inputs, rep: plan.rep };
}

/** Whether a plan is better (1), worse (-1) or as good (0) in a measure; undefined where nobody can say. */
function verdictBetween(
  { key, values, met }: ComparedMeasure,
  a: number,
  b: number,
): number | undefined {
  if (met[a] !== met[b] && met[a] !== "" && met[b] !== "") return met[a] === "yes" ? 1 : -1;
  const sign = lessIsBetter.has(key) ? -1 : moreIsBetter.has(key) ? 1 : 0;
  const [x, y] = [values[a] as number, values[b] as number];
  if (sign === 0 || Number.isNaN(x) || Number.isNaN(y)) return undefined;
  if (Math.abs(x - y) <= rounding * (1 + Math.abs(x) + Math.abs(y))) return 0;
  return x > y ? sign : -sign;
}

function dominates(measures: readonly ComparedMeasure[], a: number, b: number): boolean {
  const verdicts = measures.map((measure) => verdictBetween(measure, a, b));
  return verdicts.includes(1) && !verdicts.includes(-1);
}

/**
 * Two to five plans side by side: their measures, which targets they meet, for and against each, and
 * where two of them differ. O(n) for each pair.
 *
 * @throws InputError for too few plans, or one that can't be compared
 */
export function comparison(plans: readonly NamedCarve[]): Comparison {
  checkPlans(plans);
  const measures = measuresOf(plans);
  const positions = [...plans.keys()];
  const pairs = plans.flatMap((one, a) =>
    plans.slice(a + 1).map((other, at): Pair => {
      const differences = differing(assignedOf(one), assignedOf(other));
      return { plans: [a, a + 1 + at], ...differences };
    }),
  );
  const others = (a: number): number[] => positions.filter((b) => b !== a);
  const result = {
    names: plans.map(({ name }) => name),
    figures: plans.map(({ carve }) =>
      planFigures(carve.setup, carve.inputs, carve, carve.plan.rep),
    ),
    measures,
    targets: positions.map((at) => ({
      met: measures.filter(({ met }) => met[at] === "yes").length,
      all: measures.filter(({ met }) => met[at] !== "").length,
    })),
    pairs,
    dominating: positions.findIndex((a) => others(a).every((b) => dominates(measures, a, b))),
  };
  return { ...result, sentences: compareWords(result) };
}
