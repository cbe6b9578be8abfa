import { comparisonOf, nearestWording } from "../../src/conditions/comparisons";
import type { Comparison } from "../../src/conditions/comparisons";
import { comparedLimits } from "../../src/conditions/limitsText";
import type { SizedLimits } from "../../src/conditions/limitsText";
import { InputError } from "../../src/errors";
import { textTest, type Criterion, type TextTest } from "../../src/score/icp";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { foldedName } from "../../src/table/names";
import { nearestName, nearestSentence } from "../../src/quality/nearestName";
import { nameOf, numberOf } from "../cells";
import { headerKey } from "../door/headers";
import { fieldNamed } from "../door/fieldNamed";
import type { CellTable } from "../door/table";
import { momentsIn, numbersIn } from "../door/numbers";
import { ruleTable } from "../door/ruleTable";
import { cellsIn, columnNamed, columnOf, namesIn, neededColumn, placeInTable } from "../door/table";

const criterionFields = [
  field("column", "Column", "text", ["field", "header", "attribute", "criterion"], true),
  field("operator", "Operator", "text", ["condition", "comparison", "test"], true),
  field("value", "Value", "text", ["values"], true),
  field("weight", "Weight", "number", ["points"]),
];

function comparisonIn(cell: Cell, place: string): Comparison {
  const word = nameOf(cell);
  const found = comparisonOf(word);
  if (found) return found;
  const nearest = nearestWording(word);
  const advice = nearest === undefined ? "" : ` The nearest is "${nearest}".`;
  throw new InputError(
    `${place} holds "${word}". Use is, is not, contains, starts with, is at least, is at most, is above, is below, is between, is blank or is not blank.${advice}`,
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

/** The stretch of sizes that meets a criterion. */
function limitsIn(comparison: Comparison, value: Cell, place: string): SizedLimits {
  const found = comparedLimits(comparison, nameOf(value) || String(value ?? ""));
  if (found) return found;
  const text = nameOf(value);
  throw new InputError(
    comparison.kind === "between"
      ? `${place} holds "${text}". Write both ends for is between, the lower first, as in 200 to 1000.`
      : `${place} holds "${text}". Write a number such as 200 or 10M, or a date such as 2026-03-31; two of them for is between, as in 200 to 1000.`,
  );
}

/** The column that a criterion names: by its header, else in any usual wording. */
function columnIn(accounts: CellTable, name: string, place: string): number {
  if (name === "") throw new InputError(`${place} names no column. Write a header of accounts.`);
  const hasHeader = accounts.headers.some((header) => headerKey(header) === headerKey(name));
  const known = hasHeader ? undefined : fieldNamed(name, accounts.fields);
  const column = known === undefined ? undefined : accounts.columns.get(known);
  return column ?? columnNamed(accounts, name);
}

/** In fewer accounts a value may well be missing that others have. */
const fewAccounts = 20;
/** So much alike that one was probably meant for the other: "Enterprise" for "ENT". */
const alike = 0.8;

/**
 * Refuses a value that no account has where the accounts have one much like it: nobody would fit, and
 * nothing would tell.
 */
function refuseStranger(
  values: readonly string[],
  texts: readonly string[],
  header: string,
  place: string,
): void {
  if (values.length < fewAccounts) return;
  const cells = new Set(values.map(foldedName));
  cells.delete("");
  if (texts.some((text) => cells.has(foldedName(text)))) return;
  const [wanted = ""] = texts;
  const near = nearestName(wanted, cells, { least: alike });
  const shown = values.find((value) => foldedName(value) === near);
  if (shown === undefined) return;
  throw new InputError(
    `${place} asks for "${wanted}", and no cell of ${header} says so. The nearest is "${shown}": write that, or use contains.`,
  );
}

/** A criterion, and what to say of words that no account has. */
interface ReadCriterion {
  readonly criterion: Criterion;
  readonly note: string | undefined;
}

const inNoCell: Readonly<Record<TextTest["how"], string>> = {
  is: "says so",
  contains: "contains it",
  "starts with": "starts with it",
};

/** What to say where no account has any of the words: the criterion tells nobody apart, and nothing would tell. */
function strangerNote(
  values: readonly string[],
  test: TextTest,
  header: string,
  place: string,
): string | undefined {
  if (values.length < fewAccounts) return undefined;
  const different = [...new Set(values)].filter((value) => value !== "");
  const meetsAny = textTest({ ...test, not: false });
  if (different.some(meetsAny)) return undefined;
  const [wanted = ""] = test.texts;
  const what = test.not ? "every account meets it" : "no account meets it";
  return `${place} asks for "${wanted}", and no cell of ${header} ${inNoCell[test.how]}: ${what}.${nearestSentence(wanted, different)}`;
}

function criterionIn(accounts: CellTable, criteria: CellTable, row: number): ReadCriterion {
  const at = (key: string): number => neededColumn(criteria, key);
  const cell = (key: string): Cell => cellsIn(criteria, at(key))[row] ?? null;
  const place = (key: string): string => placeInTable(criteria, row, at(key));
  const column = columnIn(accounts, nameOf(cell("column")), place("column"));
  const comparison = comparisonIn(cell("operator"), place("operator"));
  const weights = columnOf(criteria, "weight");
  // A blank comes as 0 from some hosts, so that both have to mean the same.
  const weight = (weights === undefined ? 0 : (numbersIn(criteria, weights)[row] ?? 0)) || 1;
  if (comparison.kind === "limit" || comparison.kind === "between") {
    const { limits, isDay } = limitsIn(comparison, cell("value"), place("value"));
    const values = (isDay ? momentsIn : numbersIn)(accounts, column);
    return { criterion: { kind: "number", values, limits, weight }, note: undefined };
  }
  const isBlank = comparison.kind === "blank";
  const texts = isBlank ? [""] : textsOf(cell("value"), place("value"));
  const how = comparison.kind === "blank" ? "is" : comparison.kind;
  const test = { how, texts, not: comparison.not };
  const values = namesIn(accounts, column);
  const header = accounts.headers[column] ?? "";
  if (comparison.kind === "is" && !comparison.not)
    refuseStranger(values, texts, header, place("value"));
  const note = isBlank ? undefined : strangerNote(values, test, header, place("value"));
  return { criterion: { kind: "text", values, test, weight }, note };
}

/** A checklist, and a sentence for each criterion whose words no account has. */
export interface Checklist {
  readonly criteria: readonly Criterion[];
  readonly notes: readonly string[];
}

/**
 * The criteria of a checklist with the columns that they look at, in any usual wording of the header.
 * Wholly blank rows are passed over.
 *
 * @throws InputError naming the row that can't be read
 */
export function criteriaIn(accounts: CellTable, argument: unknown): Checklist {
  const criteria = ruleTable("criteria", argument, criterionFields);
  const names = namesIn(criteria, neededColumn(criteria, "column"));
  const operators = namesIn(criteria, neededColumn(criteria, "operator"));
  const read = names.flatMap((name, row) =>
    name === "" && operators[row] === "" ? [] : [criterionIn(accounts, criteria, row)],
  );
  return {
    criteria: read.map(({ criterion }) => criterion),
    notes: read.flatMap(({ note }) => note ?? []),
  };
}
