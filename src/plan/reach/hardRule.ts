import type { SettingName } from "../settings/settingSpec";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";

/** A rule that keeps some reps from some accounts, whatever the approach. */
export interface HardRule {
  /** The setting that it comes from. */
  readonly setting: SettingName;
  /** Why it leaves nobody, as the end of a sentence: "no rep serves its segment". */
  readonly noRep: (account: number) => Sentence<Key>;
  /** Clears the flags of the pairs that it forbids: n * k, account by account. */
  readonly strike: (eligible: Uint8Array) => void;
  readonly forbids: (account: number, rep: number) => boolean;
  /** Why it forbids a pair, as the end of a sentence: "Ana does not serve its partner". */
  readonly why: (account: number, rep: number) => Sentence<Key>;
}

/** What makes a hard rule of a table: classes of accounts, and who may serve each. */
interface ClassTable {
  readonly reps: number;
  /** Class of each account, -1 where the rule says nothing of it. */
  readonly classOf: Int32Array;
  /** One flag per class and rep. */
  readonly allowed: Uint8Array;
}

/** The part of a hard rule that follows from classes of accounts. */
export function byClass({
  reps,
  classOf,
  allowed,
}: ClassTable): Pick<HardRule, "strike" | "forbids"> {
  return {
    strike(eligible) {
      for (let account = 0; account < classOf.length; account++) {
        const row = (classOf[account] as number) * reps;
        if (row < 0) continue;
        for (let rep = 0; rep < reps; rep++)
          if (allowed[row + rep] === 0) eligible[account * reps + rep] = 0;
      }
    },
    forbids(account, rep) {
      const one = classOf[account] ?? -1;
      return one >= 0 && allowed[one * reps + rep] === 0;
    },
  };
}

/** Numbers texts by what they say; -1 for those that say nothing. */
export function classesOf(
  texts: readonly string[],
  keyOf: (text: string) => string,
): { readonly classOf: Int32Array; readonly keys: readonly string[] } {
  const known = new Map<string, number>();
  const keys: string[] = [];
  // Cells repeat each other: each wording is looked at once.
  const ofText = new Map<string, number>();
  const classOf = Int32Array.from(texts, (text) => {
    const seen = ofText.get(text);
    if (seen !== undefined) return seen;
    const key = keyOf(text);
    let one = key === "" ? -1 : known.get(key);
    if (one === undefined) {
      one = keys.push(key) - 1;
      known.set(key, one);
    }
    ofText.set(text, one);
    return one;
  });
  return { classOf, keys };
}
