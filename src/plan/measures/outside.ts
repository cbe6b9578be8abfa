import { outsideWork, type Outside } from "../../assign";
import type { Plan, Progress } from "../../model";
import type { Setup } from "../problem/setup";
import { evensOut } from "../settings/approaches";
import { limitOf } from "../words/verdict";
import type { TargetLimits } from "./targets";

/** A rep who is further from a fair share of a load than the plan is to let him be, and why. */
export interface OutsideRep extends Outside {
  /** Header of the load. */
  readonly name: string;
  /** Position among the problem's measures; -1 where a target alone is missed. */
  readonly measure: number;
  /** How far he may be, as a part of a fair share. */
  readonly limit: number;
}

/** A load, by its name, and how far from a fair share of it reps may be. */
type LoadLimit = Pick<OutsideRep, "name" | "measure" | "limit">;

/** The loads that the plan balances within tolerances, and the one that the verdict is about. */
function limitsOfLoads(setup: Setup, targets: TargetLimits): readonly LoadLimit[] {
  const { problem, measureNames, inputs } = setup;
  const limits = (problem.measures ?? []).map(({ tolerance }, measure) => ({
    name: measureNames[measure] ?? "",
    measure,
    limit: tolerance,
  }));
  const ofVerdict = limitOf(setup, targets)?.most ?? Infinity;
  if (measureNames.includes(inputs.loadName) || ofVerdict === Infinity) return limits;
  return [{ name: inputs.loadName, measure: -1, limit: ofVerdict }, ...limits];
}

/** A load as it is measured, and not as the search counts it: nothing for what lies below 0. */
export function measuredLoad(
  { inputs, problem }: Setup,
  { name, measure }: Pick<LoadLimit, "name" | "measure">,
): Float64Array {
  if (measure < 0) return inputs.accounts.load;
  const known = inputs.measures.find((one) => one.name === name);
  return known?.load ?? problem.measures![measure]!.load;
}

/** All who are outside, load by load, the furthest first: what sheets, notes and the pane read. */
export function* outsideReps(
  setup: Setup,
  plan: Plan,
  targets: TargetLimits,
): Generator<Progress, readonly OutsideRep[], void> {
  const isEvened = evensOut(setup.settings.approach);
  const found: OutsideRep[] = [];
  for (const one of limitsOfLoads(setup, targets)) {
    const { name, measure, limit } = one;
    const load = measuredLoad(setup, one);
    const peers = measure < 0 ? setup.peers : setup.peersFor(name);
    const work = outsideWork(setup.problem, plan, { load, peers, limit, measure, isEvened });
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        found.push(...step.value.map((outside) => ({ ...outside, ...one })));
        break;
      }
      yield { done: 1, stage: "Measuring fairness" };
    }
  }
  return found;
}
