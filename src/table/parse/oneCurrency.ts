/** Amounts in several currencies become amounts in one, by the user's rates, before rows are made one. */
import { cellPlace, namedCellPlace } from "../cellPlace";
import { cleanText } from "../cleanText";
import type { Cell } from "../cell";
import type { ColumnPlace, NumberColumn, ReadColumn, RowCurrencies, TableNote } from "../column";
import type { Answers, Decision } from "../decision";
import { columnName } from "./columnName";
import { currencyDecision, currencySubject, type FoundCurrency } from "./currencyQuestion";
import { parseRates, type Rates } from "./rates";
import { contradict, headerCurrency, settledCurrency } from "./rowCurrency";

/** A column that was read, and what it is for. */
interface Read extends ReadColumn {
  readonly of: {
    readonly place: ColumnPlace;
    readonly cells: readonly Cell[];
    /** Its numbers are money, as far as anybody can tell. */
    readonly money: boolean;
  };
}

/** The column that names each row's currency. */
export interface NamedCurrencies {
  readonly rows: RowCurrencies;
  readonly place: ColumnPlace;
}

/** A column of numbers with the currency of each row. */
interface Amounts<One extends Read> {
  readonly read: One;
  readonly column: NumberColumn;
  readonly ofHeader: string;
  readonly byRow: NamedCurrencies | undefined;
  /** Row to code, "" for none. */
  readonly codeAt: (row: number) => string;
}

function amountsOf<One extends Read>(
  read: One,
  column: NumberColumn,
  byRow: NamedCurrencies | undefined,
): Amounts<One> | undefined {
  const { code, alone } = headerCurrency(column.header);
  const marks = column.currencies;
  const counted = read.of.money && !alone ? byRow : undefined;
  if (!marks && code === "" && !counted) return undefined;
  const codeAt = (row: number): string => {
    const sign = marks?.codes[marks.of[row] ?? 0] ?? "";
    const named = counted?.rows.codes[counted.rows.of[row] ?? 0] ?? code;
    return settledCurrency(sign, named);
  };
  return { read, column, ofHeader: code, byRow: counted, codeAt };
}

/** Nothing to convert: a blank, or a zero, which is one in every currency. */
function isNothing(value: number | undefined): boolean {
  return value === undefined || Number.isNaN(value) || value === 0;
}

interface Count {
  rows: number;
  lastRow: number;
  readonly where: string;
  readonly example: FoundCurrency["example"];
}

/** The currencies of some columns, those of the most rows first. */
function currenciesIn(amounts: readonly Amounts<Read>[], rows: number): FoundCurrency[] {
  const counts = new Map<string, Count>();
  for (let row = 0; row < rows; row++) {
    for (const { column, read, codeAt } of amounts) {
      if (isNothing(column.values[row])) continue;
      const code = codeAt(row);
      if (code === "") continue;
      const count = counts.get(code);
      if (count === undefined) {
        const text = cleanText(String(read.of.cells[row] ?? ""));
        const named = column.currencies?.of[row] ? text : `${text} ${code}`;
        const { place } = read.of;
        const at = place.rows[row] ?? 0;
        const example = { row: at, column: column.column, text: named };
        const where = namedCellPlace(place, at, column.column);
        counts.set(code, { rows: 1, lastRow: row, where, example });
      } else if (count.lastRow !== row) {
        count.rows++;
        count.lastRow = row;
      }
    }
  }
  return [...counts]
    .map(([code, { rows: found, where, example }]) => ({ code, rows: found, where, example }))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}

function isMixed({ column, codeAt }: Amounts<Read>): boolean {
  let first = "";
  for (let row = 0; row < column.values.length; row++) {
    if (isNothing(column.values[row])) continue;
    const code = codeAt(row);
    if (first === "") first = code;
    else if (code !== "" && code !== first) return true;
  }
  return false;
}

function converted<One extends Read>(
  { read, column, codeAt, ofHeader, byRow }: Amounts<One>,
  rates: Rates,
): One {
  const values = column.values.map((value, row) =>
    isNothing(value) ? value : value * (rates.get(codeAt(row)) ?? 1),
  );
  const conversion = { rates, ofHeader, ...(byRow && { byRow: byRow.place.column }) };
  return { ...read, column: { ...column, values, conversion } };
}

