import { lorenz, type LorenzCurve } from "../fairness/lorenz";
import type { EngineOptions, Plan, Progress } from "../model";
import { inputsOf, type Inputs, type Pin } from "./inputs";
import { measuresOf, type Measure } from "./measures";
import { moveCap } from "./moveCap";
import { notesOf } from "./notes";
import type { Places } from "./places";
import { reasonWriter } from "./reasons";
import { searches } from "./searches";
import { setupOf, type Setup } from "./setup";
import { sharesOf } from "./shares";
import type { Settings } from "./settings";
import { readTables, type CarveTables } from "./tables";
import { territoriesOf, type Territories } from "./territories";

/** A carve with everything that is said about it: the plan, before and after, the reasons. */
export interface Carve {
  /** The tables as read; where the search moved the reps' places, with the new ones. */
  readonly inputs: Inputs;
  readonly settings: Settings;
  /** The problem that was solved, for further questions about its plan. */
  readonly setup: Setup;
  readonly plan: Plan;
  /** Where the search moved the reps to; undefined where they start from where they are. */
  readonly places: Places | undefined;
  /** The most accounts that may change hands; undefined without a cap. */
  readonly cap: number | undefined;
  readonly before: Territories;
  readonly after: Territories;
  readonly measures: readonly Measure[];
  readonly lorenzBefore: LorenzCurve | undefined;
  readonly lorenzAfter: LorenzCurve | undefined;
  /** One sentence per account. */
  readonly reasons: readonly string[];
  /** What else is to be known about the plan, a sentence or two each. */
  readonly notes: readonly string[];
}

/** Accounts whose reasons are written in one unit of work. */
const reasonsPerUnit = 1000;

/**
 * A whole carve as units of work: cells to columns, columns to a problem, the problem to a plan,
 * the plan to measures and reasons. The returned value is the carve.
 *
 * @throws InputError naming the cell, column, row or setting that can't be used
 * @throws InfeasibleError naming the hard rules that contradict each other
 */
export function* carveSteps(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[] = [],
  options: Pick<EngineOptions, "stop"> = {},
): Generator<Progress, Carve, void> {
  yield { done: 0, stage: "Reading the tables" };
  const inputs = inputsOf(readTables(tables, settings), settings, pins);
  yield { done: 0, stage: "Setting up" };
  const setup = setupOf(inputs, settings);
  const search = { ...options, seed: settings.seed, effort: settings.effort };
  const { plan, places } = yield* searches[settings.approach](setup, search);
  return yield* describe(setup, plan, places);
}

function* describe(
  setup: Setup,
  plan: Plan,
  places: Places | undefined,
): Generator<Progress, Carve, void> {
  yield { done: 1, stage: "Measuring fairness" };
  const { settings } = setup;
  const inputs = places
    ? { ...setup.inputs, reps: { ...setup.inputs.reps, ...places } }
    : setup.inputs;
  const before = territoriesOf(setup.inputs, inputs.accounts.owner);
  const after = territoriesOf(inputs, plan.rep);
  const rep = { before: inputs.accounts.owner, after: plan.rep };
  const share = sharesOf(inputs, settings);
  const curve = (load: Float64Array): LorenzCurve | undefined =>
    load.some((l) => l > 0) ? lorenz(load, share) : undefined;
  const reasonOf = reasonWriter(setup, inputs, plan, before);
  const reasons: string[] = [];
  for (let account = 0; account < inputs.accounts.count; account++) {
    if (account % reasonsPerUnit === 0) yield { done: 1, stage: "Writing reasons" };
    reasons.push(reasonOf(account));
  }
  return {
    inputs,
    settings,
    setup,
    plan,
    places,
    cap: moveCap(inputs, settings),
    before,
    after,
    measures: measuresOf(inputs, setup, plan, rep, { before, after }),
    lorenzBefore: curve(before.load),
    lorenzAfter: curve(after.load),
    reasons,
    notes: notesOf(setup, inputs, plan),
  };
}
