import type { ColumnPlace, RowCurrencies } from "../column";
import type { Decision } from "../decision";
import { columnName, decisionKey, shownCell } from "./columnName";

export const currencySubject = "currency";

/** Notes the currency of each row of a column, as its cells name them. */
export interface CurrencyRows {
  take(row: number, code: string): void;
  /** Undefined where no row named one. */
  readonly found: () => RowCurrencies | undefined;
}

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

/** What to ask where the amounts of a column are in several currencies; undefined where they aren't. */
export function currencyQuestion(
  { codes, of }: RowCurrencies,
  place: ColumnPlace,
  textAt: (index: number) => string,
): Decision | undefined {
  const named = codes.slice(1);
  if (named.length < 2) return undefined;
  const at = of.indexOf(2);
  const examples = [of.indexOf(1), at].map(textAt).join(" and ");
  return {
    key: decisionKey(currencySubject, place),
    header: place.header,
    cell: shownCell(place, at, textAt(at)),
    question: `${columnName(place)} holds amounts in ${named.join(", ")}, such as ${examples}: at which rates shall they be converted?`,
    options: [{ value: "rates", text: "Convert them by your rates" }],
    value: "rates",
    state: "asked",
    because: "",
    setting: "rates",
  };
}
