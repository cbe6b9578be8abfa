/** Reps in a binary heap: the one with the smallest key is first; equal keys by number. */
export interface Heap {
  readonly order: Int32Array;
  /** One key per rep. After changing the first one's key, call `down(heap, 0)`. */
  readonly key: Float64Array;
}

export function heapOf(key: Float64Array): Heap {
  const heap = { order: Int32Array.from(key.keys()), key };
  for (let place = (key.length >>> 1) - 1; place >= 0; place--) down(heap, place);
  return heap;
}

/** Sinks the entry at `place` to where it belongs. */
export function down({ order, key }: Heap, place: number): void {
  const size = order.length;
  const sinking = order[place]!;
  let at = place;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    if (below + 1 < size && isBefore(key, order[below + 1]!, order[below]!)) below++;
    if (!isBefore(key, order[below]!, sinking)) break;
    order[at] = order[below]!;
    at = below;
  }
  order[at] = sinking;
}

function isBefore(key: Float64Array, one: number, other: number): boolean {
  const difference = key[one]! - key[other]!;
  return difference < 0 || (difference === 0 && one < other);
}
