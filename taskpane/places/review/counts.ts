import type { Looking } from "../../state/reviewState";

type Counted = Pick<Looking, "moves" | "decided">;

/** How many of a plan's moves nobody has decided about. */
export function openMoves({ moves, decided }: Counted): number {
  return moves.reduce((sum, { id }) => sum + (decided.has(id) ? 0 : 1), 0);
}

/** How many accounts get another rep than they have today, with what was decided. */
export function movesNow({ moves, others, decided }: Counted & Pick<Looking, "others">): number {
  return [...moves, ...others].filter(({ id, from, to }) => {
    const one = decided.get(id);
    return one === undefined ? to !== from : one.kind !== "back" && one.rep !== from;
  }).length;
}

/** What the queue amounts to. Open, kept and changed are together all moves, and so are the two kinds of them. */
export interface QueueCounts {
  readonly moves: number;
  /** Of accounts that somebody in the team has today... */
  readonly ofOwners: number;
  /** ...and of those that have no rep. */
  readonly without: number;
  readonly open: number;
  readonly keeps: number;
  readonly changed: number;
  /** Accounts that were decided though the plan moves them nowhere. */
  readonly more: number;
}

export function countsOf({
  moves,
  others,
  decided,
}: Counted & Pick<Looking, "others">): QueueCounts {
  const without = moves.filter(({ kind }) => kind === "placed").length;
  const keeps = moves.filter(({ id }) => decided.get(id)?.kind === "keep").length;
  const open = openMoves({ moves, decided });
  return {
    ...{ moves: moves.length, ofOwners: moves.length - without, without },
    ...{ open, keeps, changed: moves.length - open - keeps, more: others.length },
  };
}
