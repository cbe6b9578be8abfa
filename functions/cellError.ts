import { InputError } from "../src/errors";
import type { InfeasibleError } from "../src/errors";
import { ErrorInInput } from "./cells";
import { checkedResult } from "./door/callSize";
import { withFittingTexts } from "./door/cellTexts";

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

/** #N/A for one row of a result: functions that look things up answer each row for itself. */
export function notAvailable(message: string): object {
  return cellError("#N/A", message);
}

/** The error of one row, where a function answers the others. */
export function rowError(error: Error): object {
  const code = error instanceof ErrorInInput ? error.code : "#VALUE!";
  return cellError(code, error.message);
}

/**
 * Goes by the name and not by the class: with a pane, TP.ASSIGN's work is done by the pane's bundle,
 * which has a class of its own.
 */
function isNamed(name: (InputError | InfeasibleError)["name"], error: unknown): error is Error {
  return error instanceof Error && error.name === name;
}

/**
 * A cell shows its message in a small card, for which Excel documents no length. This much is still
 * read, and keeps most refusals whole.
 */
const longestMessage = 700;

/** What clashes, and as many of the rules as the card has room for; the pane lists them all. */
function clashMessage({ message, rules }: Pick<InfeasibleError, "message" | "rules">): string {
  const heading = " The rules: ";
  const rest = (left: number): string =>
    left === 0 ? "" : ` And ${left} more: the task pane lists them all.`;
  let shown = 0;
  let text = "";
  for (const rule of rules) {
    const next = text === "" ? rule : `${text} ${rule}`;
    const length = message.length + heading.length + next.length;
    if (length + rest(rules.length - shown - 1).length > longestMessage) break;
    text = next;
    shown++;
  }
  return shown === 0 ? message : message + heading + text + rest(rules.length - shown);
}

/** Whether an error that is named like ours has its rules, whichever bundle it comes from. */
function hasRules(error: Error): error is InfeasibleError {
  return "rules" in error && Array.isArray(error.rules);
}

/** What to throw to the host in place of `error`: a bug stays a bug. */
function asCellError(error: unknown): unknown {
  if (isNamed("InputError", error)) return cellError("#VALUE!", error.message);
  if (isNamed("InfeasibleError", error)) {
    return cellError("#N/A", hasRules(error) ? clashMessage(error) : error.message);
  }
  if (error instanceof ErrorInInput) return cellError(error.code, error.message);
  return error;
}

/** What a cell can show: no figure is one where numbers at the edge of what computers hold met. */
function shownResult<Result>(result: Result): Result {
  if (typeof result === "number" && !Number.isFinite(result)) {
    throw new InputError(
      "The numbers are too large or too small to reckon with. Choose a unit in which they lie between 1e-30 and 1e+30.",
    );
  }
  return checkedResult(withFittingTexts(result));
}

/**
 * Runs a function for a cell. Input that can't be used becomes #VALUE!, rules that contradict each
 * other become #N/A, both with their message; an error among the inputs stays that error.
 */
export function inCell<Result>(run: () => Result): Result {
  try {
    return shownResult(run());
  } catch (error) {
    throw asCellError(error);
  }
}

/** `inCell` for functions that answer later. */
export async function inCellAsync<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return shownResult(await run());
  } catch (error) {
    throw asCellError(error);
  }
}
