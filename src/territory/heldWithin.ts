/** A rep who holds less than his least or more than his most. */
export interface OutsideLimit {
  readonly rep: number;
  readonly end: "least" | "most";
  readonly held: number;
  readonly limit: number;
  /** How far he is outside. */
  readonly by: number;
}

/** What each rep is to hold at least and at most; -Infinity and Infinity where free. */
export interface HeldLimits {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Sums that should be equal may differ in their last digits. */
const rounding = 1e-9;

/** Reps outside their limits, the furthest first. */
export function outsideLimits(
  { least, most }: HeldLimits,
  held: ArrayLike<number>,
): readonly OutsideLimit[] {
  const outside: OutsideLimit[] = [];
  least.forEach((low, rep) => {
    const amount = held[rep]!;
    const high = most[rep]!;
    if (amount < low - Math.abs(low) * rounding)
      outside.push({ rep, end: "least", held: amount, limit: low, by: low - amount });
    if (amount > high + Math.abs(high) * rounding)
      outside.push({ rep, end: "most", held: amount, limit: high, by: amount - high });
  });
  return outside.sort((a, b) => b.by - a.by || a.rep - b.rep);
}

/** How many reps have a limit. */
export function limitedReps({ least, most }: HeldLimits): number {
  return least.filter((low, rep) => low > -Infinity || most[rep]! < Infinity).length;
}
