/** Totals as the report of a CRM has them, beside what was read. */
import { amountText } from "../../table/numbers/amountText";
import { plural } from "../numberText";
import type { LeftOutLine } from "./leftOutLines";

/** What the user typed in; nothing where nothing was. */
export interface ControlTotals {
  /** Rows of the report. */
  readonly rows?: number;
  /** Sum of each load, by the header of its column. */
  readonly sums: ReadonlyMap<string, number>;
}

export interface ControlLine {
  /** "Rows", or a column's header. */
  readonly name: string;
  readonly expected: number;
  /** What the plan is made of. */
  readonly read: number;
  /** What was left out, as far as it is known. */
  readonly leftOut: number;
  /** What nothing explains: expected - read - left out. */
  readonly unexplained: number;
  readonly text: string;
}

/** Nothing was typed in. */
export const noControl: ControlTotals = { sums: new Map() };

/** Sums differ in their last digits by the order in which they are added. */
function isNothing(difference: number, expected: number): boolean {
  return Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** @param leftOut - NaN where it isn't known what the rows left out hold */
function line(
  name: string,
  expected: number,
  read: number,
  leftOut: number,
  leftOutWords: string,
): ControlLine {
  const known = Number.isNaN(leftOut) ? 0 : leftOut;
  const raw = expected - read - known;
  const unexplained = isNothing(raw, expected) ? 0 : raw;
  const short = expected - read;
  const amount = name === "Rows" ? (rows: number): string => plural(rows, "row") : amountText;
  const parts = isNothing(short, expected)
    ? ["as in your report"]
    : [
        ...(known === 0 ? [] : [`${amount(known)} left out (${leftOutWords})`]),
        ...(unexplained === 0
          ? []
          : [
              unexplained > 0
                ? `${amount(unexplained)} missing from the table that nothing here explains`
                : `${amount(-unexplained)} more than in your report`,
            ]),
      ];
  return {
    name,
    expected,
    read,
    leftOut: known,
    unexplained,
    text: `${amount(read)} read, ${amount(expected)} in your report: ${parts.join("; ")}.`,
  };
}

/**
 * What was read against what the user's report says, the difference explained by what was left out.
 *
 * @param loads - what each load adds up to, by its header, and what the rows left out hold of it
 */
export function controlLines(
  control: ControlTotals,
  rows: number,
  loads: ReadonlyMap<string, { readonly read: number; readonly leftOut: number }>,
  lines: readonly LeftOutLine[],
): readonly ControlLine[] {
  const accounts = lines.filter(({ isAccount }) => isAccount);
  const leftOutRows = accounts.reduce((sum, one) => sum + one.rows, 0);
  const said = accounts.map(({ text }) => text).join(", ");
  const sums = [...control.sums].flatMap(([header, expected]) => {
    const load = loads.get(header);
    return load === undefined ? [] : [line(header, expected, load.read, load.leftOut, said)];
  });
  const { rows: expected } = control;
  return expected === undefined ? sums : [line("Rows", expected, rows, leftOutRows, said), ...sums];
}
