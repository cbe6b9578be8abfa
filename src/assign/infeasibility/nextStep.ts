import { fairLoads, type PeerParts } from "../../fairness/peers";
import { mayServe } from "../problem/units";
import { hindrances, type NoMoreMoves, type NoMoves, type NoRoom } from "../standing/hindrances";
import type { Standing, Step } from "../standing/standing";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { ServedLoad } from "./heldBounds";
import { accountsOf } from "./lockClashes";

/** A step that would bring a rep nearer to a fair share, and the one rule that stands against it. */
export interface HinderedStep {
  /** They go together. */
  readonly accounts: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly hindrance: NoRoom | NoMoves | NoMoreMoves;
}

interface Asked {
  readonly served: ServedLoad;
  readonly standing: Standing;
  readonly peers: PeerParts;
  /** Load of each rep. */
  readonly held: Float64Array;
  /** Position of the load among the problem's measures; -1 where it is none. */
  readonly measure: number;
}

/** How far a rep is from a fair share, as a part of it. */
function distances(peers: PeerParts, held: Float64Array): Float64Array {
  const fair = fairLoads(peers, held);
  return held.map((load, rep) => (fair[rep]! > 0 ? Math.abs(load / fair[rep]! - 1) : 0));
}

/** The one rule that stands against steps: "none" does, or undefined where several or others do. */
function onlyHindrance(
  { standing, measure }: Asked,
  steps: readonly Step[],
): HinderedStep["hindrance"] | "none" | undefined {
  const found = hindrances(standing, steps, steps[0]!.account).filter(
    (one) => one.rule !== "tolerance" || one.measure !== measure,
  );
  const [first] = found;
  if (first === undefined) return "none";
  const isNamed =
    first.rule === "capacity" || first.rule === "moves" || first.rule === "move limit";
  return isNamed && found.length === 1 ? first : undefined;
}

/**
 * The step of one account, or of accounts that go together, that would bring a rep nearest to a fair share
 * and leave nobody as far from one as the rep is now, were it not for one rule. Undefined where no rule
 * stands against some such step, and where there is none. O(n k) for each rep.
 */
export function* hinderedStep(
  asked: Asked,
  rep: number,
  isOver: boolean,
): Work<HinderedStep | undefined> {
  const { served, peers, held } = asked;
  const { units, load, rep: placed } = served;
  const now = distances(peers, held)[rep]!;
  let best: HinderedStep | undefined;
  let nearest = now;
  let work = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const from = placed[unit]!;
    if (from < 0 || !(load[unit]! > 0) || (from === rep) !== isOver) continue;
    for (let other = 0; other < (isOver ? units.reps : 1); other++) {
      const to = isOver ? other : rep;
      if (to === from || !mayServe(units, unit, to)) continue;
      work += units.reps;
      if (work > UNIT_OF_WORK) {
        work = 0;
        yield unit / units.count;
      }
      const then = held.slice();
      then[from]! -= load[unit]!;
      then[to]! += load[unit]!;
      const off = distances(peers, then);
      if (!(off[rep]! < now - NOTHING && off[isOver ? to : from]! < now - NOTHING)) continue;
      const accounts = [...accountsOf(units, unit)];
      const hindrance = onlyHindrance(
        asked,
        accounts.map((account) => ({ account, to })),
      );
      if (hindrance === "none") return undefined;
      if (hindrance === undefined || !(off[rep]! < nearest)) continue;
      nearest = off[rep]!;
      best = { accounts, from, to, hindrance };
    }
  }
  return best;
}

/** Distances that differ by less are alike. */
const NOTHING = 1e-9;
