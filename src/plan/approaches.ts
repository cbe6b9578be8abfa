/** What a carve aims at. Each is a problem for the engine, see `searches.ts`. */
export const approaches = [
  "equity",
  "capacity",
  "potential",
  "hybrid",
  "rules",
  "flow",
  "round robin",
  "greedy",
] as const;

export type Approach = (typeof approaches)[number];

/** Approaches that even a load out between reps; in the others it is measured, not aimed at. */
export function evensOut(approach: Approach): boolean {
  return approach === "equity" || approach === "rules";
}
