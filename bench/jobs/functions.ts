import { wrapperOf } from "../../templates/examples/answer";
import { momentOf } from "../../src/table/moments";
import { calls } from "../../test/contract/calls";
import { classes } from "../functions/classes";
import { peers } from "../functions/peers";
import type { Class } from "../functions/peers";
import { shortest } from "../shortest";

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
    const { result, seconds } = await shortest(() => serve(...args), { runs: 9, seconds: 3 });
    const peer = await shortest(() => peers[kind](args, result), { runs: 9, seconds: 3 });
    timed.push({ id, kind, seconds, peerSeconds: peer.seconds });
  }
  return { timed };
}
