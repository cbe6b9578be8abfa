import exp from "@stdlib/math-base-special-exp";

/** How an opportunity's credit is split over the touches before it was closed. */
export type AttributionModel = "linear" | "first" | "last" | "position" | "decay";

/** Parts of the first, the middle and the last touches in the model "position". */
export const positionShares = { first: 0.4, middle: 0.2, last: 0.4 } as const;

/** Credit of touches in order of time, while opportunities are still being added. */
export interface TouchCredit {
  /** Adds the credit of an opportunity that saw the first `count` touches of those from `start` on. */
  readonly add: (start: number, count: number, worth: number) => void;
  /** Credit of each touch, once all has been added. */
  readonly total: () => Float64Array;
}

const ln2 = 0.6931471805599453;

/** For each touch the sum of what the touches up to it weigh, the touch itself weighing 1. */
function decaySums(first: Int32Array, factor: Float64Array): Float64Array {
  const sums = new Float64Array(first.length);
  for (let at = 0; at < first.length; at++)
    sums[at] = first[at] === at ? 1 : 1 + (sums[at - 1] as number) * (factor[at - 1] as number);
  return sums;
}

/** What a touch weighs against the next one of the same opportunity or account. */
function decayFactors(moment: Float64Array, first: Int32Array, halfLife: number): Float64Array {
  const factor = new Float64Array(moment.length);
  for (let at = 1; at < moment.length; at++)
    if (first[at] !== at) {
      const days = (moment[at] as number) - (moment[at - 1] as number);
      factor[at - 1] = exp((-ln2 * days) / halfLife);
    }
  return factor;
}

/**
 * Splits credit over touches, however many opportunities share them, in O(touches + opportunities):
 * what goes to a run of touches is noted at its last one, and handed down from touch to touch at the end.
 *
 * @param moment - of each touch, ascending from `first` on
 * @param first - position of the first touch of the same opportunity or account
 * @param halfLife - days in which a touch loses half of its weight, > 0; for "decay"
 */
export function touchCredit(
  moment: Float64Array,
  first: Int32Array,
  model: AttributionModel,
  halfLife: number,
): TouchCredit {
  const size = moment.length;
  const here = new Float64Array(size);
  const back = new Float64Array(size);
  const factor =
    model === "decay" ? decayFactors(moment, first, halfLife) : new Float64Array(size).fill(1);
  const sums = model === "decay" ? decaySums(first, factor) : undefined;
  const position = (start: number, last: number, worth: number): void => {
    const middle = last - start - 1;
    const ends = positionShares.first + positionShares.last;
    const share = middle > 0 ? 1 : ends;
    (here[start] as number) += (worth * positionShares.first) / share;
    (here[last] as number) += (worth * positionShares.last) / share;
    if (middle > 0) (back[last - 1] as number) += (worth * positionShares.middle) / middle;
  };
  return {
    add(start, count, worth) {
      const last = start + count - 1;
      if (model === "first") (here[start] as number) += worth;
      else if (model === "last") (here[last] as number) += worth;
      else if (sums) (back[last] as number) += worth / (sums[last] as number);
      else if (model === "linear") (back[last] as number) += worth / count;
      else if (count === 1) (here[start] as number) += worth;
      else position(start, last, worth);
    },
    total() {
      const total = here.slice();
      let handed = 0;
      for (let at = size - 1; at >= 0; at--) {
        const isFirst = first[at] === at;
        handed = handed * (factor[at] as number) + (back[at] as number);
        // In the model "position" the first touch has no part in what the middle gets.
        if (!isFirst || model !== "position") (total[at] as number) += handed;
        if (isFirst) handed = 0;
      }
      return total;
    },
  };
}
