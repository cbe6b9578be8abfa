import { wrapperOf } from "../../templates/examples/answer";
import { momentOf } from "../../src/table/numbers/moments";
import { calls } from "../../test/contract/calls";
import { classes } from "../functions/classes";
import { peers } from "../functions/peers";
import type { Class } from "../functions/peers";

export interface FunctionsOrder {
  readonly rows: number;
}

export interface TimedFunction {
  readonly id: string;
  readonly kind: Class;
  readonly seconds: number;
  readonly peerSeconds: number;
}

/** Days and numbers as a sheet holds them; the calls write them as text, which is rarer and slower. */
function asSheetHolds(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(asSheetHolds);
  if (typeof argument !== "string" || !/^\d/.test(argument)) return argument;
  if (/^\d{4}-\d/.test(argument)) return momentOf(argument);
  return /^\d+(\.\d+)?$/.test(argument) ? Number(argument) : argument;
}

const RUNS = 15;

/**
 * The shortest run of each in seconds. They take turns, so that what else happens on the machine
 * meets all of them.
 */
async function inTurns(
  works: readonly (() => unknown)[],
  runs: number,
): Promise<readonly number[]> {
  const shortest = works.map(() => Infinity);
  for (let run = 0; run < runs; run++)
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      await work();
      shortest[at] = Math.min(shortest[at] ?? Infinity, (performance.now() - start) / 1000);
    }
  return shortest;
}

/** Arguments as they come from the host: by message, and so as fresh texts of one piece. */
function asHostHandsOver(args: readonly unknown[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(args.map(asSheetHolds))) as readonly unknown[];
}

/** Every function that is one pass of some kind, over so many rows, beside a pass by hand. */
export async function functionsJob({ rows }: FunctionsOrder): Promise<{
  readonly timed: readonly TimedFunction[];
}> {
  const timed: TimedFunction[] = [];
  for (const { id, good } of calls) {
    const kind = classes[id];
    if (kind === undefined) continue;
    const args = asHostHandsOver(good(rows));
    const { serve } = wrapperOf(id);
    const result = await serve(...args);
    const own = (): unknown => serve(...args);
    const [seconds, peerSeconds] = await inTurns([own, () => peers[kind](args, result)], RUNS);
    timed.push({ id, kind, seconds: seconds ?? NaN, peerSeconds: peerSeconds ?? NaN });
  }
  return { timed };
}
