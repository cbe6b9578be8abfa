/**
 * What was understood of the tables: rows read and left out, what was decided and by whom, what the
 * user's own report says. It stands with the plan to the end, for a proof holds for what was read.
 */
import type { Decision } from "../../table/decision";
import { settingNamed, settingSpecs } from "../settings/settings";
import type { Inputs } from "../inputs/inputs";
import { countText, percentText, plural } from "../numberText";
import { handoverNotes } from "../changes/ownerSince";
import { numbersOf, type ReadSide, type ReadTables } from "../tables/tables";
import { closedDealsNote } from "./closedDeals";
import { controlLines, type ControlLine, type ControlTotals } from "./controlTotals";
import { leftOutLines, type LeftOutLine } from "./leftOutLines";
import { unlikeCells } from "./unlikeCells";

export interface DoorReport {
  /** Rows of the accounts that hold an account, used or not. */
  readonly rows: number;
  /** Rows that were read. Several may be one account. */
  readonly rowsRead: number;
  readonly accounts: number;
  readonly leftOut: readonly LeftOutLine[];
  readonly repsLeftOut: readonly LeftOutLine[];
  /** What was guessed, or answered: a sentence each. */
  readonly decided: readonly string[];
  /** How columns and cells were read, where people should know: a sentence each. */
  readonly notes: readonly string[];
  /** Accounts whose load is blank, can't be read or is 0. */
  readonly withoutLoad: { readonly accounts: number; readonly text: string };
  readonly control: readonly ControlLine[];
  /**
   * What a proof holds for, to be said beside it; "" where every account of the table is in the
   * plan and the load of each is known.
   */
  readonly scope: string;
}

/** Rows with something in them: those read, and those left out. */
function countRead({ ofRow }: ReadSide): number {
  let read = 0;
  for (const account of ofRow) if (account >= 0) read++;
  return read;
}

function settingLabel(setting: string): string {
  const known = settingNamed(setting);
  return known === undefined ? "" : settingSpecs[known].label;
}

function decidedText(decision: Decision): string {
  const { state, header, because } = decision;
  const option = decision.options.find(({ value }) => value === decision.value);
  const answer = option?.text ?? "";
  if (/^(Yes|No)\b/.test(answer)) return `${decision.question} ${answer} (${state}).`;
  // What is about no column is named as the setting that decides it.
  const about = header ?? settingLabel(decision.setting);
  const what = `${about === "" ? "" : `${about}: `}${option?.text ?? decision.value}`;
  if (state === "chosen") return `${what} (chosen).`;
  return `${what} (guessed${because === "" ? "" : `: ${because}`}).`;
}

function withoutLoadOf({ accounts, loadName }: Inputs): DoorReport["withoutLoad"] {
  let count = 0;
  for (const load of accounts.load) if (load === 0) count++;
  const text =
    count === 0
      ? ""
      : `${plural(count, "account")} of ${countText(accounts.count)} ${count === 1 ? "has" : "have"} 0 or nothing in ${loadName}`;
  return { accounts: count, text };
}

/** Left out more than this part of the accounts without a load: the load may be the wrong column. */
export const manyWithoutLoad = 1 / 3;

function scopeOf(
  rowsRead: number,
  rows: number,
  lines: readonly LeftOutLine[],
  load: number,
  loadName: string,
): string {
  const lost = lines.filter(({ isAccount }) => isAccount);
  const count = lost.reduce((sum, line) => sum + line.rows, 0);
  if (count === 0) return "";
  const lostLoad = lost.reduce((sum, line) => sum + line.load, 0);
  const part = lostLoad / (lostLoad + load);
  const share = part > 0 ? ` (${percentText(part)} of ${loadName})` : "";
  return `This holds for the ${plural(rowsRead, "row")} read; ${countText(count)} of ${plural(rows, "row")} ${count === 1 ? "was" : "were"} left out${share}.`;
}

/** Sums of the loads, by the headers of their columns, and what the rows left out hold of the first. */
function loadSums(
  inputs: Inputs,
  lines: readonly LeftOutLine[],
): ReadonlyMap<string, { readonly read: number; readonly leftOut: number }> {
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const leftOut = lines.reduce((all, line) => all + (line.isAccount ? line.load : 0), 0);
  const sums = new Map<string, { readonly read: number; readonly leftOut: number }>();
  for (const { name, load } of inputs.measures) sums.set(name, { read: sum(load), leftOut: NaN });
  sums.set(inputs.workloadName, { read: sum(inputs.accounts.workload), leftOut: NaN });
  sums.set(inputs.loadName, { read: sum(inputs.accounts.load), leftOut });
  return sums;
}

export function doorReportOf(
  read: ReadTables,
  inputs: Inputs,
  decisions: readonly Decision[],
  control: ControlTotals,
): DoorReport {
  const side = read.accounts;
  const idLabel = side.identity?.label ?? "Account ID";
  const leftOut = leftOutLines(side, idLabel);
  const rowsRead = countRead(side);
  const lost = leftOut.reduce((sum, line) => sum + (line.isAccount ? line.rows : 0), 0);
  const rows = rowsRead + lost;
  const load = inputs.accounts.load.reduce((a, b) => a + b, 0);
  return {
    rows,
    rowsRead,
    accounts: inputs.accounts.count,
    leftOut,
    repsLeftOut: leftOutLines(read.reps, "name"),
    decided: decisions
      .filter(({ state }) => state === "guessed" || state === "chosen")
      .map(decidedText),
    notes: [
      ...[...read.accounts.notes, ...read.reps.notes].map(({ header, message }) =>
        header === undefined || header === "" ? message : `${header}: ${message}`,
      ),
      ...unlikeCells(read, inputs),
      ...handoverNotes(numbersOf(side, "ownerSince"), read.handovers, inputs.accounts),
      ...[closedDealsNote(side, inputs.loadName)].filter((note) => note !== ""),
    ],
    withoutLoad: withoutLoadOf(inputs),
    control: controlLines(control, rowsRead, loadSums(inputs, leftOut), leftOut),
    scope: scopeOf(rowsRead, rows, leftOut, load, inputs.loadName),
  };
}

/** The report in lines for a sheet, each under a label of its own. */
export function doorLines(report: DoorReport): readonly (readonly [label: string, text: string])[] {
  const counted = ({ text, load }: LeftOutLine, loadName: string): string =>
    Number.isFinite(load) && load !== 0
      ? `${text}, holding ${countText(load)} of ${loadName}.`
      : `${text}.`;
  return [
    [
      "Rows read",
      `${countText(report.rowsRead)} of ${plural(report.rows, "row")} with an account; ${plural(report.accounts, "account")}.`,
    ],
    ...report.leftOut.map((line, at) => [`Left out ${at + 1}`, counted(line, "the load")] as const),
    ...report.repsLeftOut.map((line, at) => [`Reps left out ${at + 1}`, `${line.text}.`] as const),
    ...report.decided.map((text, at) => [`Decided ${at + 1}`, text] as const),
    ...report.notes.map((text, at) => [`Read ${at + 1}`, text] as const),
    ...(report.withoutLoad.accounts > 0
      ? [["Without load", `${report.withoutLoad.text}.`] as const]
      : []),
    ...report.control.map(({ name, text }) => [`Your total: ${name}`, text] as const),
  ];
}
