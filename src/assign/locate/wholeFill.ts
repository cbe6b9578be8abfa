import { emptyKnapsack, solveKnapsack } from "../lns/knapsack";
import type { Knapsack } from "../lns/knapsack";
import { largestFirst } from "../problem/order";
import type { Contest } from "./fractionalFill";

/** Where contests are decided with nothing cut. */
export interface WholeFill {
  readonly sack: Knapsack;
  /** Entry of the contest that stands at each place of the sack. */
  order: Int32Array;
}

export function emptyWholeFill(most: number): WholeFill {
  return { sack: emptyKnapsack(most), order: new Int32Array(0) };
}

/** The most that fits into `room` when nothing is cut, or a little more: see `solveKnapsack`. */
export function wholeFill(fill: WholeFill, contest: Contest, room: number): number {
  const { sack } = fill;
  const { count, ratio, workload } = contest;
  fill.order = largestFirst(ratio.subarray(0, count));
  sack.count = count;
  for (let i = 0; i < count; i++) {
    const entry = fill.order[i]!;
    sack.workload[i] = workload[entry]!;
    sack.profit[i] = ratio[entry]! * workload[entry]!;
  }
  return solveKnapsack(sack, room);
}

/** Counts what the last contest took. */
export function countWhole(
  { sack, order }: WholeFill,
  contest: Contest,
  times: Float64Array,
): void {
  for (let i = 0; i < order.length; i++)
    if (sack.taken[i] === 1) times[contest.item[order[i]!]!]!++;
}
