/**
 * What a cell may ask for. Google ends a formula after 30 seconds and says nothing about its machines.
 * So sizes are refused before anything starts: those of which a formula that begins from nothing took
 * more than 15 seconds of CPU on ours, so that machines of half that speed are fast enough. Never by
 * the clock: a plan may not depend on how fast a machine is. The part "sheets" of the bench measures.
 */
import { InputError } from "../src/errors";
import type { Work } from "../src/plan/compute";
import type { Approach } from "../src/plan/settings/approaches";

/** A size that is worked out in time with so much search. */
export interface Most {
  /** Of the setting of that name. */
  readonly effort: number;
  readonly accounts: number;
  readonly reps: number;
}

const upTo = (accounts: number, reps: number, effort: number): Most => ({ accounts, reps, effort });

/** Evening loads out while travel is kept short is the most work, above all with owners. */
const evened: readonly Most[] = [upTo(2000, 20, 1)];
const searched: readonly Most[] = [upTo(4000, 40, 1)];
/** No search, however much of it is asked for. */
const atOnce: readonly Most[] = [upTo(20_000, 100, Infinity)];
/** Owners as they stand, and no plan. */
const asTheyStand: readonly Most[] = [upTo(50_000, 100, Infinity)];

/** Sizes of plans by approach. */
export const mostOfPlans: Readonly<Record<Approach, readonly Most[]>> = {
  equity: evened,
  capacity: searched,
  potential: searched,
  hybrid: searched,
  rules: evened,
  flow: [upTo(10_000, 50, 1)],
  "round robin": atOnce,
  greedy: atOnce,
};

/** Sizes of questions that need no plan. */
export const mostOfQuestions: Readonly<Partial<Record<Work["question"]["asks"], readonly Most[]>>> =
  { impact: asTheyStand, "next moves": asTheyStand };

function mostOf(work: Work): { readonly what: string; readonly most: readonly Most[] } {
  const { question, settings } = work;
  const ofQuestion = mostOfQuestions[question.asks];
  if (ofQuestion !== undefined) return { what: "This", most: ofQuestion };
  const { approach } = settings;
  return { what: `"${approach}"`, most: mostOfPlans[approach] };
}

/** Rows under the headers, those of new accounts among them. */
function sizeOf({ accounts, reps, question }: Work): { accounts: number; reps: number } {
  const added = question.asks === "route" ? question.newAccounts.length - 1 : 0;
  return {
    accounts: Math.max(0, accounts.length - 1) + Math.max(0, added),
    reps: Math.max(0, reps.length - 1),
  };
}

/** 12500 as people write it. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

function sizeInWords({ accounts, reps, effort }: Most): string {
  const size = `${grouped(accounts)} accounts and ${grouped(reps)} reps`;
  return effort < 1 ? `${size} with the setting effort at ${effort}` : size;
}

/** @throws InputError where a formula may take too long for Google Sheets: what it may ask for */
export function refuseTooLong(work: Work): void {
  const { what, most } = mostOf(work);
  const size = sizeOf(work);
  const { effort } = work.settings;
  const fits = (one: Most): boolean =>
    size.accounts <= one.accounts && size.reps <= one.reps && effort <= one.effort;
  if (most.some(fits)) return;
  const here = `${grouped(size.accounts)} and ${grouped(size.reps)}`;
  const asked = effort === 1 ? here : `${here} with effort at ${effort}`;
  throw new InputError(
    `Google Sheets gives a formula 30 seconds. ${what} is worked out in a cell for up to ${most.map(sizeInWords).join(", or ")}; here are ${asked}. Excel has no such limit, and the sidebar to come will have none.`,
  );
}
