/**
 * The two ways in which a request can fail. Everything else that is thrown is a bug.
 */
import type { Contradiction } from "./contradiction";
import type { Plan } from "./model";

/**
 * The caller gave something that can't be used. The message names the argument, column, row or
 * cell, says what is wrong with it and what to do; a user reads it as it stands.
 */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** What is known about rules that contradict each other, besides the message. */
export interface Clash {
  /** What contradicts what, as facts; the first is the one that the message is about. */
  readonly contradictions?: readonly Contradiction[] | undefined;
  /** The first one's rules in the host's words; without any one of them the others can be kept. */
  readonly rules?: readonly string[] | undefined;
  /** A plan to look at that breaks as little as it can. */
  readonly leastViolation?: Plan | undefined;
}

/**
 * The input is readable, but its hard rules contradict each other, so that no plan exists. The
 * message names the rules that clash.
 */
export class InfeasibleError extends Error {
  override readonly name = "InfeasibleError";
  readonly contradictions: readonly Contradiction[];
  readonly rules: readonly string[];
  readonly leastViolation: Plan | undefined;

  constructor(message: string, { contradictions = [], rules = [], leastViolation }: Clash = {}) {
    super(message);
    this.contradictions = contradictions;
    this.rules = rules;
    this.leastViolation = leastViolation;
  }
}
