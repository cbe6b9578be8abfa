/** Amounts in several currencies are never added up as they stand: a function has no rates, and refuses. */
import { InputError } from "../../src/errors";
import type { RowCurrencies } from "../../src/table/column";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { amountKind } from "../../src/table/headers/amountKind";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { byRow } from "../../src/table/numbers/byRow";
import { headerCurrency, namedByRow } from "../../src/table/parse/rowCurrency";
import { textOf } from "../../src/table/parse/readTexts";
import type { CellTable } from "./table";

const key = "currency";
const currencyFields = accountFieldsFor([key]);

/**
 * @param where - where the currencies stand, as the end of the first sentence
 * @throws InputError naming the currencies, where they are several
 */
export function refuseCurrencies(
  currencies: RowCurrencies | undefined,
  table: CellTable,
  column: number,
  where = "",
): void {
  const [, ...codes] = currencies?.codes ?? [];
  if (codes.length < 2) return;
  throw new InputError(
    `The column ${table.headers[column] ?? ""} of ${table.name} holds amounts in ${codes.slice(0, -1).join(", ")} and ${codes.at(-1) ?? ""}${where}. Convert them to one currency in a column of their own, and hand that over.`,
  );
}

/** The column that names each row's currency, whether or not the function asks for it; -1 for none. */
function currencyColumn({ columns, headers }: CellTable): number {
  const found = columns.get(key) ?? headerMatches(headers, currencyFields).get(key)?.column ?? -1;
  const isOther = [...columns].some(([field, column]) => field !== key && column === found);
  return isOther ? -1 : found;
}

/**
 * Refuses a column of money beside one that names several currencies; a 0 and a blank (NaN) are in
 * none, and a header that says its own currency, or "(converted)", goes before the rows'.
 *
 * @throws InputError naming the column, the currencies and the column that names them
 */
export function refuseNamedCurrencies(
  table: CellTable,
  column: number,
  numbers: Float64Array,
): void {
  const header = table.headers[column] ?? "";
  const named = currencyColumn(table);
  if (named < 0 || named === column || amountKind(header) !== "money") return;
  if (headerCurrency(header).alone) return;
  const texts = byRow(table.length, (row) => {
    const number = numbers[row] ?? NaN;
    const cell = table.raw[row + 1]?.[named];
    return number === 0 || Number.isNaN(number) || typeof cell !== "string" ? "" : textOf(cell);
  });
  refuseCurrencies(
    namedByRow(texts),
    table,
    column,
    `, by the column ${table.headers[named] ?? ""}`,
  );
}
