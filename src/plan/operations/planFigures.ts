import { furthestOf } from "../../fairness/peers";
import { amountsOf, changeOf, type Amounts } from "../changes/changes";
import type { Carve } from "../carve";
import type { Inputs } from "../inputs/inputs";
import { meanDistanceKm } from "../measures/territories";
import { worstGini } from "../measures/worstGini";
import type { Setup } from "../problem/setup";
import { verdictOf } from "../words/verdict";
import { heldBy } from "../../territory/summary";
import { wholeTeam } from "../tables/wholeTeam";

/** The rep furthest from a fair share among peers. */
export interface FurthestRep {
  readonly rep: string;
  /** Name of the peers; "" where all reps are. */
  readonly group: string;
  readonly load: number;
  readonly fair: number;
  /** The distance as a part of the fair share. */
  readonly off: number;
}

/** What an assignment amounts to, by name and in money. */
export interface PlanFigures {
  /** What changes hands, counted from the owners in `inputs`. */
  readonly moved: Amounts;
  /** Undefined where nobody holds anything. */
  readonly furthest: FurthestRep | undefined;
  /** Of the peer group in which it is worst; NaN where it can't be formed. */
  readonly gini: number;
  /** Mean distance to the rep; NaN without coordinates. */
  readonly km: number;
  /** Whether the furthest rep is within the limit; undefined where there is none. */
  readonly met: boolean | undefined;
  /** Accounts without a rep. */
  readonly unplaced: number;
}

export function furthestRep(
  { peers }: Setup,
  { reps }: Inputs,
  held: ArrayLike<number>,
): FurthestRep | undefined {
  const { rep, load, fair, off } = furthestOf(peers, held);
  if (rep < 0) return undefined;
  const group = peers.groups[peers.groupOf[rep] ?? -1]?.name ?? "";
  return {
    rep: reps.name[rep] ?? "",
    group: peers.by === wholeTeam ? "" : group,
    load,
    fair,
    off,
  };
}

/** @param rep - rep of each account, -1 for none */
export function planFigures(
  setup: Setup,
  inputs: Inputs,
  { targets }: Pick<Carve, "targets">,
  rep: Int32Array,
): PlanFigures {
  const { accounts, reps } = inputs;
  const held = heldBy(rep, reps.count, accounts.load);
  return {
    moved: amountsOf(accounts, (account) => {
      const owner = accounts.owner[account] as number;
      return owner >= 0 && changeOf(owner, rep[account] as number) === "moved";
    }),
    furthest: furthestRep(setup, inputs, held),
    gini: worstGini(setup.peers, held).value,
    km: meanDistanceKm(inputs, rep),
    met: verdictOf(setup, inputs, held, targets.limits).met,
    unplaced: rep.reduce((sum, at) => sum + (at < 0 ? 1 : 0), 0),
  };
}
