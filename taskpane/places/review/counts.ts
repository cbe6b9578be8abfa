import type { Looking } from "../../state/reviewState";

/** How many of a plan's moves nobody has decided about. */
export function openMoves({ moves, decided }: Pick<Looking, "moves" | "decided">): number {
  return moves.reduce((sum, { id }) => sum + (decided.has(id) ? 0 : 1), 0);
}
