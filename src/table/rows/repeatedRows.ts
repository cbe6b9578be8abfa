/** Rows that repeat an account: what they are taken for, and the question where nobody can know. */
import type { Column, ColumnPlace, NumberColumn, TableNote } from "../column";
import { cellPlace, rowPlace } from "../cellPlace";
import { amountText } from "../numbers/amountText";
import { decided, type Answers, type Decision, type DecisionOption } from "../decision";
import type { AccountsOfRows } from "./accountsOfRows";
import type { Differing, MergeMethod } from "./mergeRows";
import { differingIn, mergedAmounts, mergedColumn } from "./mergeRows";

/** Key under which the answer is remembered. */
export const repeatedRowsKey = "repeated rows";

/** A column as it was read, one value per row. */
export interface RowColumn {
  readonly keys: readonly string[];
  readonly column: Column;
  readonly place: ColumnPlace;
}

/** Numbers that don't add up by themselves: shares, scores and places of one account. */
const notAdditive: ReadonlySet<string> = new Set([
  "score",
  "engagement",
  "share",
  "latitude",
  "longitude",
  "employees",
]);

/** What is also shared out, or counted against a capacity, adds up where the answer says so, score or not. */
function addsUp({ keys, column }: RowColumn): boolean {
  return column.kind === "number" && !keys.every((key) => notAdditive.has(key));
}

function methodOf(read: RowColumn, method: MergeMethod): MergeMethod | undefined {
  if (read.column.kind !== "number") return method === "latest" ? method : undefined;
  if (read.keys.includes("latitude") || read.keys.includes("longitude")) return undefined;
  return method === "add up" && !addsUp(read) ? "largest" : method;
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
}

const wording: Readonly<Record<MergeMethod, string>> = {
  "add up": "Add them up",
  largest: "The largest of them",
  latest: "The latest of them",
  first: "The first of them",
};

interface Merging {
  readonly accounts: AccountsOfRows;
  readonly columns: readonly RowColumn[];
  /** When each row is of; undefined where no column says. */
  readonly days: Float64Array | undefined;
  /** Header of that column. */
  readonly daysHeader: string;
}

/** What each method makes of the columns in which rows of one account differ. */
function optionsOf(
  differing: readonly RowColumn[],
  { accounts, days, daysHeader }: Merging,
): DecisionOption[] {
  const methods: readonly MergeMethod[] =
    days === undefined ? ["add up", "largest", "first"] : ["add up", "largest", "latest", "first"];
  return methods.map((method) => {
    const totals = differing.slice(0, 2).map((read) => {
      const by = methodOf(read, method) ?? "first";
      const amounts = mergedAmounts(read.column as NumberColumn, accounts, by, days);
      return `${read.place.header} ${amountText(sumOf(amounts))}`;
    });
    const text = method === "latest" ? `${wording.latest}, by ${daysHeader}` : wording[method];
    return { value: method, text, shows: `${totals.join(", ")} in all` };
  });
}

/** The question about repeated rows where what its answers add up to is not known yet. */
export function withoutTotals(decision: Decision): Decision {
  const options = decision.options.map(({ shows: _, ...option }) => option);
  return { ...decision, options };
}

function decisionOf(
  differing: readonly { readonly read: RowColumn; readonly found: Differing }[],
  merging: Merging,
  label: string,
  keyOf: (row: number) => string,
): Decision {
  const [{ read, found }] = differing as readonly [(typeof differing)[number]];
  const [one, other] = found.example.rows;
  const { values } = read.column as NumberColumn;
  const row = read.place.rows[other] ?? 0;
  const first = read.place.rows[one] ?? 0;
  const others = new Set(differing.map((d) => d.read.place.header));
  const headers = [...others].join(", ");
  const rows = merging.accounts.of.length - merging.accounts.first.length;
  return {
    key: repeatedRowsKey,
    cell: { row, column: read.place.column, text: String(values[other]) },
    question:
      `${rows === 1 ? "1 row repeats" : `${amountText(rows)} rows repeat`} the ${label} of a row above, and ${headers} differ${others.size === 1 ? "s" : ""}: ` +
      `${keyOf(one)} has ${amountText(values[one] ?? 0)} in ${rowPlace(read.place, first)} and ${amountText(values[other] ?? 0)} in ${rowPlace(read.place, row)}. What counts?`,
    options: optionsOf(
      differing.map((d) => d.read),
      merging,
    ),
    value: "add up",
    state: "asked",
    because: "",
    setting: "repeats",
  };
}

/** What is to be said where rows were made one without a question. */
function notesOf(
  merging: Merging,
  label: string,
  textsDiffer: readonly { readonly read: RowColumn; readonly found: Differing }[],
  asked: boolean,
): TableNote[] {
  const { accounts } = merging;
  const rows = accounts.of.length - accounts.first.length;
  const notes: TableNote[] = [];
  if (!asked) {
    // Numbers that nobody has asked for yet were not compared.
    const same = merging.columns.some(({ column }) => column.kind === "number")
      ? " with the same numbers"
      : "";
    const message = `${rows === 1 ? "1 row repeats" : `${amountText(rows)} rows repeat`} the ${label} of a row above${same}, and count${rows === 1 ? "s" : ""} once.`;
    notes.push({ message });
  }
  for (const { read, found } of textsDiffer) {
    const [one, other] = found.example.rows;
    const at = (row: number): string =>
      cellPlace(read.place, read.place.rows[row] ?? 0, read.place.column);
    notes.push({
      header: read.place.header,
      column: read.place.column,
      message: `Rows of one account differ in ${found.accounts === 1 ? "1 account" : `${amountText(found.accounts)} accounts`} (${at(one)} and ${at(other)}, for example). The first filled cell of each account counts.`,
    });
  }
  return notes;
}

/** Rows made one, and what is to be asked or said about it. */
export interface MergedRows {
  readonly columns: ReadonlyMap<string, Column>;
  readonly decisions: readonly Decision[];
  readonly notes: readonly TableNote[];
}

/**
 * Makes one row of all rows of an account. Nothing is assumed where their numbers differ: the
 * decision asks, and until it is answered the columns are as if they added up.
 *
 * @param label - of what tells accounts apart: "Account ID"
 * @param keyOf - the account of a row, for people
 */
export function mergeRepeatedRows(
  merging: Merging,
  label: string,
  keyOf: (row: number) => string,
  answers: Answers,
): MergedRows {
  const differing = merging.columns.flatMap((read) => {
    const found = differingIn(read.column, merging.accounts);
    return found ? [{ read, found }] : [];
  });
  const numbers = differing.filter(
    ({ read }) => read.column.kind === "number" && methodOf(read, "first") !== undefined,
  );
  const texts = differing.filter(({ read }) => read.column.kind === "text");
  const open = numbers.length > 0;
  const decisions = open
    ? [decided(decisionOf(numbers, merging, label, keyOf), answers.get(repeatedRowsKey))]
    : [];
  const method = (decisions[0]?.value ?? "first") as MergeMethod;
  const columns = new Map<string, Column>();
  for (const read of merging.columns) {
    const merged = mergedColumn(
      read.column,
      merging.accounts,
      methodOf(read, method),
      merging.days,
    );
    for (const key of read.keys) columns.set(key, merged);
  }
  return { columns, decisions, notes: notesOf(merging, label, texts, open) };
}
