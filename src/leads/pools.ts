/** Reps of whom one is needed, in the order in which they take turns. */
export interface Pool {
  /** How many there are, with room or without. */
  readonly size: number;
  /** The next rep with room, whose room becomes less by one; -1 where nobody has any. */
  readonly take: () => number;
}

/**
 * Makes pools over the same reps, whose room they share. The same reps under the same name are the
 * same pool, so that they take turns however they are asked for. Amortised O(1) per turn.
 *
 * @param room - how many leads each rep may get; what is taken is taken off
 * @param seed - a whole number: 1 begins with a pool's first rep, 2 with the second and so on
 * @example
 * const poolOf = pools(Float64Array.of(2, 1), 1);
 * const pool = poolOf("SDR", [0, 1]);
 * [pool.take(), pool.take(), pool.take(), pool.take()] // => [0, 1, 0, -1]
 */
export function pools(
  room: Float64Array,
  seed: number,
): (name: string, reps: readonly number[]) => Pool {
  const made = new Map<string, Pool>();
  return (name, reps) => {
    const key = `${reps.join(",")} ${name}`;
    let pool = made.get(key);
    if (pool === undefined) {
      pool = poolOf(room, reps, seed);
      made.set(key, pool);
    }
    return pool;
  };
}

function poolOf(room: Float64Array, reps: readonly number[], seed: number): Pool {
  const waiting = reps.slice();
  const size = waiting.length;
  let next = size > 0 ? (((seed - 1) % size) + size) % size : 0;
  const take = (): number => {
    while (waiting.length > 0) {
      if (next >= waiting.length) next = 0;
      const rep = waiting[next]!;
      if (room[rep]! >= 1) {
        room[rep]!--;
        next++;
        return rep;
      }
      // Room never comes back.
      waiting.splice(next, 1);
    }
    return -1;
  };
  return { size, take };
}
