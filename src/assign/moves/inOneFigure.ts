import type { Problem } from "../../model";
import type { MoveCounts } from "../problem/members";

/** A figure of which only so much may leave its owners. */
export interface Limited {
  /** One number per account. */
  readonly amount: Float64Array;
  readonly most: number;
  /** What the limit is worth beside the others, >= 0. */
  readonly worth: number;
}

/** The part of a figure that counts as all of it, where nothing of it may move. */
const NEXT_TO_NOTHING = 1e-6;

/**
 * Several limits on what may change hands as one cap on moves that count for more or less: each account
 * counts for what it takes of each limit, by what the limit is worth. Every plan within the limits is
 * within that cap, so what is proven under it holds for all of them (a surrogate constraint: F. Glover,
 * Operations Research 16, 1968); a plan within the cap may still pass a limit.
 *
 * @param share - the part of the cap that may be used
 */
export function inOneFigure(
  { owner = new Int32Array(0), accounts }: Problem,
  limits: readonly Limited[],
  share: number,
): Required<MoveCounts> & { readonly maxMoved: number } {
  const countsAs = new Float64Array(accounts);
  let worths = 0;
  for (const { amount, most, worth } of limits) {
    const total = amount.reduce((sum, one) => sum + one, 0);
    const whole = Math.max(most, NEXT_TO_NOTHING * total);
    if (!(whole > 0) || worth === 0) continue;
    worths += worth;
    for (let account = 0; account < accounts; account++)
      countsAs[account]! += (worth * amount[account]!) / whole;
  }
  // An average account counts for one: the search knows what a move is.
  let sum = 0;
  let owned = 0;
  owner.forEach((rep, account) => {
    if (rep < 0) return;
    sum += countsAs[account]!;
    owned++;
  });
  const scale = sum > 0 ? owned / sum : 1;
  return { countsAs: countsAs.map((one) => one * scale), maxMoved: share * scale * worths };
}
