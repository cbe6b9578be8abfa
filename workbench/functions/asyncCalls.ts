import type { ErrorCell, FunctionArgument } from "./functionArguments";
import type { CellResult } from "./functionResult";
import { placeKey } from "./cellMessages";
import type { CellPlace } from "./cellMessages";

/** What a function gets as its last argument. */
export interface Invocation {
  address?: string;
  functionName: string;
  onCanceled?: () => void;
}

type Arguments = readonly (FunctionArgument | FunctionArgument[])[];

interface Call {
  readonly place: CellPlace;
  readonly id: string;
  readonly given: Arguments;
  readonly invocation: Invocation;
  /** Present when the promise has settled. */
  result?: CellResult;
}

/**
 * Calls of asynchronous functions. A calculation never waits for one: the cell shows #BUSY!, and is
 * computed again when the promise settles, when the same call with the same arguments finds its
 * result here. A call that the cell no longer makes is cancelled.
 */
export interface AsyncCalls {
  /** The settled result of this very call, or undefined while it runs. */
  find(place: CellPlace, id: string, given: Arguments): Call | undefined;
  start(
    call: Omit<Call, "result">,
    promise: Promise<unknown>,
    settle: (settled: PromiseSettledResult<unknown>) => CellResult,
  ): void;
  /** A calculation is over: drops the calls that its cells did not make again. */
  endCalculation(): void;
  /** Drops the calls of cells for which `stillCalls` is false. */
  drop(stillCalls: (place: CellPlace, id: string) => boolean): void;
  running(): number;
}

export function createAsyncCalls(onSettled: (place: CellPlace) => void): AsyncCalls {
  const calls = new Map<string, Call[]>();
  const made = new Map<string, Set<Call>>();

  function touch(call: Call): void {
    const key = placeKey(call.place);
    const touched = made.get(key) ?? new Set<Call>();
    made.set(key, touched.add(call));
  }

  function keepOnly(key: string, keep: (call: Call) => boolean): void {
    const kept: Call[] = [];
    for (const call of calls.get(key) ?? []) {
      if (keep(call)) kept.push(call);
      else if (!call.result) call.invocation.onCanceled?.();
    }
    if (kept.length > 0) calls.set(key, kept);
    else calls.delete(key);
  }

  return {
    find(place, id, given) {
      const found = calls
        .get(placeKey(place))
        ?.find((call) => call.id === id && same(call.given, given));
      if (found) touch(found);
      return found;
    },
    start(given, promise, settle) {
      const call: Call = { ...given };
      const key = placeKey(call.place);
      calls.set(key, [...(calls.get(key) ?? []), call]);
      touch(call);
      void Promise.allSettled([promise]).then(([settled]) => {
        if (calls.get(key)?.includes(call) !== true) return;
        call.result = settle(settled);
        onSettled(call.place);
      });
    },
    endCalculation() {
      for (const [key, touched] of made) keepOnly(key, (call) => touched.has(call));
      made.clear();
    },
    drop(stillCalls) {
      for (const key of [...calls.keys()]) {
        keepOnly(key, (call) => stillCalls(call.place, call.id));
      }
    },
    running: () => [...calls.values()].flat().filter((call) => !call.result).length,
  };
}

function isErrorCell(value: unknown): value is ErrorCell {
  return typeof value === "object" && value !== null && "basicValue" in value;
}

/** Equal as values: arguments are numbers, texts, booleans, null, errors, and rows of these. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (isErrorCell(a) && isErrorCell(b)) return a.basicValue === b.basicValue;
  return Number.isNaN(a) && Number.isNaN(b);
}
