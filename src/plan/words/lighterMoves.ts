import type { Plan } from "../../model";
import { amountsOf, changeOf, type Amounts } from "../changes/changes";
import { daysInWork, daysOfNewHands } from "../changes/recency";
import type { Inputs } from "../inputs/inputs";
import { meanDistanceKm } from "../measures/territories";
import { shownDay } from "../../table/parse/shownDay";
import { countText, plural } from "../numberText";
import { fixedFormats } from "./sentence";

/** What changes hands under an assignment, counted three ways. */
function movedIn({ accounts }: Inputs, rep: ArrayLike<number>): Amounts {
  return amountsOf(accounts, (account) => {
    const owner = accounts.owner[account] as number;
    return owner >= 0 && changeOf(owner, rep[account] as number) === "moved";
  });
}

/** What came of moving prospects before customers, and what it was traded for. */
export function lighterMoveNotes(inputs: Inputs, plan: Plan): string[] {
  if (plan.unweighed === undefined) return [];
  const [was, is] = [movedIn(inputs, plan.unweighed), movedIn(inputs, plan.rep)];
  const spared = was.customers - is.customers;
  if (!(spared > 0)) return [];
  const km = [plan.unweighed, plan.rep].map((rep) => meanDistanceKm(inputs, rep));
  const [before = NaN, after = NaN] = km;
  const price =
    after > before * 1.0005
      ? ` It takes ${fixedFormats.km(after)} to an account on average instead of ${fixedFormats.km(before)}.`
      : "";
  const arr =
    was.arr > is.arr ? `, and ARR ${countText(is.arr)} instead of ${countText(was.arr)}` : "";
  return [
    `Prospects move before customers: ${is.customers === 0 ? "no customer changes" : is.customers === 1 ? "1 customer changes" : `${countText(is.customers)} customers change`} hands instead of ${countText(was.customers)}${arr}.${price}`,
  ];
}

/** Which accounts move last because of a date, and from when that is counted. */
export function recencyNotes({ accounts }: Inputs): string[] {
  const { active, newHands, isGiven, today } = accounts.relations;
  const owned = (flags: Uint8Array | undefined): number =>
    flags?.reduce((sum, flag, at) => sum + ((accounts.owner[at] as number) >= 0 ? flag : 0), 0) ??
    0;
  const kinds = [
    { count: owned(active), text: `with activity in the last ${daysInWork} days` },
    { count: owned(newHands), text: `that changed hands in the last ${daysOfNewHands} days` },
  ].filter(({ count }) => count > 0);
  if (kinds.length === 0) return [];
  const said = kinds.map(({ count, text }) => `${plural(count, "account")} ${text}`);
  const from = `counted from ${shownDay(today)}${isGiven ? "" : ", the latest date in the table"}`;
  return [`Last to move are ${said.join(", and ")}, ${from}.`];
}
