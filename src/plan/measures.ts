import { gini } from "../fairness/gini";
import { spread } from "../fairness/spread";
import type { Plan } from "../model";
import type { Inputs } from "./inputs";
import { percentText } from "./numberText";
import { moveCap, ownedCount, sharesOf } from "./problem";
import type { Settings } from "./settings";
import { meets, targets, type Target } from "./targets";
import { meanDistanceKm, type Territories } from "./territories";

/** One line of the scorecard: a measure as the owners stand today and after the carve. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly number: "percent" | "ratio" | "decimal" | "integer";
  /** NaN where it can't be measured (no owners yet, no coordinates). */
  readonly before: number;
  readonly after: number;
  /** What to reach, in words; "" where there is no target. */
  readonly target: string;
  readonly met: "yes" | "no" | "";
  readonly meaning: string;
}

export interface Assignments {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

type Pair = readonly [before: number, after: number];

function line(
  key: string,
  label: string,
  number: Measure["number"],
  [before, after]: Pair,
  meaning: string,
  target?: Target,
): Measure {
  return {
    key,
    label,
    number,
    before,
    after,
    target: target?.text ?? "",
    met: target === undefined || Number.isNaN(after) ? "" : meets(target, after) ? "yes" : "no",
    meaning,
  };
}

/** Applies a measure of loads; NaN where nobody carries anything, as before a first assignment. */
function ofLoads(load: Float64Array, measure: (load: Float64Array) => number): number {
  return load.some((l) => l > 0) ? measure(load) : NaN;
}

function assigned(rep: ArrayLike<number>): number {
  let count = 0;
  for (let account = 0; account < rep.length; account++) if ((rep[account] ?? -1) >= 0) count += 1;
  return count;
}

/** Workload over capacity of all reps who have a limit; NaN where nobody has. */
function teamUtilisation({ workload }: Territories, capacity: Float64Array): number {
  let used = 0;
  let room = 0;
  capacity.forEach((limit, rep) => {
    if (!Number.isFinite(limit)) return;
    used += workload[rep] ?? 0;
    room += limit;
  });
  return used / room;
}

function utilisationLines(
  before: Territories,
  after: Territories,
  capacity: Float64Array,
  known: boolean,
): Measure[] {
  const limited = (t: Territories): Float64Array => t.utilisation.filter((u) => !Number.isNaN(u));
  const [was, is] = [limited(before), limited(after)];
  if (is.length === 0) return [];
  const pair = (f: (u: Float64Array) => number): Pair => [known ? f(was) : NaN, f(is)];
  const team = (t: Territories): number => teamUtilisation(t, capacity);
  return [
    line(
      "utilisation",
      "Utilisation of the team",
      "percent",
      [known ? team(before) : NaN, team(after)],
      "Workload / capacity of all reps together",
      targets.utilisation,
    ),
    line(
      "utilisationLeast",
      "Utilisation, lowest rep",
      "percent",
      pair((u) => Math.min(...u)),
      "The rep with the most room",
    ),
    line(
      "utilisationMost",
      "Utilisation, fullest rep",
      "percent",
      pair((u) => Math.max(...u)),
      "Over 100 % is over capacity",
    ),
  ];
}

/**
 * The scorecard of a carve against the documents' targets
 * (002_c2a37b87c603f929.txt, "Output metrics and targets").
 */
export function measuresOf(
  inputs: Inputs,
  settings: Settings,
  plan: Plan,
  rep: Assignments,
  territories: { readonly before: Territories; readonly after: Territories },
): Measure[] {
  const { accounts } = inputs;
  const { before, after } = territories;
  const owned = ownedCount(inputs);
  const known = owned > 0;
  const share = sharesOf(inputs, settings);
  const n = accounts.count;
  const loads = (f: (load: Float64Array) => number): Pair => [
    ofLoads(before.load, f),
    ofLoads(after.load, f),
  ];
  const cap = moveCap(inputs, settings);
  const kept = owned > 0 ? 1 - plan.moved / owned : NaN;
  const lines = [
    line(
      "gini",
      `Gini of ${inputs.loadName}`,
      "ratio",
      loads((l) => gini(l, { capacity: share })),
      "0 = every rep carries an equal share",
      targets.gini,
    ),
    line(
      "spread",
      `Spread of ${inputs.loadName}`,
      "percent",
      loads((l) => spread(l, share).spread),
      "Largest distance of a rep from the mean",
      targets.spread,
    ),
    line(
      "coverage",
      "Coverage",
      "percent",
      [known ? assigned(rep.before) / n : NaN, assigned(rep.after) / n],
      "Accounts with a rep / all accounts",
      targets.coverage,
    ),
    line(
      "overlap",
      "Overlap",
      "percent",
      [inputs.overlapping / n, 0],
      "Accounts with more than one rep / all accounts",
      targets.overlap,
    ),
    ...utilisationLines(before, after, inputs.reps.capacity, known),
    line(
      "continuity",
      "Continuity",
      "percent",
      [NaN, kept],
      "Accounts that stay with their owner / accounts of today's reps",
      targets.continuity,
    ),
    line(
      "moved",
      "Accounts that change hands",
      "integer",
      [NaN, plan.moved],
      cap === undefined
        ? "No cap"
        : `Cap: ${cap} (${percentText(settings.maxMovedPercent / 100)} of ${owned})`,
      cap === undefined ? undefined : { most: cap, text: `at most ${cap}` },
    ),
  ];
  const km: Pair = [meanDistanceKm(inputs, rep.before), meanDistanceKm(inputs, rep.after)];
  if (!Number.isNaN(km[1])) {
    lines.push(
      line(
        "distance",
        "Distance to the rep (km)",
        "decimal",
        km,
        "Great-circle distance, mean over accounts with coordinates",
      ),
    );
  }
  return lines;
}
