/** Tables that the functions of the audit family read. */
import type { ApprovalLog } from "../../src/audit/unapproved";
import { sameMakerAndChecker } from "../../src/audit/changeLog";
import type { ChangeStatus, Requests } from "../../src/audit/changeLog";
import { isSamePerson } from "../../src/audit/ownerChanges";
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { isDate } from "../../src/table/numbers/moments";
import { flagOf } from "../../src/table/parse/readFlags";
import { requestFieldsFor } from "../../src/table/headers/requestFields";
import { isBlank, nameOf, numberOf } from "../cells";
import { lostNotes, readableRows } from "../door/readable";
import { refuseSlips, refuseStrangeHeaders } from "../door/ruleTable";
import type { CellTable } from "../door/table";
import { cellsIn, namesIn, placeInTable, tableOf } from "../door/table";

/** The texts of a field, "" for blanks and where the table has no column for it. */
function textsOf(table: CellTable, key: string): readonly string[] {
  const column = table.columns.get(key);
  return column === undefined ? new Array<string>(table.length).fill("") : namesIn(table, column);
}

const approvedWords: ReadonlySet<string> = new Set(["approved", "accepted"]);
const openWords: ReadonlySet<string> = new Set(
  "pending|open|requested|submitted|in review|rejected|declined|not approved|not approved yet".split(
    "|",
  ),
);

/** Cells of a column of approvals; the day is a number, also where it is stored as text. */
function approvalCells(table: CellTable, column: number): readonly Cell[] {
  return cellsIn(table, column).map((cell) =>
    typeof cell === "string" && !isBlank(cell) ? (numberOf(cell) ?? cell) : cell,
  );
}

/**
 * Whether a cell says that something was approved: yes, or the day on which it was. Which day it is does not
 * matter here, so that 03/04/2026 need not say whether the day or the month comes first.
 */
function isApproval(cell: Cell): boolean | undefined {
  if (isBlank(cell) || cell === 0) return false;
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  const word = nameOf(cell).toLowerCase();
  if (openWords.has(word)) return false;
  return approvedWords.has(word) || isDate(cell) ? true : undefined;
}

function approvalsIn(table: CellTable, column: number): Uint8Array {
  const approvals = new Uint8Array(table.length);
  approvalCells(table, column).forEach((cell, row) => {
    const approval = isApproval(cell);
    if (approval === undefined) {
      throw new InputError(
        `${placeInTable(table, row, column)} holds "${String(cell)}", which is neither yes, no nor a date. Write TRUE, FALSE or the day of the approval.`,
      );
    }
    approvals[row] = approval ? 1 : 0;
  });
  return approvals;
}

/** Requests, and the cells that a log shows again as they are. */
export interface RequestTable {
  readonly requests: Requests;
  readonly reasons: readonly string[];
  readonly approvals: readonly Cell[];
  /** What was left out, a sentence each. */
  readonly notes: readonly string[];
}

const requestKeys = ["id", "requestId", "reason", "maker", "checker", "approved", "ownerAfter"];
const requiredOfRequests = ["id", "requestId", "maker", "checker", "approved"];

/** @throws InputError where a column is missing, or an approval is neither yes, no nor a date */
export function requestTable(argument: unknown): RequestTable {
  const given = tableOf("requests", argument, requestFieldsFor(requestKeys, requiredOfRequests));
  refuseSlips(given);
  const readable = readableRows(given, [...given.columns.values()]);
  const { table } = readable;
  const column = table.columns.get("approved") ?? 0;
  return {
    requests: {
      ids: textsOf(table, "id"),
      requestIds: textsOf(table, "requestId"),
      makers: textsOf(table, "maker"),
      checkers: textsOf(table, "checker"),
      approved: approvalsIn(table, column),
      ownersAfter: textsOf(table, "ownerAfter"),
    },
    reasons: textsOf(table, "reason"),
    approvals: approvalCells(table, column),
    notes: lostNotes(readable),
  };
}

/** No requests at all. */
export const noRequests: RequestTable = {
  requests: {
    ids: [],
    requestIds: [],
    makers: [],
    checkers: [],
    approved: new Uint8Array(0),
    ownersAfter: [],
  },
  reasons: [],
  approvals: [],
  notes: [],
};

function statusOf(text: string): ChangeStatus {
  const word = text.toLowerCase();
  if (approvedWords.has(word)) return "approved";
  return word === "" || word === "no request" ? "no request" : "not approved yet";
}

const logKeys = ["id", "ownerAfter", "status", "approved", "maker", "checker"];

/**
 * A log of changes as TP.CHANGES gives it.
 *
 * @throws InputError where a column is missing, or one person made and checked an approved change
 */
export function approvalLog(argument: unknown): ApprovalLog & Pick<RequestTable, "notes"> {
  const fields = requestFieldsFor(logKeys, ["id", "ownerAfter"]);
  const given = tableOf("changes", argument, fields);
  refuseStrangeHeaders(given, false);
  const readable = readableRows(given, [...given.columns.values()]);
  const { table } = readable;
  const approved = table.columns.get("approved");
  const hasStatus = table.columns.has("status");
  if (!hasStatus && approved === undefined) {
    throw new InputError(
      "changes has no column Status or Approved. Give a log as TP.CHANGES gives it.",
    );
  }
  const status: readonly ChangeStatus[] = hasStatus
    ? textsOf(table, "status").map(statusOf)
    : Array.from(approvalsIn(table, approved ?? 0), (yes) =>
        yes === 1 ? "approved" : "not approved yet",
      );
  const makers = textsOf(table, "maker");
  const checkers = textsOf(table, "checker");
  const alone = status.flatMap((one, row) => {
    const maker = makers[row] ?? "";
    const isAlone = one === "approved" && maker !== "" && isSamePerson(maker, checkers[row] ?? "");
    return isAlone ? [row] : [];
  });
  if (alone.length > 0) throw sameMakerAndChecker("changes", alone);
  return {
    ids: textsOf(table, "id"),
    ownersAfter: textsOf(table, "ownerAfter"),
    status,
    notes: [...(given.notes ?? []), ...lostNotes(readable)],
  };
}
