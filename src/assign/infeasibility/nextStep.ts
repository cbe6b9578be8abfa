import type { PeerParts } from "../../fairness/peers";
import { mayServe } from "../problem/units";
import { againstMoves, hindrances, movesMore } from "../standing/hindrances";
import type { NoMoreMoves, NoMoves, NoRoom } from "../standing/hindrances";
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

/** How far reps are from a fair share, as a part of it, when something goes from one to another. */
interface Distances {
  readonly now: (rep: number) => number;
  readonly after: (rep: number, from: number, to: number, load: number) => number;
}

/** O(k) once, O(1) each time that it is asked. */
function distancesOf({ groupOf, part }: PeerParts, held: Float64Array): Distances {
  const loads = new Map<number, number>();
  const parts = new Map<number, number>();
  groupOf.forEach((group, rep) => {
    loads.set(group, (loads.get(group) ?? 0) + held[rep]!);
    parts.set(group, (parts.get(group) ?? 0) + part[rep]!);
  });
  const off = (rep: number, has: number, all: number): number => {
    const fair = (all * part[rep]!) / parts.get(groupOf[rep]!)!;
    return fair > 0 ? Math.abs(has / fair - 1) : 0;
  };
  const brings = (rep: number, from: number, to: number): number =>
    (rep === to ? 1 : 0) - (rep === from ? 1 : 0);
  return {
    now: (rep) => off(rep, held[rep]!, loads.get(groupOf[rep]!)!),
    after(rep, from, to, load) {
      const group = groupOf[rep]!;
      const gained = (groupOf[to] === group ? 1 : 0) - (groupOf[from] === group ? 1 : 0);
      return off(rep, held[rep]! + brings(rep, from, to) * load, loads.get(group)! + gained * load);
    },
  };
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

function isAgainstMoves({ standing }: Asked, accounts: readonly number[], to: number): boolean {
  const { problem, tally } = standing;
  return againstMoves(problem, tally.moved, movesMore(standing, accounts, to)) !== undefined;
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
  const distances = distancesOf(peers, held);
  const now = distances.now(rep);
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
      const off = distances.after(rep, from, to, load[unit]!);
      const otherOff = distances.after(isOver ? to : from, from, to, load[unit]!);
      if (!(off < now - NOTHING && otherOff < now - NOTHING)) continue;
      const accounts = [...accountsOf(units, unit)];
      // Where the cap on moves stands against it, it is no way out: then only the nearest counts.
      if (!(off < nearest) && isAgainstMoves(asked, accounts, to)) continue;
      const hindrance = onlyHindrance(
        asked,
        accounts.map((account) => ({ account, to })),
      );
      if (hindrance === "none") return undefined;
      if (hindrance === undefined || !(off < nearest)) continue;
      nearest = off;
      best = { accounts, from, to, hindrance };
    }
  }
  return best;
}

/** Distances that differ by less are alike. */
const NOTHING = 1e-9;
