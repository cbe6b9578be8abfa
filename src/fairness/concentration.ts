import { InputError } from "../errors";

export interface Concentration {
  /** How many accounts are in the top tenth by potential; at least one. */
  readonly top: number;
  /** The rep who holds most of them (their number, then their potential, then the lower number). */
  readonly rep: number;
  /** The part of them that this rep holds. Accounts without a rep count among the whole. */
  readonly share: number;
  /** What an even share would be: 1 / reps. */
  readonly fair: number;
  /**
   * Whether the share is more than twice the fair one, or all there is, with two accounts at least: one
   * account is always with one rep.
   */
  readonly flagged: boolean;
}

/** Positions of so many of the largest values, the first of those that are equal; ascending. */
function largest(values: Float64Array, count: number): Int32Array {
  const least = values.slice().sort()[values.length - count] as number;
  let equal = count;
  for (const value of values) if (value > least) equal--;
  const found = new Int32Array(count);
  let at = 0;
  for (let position = 0; position < values.length; position++) {
    const value = values[position] as number;
    if (value > least || (value === least && equal-- > 0)) found[at++] = position;
  }
  return found;
}

/**
 * Whether the best accounts pile up with one rep: the share of the top tenth by potential that the
 * rep who holds most of them has. Ties at the edge of the tenth go to the lower account numbers.
 * O(n log n).
 *
 * @param potential - one number per account
 * @param rep - rep of each account, -1 = none
 * @param reps - number of reps
 * @throws InputError if the lengths differ, a potential is no number, or a rep does not exist
 * @example concentration([9, 1, 1, 1, 1, 1, 1, 1, 1, 8], new Int32Array(10), 2).share // => 1
 */
export function concentration(
  potential: ArrayLike<number>,
  rep: ArrayLike<number>,
  reps: number,
): Concentration {
  const accounts = potential.length;
  if (rep.length !== accounts)
    throw new InputError(
      `There are ${accounts} potentials but ${rep.length} reps of accounts. Give one of each per account.`,
    );
  if (!(reps >= 1)) throw new InputError(`reps is ${reps}: at least one rep is needed.`);
  const worths = new Float64Array(potential);
  for (let account = 0; account < accounts; account++)
    if (!Number.isFinite(worths[account]))
      throw new InputError(`Potential ${account + 1} is ${worths[account]}; give a number.`);
  const top = Math.max(1, Math.floor(accounts / 10));
  const best = largest(worths, Math.min(top, accounts));
  const held = new Float64Array(reps);
  const worth = new Float64Array(reps);
  for (const account of best) {
    const at = rep[account] as number;
    if (at < -1 || at >= reps)
      throw new InputError(
        `Account ${account + 1} is with rep ${at}: there are ${reps} reps, from 0.`,
      );
    if (at < 0) continue;
    (held[at] as number)++;
    (worth[at] as number) += worths[account] as number;
  }
  let most = 0;
  for (let at = 1; at < reps; at++) {
    const more = (held[at] as number) - (held[most] as number);
    if (more > 0 || (more === 0 && (worth[at] as number) > (worth[most] as number))) most = at;
  }
  const share = (held[most] as number) / top;
  const fair = 1 / reps;
  return {
    top,
    rep: most,
    share,
    fair,
    flagged: reps > 1 && (held[most] as number) >= 2 && (share > 2 * fair || share === 1),
  };
}
