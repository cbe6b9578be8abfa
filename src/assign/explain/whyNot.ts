import { InputError } from "../../errors";
import type { Hindrance } from "../change/brokenRules";
import type { Figures } from "../change/figures";
import { hindrances } from "../change/hindrances";
import { figuresAfter, figuresNow } from "../change/standing";
import { accountsText, amountText, changeText, namesOf, sentenceOf } from "../change/wording";
import type { Ground } from "./choices";

/** What it would mean to give an account to another rep, everybody else staying where they are. */
export interface WhyNot {
  readonly account: number;
  readonly rep: number;
  /** The accounts that would go, those that stay together with it included. */
  readonly together: readonly number[];
  /** The rules that stand against it; empty where none does. */
  readonly forbiddenBy: readonly Hindrance[];
  readonly before: Figures;
  readonly after: Figures;
  /** After less before. */
  readonly extraCost: number;
  readonly extraTravel: number;
  readonly extraGini: number;
  readonly sentence: string;
}

/** O(k) @throws InputError if the account or the rep does not exist */
export function whyNot({ standing, pieces, unit }: Ground, account: number, rep: number): WhyNot {
  const { problem } = standing;
  if (!Number.isInteger(account) || account < 0 || account >= problem.accounts)
    throw new InputError(
      `account is ${account}: give an account from 0 to ${problem.accounts - 1}.`,
    );
  if (!Number.isInteger(rep) || rep < 0 || rep >= problem.reps)
    throw new InputError(`rep is ${rep}: give a rep from 0 to ${problem.reps - 1}.`);
  const names = namesOf(problem);
  const together = pieces.with(account);
  const steps = together.map((member) => ({ account: member, to: rep }));
  const isThere = together.every((member) => standing.rep[member] === rep);
  const before = figuresNow(standing);
  const after = isThere ? before : figuresAfter(standing, steps);
  const forbiddenBy = isThere ? [] : hindrances(standing, steps, account);
  const sentence = isThere
    ? `${names.account(account)} is with ${names.rep(rep)} already.`
    : [
        sentenceOf(
          `${accountsText(names, together)} with ${names.rep(rep)}: ${effectText(before, after, unit)}.`,
        ),
        forbiddenBy.length === 0
          ? "No rule stands against it."
          : forbiddenBy.map((one) => one.sentence).join(" "),
      ].join(" ");
  return {
    account,
    rep,
    together,
    forbiddenBy,
    before,
    after,
    extraCost: (after.cost ?? 0) - (before.cost ?? 0),
    extraTravel: (after.travel ?? 0) - (before.travel ?? 0),
    extraGini: after.gini - before.gini,
    sentence: sentenceOf(sentence),
  };
}

function effectText(before: Figures, after: Figures, unit: string): string {
  const parts: string[] = [];
  if (before.cost !== undefined && after.cost !== undefined)
    parts.push(`costs ${moreText(after.cost - before.cost, "")}`);
  if (before.travel !== undefined && after.travel !== undefined)
    parts.push(`travel ${moreText(after.travel - before.travel, unit)}`);
  parts.push(
    before.gini === after.gini
      ? "the Gini coefficient stays the same"
      : `Gini ${changeText(before.gini, after.gini, 2)}`,
  );
  return parts.join(", ");
}

function moreText(extra: number, unit: string): string {
  const text = amountText(Math.abs(extra));
  if (Number(text.replaceAll(",", "")) === 0) return "the same";
  return `${text}${unit} ${extra > 0 ? "more" : "less"}`;
}
