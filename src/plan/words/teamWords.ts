import type { Amounts } from "../changes/changes";
import type { Inputs } from "../inputs/inputs";
import type { Part } from "../operations/handover";
import type { LeaverOfPlan } from "../operations/leaver";
import type { NewRepOfPlan } from "../operations/newRep";
import type { FurthestRep, PlanFigures } from "../operations/planFigures";
import { sentence, type Key } from "./english";
import { accountCount, counted } from "./names";
import { amount, list, percent, text, words, type Sentence, type Value } from "./sentence";

/** Reps who are named with their parts; the others' are in the table. */
const named = 5;

/** "12 accounts (3 customers, ARR 40,000)", as far as the tables say. */
export function amountsValue({ accounts, customers, arr }: Amounts): Value {
  const said = accountCount(accounts);
  const values = {
    accounts: said,
    customers: counted(customers, "some customers"),
    arr: amount(arr),
  };
  if (Number.isNaN(customers)) return said;
  return words(sentence(Number.isNaN(arr) ? "with customers" : "with customers and ARR", values));
}

function partsValue(parts: readonly Part[], key: Key): Value {
  return list(
    parts
      .slice(0, named)
      .map((part) => words(sentence(key, { rep: text(part.rep), amounts: amountsValue(part) }))),
  );
}

function furthestValue({ rep, load, fair, off }: FurthestRep): Value {
  const values = { rep: text(rep), off: percent(off), by: amount(Math.abs(load - fair)) };
  return words(sentence(load >= fair ? "furthest over" : "furthest under", values));
}

/** How far the furthest rep is before and after; nothing where nobody holds anything. */
export function furthestWords(before: PlanFigures, after: PlanFigures): Sentence<Key>[] {
  if (before.furthest === undefined || after.furthest === undefined) return [];
  return [
    sentence("furthest before and after", {
      before: furthestValue(before.furthest),
      after: furthestValue(after.furthest),
    }),
  ];
}

/** What a rep more takes over. */
export function newRepWords(
  { rep, handover, before, after }: Omit<NewRepOfPlan, "sentences">,
  loadName: string,
): readonly Sentence<Key>[] {
  const own = handover.to.find((part) => part.rep === rep);
  const values = { rep: text(rep) };
  if (own === undefined) return [sentence("new rep takes nothing", values)];
  const waiting = handover.from.filter((part) => part.rep === "");
  const givers = handover.from.filter((part) => part.rep !== "");
  const takes = sentence("new rep takes", {
    ...values,
    amounts: amountsValue(own),
    amount: amount(own.load),
    load: text(loadName),
  });
  const parts = [...waiting.map((part) => ({ ...part, rep: "" })), ...givers];
  const from = parts
    .slice(0, named)
    .map((part) =>
      words(
        part.rep === ""
          ? sentence("some that waited", { amounts: amountsValue(part) })
          : sentence("some from", { rep: text(part.rep), amounts: amountsValue(part) }),
      ),
    );
  return [takes, sentence("they come", { from: list(from) }), ...furthestWords(before, after)];
}

/** Who takes the accounts of somebody who leaves. */
export function leaverWords(
  { rep, handover, leftOver, before, after }: Omit<LeaverOfPlan, "sentences">,
  { house }: Inputs,
): readonly Sentence<Key>[] {
  const values = { rep: text(rep), house: text(house) };
  if (handover.all.accounts === 0) return [sentence("leaver has nothing", values)];
  const takers = handover.to.filter((part) => part.rep !== "");
  const gone = sentence("leaver hands over", { ...values, amounts: amountsValue(handover.all) });
  const left = (reason: "barred" | "no room"): Sentence<Key>[] => {
    const barred = leftOver.filter((one) => one.reason === "no eligible rep").length;
    const number = reason === "barred" ? barred : leftOver.length - barred;
    if (number === 0) return [];
    const key = house === "" ? (`left over, ${reason}` as const) : (`to house, ${reason}` as const);
    return [sentence(key, { ...values, accounts: accountCount(number) })];
  };
  return [
    gone,
    ...(takers.length > 0 ? [sentence("they go", { to: partsValue(takers, "some to") })] : []),
    ...left("no room"),
    ...left("barred"),
    ...furthestWords(before, after),
  ];
}
