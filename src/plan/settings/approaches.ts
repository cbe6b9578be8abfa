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

/** Approaches that look for no better plan than the first. */
export function isBaseline(approach: Approach): boolean {
  return approach === "greedy" || approach === "round robin";
}

/** An approach as a form offers it: its name, what it does, and the same as the end of a sentence. */
export interface ApproachText {
  readonly title: string;
  readonly line: string;
  /** As in "998 accounts over 10 reps, ...". */
  readonly does: string;
}

/**
 * An approach for a message, by its name in the pane and its word in a formula.
 *
 * @example approachText("equity") // => `approach "Equal opportunity" (equity)`
 */
export function approachText(approach: Approach): string {
  return `approach "${approachTexts[approach].title}" (${approach})`;
}

/** Every approach in words, those most used first. */
export const approachTexts: { readonly [approach in Approach]: ApproachText } = {
  equity: {
    title: "Equal opportunity",
    line: "Every rep gets a fair share of the load you choose.",
    does: "shared out fairly",
  },
  capacity: {
    title: "Capacity and travel",
    line: "Least travel, with no rep over capacity. Needs coordinates.",
    does: "with as little travel as the capacities allow",
  },
  hybrid: {
    title: "Hybrid",
    line: "Value, travel and evenness weighed against each other.",
    does: "with value, travel and evenness weighed against each other",
  },
  potential: {
    title: "Potential",
    line: "The most value within the capacities.",
    does: "with as much value as the capacities allow",
  },
  rules: {
    title: "Your own rules",
    line: "Your list decides; what it leaves open is shared out fairly.",
    does: "as your own rules decide",
  },
  flow: {
    title: "Travel against value",
    line: "Least travel minus value; each account counts as one.",
    does: "with the least travel minus value, each account counting as one",
  },
  greedy: {
    title: "Greedy (to compare with)",
    line: "The highest value first, to the nearest rep with room.",
    does: "the highest value first, each to the nearest rep with room",
  },
  "round robin": {
    title: "Round robin (to compare with)",
    line: "In turn, by their IDs, and nothing else.",
    does: "in turn, by their IDs",
  },
};
