import type { Value } from "../../model";
import { classesOf } from "../reach/hardRule";
import type { Inputs } from "../inputs/inputs";
import { bothColumns, valuesIn } from "../reach/matchRules";
import { wordsOfSetting } from "../tables/neededRoles";
import type { SegmentWinRates } from "../inputs/repsOf";
import type { Settings } from "../settings/settings";
import { segmentWords } from "../tables/winRates";

/** What some classes of accounts are worth with each rep, as a multiple of their value. */
interface Factors {
  readonly classOf: Int32Array;
  readonly classes: number;
  /** Class by class, one number per rep. */
  readonly factor: Float64Array;
}

function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? NaN : known.reduce((a, b) => a + b, 0) / known.length;
}

/** A rep's rate in a segment; where it isn't known the team's, then the rep's over all segments. */
function winRate(rates: readonly SegmentWinRates[], segment: string, rep: number): number {
  const own = rates.find((one) => one.segment === segment);
  const overall = rates.find((one) => one.segment === "");
  const candidates = [
    own?.rate[rep] ?? NaN,
    own === undefined ? NaN : mean([...own.rate]),
    overall?.rate[rep] ?? NaN,
    mean(rates.map(({ rate }) => rate[rep] ?? NaN)),
  ];
  return candidates.find((rate) => !Number.isNaN(rate)) ?? 1;
}

function winRateFactors({ accounts, reps }: Inputs): Factors | undefined {
  if (reps.winRates.length === 0) return undefined;
  const blank = accounts.id.map(() => "");
  // A class for accounts without a segment too, hence the sign before the words.
  const { classOf, keys } = classesOf(
    accounts.segment ?? blank,
    (text) => `:${segmentWords(text)}`,
  );
  const factor = Float64Array.from({ length: keys.length * reps.count }, (_, at) => {
    const segment = (keys[Math.floor(at / reps.count)] ?? "").slice(1);
    return winRate(reps.winRates, segment, at % reps.count);
  });
  return { classOf, classes: keys.length, factor };
}

function preferenceFactors(inputs: Inputs, settings: Settings): Factors[] {
  const k = inputs.reps.count;
  const lost = 1 - settings.preferPercent / 100;
  return wordsOfSetting(settings.prefer).flatMap((word): Factors[] => {
    if (word === "postal") return [];
    const { ofAccounts, ofReps } = bothColumns(word, inputs, `Reps suit better by ${word}`);
    const { classOf, keys } = classesOf(ofAccounts, (text) => `:${valuesIn(text).join(";")}`);
    const suited = ofReps.map((text) => new Set(valuesIn(text)));
    const factor = Float64Array.from({ length: keys.length * k }, (_, at) => {
      const set = suited[at % k];
      const values = valuesIn((keys[Math.floor(at / k)] ?? "").slice(1));
      const blank = values.length === 0 || set === undefined || set.size === 0;
      return blank || values.some((value) => set.has(value)) ? 1 : lost;
    });
    return [{ classOf, classes: keys.length, factor }];
  });
}

/** The factors of two reasons together: a class for each pair of classes that occurs. */
function combined(one: Factors, other: Factors, k: number): Factors {
  const known = new Map<number, number>();
  const pairs: number[] = [];
  const classOf = one.classOf.map((a, account) => {
    const pair = a * other.classes + (other.classOf[account] ?? 0);
    let both = known.get(pair);
    if (both === undefined) {
      both = pairs.push(pair) - 1;
      known.set(pair, both);
    }
    return both;
  });
  const factor = Float64Array.from({ length: pairs.length * k }, (_, at) => {
    const pair = pairs[Math.floor(at / k)] ?? 0;
    const a = Math.floor(pair / other.classes);
    const b = pair % other.classes;
    return (one.factor[a * k + (at % k)] ?? 1) * (other.factor[b * k + (at % k)] ?? 1);
  });
  return { classOf, classes: pairs.length, factor };
}

/**
 * What serving each account is worth with each rep: its value, times the rep's win rate in its
 * segment, less a part for each preferred property in which they differ.
 *
 * @param amounts - value per account
 * @throws InputError where a preferred property has no column
 */
export function valueOf(amounts: Float64Array, inputs: Inputs, settings: Settings): Value {
  const winning = winRateFactors(inputs);
  const all = [...(winning ? [winning] : []), ...preferenceFactors(inputs, settings)];
  const [first, ...others] = all;
  if (first === undefined) return { amount: amounts };
  const k = inputs.reps.count;
  const { classOf, factor } = others.reduce((one, other) => combined(one, other, k), first);
  return { amount: amounts, classOf, factor };
}

/** What an account is worth with a rep. */
export function worthWith(
  { amount, classOf, factor }: Value,
  k: number,
): (account: number, rep: number) => number {
  return (account, rep) =>
    (amount[account] ?? 0) * (factor?.[(classOf?.[account] ?? 0) * k + rep] ?? 1);
}

/** Whether it makes a difference to the value who serves an account. */
export function dependsOnRep({ factor }: Value, k: number): boolean {
  return factor?.some((one, at) => one !== factor[at - (at % k)]) ?? false;
}
