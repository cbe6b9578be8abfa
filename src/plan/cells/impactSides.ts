/** Who has the accounts, today and as proposed, and what else the tables say for a comparison. */
import { InputError } from "../../errors";
import { accountFieldsFor, repFieldsFor } from "../../table/headers/accountFacts";
import type { Column } from "../../table/column";
import type { Field } from "../../table/headers/fields";
import { accountFields, repFields } from "../../table/headers/fields";
import { matchHeaders } from "../../table/headers/matchHeaders";
import { readTable } from "../../table/readTable";
import { textOf as cellText } from "../../table/parse/readTexts";
import { withoutZero } from "../../table/zeroBlanks";
import { overlap } from "../../territory/overlap";
import { refuseOpenQuestions } from "../door/asked";
import { houseFinder } from "../inputs/house";
import type { Inputs } from "../inputs/inputs";
import type { Side } from "../measures/impactMeasures";
import { nameFinder } from "../tables/names";
import { whyNobody } from "../tables/namesakes";
import { type ReadSide, type ReadTables } from "../tables/tables";

/**
 * A column that no carve reads, row by row as the table was read.
 *
 * @param argument - the table's name, for messages
 * @throws InputError for a cell of it that can't be read, or can be in more than one way
 */
function columnOf(
  { range, roles, readWith }: ReadSide,
  argument: string,
  fields: readonly Field[],
  others: readonly Field[],
): Column | undefined {
  const [field] = fields;
  const column =
    field && matchHeaders((range.cells[0] ?? []).map(cellText), [...others, field]).get(field.key);
  if (field === undefined || column === undefined) return undefined;
  // The key column decides which rows count; with it they are those of the carve.
  const key = roles.find(({ required }) => required);
  const keyed = others.filter((one) => one.key === key?.key);
  const mapping = new Map([[field.key, column]]);
  if (key !== undefined && key.column >= 0) mapping.set(key.key, key.column);
  const { columns, problems, decisions } = readTable(range, mapping, [...keyed, field], readWith);
  refuseOpenQuestions(decisions);
  const wrong = problems.find(
    (one) => one.column === range.column + column && one.severity === "error",
  );
  if (wrong === undefined) return columns.get(field.key);
  throw new InputError(`Row ${wrong.row + 1} of ${argument} (${wrong.header}): ${wrong.message}`);
}

/** @throws InputError for a quota that is no number */
export function checkQuotas({ reps }: ReadTables): void {
  const others = repFields.filter(({ key }) => key !== "quota");
  columnOf(reps, "reps", repFieldsFor(["quota"]), others);
}

/** 1 for accounts that were taken up in time; undefined without a column. */
function withinSlaOf({ accounts }: ReadTables): Uint8Array | undefined {
  const column = columnOf(accounts, "accounts", accountFieldsFor(["withinSla"]), accountFields);
  return column?.kind === "flag" ? column.values : undefined;
}

/** The id of each row under the headers, "" for none. */
function idsByRow({ accounts }: Inputs): readonly string[] {
  return Array.from(accounts.ofRow, (account) => accounts.id[account] ?? "");
}

function ownersByRow({ accounts: { range, roles } }: ReadTables): readonly string[] {
  const column = roles.find(({ key }) => key === "owner")?.column ?? -1;
  return range.cells.slice(1).map((row) => cellText(withoutZero(row[column])));
}

function sideOf(
  inputs: Inputs,
  rep: Int32Array,
  withHouse: (account: number) => boolean,
  within: Uint8Array | undefined,
  names: readonly string[],
): Side {
  const housed = Uint8Array.from(rep, (at, account) => (at < 0 && withHouse(account) ? 1 : 0));
  const covered = rep.map((at) => (at >= 0 ? 1 : 0));
  const inTime = Uint8Array.from(covered, (one, account) => {
    const taken = one === 1 || housed[account] === 1;
    return taken && within?.[account] !== 0 ? 1 : 0;
  });
  return { rep, covered: inTime, housed, overlap: overlap(idsByRow(inputs), [names]) };
}

/**
 * The rep of each account by a name per row. Rows that repeat an id are one account, the first name
 * counts.
 *
 * @param first - the row of the first name, for messages
 * @throws InputError for somebody who is not among the reps
 */
function proposedReps(
  { accounts, reps, house }: Inputs,
  owner: readonly string[],
  first: number,
): { readonly rep: Int32Array; readonly housed: Uint8Array } {
  const find = nameFinder(reps.name);
  const isHouse = houseFinder(house);
  const rep = new Int32Array(accounts.count).fill(-1);
  const housed = new Uint8Array(accounts.count);
  owner.forEach((name, row) => {
    const account = accounts.ofRow[row] ?? -1;
    if (account < 0 || name === "") return;
    const at = find(name);
    if (at < 0 && !isHouse(name)) {
      throw new InputError(
        `Row ${row + first} of owner names "${name}", ${whyNobody(name, reps.name)}. Correct the name, or add the rep.`,
      );
    }
    if ((rep[account] ?? -1) >= 0 || housed[account] === 1) return;
    if (at < 0) housed[account] = 1;
    else rep[account] = at;
  });
  return { rep, housed };
}

/**
 * Today's owners and the proposed ones, a name per row.
 *
 * @throws InputError for a proposed owner who is not among the reps, or a column that can't be read
 */
export function sidesOf(
  read: ReadTables,
  inputs: Inputs,
  owner: readonly string[],
  ownerRow: number,
): { readonly before: Side; readonly after: Side } {
  const isHouse = houseFinder(inputs.house);
  const { accounts } = inputs;
  const within = withinSlaOf(read);
  const proposed = proposedReps(inputs, owner, ownerRow);
  const houseToday = (account: number): boolean => isHouse(accounts.ownerName[account] ?? "");
  const houseThen = (account: number): boolean => proposed.housed[account] === 1;
  return {
    before: sideOf(inputs, accounts.owner, houseToday, within, ownersByRow(read)),
    after: sideOf(inputs, proposed.rep, houseThen, within, owner),
  };
}
