/**
 * The two ways in which a request can fail. Everything else that is thrown is a bug.
 */
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
  /** The rules, a sentence each; without any one of them the others can be kept. */
  readonly rules?: readonly string[] | undefined;
  /** A plan to look at that breaks as little as it can. */
  readonly leastViolation?: Plan | undefined;
  /** What that plan breaks and by how much, a sentence each. */
  readonly breaks?: readonly string[] | undefined;
}

/**
 * The input is readable, but its hard rules contradict each other, so that no plan exists. The
 * message names the rules that clash.
 */
export class InfeasibleError extends Error {
  override readonly name = "InfeasibleError";
  readonly rules: readonly string[];
  readonly leastViolation: Plan | undefined;
  readonly breaks: readonly string[];

  constructor(message: string, { rules = [], leastViolation, breaks = [] }: Clash = {}) {
    super(message);
    this.rules = rules;
    this.leastViolation = leastViolation;
    this.breaks = breaks;
  }
}
