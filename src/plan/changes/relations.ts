import { flagOf } from "../../table/parse/readFlags";
import { isNobody } from "../../table/nobody";
import type { Recency } from "./recency";

/** What an account is to us today, as far as the table says; undefined where no column does. */
export interface Relations extends Recency {
  /** 1 for customers: the column says so; without such a column, there is ARR with them today. */
  readonly customer: Uint8Array | undefined;
  /** 1 where an opportunity is open. */
  readonly openOpportunity: Uint8Array | undefined;
  /** ARR with us today; 0 where the cell is blank. */
  readonly arr: Float64Array | undefined;
}

/** First words of "Customer - Direct", "Kunde", "Client actif"... */
const customerWords: ReadonlySet<string> = new Set(
  "customer client clients customers existing current active won installed kunde kunden bestandskunde cliente clientes clienti klant klanten".split(
    " ",
  ),
);

/** Words that make of it one who was, or who may be. */
const others: ReadonlySet<string> = new Set(
  "former ex past lost churned inactive not no prospect potential target non lead ehemalig ehemaliger ancien perdido perso antiguo inativo verloren".split(
    " ",
  ),
);

/** Whether a cell of a column such as "Is customer", "Account type", "Lifecycle stage" says customer. */
export function saysCustomer(text: string): boolean {
  const flag = flagOf(text);
  if (flag !== undefined) return flag;
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  return words.some((word) => customerWords.has(word)) && !words.some((word) => others.has(word));
}

/** Whether a cell of a column of open opportunities says that there is one: yes, 2, $ 40,000. */
export function saysOpen(text: string): boolean {
  const flag = flagOf(text);
  if (flag !== undefined) return flag;
  // Of an owner "Open" says nobody.
  if (/^(open|offen|ouverte?|abiert[ao]|aberto|aperta)/i.test(text)) return true;
  return !isNobody(text) && /[1-9]/.test(text);
}

function flags(
  texts: readonly string[] | undefined,
  says: (text: string) => boolean,
): Uint8Array | undefined {
  if (texts === undefined) return undefined;
  const found = Uint8Array.from(texts, (text) => (says(text) ? 1 : 0));
  // A column in which nobody is one is about something else.
  return found.includes(1) ? found : undefined;
}

/**
 * @param customer - cells of the column that says who is a customer
 * @param opportunity - cells of the column that says where an opportunity is open
 * @param arr - ARR today, NaN where unknown
 * @param recency - what happened lately
 */
export function relationsOf(
  customer: readonly string[] | undefined,
  opportunity: readonly string[] | undefined,
  arr: Float64Array | undefined,
  recency: Recency,
): Relations {
  return {
    ...recency,
    customer:
      flags(customer, saysCustomer) ?? (arr && Uint8Array.from(arr, (one) => (one > 0 ? 1 : 0))),
    openOpportunity: flags(opportunity, saysOpen),
    arr: arr?.map((one) => (Number.isNaN(one) ? 0 : one)),
  };
}
