import { leavingRepSteps } from "../../assign";
import { InputError } from "../../errors";
import type { Progress, UnassignedReason } from "../../model";
import type { Carve, CarveOptions } from "../carve";
import type { Key } from "../words/english";
import { listText } from "../words/listText";
import type { Sentence } from "../words/sentence";
import { leaverWords } from "../words/teamWords";
import { withoutRep } from "./changedTeam";
import { handoverOf, type Handover } from "./handover";
import { startOf } from "./newRep";
import { planFigures, type PlanFigures } from "./planFigures";
import { operationSettingText, settingsFor, type Given } from "./settingsFor";
import { engineOf, refuseBaseline, refuseBroken } from "./usable";

/** An account of somebody who leaves that nobody takes. */
export interface LeftOver {
  readonly id: string;
  readonly name: string;
  readonly reason: UnassignedReason;
}

/** Who takes the accounts of a rep who leaves. */
export interface LeaverOfPlan {
  readonly rep: string;
  /** What the rep hands over, and who takes it; "" for nobody. */
  readonly handover: Handover;
  readonly leftOver: readonly LeftOver[];
  /** With the rep who leaves. */
  readonly before: PlanFigures;
  /** Among those who stay. */
  readonly after: PlanFigures;
  /** Rep of each account then, -1 for none. */
  readonly assigned: Int32Array;
  readonly sentences: readonly Sentence<Key>[];
}

function repNamed({ inputs: { reps } }: Carve, text: string): number {
  const wanted = text.trim().toLowerCase();
  const setting = operationSettingText("leaver", "rep");
  if (wanted === "") throw new InputError(`Nobody is named who leaves. Name a rep in ${setting}.`);
  const rep = reps.name.findIndex((name) => name.toLowerCase() === wanted);
  if (rep < 0)
    throw new InputError(
      `There is no rep "${text}" in the plan. Name one of ${listText(reps.name, 12)} in ${setting}.`,
    );
  if (reps.count < 2)
    throw new InputError(
      `${reps.name[rep] ?? ""} is the only rep: nobody could take the accounts.`,
    );
  return rep;
}

/**
 * A rep leaves: the others keep what they have and take his accounts, by the plan's approach. Locks to
 * him lapse, and no limit on moves counts these accounts.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* leaverSteps(
  carve: Carve,
  given: Given = {},
  { stop }: Pick<CarveOptions, "stop"> = {},
): Generator<Progress, LeaverOfPlan, void> {
  const asked = settingsFor("leaver", given);
  refuseBroken("leaver", carve);
  refuseBaseline("leaver", carve);
  const start = startOf("leaver", carve, asked.from);
  const leaving = repNamed(carve, asked.rep);
  const { setup, inputs, settings } = carve;
  const { seed, effort } = settings;
  const options = { engine: engineOf(carve), seed, effort, ...(stop && { stop }) };
  const plan = yield* leavingRepSteps(setup.problem, start, leaving, options);
  const { accounts } = inputs;
  const left = new Set<number>();
  start.forEach((rep, account) => {
    if (rep === leaving && (plan.rep[account] as number) < 0) left.add(account);
  });
  const stay = withoutRep(setup, inputs, leaving);
  const then = plan.rep.map((rep) => (rep < 0 ? -1 : (stay.placeOf[rep] as number)));
  const result = {
    rep: inputs.reps.name[leaving] ?? "",
    handover: handoverOf(inputs, start, plan.rep),
    leftOver: plan.unassigned
      .filter(({ account }) => left.has(account))
      .map(({ account, reason }) => ({
        id: accounts.id[account] ?? "",
        name: accounts.name[account] ?? "",
        reason,
      })),
    before: planFigures(setup, inputs, carve, start),
    after: planFigures(stay.setup, stay.inputs, carve, then),
    assigned: plan.rep,
  };
  return { ...result, sentences: leaverWords(result, inputs) };
}
