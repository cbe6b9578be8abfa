import { InputError } from "../../src/errors";
import type { Decision } from "../../src/table/decision";
import { parseRates, ratesText } from "../../src/table/parse/rates";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";
import { typedNumber } from "../places/plan/rules/fields/typedNumber";

/** A currency with what is to be seen of it. */
export interface RateRow {
  readonly code: string;
  /** Rows with an amount in it. */
  readonly rows: number;
}

/** The currencies of all tables that ask for rates, those of the most rows first. */
export function rateRows(decisions: readonly Decision[]): readonly RateRow[] {
  const rows = new Map<string, number>();
  for (const { currencies = [] } of decisions) {
    for (const { code, rows: more } of currencies) rows.set(code, (rows.get(code) ?? 0) + more);
  }
  return [...rows].map(([code, count]) => ({ code, rows: count })).sort((a, b) => b.rows - a.rows);
}

/** Rates as they are typed: the plan's own currency, "" for one that isn't in the tables. */
export interface TypedRates {
  readonly own: string;
  /** By code, what stands in the fields. */
  readonly drafts: ReadonlyMap<string, string>;
}

function savedRates(setting: string): ReadonlyMap<string, number> {
  try {
    return parseRates(setting);
  } catch (error) {
    if (error instanceof InputError) return new Map();
    throw error;
  }
}

/** What the fields hold at first: the rates that are kept; without any, the commonest is the plan's. */
export function startingRates(setting: string, rows: readonly RateRow[]): TypedRates {
  const saved = savedRates(setting);
  const isOwn = (code: string): boolean => saved.get(code) === 1;
  const own = saved.size === 0 ? rows[0]?.code : rows.find(({ code }) => isOwn(code))?.code;
  return {
    own: own ?? "",
    drafts: new Map([...saved].map(([code, rate]) => [code, String(rate)])),
  };
}

const limits = { least: 0, most: Number.MAX_VALUE, whole: false, pointIsDecimal: true };

/** Why the rate of a currency can't be taken; its value where it can. */
export function typedRate(code: string, draft: string): number | string {
  if (draft.trim() === "") return say("rates: what worth", { code: text(code) });
  const typed = typedNumber(draft, limits);
  if ("wrong" in typed) return typed.wrong;
  return typed.value > 0 ? typed.value : say("rates: above 0");
}

/** The setting that was typed, or what is wrong by the currencies' codes. */
export function typedSetting(
  { own, drafts }: TypedRates,
  rows: readonly RateRow[],
): { readonly setting: string } | { readonly wrong: ReadonlyMap<string, string> } {
  const rates = new Map<string, number>();
  const wrong = new Map<string, string>();
  if (own !== "") rates.set(own, 1);
  // Where the plan's own is in no row, what was known of it and of others stays.
  const codes = new Set([...(own === "" ? drafts.keys() : []), ...rows.map(({ code }) => code)]);
  for (const code of codes) {
    if (code === own) continue;
    const rate = typedRate(code, drafts.get(code) ?? "");
    if (typeof rate === "string") wrong.set(code, rate);
    else rates.set(code, rate);
  }
  if (wrong.size === 0) return { setting: ratesText(rates) };
  return { wrong };
}
