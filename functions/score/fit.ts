import { fitTiersTable } from "../../src/defaults/fitTiers";
import { InputError } from "../../src/errors";
import { fitTiers } from "../../src/score/fitTiers";
import { icp } from "../../src/score/icp";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { field } from "../../src/table/headers/field";
import { inCell } from "../cellError";
import { withoutHeader } from "../door/headed";
import {
  listWithErrors,
  numbersByRow,
  withRowErrors,
  withLostRows,
  type RowErrors,
} from "../door/rowErrors";
import { criteriaIn } from "./criteria";
import { givenTable, isLeftOut } from "../door/givenTable";
import { oneNumber } from "../door/oneNumber";
import { withNotes } from "../door/noteRows";
import { ownRowsInPlace } from "../door/ownRows";
import { rowsWithId } from "../door/rowsWithId";
import { spillColumn, spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import {
  answeringByRow,
  namesIn,
  neededColumn,
  noHeaders,
  placeInTable,
  tableOf,
} from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

/** Criteria may name a column in other words than its header's. */
const accountFields = competingAccountFields(["id", "companyRevenue", "employees", "industry"]);

/**
 * Holds accounts against the profile of your ideal customer: a checklist of columns, conditions and weights, for text as for numbers.
 * @customfunction ICP
 * @param accounts Account table with its header row, for example Accounts[#All]. A row without an Account ID stays empty.
 * @param criteria Table with the headers Column, Operator, Value and, if wanted, Weight. Operators: is, is not, contains, starts with (several values by semicolons; capitals don't matter), is at least, is at most, is above, is below, is between (200 to 1000), is blank, is not blank and other words for these (more than, up to); also = <> >= <= > <. A text that no account has, but nearly, is refused with the nearest one; from 20 accounts on, a Note below the result says which criterion's words none has. An amount that is blank counts as 0, and 0 as blank. A blank or 0 as weight is 1.
 * @param [passing] Share of the weight that makes a fit, 0 to 1. Blank: 1, all of it.
 * @returns Two columns, ICP (TRUE or FALSE) and ICP score (weight met / all weight, 0 to 1); one row per account, an error in the row of a cell that can't be read.
 * @example =TP.ICP(Accounts[#All], Criteria[#All], 0.6)
 * @source Weighted checklist. TP.DEFAULTS("icp criteria") gives one to edit: B2B SaaS, 200 to 1,000 employees, 10M to 100M revenue; "icp criteria smb" five to pass or fail, "icp criteria mm" weights from 1 to 5 for a passing of 0.6, "icp criteria ent" intent and technology too.
 */
export function icpOfRange(
  accounts: unknown[][],
  criteria: unknown[][],
  passing?: number,
): unknown[][] {
  return inCell(() => {
    const table = answeringByRow(ownRowsInPlace(tableOf("accounts", accounts, accountFields)));
    if (table.headers.every((header) => header === "")) throw noHeaders("accounts");
    const { criteria: checklist, notes } = criteriaIn(table, criteria);
    const share = oneNumber("passing", passing, { least: 0, most: 1, fallback: 1 });
    const { fits, score } = icp(checklist, table.length, share);
    const present = rowsWithId(table);
    const figures = spillTable([
      ["ICP", byRow(fits.length, (row) => (present[row] === 1 ? fits[row] === 1 : undefined))],
      ["ICP score", score.map((share, row) => (present[row] === 1 ? share : NaN))],
    ]);
    return withNotes(withLostRows(figures, table, 1), notes);
  });
}

const cutoffFields = [
  field("tier", "Tier", "text", ["fit", "fit tier", "grade", "class"], true),
  field("from", "From", "number", ["score from", "at least", "minimum", "cut-off"], true),
];

/** With the usual cut-offs a score of 72 would be an A, though 0.72 was meant. */
function checkUsual(scores: Float64Array, placeOf: (at: number) => string): void {
  const beyond = scores.findIndex((score) => score > 1 + 1e-9);
  if (beyond < 0) return;
  throw new InputError(
    `${placeOf(beyond)} is ${scores[beyond] ?? 0}, but the usual cut-offs are for scores from 0 to 1. Divide the scores, or give cutoffs.`,
  );
}

function tierNames(cutoffs: CellTable): readonly string[] {
  const column = neededColumn(cutoffs, "tier");
  const names = namesIn(cutoffs, column);
  const unnamed = names.indexOf("");
  if (unnamed < 0) return names;
  throw new InputError(`${placeInTable(cutoffs, unnamed, column)} is blank. Name the tier there.`);
}

/**
 * Turns scores into tiers of fit, A to D, for routing and for service levels.
 * @customfunction FITTIER
 * @param score One score per account, 0 to 1, for example from TP.ICP or TP.SCORE. A blank counts as 0; blanks after the last score are left out.
 * @param [cutoffs] Table with the headers Tier and From, the best tier first; a score takes the first tier whose From it reaches, and the last tier is for all the rest. Blank: A from 0.75, B from 0.5, C from 0.25, D below.
 * @returns One tier per score, in a column; an error in the row of a score that can't be read.
 * @example =TP.FITTIER(Accounts[Strategic Fit])
 * @source Tiers A to D are common in lead routing, where their limits are everybody's own: quarters, until you write yours. TP.DEFAULTS("fit tiers")
 */
export function fitTierOfRange(score: unknown[][], cutoffs?: unknown[][]): unknown[][] {
  return inCell(() => {
    const list = withoutHeader(listWithErrors("score", score), "number");
    const errors: RowErrors = new Map();
    const scores = numbersByRow(list, list.cells.length, errors);
    if (isLeftOut(cutoffs)) checkUsual(scores, list.placeOf);
    const table = givenTable("cutoffs", cutoffs, fitTiersTable, cutoffFields);
    const names = tierNames(table);
    const from = numbersIn(table, neededColumn(table, "from"));
    const tiers = spillColumn(Array.from(fitTiers(scores, from), (tier) => names[tier]));
    return withRowErrors(tiers, errors);
  });
}
