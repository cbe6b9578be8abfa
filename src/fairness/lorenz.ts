import { byLoadPerCapacity, checkLoads } from "./checkLoads";

/** Points of a curve, from (0, 0) to (1, 1). */
export interface LorenzCurve {
  /** Part of the reps, or of their capacity where it is given, from the least loaded up. */
  readonly x: Float64Array;
  /** Part of the load that these reps carry. */
  readonly y: Float64Array;
}

/**
 * The Lorenz curve of territory loads: how much of the load the least loaded reps carry. It is the
 * diagonal when all is even, and hangs below it otherwise; the Gini coefficient is twice the area
 * between them. O(n log n). Source: M. O. Lorenz, Methods of measuring the concentration of wealth,
 * Publications of the American Statistical Association 9 (1905), 209-219.
 *
 * @param loads - one load per rep, all in the same unit
 * @param capacity - one per rep, > 0; all count alike when absent
 * @returns n + 1 points
 * @throws InputError as `gini` does
 * @example lorenz([0, 0, 30]).y // => Float64Array.of(0, 0, 0, 1)
 */
export function lorenz(loads: ArrayLike<number>, capacity?: ArrayLike<number>): LorenzCurve {
  const checked = checkLoads(loads, capacity);
  const order = byLoadPerCapacity(checked);
  const x = new Float64Array(order.length + 1);
  const y = new Float64Array(order.length + 1);
  order.forEach((rep, position) => {
    x[position + 1] = (x[position] ?? 0) + (checked.capacity[rep] ?? 0);
    y[position + 1] = (y[position] ?? 0) + (checked.loads[rep] ?? 0);
  });
  // Over the last sums and not the totals, which rounding may make differ: the curve ends in (1, 1).
  const lastX = x[order.length] ?? 1;
  const lastY = y[order.length] ?? 1;
  return { x: x.map((sum) => sum / lastX), y: y.map((sum) => sum / lastY) };
}
