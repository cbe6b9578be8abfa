/**
 * What a host takes in one call. Excel on the web hands ranges and results over as messages of at most
 * 5 MB, and leaves cells on #BUSY! for good whose results are larger: such a cell is told instead.
 */
import { InputError } from "../../src/errors";
import { bytesOf } from "../../src/table/numbers/bytesOf";

export interface CallLimit {
  /** The host's name for people. */
  readonly host: string;
  /** Of each argument. */
  readonly bytes: number;
  /** Of the result. A browser may still hold a pane from before there were two limits. */
  readonly resultBytes?: number;
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

/** @param refusal - what to say of a size and of the most that is taken */
function check(
  cells: unknown,
  most: number,
  refusal: (size: string, most: string) => string,
): void {
  const bytes = bytesOf(JSON.stringify(cells));
  if (bytes > most) throw new InputError(refusal(inMegabytes(bytes), inMegabytes(most)));
}

/**
 * The rows of an argument as they were handed over; a single value is one row.
 *
 * @throws InputError where the host doesn't take so much
 */
export function rowsGiven(name: string, argument: unknown): readonly unknown[] {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (limit !== undefined) {
    const { host, bytes } = limit;
    check(
      rows,
      bytes,
      (size, most) =>
        `${name} comes to ${size}, and ${host} takes ${most} in one call. Use the task pane, or pass fewer rows or columns.`,
    );
  }
  return rows;
}

/** A result, where the host can take it. @throws InputError where it can't */
export function checkedResult<Result>(result: Result): Result {
  if (limit !== undefined && Array.isArray(result)) {
    const { host, bytes, resultBytes = bytes } = limit;
    check(
      result,
      resultBytes,
      (size, most) =>
        `The result comes to ${size}, and ${host} is sure to show up to ${most}. Use the task pane, or pass fewer rows.`,
    );
  }
  return result;
}
