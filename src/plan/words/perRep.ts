import type { Limits } from "../../defaults/limits";
import { overQuotaName, type FairnessMeasure } from "../../territory/fairnessMeasures";
import { extremesOf, furthestOutside, unitsDiffer } from "../../territory/perRep";
import { amountText, percentText } from "../numberText";
import { listText } from "./listText";

/**
 * "Lowest: Ana 1.20; highest: Ben 6.10, furthest outside the target"; "" where no rep has a value.
 *
 * @param limits - the target; undefined where there is none
 * @param show - a value as the measure writes it
 */
function perRepText(
  names: readonly string[],
  perRep: Float64Array,
  limits: Limits | undefined,
  show: (value: number) => string,
): string {
  const { lowest, highest } = extremesOf(perRep);
  if (lowest < 0) return "";
  const outside = limits === undefined ? -1 : furthestOutside(limits, perRep);
  const valueText = (rep: number): string =>
    Number.isFinite(perRep[rep]) ? show(perRep[rep]!) : "without room for any";
  const one = (rep: number): string =>
    `${names[rep] ?? ""} ${valueText(rep)}${rep === outside ? ", furthest outside the target" : ""}`;
  return `Lowest: ${one(lowest)}; highest: ${one(highest)}`;
}

/** Reps who take no part because they have no quota; "" where all have one. */
function withoutQuotaText(names: readonly string[], perRep: Float64Array): string {
  const without = names.filter((_, rep) => Number.isNaN(perRep[rep]));
  if (without.length === 0 || without.length === names.length) return "";
  return `Left out without a quota: ${listText(without)}`;
}

/** What is to be said where a market of thousands of quotas can't be meant; "" else. */
function unitsText(team: number): string {
  if (!unitsDiffer(team)) return "";
  return `The potential is ${team < 1 ? team.toFixed(4) : amountText(team)} times the quotas: their units seem to differ. Write both in the same one, such as whole dollars`;
}

/**
 * What is to be said of a measure of the whole team, rep by rep; "" where it has no values of reps.
 *
 * @param limits - its target; undefined where there is none
 */
export function ofRepsText(
  { name, value, perRep }: FairnessMeasure,
  names: readonly string[],
  limits: Limits | undefined,
): string {
  if (perRep === undefined) return "";
  const show = name === "Places filled" ? percentText : (one: number): string => one.toFixed(2);
  const said = [perRepText(names, perRep, limits, show)];
  if (name === overQuotaName) said.push(withoutQuotaText(names, perRep), unitsText(value));
  return said.filter((text) => text !== "").join(". ");
}
