import type { Plan } from "../../model";
import { amountsOf, changeOf, type Amounts } from "../changes/changes";
import { daysInWork, daysOfNewHands } from "../changes/recency";
import type { Inputs } from "../inputs/inputs";
import { meanDistanceKm } from "../measures/territories";
import { sentence, type Key } from "./english";
import { counted } from "./names";
import { count, day, km, words, type Sentence } from "./sentence";

/** What changes hands under an assignment, counted three ways. */
function movedIn({ accounts }: Inputs, rep: ArrayLike<number>): Amounts {
  return amountsOf(accounts, (account) => {
    const owner = accounts.owner[account] as number;
    return owner >= 0 && changeOf(owner, rep[account] as number) === "moved";
  });
}

/** What came of moving prospects before customers, and what it was traded for. */
export function lighterMoveNotes(inputs: Inputs, plan: Plan): Sentence<Key>[] {
  if (plan.unweighed === undefined) return [];
  const [was, is] = [movedIn(inputs, plan.unweighed), movedIn(inputs, plan.rep)];
  if (!(was.customers > is.customers)) return [];
  const spared = sentence(was.arr > is.arr ? "customers and ARR spared" : "customers spared", {
    customers:
      is.customers === 0
        ? words(sentence("no customer changes"))
        : counted(is.customers, "customers change"),
    before: count(was.customers),
    arr: count(is.arr),
    arrBefore: count(was.arr),
  });
  const before = meanDistanceKm(inputs, plan.unweighed);
  const after = meanDistanceKm(inputs, plan.rep);
  if (!(after > before * 1.0005)) return [spared];
  const price = sentence("price of sparing", { km: km(after), before: km(before) });
  return [sentence("both", { one: words(spared), other: words(price) })];
}

/** Which accounts move last because of a date, and from when that is counted. */
export function recencyNotes({ accounts }: Inputs): Sentence<Key>[] {
  const { active, newHands, isGiven, today } = accounts.relations;
  const owned = (flags: Uint8Array | undefined): number =>
    flags?.reduce((sum, flag, at) => sum + ((accounts.owner[at] as number) >= 0 ? flag : 0), 0) ??
    0;
  const kinds: readonly (readonly [key: Key, number: number, days: number])[] = [
    ["accounts in work", owned(active), daysInWork],
    ["accounts in new hands", owned(newHands), daysOfNewHands],
  ];
  const [one, other] = kinds
    .filter(([, number]) => number > 0)
    .map(([key, number, days]) =>
      words(sentence(key, { count: count(number), days: count(days) })),
    );
  if (one === undefined) return [];
  const from = sentence(isGiven ? "counted from" : "counted from latest", { day: day(today) });
  return [
    sentence("last to move", {
      accounts: other === undefined ? one : words(sentence("one, and other", { one, other })),
      from: words(from),
    }),
  ];
}
