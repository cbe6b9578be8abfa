/** What each rep holds of a load. */
export function heldBy(load: Float64Array, rep: ArrayLike<number>, reps: number): Float64Array {
  const held = new Float64Array(reps);
  for (let account = 0; account < load.length; account++) {
    const at = rep[account] ?? -1;
    if (at >= 0) held[at] = (held[at] ?? 0) + (load[account] ?? 0);
  }
  return held;
}
