import type { Limits } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import type { Criterion, TextTest } from "../../src/score/icp";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { momentOf } from "../../src/table/numbers/moments";
import { foldedName } from "../../src/table/names";
import { nameOf, numberOf } from "../cells";
import { headerKey } from "../door/headers";
import { fieldNamed } from "../door/fieldNamed";
import type { CellTable } from "../door/table";
import { momentsIn, numbersIn } from "../door/numbers";
import {
  cellsIn,
  columnNamed,
  columnOf,
  namesIn,
  neededColumn,
  placeInTable,
  tableOf,
} from "../door/table";

const criterionFields = [
  field("column", "Column", "text", ["field", "header", "attribute", "criterion"], true),
  field("operator", "Operator", "text", ["condition", "comparison", "test"], true),
  field("value", "Value", "text", ["values"], true),
  field("weight", "Weight", "number", ["points"]),
];

/** What a criterion asks, without its value. */
type Question =
  | { readonly kind: "text"; readonly how: TextTest["how"]; readonly not: boolean }
  | { readonly kind: "blank"; readonly not: boolean }
  | { readonly kind: "limit"; readonly sign: "" | "<" | ">"; readonly end: "from" | "to" }
  | { readonly kind: "between" };

const is: Question = { kind: "text", how: "is", not: false };
const isNot: Question = { kind: "text", how: "is", not: true };
const least: Question = { kind: "limit", sign: "", end: "from" };
const most: Question = { kind: "limit", sign: "", end: "to" };
const above: Question = { kind: "limit", sign: ">", end: "from" };
const below: Question = { kind: "limit", sign: "<", end: "to" };

/** Operators by their words; "is" before a longer one may be left out. */
const questions: ReadonlyMap<string, Question> = new Map<string, Question>([
  ["is", is],
  ["=", is],
  ["not", isNot],
  ["<>", isNot],
  ["contains", { kind: "text", how: "contains", not: false }],
  ["starts with", { kind: "text", how: "starts with", not: false }],
  ["at least", least],
  [">=", least],
  ["at most", most],
  ["<=", most],
  ["above", above],
  [">", above],
  ["below", below],
  ["<", below],
  ["between", { kind: "between" }],
  ["blank", { kind: "blank", not: false }],
  ["not blank", { kind: "blank", not: true }],
]);

function questionIn(cell: Cell, place: string): Question {
  const word = foldedName(nameOf(cell));
  const found = questions.get(word) ?? questions.get(word.replace(/^is /, ""));
  if (found) return found;
  throw new InputError(
    `${place} holds "${nameOf(cell)}". Use is, is not, contains, starts with, is at least, is at most, is above, is below, is between, is blank or is not blank.`,
  );
}

/** Two words for each answer, since a flag comes as TRUE from one system and as Yes from another. */
const flagWords: readonly (readonly string[])[] = [
  ["true", "yes"],
  ["false", "no"],
];

/** The texts that a value stands for: several by semicolons, amounts in their plain form as well. */
function textsOf(value: Cell, place: string): readonly string[] {
  const texts = nameOf(value)
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (texts.length === 0) {
    throw new InputError(
      `${place} is blank. Write a value, or several by semicolons; for cells without one use is blank.`,
    );
  }
  return texts.flatMap((text) => {
    const number = numberOf(text);
    const flags = flagWords.find((words) => words.includes(foldedName(text))) ?? [];
    return [text, ...(number === undefined ? [] : [String(number)]), ...flags];
  });
}

/** An amount or a day; a day as its serial number. */
interface Size {
  readonly size: number;
  readonly isDay: boolean;
}

function sizeIn(cell: Cell, place: string): Size {
  const number = numberOf(cell);
  if (number !== undefined) return { size: number, isDay: false };
  const day = momentOf(cell);
  if (!Number.isNaN(day)) return { size: day, isDay: true };
  throw new InputError(
    `${place} holds "${nameOf(cell)}". Write a number such as 200 or 10M, or a date such as 2026-03-31; two of them for is between, as in 200 to 1000.`,
  );
}

/** The stretch of sizes that meets a criterion. */
function limitsIn(
  question: Extract<Question, { kind: "limit" | "between" }>,
  value: Cell,
  place: string,
): { readonly limits: Limits; readonly isDay: boolean } {
  if (question.kind === "limit") {
    const { size, isDay } = sizeIn(value, place);
    const [low, high] = question.end === "from" ? [size, Infinity] : [-Infinity, size];
    const [lowOpen, highOpen] = [question.sign === ">", question.sign === "<"];
    return { limits: { low, high, lowOpen, highOpen }, isDay };
  }
  const ends = nameOf(value)
    .split(/\s*;\s*|\s+(?:to|and)\s+/i)
    .filter((one) => one !== "");
  const [from, to] = ends.length === 2 ? ends.map((one) => sizeIn(one, place)) : [];
  if (!from || !to || from.size > to.size) {
    throw new InputError(
      `${place} holds "${nameOf(value)}". Write both ends for is between, the lower first, as in 200 to 1000.`,
    );
  }
  const limits = { low: from.size, high: to.size, lowOpen: false, highOpen: false };
  return { limits, isDay: from.isDay || to.isDay };
}

/** The column that a criterion names: by its header, else in any usual wording. */
function columnIn(accounts: CellTable, name: string, place: string): number {
  if (name === "") throw new InputError(`${place} names no column. Write a header of accounts.`);
  const hasHeader = accounts.headers.some((header) => headerKey(header) === headerKey(name));
  const known = hasHeader ? undefined : fieldNamed(name, accounts.fields);
  const column = known === undefined ? undefined : accounts.columns.get(known);
  return column ?? columnNamed(accounts, name);
}

function criterionIn(accounts: CellTable, criteria: CellTable, row: number): Criterion {
  const at = (key: string): number => neededColumn(criteria, key);
  const cell = (key: string): Cell => cellsIn(criteria, at(key))[row] ?? null;
  const place = (key: string): string => placeInTable(criteria, row, at(key));
  const column = columnIn(accounts, nameOf(cell("column")), place("column"));
  const question = questionIn(cell("operator"), place("operator"));
  const weights = columnOf(criteria, "weight");
  // A blank comes as 0 from some hosts, so that both have to mean the same.
  const weight = (weights === undefined ? 0 : (numbersIn(criteria, weights)[row] ?? 0)) || 1;
  if (question.kind === "limit" || question.kind === "between") {
    const { limits, isDay } = limitsIn(question, cell("value"), place("value"));
    const values = (isDay ? momentsIn : numbersIn)(accounts, column);
    return { kind: "number", values, limits, weight };
  }
  const texts = question.kind === "blank" ? [""] : textsOf(cell("value"), place("value"));
  const how = question.kind === "blank" ? "is" : question.how;
  const test = { how, texts, not: question.not };
  return { kind: "text", values: namesIn(accounts, column), test, weight };
}

/**
 * The criteria of a checklist with the columns that they look at, in any usual wording of the header.
 * Wholly blank rows are passed over.
 *
 * @throws InputError naming the row that can't be read
 */
export function criteriaIn(accounts: CellTable, argument: unknown): readonly Criterion[] {
  const criteria = tableOf("criteria", argument, criterionFields);
  const names = namesIn(criteria, neededColumn(criteria, "column"));
  const operators = namesIn(criteria, neededColumn(criteria, "operator"));
  return names.flatMap((name, row) =>
    name === "" && operators[row] === "" ? [] : [criterionIn(accounts, criteria, row)],
  );
}
