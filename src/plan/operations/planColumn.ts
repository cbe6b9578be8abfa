import { InputError } from "../../errors";
import { heldBy } from "../../territory/summary";
import type { Carve } from "../carve";
import type { Inputs, Pin } from "../inputs/inputs";
import { moveCap, ownedCount } from "../inputs/moveCap";
import { readInputs } from "../inputs/readInputs";
import { groupMeasures, type GroupMeasure } from "../measures/groupMeasures";
import { measuresOf } from "../measures/measures";
import { targetsOf, type PlanTargets } from "../measures/sheetTargets";
import { territoriesOf } from "../measures/territories";
import { setupOf, type Setup } from "../problem/setup";
import { evensOut } from "../settings/approaches";
import type { Settings } from "../settings/settings";
import type { Measure } from "../measures/measureLine";
import type { CarveTables } from "../tables/tables";
import { limitOf } from "../words/verdict";
import { planFigures, type PlanFigures } from "./planFigures";

/** A line of the scorecard whose `after` is the plan's. */
export type JudgedMeasure = Omit<Measure, "meaning">;

/** What a plan amounts to, to be put beside others. */
export interface PlanColumn {
  readonly figures: PlanFigures;
  /** How far a rep may be from a fair share, as a part of it; Infinity without a limit. */
  readonly limit: number;
  /** The most accounts that may change hands; undefined without a cap. */
  readonly cap: number | undefined;
  /** Reps who have more than they can carry. */
  readonly over: number;
  readonly measures: readonly JudgedMeasure[];
  readonly targets: { readonly met: number; readonly all: number };
  /** The measures with a target by peer group; empty where all reps are peers. */
  readonly groups: readonly GroupMeasure[];
  /** Whether the plan is made by how even it is. */
  readonly evens: boolean;
  /** "" where nobody made a plan, as of today's owners. */
  readonly fingerprint: string;
  /** False for the best that a search had found when it was stopped. */
  readonly finished: boolean;
}

/** Who has what: a plan, or today's owners. */
export interface Assigned {
  /** With the reps where they are in it. */
  readonly inputs: Inputs;
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
}

type Counted = Omit<PlanColumn, "measures" | "targets" | "fingerprint" | "finished">;

/** Digits of a sum may differ by the order of its parts. */
const rounding = 1e-9;

function counted(setup: Setup, { inputs, rep }: Assigned, targets: PlanTargets): Counted {
  const { reps, accounts } = inputs;
  const used = heldBy(rep, reps.count, accounts.workload);
  const isOver = (held: number, at: number): boolean =>
    held > (reps.capacity[at] ?? Infinity) * (1 + rounding);
  return {
    figures: planFigures(setup, inputs, { targets }, rep),
    limit: limitOf(setup, targets.limits)?.most ?? Infinity,
    cap: moveCap(inputs, setup.settings),
    over: used.filter(isOver).length,
    groups: groupMeasures(setup, inputs, rep, targets.limits),
    evens: evensOut(setup.settings.approach),
  };
}

function judged(measures: readonly Measure[]): Pick<PlanColumn, "measures" | "targets"> {
  const own = measures.map(({ meaning: _, ...one }): JudgedMeasure => one);
  const met = own.filter((one) => one.met === "yes").length;
  return { measures: own, targets: { met, all: own.filter((one) => one.met !== "").length } };
}

/** A plan as a column. O(n + k) for each peer group */
export function planColumn(carve: Carve): PlanColumn {
  const { setup, inputs, plan, targets, fingerprint, measures } = carve;
  return {
    ...counted(setup, { inputs, rep: plan.rep }, targets),
    ...judged(measures),
    fingerprint,
    finished: plan.finished,
  };
}

/** Today's owners as a column, and who they are. */
export interface TodayColumn {
  readonly column: PlanColumn;
  readonly assigned: Assigned;
}

/**
 * Today's owners, measured as if somebody had planned them. O(n k)
 *
 * @returns undefined where nobody owns anything yet, or the tables can't be used as they are
 */
export function todayColumn(
  tables: CarveTables,
  settings: Settings,
  pins: readonly Pin[],
): TodayColumn | undefined {
  try {
    const { inputs } = readInputs(tables, settings, pins);
    if (ownedCount(inputs) === 0) return undefined;
    const setup = setupOf(inputs, settings);
    const targets = targetsOf(tables.targets);
    const rep = Int32Array.from(inputs.accounts.owner);
    const held = territoriesOf(inputs, setup.peers, rep);
    const both = { before: held, after: held };
    const measures = measuresOf(inputs, setup, { before: rep, after: rep }, both, targets.limits);
    const assigned = { inputs, rep };
    return {
      column: {
        ...counted(setup, assigned, targets),
        ...judged(measures),
        fingerprint: "",
        finished: true,
      },
      assigned,
    };
  } catch (error) {
    // What is wrong is said where the tables are looked at.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
