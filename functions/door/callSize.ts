/**
 * What a host takes in one call. Excel on the web hands ranges and results over as messages of at most
 * 5 MB, and leaves a cell on #BUSY! for good whose result is larger: such a cell is told instead.
 */
import { InputError } from "../../src/errors";
import { bytesOf } from "../../src/table/numbers/bytesOf";

export interface CallLimit {
  /** The host's name for people. */
  readonly host: string;
  /** Of each argument, and of the result. */
  readonly bytes: number;
}

let limit: CallLimit | undefined;

/**
 * The runtime page calls this where its host has a limit; without a call there is none.
 *
 * @returns the way back to what was used before
 */
export function useCallLimit(given: CallLimit | undefined): () => void {
  const before = limit;
  limit = given;
  return () => {
    limit = before;
  };
}

/** Rounded up, so that what is too large never looks as if it were not. */
function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}

function check(what: string, advice: string, cells: unknown): void {
  if (limit === undefined) return;
  const bytes = bytesOf(JSON.stringify(cells));
  if (bytes <= limit.bytes) return;
  throw new InputError(
    `${what} comes to ${inMegabytes(bytes)}, and ${limit.host} takes ${inMegabytes(limit.bytes)} in one call. ${advice}`,
  );
}

/**
 * The rows of an argument as they were handed over; a single value is one row.
 *
 * @throws InputError where the host doesn't take so much
 */
export function rowsGiven(name: string, argument: unknown): readonly unknown[] {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  check(name, "Use the task pane, or pass fewer rows or columns.", rows);
  return rows;
}

/** A result, where the host can take it. @throws InputError where it can't */
export function checkedResult<Result>(result: Result): Result {
  if (Array.isArray(result)) check("The result", "Use the task pane, or pass fewer rows.", result);
  return result;
}
