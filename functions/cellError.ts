import type { InfeasibleError, InputError } from "../src/errors";
import { ErrorInInput } from "./cells";

/** Errors that a function can leave in its cell. Hosts show the message of the first two alone. */
const throwable: ReadonlySet<string> = new Set([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
]);

/** Without a spreadsheet around there may be no `CustomFunctions`, or one without its error class. */
interface Host {
  readonly CustomFunctions?: { readonly Error?: new (code: string, message?: string) => object };
}

/** The error that shows as `code` in the cell, with its message where the host has room for one. */
function cellError(code: string, message: string): object {
  const shown = throwable.has(code) ? code : "#VALUE!";
  const { CustomFunctions } = globalThis as unknown as Host;
  const HostError = CustomFunctions?.Error;
  return HostError
    ? new HostError(shown, message)
    : Object.assign(new Error(message), { code: shown });
}

/**
 * Goes by the name and not by the class: with a pane, TP.ASSIGN's work is done by the pane's bundle,
 * which has a class of its own.
 */
function isNamed(name: (InputError | InfeasibleError)["name"], error: unknown): error is Error {
  return error instanceof Error && error.name === name;
}

/** What to throw to the host in place of `error`: a bug stays a bug. */
function asCellError(error: unknown): unknown {
  if (isNamed("InputError", error)) return cellError("#VALUE!", error.message);
  if (isNamed("InfeasibleError", error)) return cellError("#N/A", error.message);
  if (error instanceof ErrorInInput) return cellError(error.code, error.message);
  return error;
}

/**
 * Runs a function for a cell. Input that can't be used becomes #VALUE!, rules that contradict each
 * other become #N/A, both with their message; an error among the inputs stays that error.
 */
export function inCell<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw asCellError(error);
  }
}

/** `inCell` for functions that answer later. */
export async function inCellAsync<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw asCellError(error);
  }
}
