import { cellsIn } from "./cellsIn";
import { cellsOut, errorOut } from "./cellsOut";

/** A function as functions/ serves it, or as a file here does where it answers at once. */
type Serve = (...args: readonly unknown[]) => unknown;

/**
 * Answers a cell of Google Sheets: what every TP_ function calls.
 *
 * @param args - as the cell hands them over
 * @throws Error whose message the cell shows under #ERROR!
 */
export function call(serve: Serve, args: readonly unknown[]): unknown {
  try {
    return cellsOut(serve(...cellsIn(args)));
  } catch (error) {
    throw errorOut(error);
  }
}

/** The same for a function that takes any number of ranges. */
export function callWithAll(serve: Serve, args: readonly unknown[]): unknown {
  return call((...ranges) => serve(ranges), args);
}
