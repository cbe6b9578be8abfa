/** Which column a load or a value is taken from where no setting says so, and when that is a question. */
import type { Decision, DecisionOption } from "../../table/decision";
import { canonical, plainWords } from "../../table/headers/headerWords";
import { headerMatches } from "../../table/headers/matchHeaders";
import { accountFields } from "../../table/headers/fields";
import { accountWords } from "../../table/headers/rowNames";
import { amountText } from "../../table/numbers/amountText";
import { textOf } from "../../table/parse/readTexts";
import { shortened } from "../../table/problems";
import type { TableRange } from "../../table/readTable";
import { evensOut } from "../settings/approaches";
import type { Settings } from "../settings/settings";
import { countsRows, kindFacts } from "./columnFacts";
import { columnNames } from "./columnNames";
import { headersOf, type RoleMatch } from "./columns";
import { countsAccounts } from "./countsAccounts";
import { loadCandidates, type LoadCandidate } from "./loadCandidates";
import { isNoLoad } from "./noLoads";

/** Settings whose column is found where they are left empty. */
export type FoundBySetting = "balance" | "value";

export interface LoadChoice {
  /** Position among the headers; -1 where each account counts as 1. */
  readonly column: number;
  /** Undefined where no other column could be meant. */
  readonly decision: Decision | undefined;
}

/** Other columns of numbers that are offered: more would bury those that matter. */
const offered = 6;

/** Values that are shown of each column. */
const shownValues = 3;

const questions: Readonly<Record<FoundBySetting, string>> = {
  balance: "Which column is to be shared out evenly?",
  value: "Which column says what an account is worth?",
};

function isNumeric(range: TableRange, column: number): boolean {
  const { filled, numbers } = kindFacts(range, column);
  return filled > 0 && 2 * numbers >= filled;
}

function isKnown(header: string): boolean {
  return headerMatches([header], accountFields).size > 0;
}

/** "Clients", "Prospects": numbers under them count what each row has of them. */
function countsMany(header: string): boolean {
  const [word = "", ...more] = plainWords(header);
  return more.length === 0 && word.endsWith("s") && accountWords.has(canonical(word));
}

/** Columns of numbers of which no header says what they are, and that could be shared out. */
function unknownNumbers(
  range: TableRange,
  headers: readonly string[],
  taken: ReadonlySet<number>,
): number[] {
  return [...headers.keys()].filter((column) => {
    const header = headers[column] ?? "";
    if (header === "" || taken.has(column)) return false;
    if (!isNumeric(range, column) || (isKnown(header) && !countsMany(header))) return false;
    return !countsRows(range, column) && !isNoLoad(range, column, header);
  });
}

/** The user's own word on a role goes before what headers sound like. */
function chosenFirst(
  candidates: readonly LoadCandidate[],
  roles: readonly RoleMatch[],
): readonly LoadCandidate[] {
  const chosen = ["potential", "score", "arr"].flatMap((key) => {
    const role = roles.find((one) => one.key === key && one.certainty === "chosen");
    return role === undefined || role.column < 0
      ? []
      : [{ column: role.column, reason: `you chose it as ${role.label}`, sure: true }];
  });
  const columns = new Set(chosen.map(({ column }) => column));
  return [...chosen, ...candidates.filter(({ column }) => !columns.has(column))];
}

function exampleOf({ cells }: TableRange, column: number): string {
  const texts: string[] = [];
  for (let row = 1; row < cells.length && texts.length < shownValues; row++) {
    const cell = cells[row]?.[column] ?? null;
    const text = typeof cell === "number" ? amountText(cell) : shortened(textOf(cell));
    if (text !== "") texts.push(text);
  }
  return texts.join("; ");
}

/** Whether it matters so much to this approach that nobody should guess. */
function matters(setting: FoundBySetting, { approach }: Settings): boolean {
  if (setting === "balance") return evensOut(approach);
  return approach === "potential" || approach === "hybrid" || approach === "flow";
}

/**
 * The column that a setting means that was left empty: potential or projected money, then a score,
 * then what the accounts bring now. Where only the customer's own turnover, or numbers that nobody
 * can name, could be meant, the decision asks.
 */
export function loadChoice(
  setting: FoundBySetting,
  settings: Settings,
  range: TableRange,
  roles: readonly RoleMatch[],
): LoadChoice {
  const headers = headersOf(range.cells);
  const names = columnNames(headers, range.column);
  const candidates = chosenFirst(loadCandidates(headers), roles).filter(({ column }) =>
    isNumeric(range, column),
  );
  const known = new Set(candidates.map(({ column }) => column));
  for (const { column } of roles) if (column >= 0) known.add(column);
  const others = unknownNumbers(range, headers, known);
  const [first, second] = candidates;
  const columns = [...candidates.map(({ column }) => column), ...others.slice(0, offered)];
  const column = first?.column ?? -1;
  if (columns.length === 0) return { column, decision: undefined };
  const twins = second !== undefined && headers[second.column] === headers[first?.column ?? -1];
  const open = first === undefined ? others.length > 0 : !first.sure || twins;
  const option = (at: number): DecisionOption => ({
    value: names[at] ?? "",
    text:
      setting === "balance" ? `Share out ${names[at] ?? ""}` : `${names[at] ?? ""} is the value`,
    shows: exampleOf(range, at),
  });
  const state =
    open && matters(setting, settings) ? "asked" : columns.length > 1 ? "guessed" : "evident";
  return {
    column,
    decision: {
      key: setting,
      question: questions[setting],
      options: [
        ...columns.map(option),
        { value: countsAccounts, text: "None: each account counts as 1" },
      ],
      value: column < 0 ? countsAccounts : (names[column] ?? ""),
      state,
      because: first?.reason ?? "",
      setting,
    },
  };
}