/** What is to be said of amounts whose currency was taken from elsewhere than their cells. */
function notesOf({ read, column, codeAt, byRow }: Amounts<Read>, own: string): TableNote[] {
  const { place } = read.of;
  const say = (message: string): TableNote => ({
    header: place.header,
    column: place.column,
    message,
  });
  const unnamed: number[] = [];
  const unlike: number[] = [];
  for (let row = 0; row < column.values.length; row++) {
    if (isNothing(column.values[row])) continue;
    if (codeAt(row) === "") unnamed.push(row);
    const sign = column.currencies?.codes[column.currencies.of[row] ?? 0] ?? "";
    const named = byRow?.rows.codes[byRow.rows.of[row] ?? 0] ?? "";
    if (sign !== "" && named !== "" && contradict(sign, named)) unlike.push(row);
  }
  const counted = (rows: readonly number[]): string =>
    `${rows.length === 1 ? "1 amount" : `${rows.length} amounts`} (${cellPlace(place, place.rows[rows[0] ?? 0] ?? 0, place.column)}${rows.length === 1 ? "" : ", for example"})`;
  const notes: TableNote[] = [];
  if (unnamed.length > 0) {
    notes.push(say(`${counted(unnamed)} named no currency and counted as the plan's own${own}.`));
  }
  if (unlike.length > 0) {
    notes.push(
      say(
        `${counted(unlike)} had another currency's sign than ${columnName(byRow?.place ?? place)} names. The sign counted.`,
      ),
    );
  }
  return notes;
}

/** A header that names its currency, or says that it is converted, goes before the row's. */
function apartNotes(read: readonly Read[], byRow: NamedCurrencies | undefined): TableNote[] {
  if (byRow === undefined || byRow.rows.codes.length < 3) return [];
  return read.flatMap(({ of, column }) => {
    const { header } = of.place;
    const { code, alone } = headerCurrency(header);
    if (column.kind !== "number" || !of.money || !alone) return [];
    const why = code === "" ? "is converted already" : `is in ${code}`;
    const message = `The header says that it ${why}: ${columnName(byRow.place)} was not applied to it.`;
    return [{ header, column: of.place.column, message }];
  });
}

/** Columns with their amounts in one currency, and what was asked and is to be said about it. */
export interface OneCurrency<One> {
  readonly read: readonly One[];
  readonly decisions: readonly Decision[];
  readonly notes: readonly TableNote[];
}

/**
 * Converts a table's amounts where one of its columns holds several currencies; all columns that name
 * a currency then, so that the table is in one. Until all rates are there the amounts stand as they
 * are, and the decision asks. A table in one currency, whichever, stays as it is.
 *
 * @param byRow - the column that names each row's currency
 * @throws InputError naming the part of the rates that can't be read
 */
export function inOneCurrency<One extends Read>(
  read: readonly One[],
  byRow: NamedCurrencies | undefined,
  answers: Answers,
): OneCurrency<One> {
  const amounts = read.flatMap(
    (one) => (one.column.kind === "number" && amountsOf(one, one.column, byRow)) || [],
  );
  const mixed = amounts.filter(isMixed);
  if (mixed.length === 0) return { read, decisions: [], notes: apartNotes(read, byRow) };
  const rates = parseRates(answers.get(currencySubject) ?? "");
  const found = currenciesIn(amounts, mixed[0]?.column.values.length ?? 0);
  const names = mixed.map(({ read: { of } }) => columnName(of.place));
  const decision = currencyDecision([...new Set(names)], found, rates);
  const own = [...rates].filter(([, rate]) => rate === 1).map(([code]) => code);
  const ownText = own.length === 0 ? "" : `, ${own.join(" or ")}`;
  const notes = [
    ...amounts.flatMap((one) => notesOf(one, ownText)),
    ...apartNotes(read, byRow),
    ...(rates.size > 0 && own.length === 0
      ? [
          {
            message:
              "None of the rates is 1: converted amounts are in the currency that your rates are meant in.",
          },
        ]
      : []),
  ];
  if (decision.state === "asked") return { read, decisions: [decision], notes };
  const changed = new Map(amounts.map((one) => [one.read, converted(one, rates)]));
  return { read: read.map((one) => changed.get(one) ?? one), decisions: [decision], notes };
}
