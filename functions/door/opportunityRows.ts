/** Opportunities at the door: what the functions about them have in common. */
import { InputError } from "../../src/errors";
import { outcomeOfStage, outcomeOfWon, outcomesByDay, UNSAID } from "../../src/kpi/outcomes";
import type { Answers } from "../../src/table/decision";
import { opportunityFieldsFor } from "../../src/table/headers/opportunityFields";
import { readAhead } from "./readAhead";
import type { CellTable } from "./table";
import { nameOf } from "../cells";
import { flagsIn, meaningsIn } from "./distinct";
import type { Beside } from "./lostBeside";
import { momentsIn, numbersIn } from "./numbers";
import { ownRows } from "./ownRows";
import { readableRows, type ReadableRows } from "./readable";
import { columnOf, placeInTable, tableOf } from "./table";

export interface OpportunityRows {
  readonly table: CellTable;
  /** OPEN, WON or LOST. */
  readonly outcome: Uint8Array;
  /** The day that was taken for today where how they stand turns on it, and nobody said it; else NaN. */
  readonly assumedDay: number;
  /** Whether a column Won or Stage says how they stand. */
  readonly isDecided: boolean;
  /** 0 for a blank. */
  readonly amount: Float64Array;
  /** Serials, NaN for none. */
  readonly created: Float64Array;
  readonly closed: Float64Array;
  readonly hasCloseDates: boolean;
  readonly qualified: Uint8Array | undefined;
}

/** Won, lost or open as a column Won says it; not won can still be either. */
function wonIn(table: CellTable, column: number): Uint8Array {
  return meaningsIn(table, column, (cell, row) => {
    const outcome = outcomeOfWon(cell);
    if (outcome !== undefined) return outcome;
    throw new InputError(
      `${placeInTable(table, row, column)} holds "${String(cell)}". Write TRUE or FALSE, or Closed Won, Closed Lost or Open.`,
    );
  });
}

/** Won, lost or open as a column Stage says it. */
function stagesIn(table: CellTable, column: number): Uint8Array {
  return meaningsIn(table, column, (cell) => {
    const stage = nameOf(cell);
    return stage === "" ? UNSAID : outcomeOfStage(stage);
  });
}

/** What a function asks of a table of opportunities. */
export interface AskedOfDeals {
  /** Fields that it reads. */
  readonly keys: readonly string[];
  readonly required?: readonly string[];
  /** Fields by which rows may be grouped, and which are not read otherwise. */
  readonly groups?: readonly string[];
  /** Columns that it groups by. */
  readonly groupedBy?: (table: CellTable) => readonly (number | undefined)[];
  /** An argument with a cell for each row. */
  readonly beside?: Beside;
  /** What the function's settings say about doubtful cells. */
  readonly answers?: Answers;
}

/** The table of opportunities in the wordings of exports, without the rows that can't be read. */
export function opportunityTable(
  argument: unknown,
  { keys, required = [], groups = [], groupedBy = () => [], beside, answers }: AskedOfDeals,
): ReadableRows {
  const fields = opportunityFieldsFor([...keys, ...groups], required);
  const table = ownRows(tableOf("opportunities", argument, fields, answers));
  const read = [...keys.map((key) => columnOf(table, key)), ...groupedBy(table)];
  const won = columnOf(table, "won");
  return readableRows(
    table,
    read.filter((column) => column !== undefined),
    won === undefined ? undefined : new Map([[won, "outcome"]]),
    beside,
  );
}

/**
 * The columns of a table of opportunities.
 *
 * @param asOf - what is due later is open where only a column Won tells; NaN for the latest day on which
 * anything was created or won
 * @param needsOutcome - whether a column Stage or Won has to be there
 * @param groupColumn - a column of groups that is read afterwards
 */
export function opportunityRows(
  table: CellTable,
  asOf: number,
  needsOutcome: boolean,
  groupColumn?: number,
): OpportunityRows {
  const at = (key: string): number | undefined => columnOf(table, key);
  const [amount, created, closed] = [at("amount"), at("created"), at("closed")];
  const [won, stage, isClosed, qualified] = [
    at("won"),
    at("stage"),
    at("isClosed"),
    at("qualified"),
  ];
  if (needsOutcome && won === undefined && stage === undefined) {
    throw new InputError(
      `${table.name} has no column Stage or Won. Add one, and include the header row.`,
    );
  }
  const isThere = (column: number | undefined): column is number => column !== undefined;
  readAhead(table, {
    numbers: [amount, created, closed].filter(isThere),
    repeats: [won, stage, isClosed, qualified, groupColumn].filter(isThere),
  });
  const none = (): Float64Array => new Float64Array(table.length).fill(NaN);
  const closeDates = closed === undefined ? undefined : momentsIn(table, closed);
  const creationDates = created === undefined ? undefined : momentsIn(table, created);
  const outcomes = outcomesByDay({
    rows: table.length,
    won: won === undefined ? undefined : wonIn(table, won),
    stage: stage === undefined ? undefined : stagesIn(table, stage),
    isClosed: isClosed === undefined ? undefined : flagsIn(table, isClosed),
    closed: closeDates,
    created: creationDates,
    asOf: Number.isNaN(asOf) ? undefined : asOf,
  });
  return {
    table,
    outcome: outcomes.of,
    assumedDay: outcomes.assumedDay,
    isDecided: won !== undefined || stage !== undefined,
    amount: amount === undefined ? new Float64Array(table.length) : numbersIn(table, amount),
    created: creationDates ?? none(),
    closed: closeDates ?? none(),
    hasCloseDates: closed !== undefined,
    qualified: qualified === undefined ? undefined : flagsIn(table, qualified),
  };
}
