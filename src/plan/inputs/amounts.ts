import { adviceFor, isAmount } from "../../assign";
import { InputError } from "../../errors";
import { asBeginning, rowPlace } from "../../table/cellPlace";
import type { CellProblem } from "../../table/column";
import { aimSettings } from "../settings/aimSettings";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import type { ReadSide } from "../tables/tables";

/** @returns where the cell is, for a message: `Accounts, row 17, "ARR"`, `Row 17 of accounts (ARR)` */
export function cellName(problem: CellProblem): string {
  if (problem.rowName !== undefined) return `${asBeginning(problem.rowName)} (${problem.header})`;
  const where = problem.sheet === "" ? "" : `${problem.sheet}, `;
  return `${where}row ${problem.row + 1}, "${problem.header}"`;
}

/** @throws InputError naming the first cell under a key that can't be read, with what to do besides mending it */
export function refuseUnreadable(side: ReadSide, key: string, advice: string): void {
  const column = side.columns.get(key)?.column ?? -1;
  const wrong = side.problems.find((one) => one.column === column && one.severity === "error");
  if (wrong !== undefined) throw new InputError(`${cellName(wrong)}: ${wrong.message} ${advice}`);
}

/**
 * What to say of a table in which no row counts: with the first cell under the key that can't be read, if that is why.
 *
 * @param advice - what to do besides mending it, from "choose" on
 */
export function emptyUnder(side: ReadSide, key: string, lead: string, advice: string): InputError {
  const column = side.columns.get(key)?.column;
  const first = side.problems.find((one) => one.column === column);
  if (first === undefined) return new InputError(`${lead} ${asBeginning(advice)}`);
  return new InputError(`${lead} ${cellName(first)}: ${first.message} Or ${advice}`);
}

export interface Amounts {
  readonly values: Float64Array;
  /** How many count as 0 because their cells are blank or can't be read. */
  readonly zeroed: number;
}

/**
 * Amounts of a column, blanks as 0; 1 for each account where there is no column.
 *
 * @param sign - whether amounts may be below 0, as loads and scores may
 * @throws InputError for what can't be read, unless the settings let it count as 0, and for a
 * negative amount where there can be none
 */
export function amountsOf(
  side: ReadSide,
  key: string,
  settings: Settings,
  sign: "any sign" | "not negative" = "not negative",
): Amounts {
  const column = side.columns.get(key);
  if (column?.kind !== "number") {
    return { values: new Float64Array(side.rows.length).fill(1), zeroed: 0 };
  }
  const unreadable = side.problems.find(
    (p) => p.column === column.column && p.severity === "error",
  );
  if (unreadable !== undefined && settings.unreadable === "refuse") {
    throw new InputError(
      `${cellName(unreadable)}: ${unreadable.message} Correct the cell, or let such cells count as 0 (${settingText("unreadable")}: ${aimSettings.unreadable.wording.zero}).`,
    );
  }
  let zeroed = 0;
  const values = column.values.map((value, account) => {
    if (Number.isNaN(value)) {
      zeroed += 1;
      return 0;
    }
    const isNegative = value < 0 && sign === "not negative";
    if (!isNegative && isAmount(Math.abs(value))) return value;
    const place = `"${column.header}" is ${value} in ${rowPlace(side.range, side.rows[account] ?? 0)}`;
    throw new InputError(
      isNegative
        ? `${place}. What capacity counts can't be negative: correct it, or choose another column.`
        : `${place}: ${adviceFor(value, "correct it")}.`,
    );
  });
  return { values, zeroed };
}
