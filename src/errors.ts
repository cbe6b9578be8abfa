/**
 * The two ways in which a request can fail. Everything else that is thrown is a bug.
 */

/**
 * The caller gave something that can't be used. The message names the argument, column, row or
 * cell, says what is wrong with it and what to do; a user reads it as it stands.
 */
export class InputError extends Error {
  override readonly name = "InputError";
}

/**
 * The input is readable, but its hard rules contradict each other, so that no plan exists. The
 * message names the rules that clash.
 */
export class InfeasibleError extends Error {
  override readonly name = "InfeasibleError";
}
