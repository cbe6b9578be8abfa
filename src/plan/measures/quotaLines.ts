import { overQuotaName } from "../../territory/fairnessMeasures";
import { overQuota, type TeamRatio } from "../../territory/perRep";
import { heldBy } from "../../territory/summary";
import type { Inputs } from "../inputs/inputs";
import { ofRepsText } from "../words/perRep";
import { line, type Assignments, type Measure } from "./measureLine";
import { targetOf, type TargetLimits } from "./targets";

/** What the accounts of each rep could bring, over his quota; undefined where a column is missing. */
export function potentialOverQuota(
  { accounts, reps }: Inputs,
  rep: ArrayLike<number>,
): TeamRatio | undefined {
  const { potential } = accounts;
  if (potential === undefined || reps.quota?.some((quota) => quota > 0) !== true) return undefined;
  const known = potential.map((one) => (Number.isNaN(one) ? 0 : one));
  return overQuota(heldBy(rep, reps.count, known), reps.quota);
}

/** Whether each rep has enough to sell to, as the scorecard writes it. */
export function quotaLines(
  inputs: Inputs,
  rep: Assignments,
  known: boolean,
  targets: TargetLimits,
): Measure[] {
  const after = potentialOverQuota(inputs, rep.after);
  if (after === undefined) return [];
  const before = known ? potentialOverQuota(inputs, rep.before) : undefined;
  const target = targetOf(targets, overQuotaName);
  const measure = { name: overQuotaName, value: after.team, perRep: after.perRep };
  return [
    line(
      "quota",
      "Potential / quota",
      "decimal",
      [before?.team ?? NaN, after.team],
      ofRepsText(measure, inputs.reps.name, target?.limits),
      target,
      after.perRep,
    ),
  ];
}
