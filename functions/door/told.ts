import { sentence, type Key } from "../../src/plan/words/english";
import { count, type Sentence } from "../../src/plan/words/sentence";

export type Told = readonly Sentence<Key>[];

/** A sentence for so many things; none for nothing. */
export function of(number: number, key: Key, values: Sentence["values"]): Told {
  return number === 0 ? [] : [sentence(key, { count: count(number), ...values })];
}
