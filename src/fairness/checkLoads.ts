import { InputError } from "../errors";

/** Loads and capacities that can be reckoned with. */
export interface CheckedLoads {
  readonly loads: Float64Array;
  /** 1 for every rep where none were given. */
  readonly capacity: Float64Array;
  readonly totalLoad: number;
  readonly totalCapacity: number;
}

/**
 * Checks loads and capacities, one of each per rep.
 *
 * @throws InputError naming the load or capacity, counted from 1, that can't be used
 */
export function checkLoads(loads: ArrayLike<number>, capacity?: ArrayLike<number>): CheckedLoads {
  if (capacity !== undefined && capacity.length !== loads.length) {
    throw new InputError(
      `There are ${loads.length} loads but ${capacity.length} capacities. Give one of each per rep.`,
    );
  }
  let totalLoad = 0;
  const checked = new Float64Array(loads);
  checked.forEach((load, rep) => {
    if (!(load >= 0 && Number.isFinite(load))) {
      throw new InputError(
        `Load ${rep + 1} is ${load}; loads must be numbers of 0 or more. Correct it.`,
      );
    }
    totalLoad += load;
  });
  if (!(totalLoad > 0)) {
    throw new InputError("No load is above 0, so there is nothing to share out. Check the loads.");
  }
  let totalCapacity = 0;
  const capacities = capacity ? new Float64Array(capacity) : checked.map(() => 1);
  capacities.forEach((size, rep) => {
    if (!(size > 0 && Number.isFinite(size))) {
      throw new InputError(
        `Capacity ${rep + 1} is ${size}; capacities must be numbers above 0. Correct it, or leave that rep out.`,
      );
    }
    totalCapacity += size;
  });
  if (!Number.isFinite(totalLoad) || !Number.isFinite(totalCapacity)) {
    throw new InputError("These numbers are too large to add up. Use a larger unit.");
  }
  return { loads: checked, capacity: capacities, totalLoad, totalCapacity };
}

/** Reps from the smallest load per unit of capacity to the largest; ties in a fixed order of sizes. */
export function byLoadPerCapacity({ loads, capacity }: CheckedLoads): Int32Array {
  const ratio = loads.map((load, rep) => load / (capacity[rep] ?? 1));
  return Int32Array.from(loads.keys()).sort(
    (a, b) =>
      (ratio[a] ?? 0) - (ratio[b] ?? 0) ||
      (capacity[a] ?? 0) - (capacity[b] ?? 0) ||
      (loads[a] ?? 0) - (loads[b] ?? 0),
  );
}
