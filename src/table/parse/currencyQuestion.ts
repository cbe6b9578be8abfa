import type { RowCurrencies } from "../column";
import type { Decision } from "../decision";
import type { Rates } from "./rates";

/** Key under which the rates of a table are asked for: one question for all of its columns. */
export const currencySubject = "currency";

/** Notes the currency of each row of a column, as its cells name them. */
export interface CurrencyRows {
  take(row: number, code: string): void;
  /** Undefined where no row named one. */
  readonly found: () => RowCurrencies | undefined;
}

/** More different codes than this are no currencies. */
export const mostCurrencies = 200;

export function currencyRows(rows: number): CurrencyRows {
  const codes = [""];
  let of: Uint8Array | undefined;
  return {
    take(row, code) {
      of ??= new Uint8Array(rows);
      let at = codes.indexOf(code);
      if (at < 0) at = codes.push(code) - 1;
      of[row] = at;
    },
    found: () => of && { codes, of },
  };
}

/** A currency found in a table. */
export interface FoundCurrency {
  readonly code: string;
  /** Rows with an amount in it. */
  readonly rows: number;
  /** Where one of its amounts stands: "D5". */
  readonly where: string;
  /** That amount; positions on the sheet, from 0. */
  readonly example: { readonly row: number; readonly column: number; readonly text: string };
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function shown({ where, example: { text } }: FoundCurrency): string {
  return `${text} in ${where}`;
}

/** What is asked, or was answered, about columns with amounts in several currencies. */
export function currencyDecision(
  columns: readonly string[],
  found: readonly FoundCurrency[],
  rates: Rates,
): Decision {
  const missing = found.filter(({ code }) => !rates.has(code));
  const [example = found[1]] = rates.size === 0 ? [] : missing;
  const named = listed(columns);
  const verb = columns.length === 1 ? "holds" : "hold";
  const codes = listed(
    found.map(({ code, rows }) => `${code} (${rows === 1 ? "1 row" : `${rows} rows`})`),
  );
  const wanted =
    missing.length === 0 || rates.size === 0
      ? `such as ${listed(found.slice(0, 2).map(shown))}. What is one unit of each worth in the plan's own currency?`
      : `and there is no rate for ${listed(missing.map(({ code }) => code))}, such as ${shown(missing[0] as FoundCurrency)}. What is one unit worth in the plan's own currency?`;
  const used = found.filter(({ code }) => rates.get(code) !== 1);
  const by = used.map(({ code }) => `${code} ${rates.get(code) ?? ""}`).join(", ");
  const text = missing.length > 0 ? "Convert them by your rates" : `Converted by plan rates: ${by}`;
  return {
    key: currencySubject,
    ...(columns.length === 1 && { header: columns[0] ?? "" }),
    ...(example && { cell: example.example }),
    question: `${named} ${verb} amounts in ${codes}, ${wanted}`,
    options: [{ value: "rates", text: columns.length === 1 ? text : `${named}: ${text}` }],
    value: "rates",
    state: missing.length > 0 ? "asked" : "chosen",
    because: missing.length > 0 ? "" : "you gave the rates",
    setting: "rates",
    currencies: found.map(({ code, rows }) => ({ code, rows })),
  };
}
