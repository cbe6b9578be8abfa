import type { Cell } from "../table/cell";
import { foldedName } from "../table/names";
import { nearestName } from "../quality/nearestName";
import type { LimitNumber } from "./limits";

/** A measure that a target can be set for. */
export interface TargetMeasure {
  readonly name: string;
  /** Other wordings under which people write it down. */
  readonly also: readonly string[];
  /** No limit beyond it can be meant: 95 as the coverage is a percentage without its sign. */
  readonly most: number;
  /** What its limits are numbers of. */
  readonly number: LimitNumber;
}

function measure(
  name: string,
  most: number,
  also: readonly string[] = [],
  number: LimitNumber = "percent",
): TargetMeasure {
  return { name, also, most, number };
}

/** Every measure that the plan or a function holds against targets. */
export const targetMeasures: readonly TargetMeasure[] = [
  measure("Accounts with a rep", 1, ["Coverage", "Accounts with an owner"]),
  measure("Overlap", 1),
  measure("Places filled", 5, [
    "Utilisation",
    "Utilization",
    "Utilisation of the team",
    "Utilization of the team",
  ]),
  measure("Gini", 1, ["Gini coefficient"], "ratio"),
  measure("Spread", 5, [
    "Furthest off a fair share",
    "Furthest from a fair share",
    "Off a fair share",
    "Coverage variance",
  ]),
  measure("Top-decile share", 1, ["Top decile share"]),
  measure("HHI", 1, [], "ratio"),
  measure("Continuity", 1),
  measure("Coverage ratio", Infinity, [], "decimal"),
  measure("Moved", 1, ["Accounts moved", "Share of accounts moved"]),
  measure(
    "TAM / quota",
    Infinity,
    ["TAM/quota", "Potential / quota", "Potential/quota"],
    "decimal",
  ),
  measure("Travel (h/week)", Infinity, [], "decimal"),
  measure("Travel per rep (h/week)", Infinity, ["Avg travel h/rep/week"], "decimal"),
  measure("Travel against baseline", Infinity),
  measure("Travel hours saved", Infinity, ["Travel hours saved per rep"], "decimal"),
];

const byWording: ReadonlyMap<string, TargetMeasure> = new Map(
  targetMeasures.flatMap((one) =>
    [one.name, ...one.also].map((wording) => [foldedName(wording), one] as const),
  ),
);

/** The measure that goes by this wording; undefined where none does. */
export function targetMeasureOf(wording: Cell): TargetMeasure | undefined {
  return byWording.get(foldedName(String(wording ?? "")));
}

/** The measure whose name is most like a text. */
export function nearestMeasure(text: string): string {
  const wordings = targetMeasures.flatMap(({ name, also }) => [name, ...also]);
  const nearest = nearestName(text, wordings) ?? "";
  return targetMeasureOf(nearest)?.name ?? "";
}

/** What a measure is looked up by: one key for all its wordings, and for a stranger its own name. */
export function measureKey(wording: Cell): string {
  // A plain 0 is what some hosts hand over for a blank.
  if (wording === null || wording === 0) return "";
  return foldedName(targetMeasureOf(wording)?.name ?? String(wording));
}

/** What the limits of a measure are numbers of; plain ones where no measure goes by the name. */
export function limitNumberOf(wording: Cell): LimitNumber {
  return targetMeasureOf(wording)?.number ?? "decimal";
}
