/** Columns of numbers that nobody shares out: rates, flags and years. */
import { readHeader } from "../../table/headers/readHeader";
import { numberText, valueWith } from "../../table/parse/numberText";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";

/** Words of what is no amount: a hundred of them are no more than one. */
const rateWords: ReadonlySet<string> = new Set(
  [
    "probability likelihood propensity chance odds rate ratio percent percentage prob pct",
    "wahrscheinlichkeit erfolgsquote abschlussquote probabilite taux probabilidad tasa probabilidade taxa",
    "probabilita tasso waarschijnlijkheid",
  ].flatMap((words) => words.split(" ")),
);

function saysRate(header: string): boolean {
  return readHeader(header).words.some((word) => rateWords.has(word));
}

/** Whether a column has numbers, and all of them are such. */
function every({ cells }: TableRange, column: number, is: (value: number) => boolean): boolean {
  let numbers = 0;
  for (let row = 1; row < cells.length; row++) {
    const cell = cells[row]?.[column] ?? null;
    const parts = typeof cell === "number" ? undefined : numberText(textOf(cell));
    if (typeof cell !== "number" && parts === undefined) continue;
    const value = typeof cell === "number" ? cell : parts ? valueWith(parts, ".") : NaN;
    if (!is(value)) return false;
    numbers += 1;
  }
  return numbers > 0;
}

function isFlag(value: number): boolean {
  return value === 0 || value === 1;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Whether a column is a rate by its header, a flag (0 and 1) or a year by its cells. */
export function isNoLoad(range: TableRange, column: number, header: string): boolean {
  return saysRate(header) || every(range, column, isFlag) || every(range, column, isYear);
}
