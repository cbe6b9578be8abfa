import { poolLines, valueLines } from "./aimMeasures";
import type { Inputs } from "../inputs/inputs";
import { assigned, line, type Assignments, type Measure, type Pair } from "./measureLine";
export type { Measure } from "./measureLine";
import { changeLines } from "./changeMeasures";
import { houseFinder } from "../inputs/house";
import { ownedCount } from "../inputs/moveCap";
import type { Setup } from "../problem/setup";
import { basisWords } from "../problem/shares";
import { furthestOf, type Worst } from "../../fairness/peers";
import { belowZeroText, furthestRepWords, worstText } from "../words/peers";
import { sayIt } from "../words/sayIt";
import { words } from "../words/sentence";
import { builtInTargets } from "../../defaults/targetTable";
import { targetOf, type TargetLimits } from "./targets";
import { overRoom } from "../../territory/perRep";
import { ofRepsText } from "../words/perRep";
import { categoryLines } from "./categoryLines";
import { groupLines } from "./groupLines";
import { limitLines } from "./limitLines";
import { quotaLines } from "./quotaLines";
import { meanDistanceKm, type Territories } from "./territories";
import { toleranceLines } from "./toleranceLines";
import { unfilledLines } from "./unfilledLines";
import { worstGini } from "./worstGini";

function utilisationLines(
  before: Territories,
  after: Territories,
  { name, capacity }: Inputs["reps"],
  known: boolean,
  targets: TargetLimits,
): Measure[] {
  const limited = (t: Territories): Float64Array => t.utilisation.filter((u) => !Number.isNaN(u));
  const [was, is] = [limited(before), limited(after)];
  if (is.length === 0) return [];
  const pair = (f: (u: Float64Array) => number): Pair => [known ? f(was) : NaN, f(is)];
  const team = ({ workload }: Territories): number => overRoom(workload, capacity).team;
  const target = targetOf(targets, "Places filled");
  const measure = { name: "Places filled", value: team(after), perRep: after.utilisation };
  return [
    line(
      "utilisation",
      "Places filled",
      "percent",
      [known ? team(before) : NaN, team(after)],
      `Workload / capacity of all reps together. ${ofRepsText(measure, name, target?.limits)}`,
      target,
      after.utilisation,
    ),
    line(
      "utilisationLeast",
      "Places filled, emptiest rep",
      "percent",
      pair((u) => Math.min(...u)),
      "The rep with the most room",
    ),
    line(
      "utilisationMost",
      "Places filled, fullest rep",
      "percent",
      pair((u) => Math.max(...u)),
      "Over 100 % is over capacity",
    ),
  ];
}

/**
 * The scorecard of a carve against targets
 * (002_c2a37b87c603f929.txt, "Output metrics and targets").
 *
 * @param targets - the built-in ones if omitted
 */
export function measuresOf(
  inputs: Inputs,
  setup: Setup,
  rep: Assignments,
  territories: { readonly before: Territories; readonly after: Territories },
  targets: TargetLimits = builtInTargets,
): Measure[] {
  const { settings } = setup;
  const { accounts, house } = inputs;
  const { before, after } = territories;
  const owned = ownedCount(inputs);
  const known = owned > 0;
  const { peers } = setup;
  const n = accounts.count;
  const isHouse = houseFinder(house);
  const housed = accounts.ownerName.filter(
    (name, at) => (rep.before[at] as number) < 0 && isHouse(name),
  ).length;
  const giniOf = (load: Float64Array): Worst => worstGini(peers, load);
  const pairOf = (of: (load: Float64Array) => Worst): Pair => [
    of(before.load).value,
    of(after.load).value,
  ];
  const furthest = furthestOf(peers, after.load);
  const lines = [
    line(
      "gini",
      `Gini of ${inputs.loadName}`,
      "ratio",
      pairOf(giniOf),
      belowZeroText(inputs, after.load) ||
        `${worstText(peers, giniOf(after.load))}0 = every rep carries a fair share`,
      targetOf(targets, "Gini"),
    ),
    line(
      "spread",
      `Spread of ${inputs.loadName}`,
      "percent",
      [furthestOf(peers, before.load).off, furthest.off],
      sayIt(furthestRepWords(peers, inputs, furthest, words(basisWords(inputs, settings)))),
      targetOf(targets, "Spread"),
    ),
    ...groupLines(inputs, setup, territories, known, targets),
    ...toleranceLines(setup, rep, known),
    ...categoryLines(setup, rep, known),
    ...limitLines(inputs, rep, known),
    line(
      "coverage",
      // A pool is no rep: where it counts, it stands in the name.
      house === "" ? "Accounts with a rep" : `Accounts with a rep or with ${house}`,
      "percent",
      [
        known ? (assigned(rep.before) + housed) / n : NaN,
        house === "" ? assigned(rep.after) / n : 1,
      ],
      house === ""
        ? "Accounts with a rep / all accounts"
        : `Accounts with a rep or with ${house} / all accounts`,
      targetOf(targets, "Accounts with a rep"),
    ),
    ...unfilledLines(inputs, territories, known),
    line(
      "overlap",
      "Overlap",
      "percent",
      // A plan gives each account to one rep; today's owners, measured as if they were one, do not.
      [inputs.overlapping / n, rep.after === rep.before ? inputs.overlapping / n : 0],
      "Accounts with more than one rep / all accounts",
      targetOf(targets, "Overlap"),
    ),
    ...valueLines(inputs, setup, rep),
    ...utilisationLines(before, after, inputs.reps, known, targets),
    ...quotaLines(inputs, rep, known, targets),
    // What nobody has can't change hands.
    ...(known ? changeLines(inputs, setup, rep.after, targets) : []),
    ...poolLines(inputs, rep),
  ];
  const km: Pair = [meanDistanceKm(setup.inputs, rep.before), meanDistanceKm(inputs, rep.after)];
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
