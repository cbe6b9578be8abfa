/** A step of a curve that falls: from one row to another, by their positions. */
export interface Knee {
  readonly from: number;
  readonly to: number;
}

/** Falls below this part of the whole are none. */
const nothing = 1e-6;

/**
 * The last step that still buys a lot: the one that ends where the curve lies furthest below the
 * straight line from its first row to its last, each row by what is spent, x, and what it comes to, y
 * (V. Satopää et al., "Finding a Kneedle in a Haystack", ICDCS Workshops 2011).
 *
 * @returns undefined where nothing is spent, nor anything bought
 */
export function kneeOf(points: readonly (readonly [x: number, y: number])[]): Knee | undefined {
  // What comes above an earlier row has bought nothing of this.
  let lowest = Infinity;
  const curve = points.map(([x, y]) => [x, (lowest = Math.min(lowest, y))] as const);
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [width, height] = [last[0] - first[0], first[1] - last[1]];
  if (!(width > 0 && height > nothing * Math.max(Math.abs(first[1]), Math.abs(last[1]))))
    return undefined;
  let to = -1;
  let furthest = -Infinity;
  curve.forEach(([x, y], at) => {
    const below = (first[1] - y) / height - (x - first[0]) / width;
    // The line itself ends the curve: of rows that lie on it the last one.
    const isLater = below > furthest + nothing || (below >= furthest - nothing && x >= last[0]);
    if (x <= first[0] || !isLater) return;
    furthest = below;
    to = at;
  });
  const end = curve[to];
  if (end === undefined) return undefined;
  let from = 0;
  curve.forEach(([x, y], at) => {
    if (at < to && x < end[0] && y > end[1]) from = at;
  });
  return { from, to };
}
