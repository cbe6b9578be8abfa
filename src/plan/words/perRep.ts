import type { Limits } from "../../defaults/limits";
import { overQuotaName, type FairnessMeasure } from "../../territory/fairnessMeasures";
import { extremesOf, furthestOutside, unitsDiffer } from "../../territory/perRep";
import { sentence, type Key } from "./english";
import { sayIt } from "./sayIt";
import {
  amount,
  decimal,
  percent,
  text,
  texts,
  words,
  type Sentence,
  type Value,
} from "./sentence";

type Said = readonly Sentence<Key>[];

/**
 * "Lowest: Ana 1.20; highest: Ben 6.10, furthest outside the target"; nothing where no rep has a value.
 *
 * @param limits - the target; undefined where there is none
 * @param show - a value as the measure writes it
 */
function extremesSaid(
  names: readonly string[],
  perRep: Float64Array,
  limits: Limits | undefined,
  show: (value: number) => Value,
): Said {
  const { lowest, highest } = extremesOf(perRep);
  if (lowest < 0) return [];
  const outside = limits === undefined ? -1 : furthestOutside(limits, perRep);
  const one = (rep: number): Value => {
    const value = perRep[rep] ?? NaN;
    return words(
      sentence(rep === outside ? "figure of rep, outside" : "figure of rep", {
        rep: text(names[rep] ?? ""),
        figure: Number.isFinite(value) ? show(value) : words(sentence("without room for any")),
      }),
    );
  };
  return [sentence("lowest and highest", { lowest: one(lowest), highest: one(highest) })];
}

/** Reps who take no part because they have no quota; nothing where all have one. */
function withoutQuotaSaid(names: readonly string[], perRep: Float64Array): Said {
  const without = names.filter((_, rep) => Number.isNaN(perRep[rep]));
  if (without.length === 0 || without.length === names.length) return [];
  return [sentence("left out without quota", { reps: texts(without) })];
}

/** What is to be said where a market of thousands of quotas can't be meant. */
function unitsSaid(team: number): Said {
  if (!unitsDiffer(team)) return [];
  return [sentence("units differ", { times: team < 1 ? decimal(team, 4) : amount(team) })];
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
  const show = name === "Places filled" ? percent : (one: number): Value => decimal(one, 2);
  const said = [
    ...extremesSaid(names, perRep, limits, show),
    ...(name === overQuotaName ? [...withoutQuotaSaid(names, perRep), ...unitsSaid(value)] : []),
  ];
  return said.map(sayIt).join(". ");
}
