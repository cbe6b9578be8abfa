/** What the use of a limit says of it at least and at most in one round. */
const USE = { least: 0.5, most: 2 };
/** A part of all worths below which a limit that is kept anyway is worth nothing... */
export const NOTHING = 3e-3;
/** ...and what it comes back with where it is passed. */
const NEWCOMER = 0.01;

/** How a worth follows what is used of its limit. */
export interface Step {
  /** Of the limit, in the round before; 1 before the first. */
  readonly use: number;
  /** How often it went from passed to left, or back. */
  readonly turned: number;
}

export function followedIn({ use: before, turned }: Step, use: number): Step {
  return { use, turned: (before - 1) * (use - 1) < 0 ? turned + 1 : turned };
}

/**
 * What limits are worth after a round: what is used too much more, what is not used up less; parts of 1 again.
 * What answers strongly to its worth, as ARR that sits in few accounts does, is passed in one round and left in
 * the next: its worth follows in shorter and shorter steps.
 *
 * @param steps - what the round has used of each limit
 */
export function followed(worth: readonly number[], steps: readonly Step[]): number[] {
  const next = worth.map((one, l) => {
    const { use, turned } = steps[l]!;
    const said = Math.min(USE.most, Math.max(USE.least, use));
    let factor = said * said * said * said;
    for (let turn = 0; turn < turned; turn++) factor = Math.sqrt(factor);
    return Math.max(one, use > 1 ? NEWCOMER : 0) * factor;
  });
  const all = sumOf(next);
  const kept = next.map((one, l) => (one < NOTHING * all && steps[l]!.use <= 1 ? 0 : one));
  const left = sumOf(kept);
  return kept.map((one) => one / left);
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}
