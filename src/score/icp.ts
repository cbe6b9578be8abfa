import type { Limits } from "../defaults/limits";
import { isWithin } from "../defaults/limits";
import { InputError } from "../errors";
import { foldedName } from "../table/names";

/** What a text is held against; comparing knows neither case nor doubled spaces. */
export interface TextTest {
  readonly how: "is" | "contains" | "starts with";
  /** Met by any of these. A blank is "". */
  readonly texts: readonly string[];
  /** Met by what is none of them. */
  readonly not: boolean;
}

/** One line of a checklist, with the column that it looks at: one value per account. */
export type Criterion =
  | {
      readonly kind: "number";
      /** NaN meets nothing. */
      readonly values: Float64Array;
      readonly limits: Limits;
      readonly weight: number;
    }
  | {
      readonly kind: "text";
      readonly values: readonly string[];
      readonly test: TextTest;
      readonly weight: number;
    };

export interface IcpFit {
  /** 1 where enough of the weight is met. */
  readonly fits: Uint8Array;
  /** Weight met / all weight, 0 to 1. */
  readonly score: Float64Array;
}

/** Whether a text meets a test. */
export function textTest({ how, texts, not }: TextTest): (text: string) => boolean {
  const keys = texts.map(foldedName);
  return (text) => {
    const key = foldedName(text);
    const met = keys.some((one) =>
      how === "is" ? key === one : how === "contains" ? key.includes(one) : key.startsWith(one),
    );
    return met !== not;
  };
}

/** Adds the weight of a criterion to the accounts that meet it. */
function addMet(criterion: Criterion, sums: Float64Array): void {
  const { weight } = criterion;
  if (criterion.kind === "number") {
    const { values, limits } = criterion;
    for (let row = 0; row < sums.length; row++)
      if (isWithin(limits, values[row] as number)) (sums[row] as number) += weight;
    return;
  }
  const { values, test } = criterion;
  const passes = textTest(test);
  // A column of names holds few different ones: each is looked at once.
  const known = new Map<string, boolean>();
  for (let row = 0; row < sums.length; row++) {
    const text = values[row] as string;
    let met = known.get(text);
    if (met === undefined) {
      met = passes(text);
      known.set(text, met);
    }
    if (met) (sums[row] as number) += weight;
  }
}

/**
 * Holds accounts against a weighted checklist, the profile of the ideal customer. O(accounts x
 * criteria).
 *
 * @param criteria - at least one; weights above 0, in any unit
 * @param accounts - how many there are
 * @param passing - share of the weight that makes a fit, above 0 to 1
 * @throws InputError if there is no criterion, or a weight or `passing` can't be used
 * @example
 * icp([{ kind: "text", values: ["SaaS", "Steel"], weight: 1,
 *   test: { how: "is", texts: ["saas"], not: false } }], 2).score // => Float64Array.of(1, 0)
 */
export function icp(criteria: readonly Criterion[], accounts: number, passing = 1): IcpFit {
  if (criteria.length === 0) {
    throw new InputError("There is no criterion: write at least one under the headers.");
  }
  if (!(passing > 0 && passing <= 1)) {
    throw new InputError(`passing is ${passing}. Give a share of the weight, such as 0.8 or 80%.`);
  }
  let all = 0;
  for (const { weight } of criteria) {
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new InputError(`A criterion has the weight ${weight}. Use weights above 0.`);
    }
    all += weight;
  }
  if (!Number.isFinite(all)) {
    throw new InputError("The weights are too large to add up. Use smaller ones.");
  }
  const score = new Float64Array(accounts);
  for (const criterion of criteria) addMet(criterion, score);
  const fits = new Uint8Array(accounts);
  for (let row = 0; row < accounts; row++) {
    const share = (score[row] as number) / all;
    score[row] = share;
    // Parts of a sum may miss it by their last digit.
    fits[row] = share >= passing - 1e-12 ? 1 : 0;
  }
  return { fits, score };
}
