import type { Inputs } from "../inputs/inputs";
import { amountText, percentText } from "../numberText";
import type { Peers } from "../peers/peers";
import type { Furthest, Worst } from "../../fairness/peers";
import { wholeTeam } from "../tables/repColumns";

/** "of SMB" where a team has several groups of peers; "" where all are peers. */
export function ofGroup({ groups, by }: Peers, group: number): string {
  const name = groups[group]?.name ?? "";
  return by === wholeTeam || name === "" ? "" : ` of ${name}`;
}

/** "Worst of 3 peer groups: SMB. "; "" where all reps are peers. */
export function worstText({ groups, by }: Peers, { group }: Worst): string {
  if (by === wholeTeam || group < 0) return "";
  return `Worst of ${groups.length} peer groups: ${groups[group]?.name ?? ""}. `;
}

/** Why a Gini can't be formed: "Ana's Score comes to -3.20, below 0"; "" where it can be. */
export function belowZeroText({ reps, loadName }: Inputs, held: ArrayLike<number>): string {
  const rep = Array.from(held).findIndex((load) => load < 0);
  if (rep < 0) return "";
  return `Not measured: the ${loadName} of ${reps.name[rep] ?? ""} comes to ${amountText(held[rep]!)}, below 0`;
}

/** "Mateo of SMB is 5.0 % (123,000) under a fair share of 2,460,000, in proportion to capacity" */
export function furthestText(
  peers: Peers,
  { reps }: Inputs,
  { rep, load, fair, off }: Furthest,
  basis: string,
): string {
  if (rep < 0) return "Nobody holds any of it";
  const who = `${reps.name[rep] ?? ""}${ofGroup(peers, peers.groupOf[rep] ?? -1)}`;
  const share = `a fair share of ${amountText(fair)}, ${basis}`;
  if (off < 0.0005) return `${who} is furthest from it, and at ${share}`;
  const by = `${percentText(off)} (${amountText(Math.abs(load - fair))})`;
  return `${who} is ${by} ${load > fair ? "over" : "under"} ${share}`;
}
