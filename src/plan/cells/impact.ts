import { builtInTargets } from "../../defaults/targetTable";
import { type BrokenRule, brokenRules, checkedStanding, type Standing } from "../../assign";
import type { Answer, Question, Work } from "../compute";
import { readInputs } from "../inputs/readInputs";
import { ownedCount } from "../inputs/moveCap";
import {
  continuityLines,
  fairnessLines,
  houseLines,
  travelLines,
  type Compared,
} from "../measures/impactMeasures";
import type { Measure } from "../measures/measureLine";
import { measuresOf } from "../measures/measures";
import { territoriesOf } from "../measures/territories";
import { setupOf, type Setup } from "../problem/setup";
import { breachWords } from "../words/breaches";
import { ruleNotes } from "../words/ruleNotes";
import { sayIt } from "../words/sayIt";
import { checkQuotas, sidesOf } from "./impactSides";
import { tablesOfCells } from "./tablesOfCells";

type Row = Answer["rows"][number];
type Asked = Extract<Question, { asks: "impact" }>;

/** Lines of a carve's scorecard that the report words in its own way. */
const worded: ReadonlySet<string> = new Set(
  "gini spread coverage overlap utilisation continuity movedShare house quota".split(" "),
);

/** What makes two broken rules the same one. */
function keyOf(broken: BrokenRule): string {
  switch (broken.rule) {
    case "lock":
      return `lock ${broken.account}`;
    case "eligibility":
      return `eligibility ${broken.account}`;
    case "group":
      return `group ${broken.accounts[0]}`;
    case "capacity":
      return `capacity ${broken.rep}`;
    case "move limit":
      return `move limit ${broken.limit}`;
    case "moves":
      return "moves";
  }
}

/** One row per rule that the proposal breaks, with whether it is broken today. */
function brokenRows(setup: Setup, before: Standing, after: Standing): readonly Row[] {
  const today = new Set(brokenRules(before).map(keyOf));
  return brokenRules(after).map((broken) => [
    "Broken rule",
    today.has(keyOf(broken)) ? 1 : 0,
    1,
    "none",
    false,
    sayIt(breachWords(setup, broken)),
  ]);
}

function measureRow({ label, before, after, target, met, meaning }: Measure): Row {
  return [label, before, after, target, met === "" ? "" : met === "yes", meaning];
}

/**
 * TP.IMPACT: every measure as the owners stand and as proposed, then the hard rules that the proposal
 * breaks.
 *
 * @throws InputError where the tables or the proposal can't be used
 */
export function impactAnswer(
  { accounts, reps, settings }: Work,
  { owner, ownerRow, road, penetration, targets: own }: Asked,
): Answer {
  const { read, inputs } = readInputs(tablesOfCells(accounts, reps), settings);
  const setup = setupOf(inputs, settings);
  const { before, after } = sidesOf(read, inputs, owner, ownerRow);
  const rep = { before: before.rep, after: after.rep };
  const now = checkedStanding(setup.problem, rep.before);
  const then = checkedStanding(setup.problem, rep.after);
  const territories = {
    before: territoriesOf(inputs, setup.peers, rep.before),
    after: territoriesOf(inputs, setup.peers, rep.after),
  };
  const known = ownedCount(inputs) > 0;
  const targets = new Map([...builtInTargets, ...own]);
  const compared: Compared = {
    inputs,
    peers: setup.peers,
    before: known ? before : undefined,
    after,
    targets,
  };
  checkQuotas(read);
  const { potential } = inputs.accounts;
  const market = { potential, quota: inputs.reps.quota, penetration };
  const others = measuresOf(inputs, setup, rep, territories, targets);
  const lines = [
    ...fairnessLines(compared, market),
    ...travelLines(compared, road),
    ...continuityLines(compared, settings),
    ...houseLines(compared),
    ...others.filter(({ key }) => !worded.has(key)),
  ];
  return {
    headers: ["Measure", "Before", "After", "Target", "Met?", "What it says"],
    rows: [
      ...lines.map(measureRow),
      ...brokenRows(setup, now, then),
      ...ruleNotes(setup).map((note): Row => ["Rule to check", "", "", "", "", sayIt(note)]),
    ],
  };
}
