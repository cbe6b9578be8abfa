import { isWithin } from "../../defaults/limits";
import { gini } from "../../fairness/gini";
import { furthestOf, type PeerParts } from "../../fairness/peers";
import { overQuotaName } from "../../territory/fairnessMeasures";
import { isMet, overQuota, overRoom } from "../../territory/perRep";
import { heldBy } from "../../territory/summary";
import type { Inputs } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import type { Measure } from "./measureLine";
import { targetOf, type TargetLimits } from "./targets";

/** A measure of one peer group. */
export interface GroupMeasure {
  /** Name of the peers, as sheets have it. */
  readonly group: string;
  readonly key: "furthest" | "gini" | "filled" | "quota" | "kept";
  readonly number: "percent" | "ratio" | "decimal";
  readonly value: number;
  /** What to reach, in words; "" where there is no target. */
  readonly target: string;
  readonly met: Measure["met"];
  /** The group's figure is on target, and one of its reps is not. */
  readonly repOutside?: true;
}

/** The figures of a group's reps, each where it can be formed. */
interface GroupFigures {
  readonly value: number;
  /** Where the target is for each rep as well. */
  readonly perRep?: Float64Array;
}

/** A group's reps as the only ones. */
function alone({ part }: PeerParts, reps: readonly number[]): PeerParts {
  return {
    groupOf: new Int32Array(reps.length),
    part: Float64Array.from(reps, (rep) => part[rep] as number),
  };
}

/** How many of the accounts that a group's reps own today stay with their owner, as a part of them. */
function keptIn({ accounts }: Inputs, rep: ArrayLike<number>, reps: readonly number[]): number {
  const members = new Set(reps);
  let owned = 0;
  let kept = 0;
  accounts.owner.forEach((owner, account) => {
    if (!members.has(owner)) return;
    owned += 1;
    if (rep[account] === owner) kept += 1;
  });
  return kept / owned;
}

/**
 * The measures that have a target, peer group by peer group: a team that is on target in the mean may hide
 * a group that is not. Empty where all reps are peers. O(groups x (n + k))
 *
 * @param rep - rep of each account, -1 for none
 */
export function groupMeasures(
  setup: Setup,
  inputs: Inputs,
  rep: Int32Array,
  targets: TargetLimits,
): GroupMeasure[] {
  const { peers } = setup;
  if (peers.groups.length < 2) return [];
  const { accounts, reps: team } = inputs;
  const held = heldBy(rep, team.count, accounts.load);
  const used = heldBy(rep, team.count, accounts.workload);
  const potential = accounts.potential?.map((one) => (Number.isNaN(one) ? 0 : one));
  const offered = potential && heldBy(rep, team.count, potential);
  return peers.groups.flatMap(({ name, reps }) => {
    const of = (values: Float64Array): Float64Array =>
      Float64Array.from(reps, (at) => values[at] as number);
    const theirs = alone(peers, reps);
    const load = of(held);
    const one = (
      key: GroupMeasure["key"],
      number: GroupMeasure["number"],
      measure: string,
      { value, perRep }: GroupFigures,
    ): GroupMeasure[] => {
      if (Number.isNaN(value)) return [];
      const target = targetOf(targets, measure);
      const line = { group: name, key, number, value };
      if (target === undefined) return [{ ...line, target: "", met: "" }];
      const met = isMet(target.limits, value, perRep);
      const repOutside = !met && isWithin(target.limits, value);
      return [
        {
          ...line,
          target: target.text,
          met: met ? "yes" : "no",
          ...(repOutside && { repOutside }),
        },
      ];
    };
    const ratio = ({ team: value, perRep }: ReturnType<typeof overRoom>): GroupFigures => ({
      value,
      perRep,
    });
    const isEven = load.some((x) => x > 0) && !load.some((x) => x < 0);
    return [
      ...one("furthest", "percent", "Spread", { value: furthestOf(theirs, load).off }),
      ...(isEven
        ? one("gini", "ratio", "Gini", { value: gini(load, { capacity: theirs.part }) })
        : []),
      ...one("filled", "percent", "Places filled", ratio(overRoom(of(used), of(team.capacity)))),
      ...(offered && team.quota
        ? one("quota", "decimal", overQuotaName, ratio(overQuota(of(offered), of(team.quota))))
        : []),
      ...one("kept", "percent", "Continuity", { value: keptIn(inputs, rep, reps) }),
    ];
  });
}
