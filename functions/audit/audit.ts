import { changeLog } from "../../src/audit/changeLog";
import { fingerprint } from "../../src/audit/fingerprint";
import { unapproved } from "../../src/audit/unapproved";
import { InputError } from "../../src/errors";
import { knownChanges, ownedAccounts } from "./ownedAccounts";
import { approvalLog, noRequests, requestTable } from "./tables";
import { inCell } from "../cellError";
import { rangeOf } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { withNotes } from "../door/noteRows";
import { spillRows } from "../door/spill";

/** Repeated arguments come as a list of ranges; a host that knows no repetition gives one range. */
function rangesIn(argument: unknown): readonly unknown[] {
  if (argument === undefined || argument === null) return [];
  if (!Array.isArray(argument)) return [argument];
  const isList = argument.some(
    (one) => Array.isArray(one) && one.some((row) => Array.isArray(row)),
  );
  return isList || argument.length === 0 ? (argument as readonly unknown[]) : [argument];
}

/**
 * One short text that stands for everything in the ranges given: write it beside a plan, and whoever gets the same text later has exactly the same data, settings, seed and version of Territory Planner.
 * @customfunction FINGERPRINT
 * @param ranges Any number of ranges and single cells, one after another: the accounts, the reps, the settings, the seed. Their order counts; formats don't, nor do blank rows below and blank columns beside the last value. A blank and the number 0 count as the same, since Excel hands over 0 for a blank on some machines; where 0 must differ from a blank, write it as text ('0).
 * @returns 64 hexadecimal digits, of the cells as they stand. The fingerprint of a plan, on TP Fairness, is another one: it stays where a sheet is sorted. Any changed cell, two cells exchanged, or a value that moves changes them; a number, the same digits as text, and TRUE differ.
 * @example =TP.FINGERPRINT(Accounts[#All], Reps[#All], 1)
 * @source SHA-256, FIPS 180-4
 */
export function fingerprintOfRanges(ranges: unknown[][][]): string {
  return inCell(() => {
    const given = rangesIn(ranges);
    if (given.length === 0) throw new InputError("No range is given. Give the cells to stand for.");
    return fingerprint(given.map((one, at) => rangeOf(`range ${at + 1}`, one).rows));
  });
}

/**
 * A log of every account whose owner changes between two tables, with the request that covers it. The change is approved once a second person has checked it.
 * @customfunction CHANGES
 * @param before The accounts before, with their header row: Account ID, Owner, and Account name if wanted. Where an ID is repeated the first row counts.
 * @param after The accounts after, with the same headers; an assignment as TP.ASSIGN gives it will do.
 * @param [requests] Requests with their header row: Account ID, Request ID, Maker, Checker, Approved (yes, no or the day of the approval), and if wanted Reason and Owner after (the new owner that was asked for: then the request covers that change alone). Blank: none.
 * @returns Changes only: Account ID, Account, Owner before, Owner after, Request ID, Reason, Maker, Checker, Approved, Status ("approved", "no request", "not approved yet"), in the order of after; accounts that have left come last. New and left accounts count where they have an owner. Of several requests for a change the last approved one counts, else the last. An approval without a request ID, maker or checker is "not approved yet". #VALUE! naming the rows where maker and checker are the same person. Names of people compare without regard to case; Salesforce IDs of 15 and 18 characters are the same. Rows that can't be read are left out, and so are accounts whose owner can't be read in either table: a Note below says so.
 * @example =TP.CHANGES(Plan[#All], Export[#All], Requests[#All])
 * @source Four-eyes principle (maker and checker)
 */
export function changesOfRange(
  before: unknown[][],
  after: unknown[][],
  requests?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const earlier = ownedAccounts("before", before);
    const later = ownedAccounts("after", after);
    const changes = knownChanges(earlier, later);
    const given = isLeftOut(requests) ? noRequests : requestTable(requests);
    const { requestIds, makers, checkers } = given.requests;
    const figures = spillRows(
      [
        ..."Account ID|Account|Owner before|Owner after|Request ID|Reason".split("|"),
        ..."Maker|Checker|Approved|Status".split("|"),
      ],
      changeLog(changes, given.requests).map(({ change, request, status }) => [
        change.id,
        later.nameAt(change.rowAfter) || earlier.nameAt(change.rowBefore),
        change.before,
        change.after,
        requestIds[request],
        given.reasons[request],
        makers[request],
        checkers[request],
        given.approvals[request] || undefined,
        status,
      ]),
    );
    return withNotes(figures, [...earlier.notes, ...later.notes, ...given.notes]);
  });
}

/**
 * Accounts whose owner in a fresh export differs from the plan without an approved change: what was moved in the CRM past the process. No row under the headers means that all is in order.
 * @customfunction UNAPPROVED
 * @param before The plan's accounts with their header row: Account ID, Owner. Where an ID is repeated the first row counts.
 * @param after A fresh export with the same headers. A blank owner is nobody.
 * @param changes The log of changes, as TP.CHANGES gives it: Account ID, Owner after, and Status or Approved. Of several approved rows for an account the last counts. #VALUE! naming the rows where one person is maker and checker of an approved change.
 * @returns Moves without approval only: Account ID, Owner before, Owner after, Approved owner, Why ("no request", "not approved yet", "another owner was approved", "account is new", "account is gone"). New and left accounts count where they have an owner. What can't be read is left out, and a Note below says so.
 * @example =TP.UNAPPROVED(Plan[#All], Export[#All], Changes[#All])
 * @source No direct reassignment of a record without an approved request ID
 */
export function unapprovedOfRange(
  before: unknown[][],
  after: unknown[][],
  changes: unknown[][],
): unknown[][] {
  return inCell(() => {
    const [plan, fresh] = [ownedAccounts("before", before), ownedAccounts("after", after)];
    const log = approvalLog(changes);
    const figures = spillRows(
      ["Account ID", "Owner before", "Owner after", "Approved owner", "Why"],
      unapproved(knownChanges(plan, fresh), log).map(({ change, approvedOwner, why }) => [
        change.id,
        change.before,
        change.after,
        approvedOwner,
        why,
      ]),
    );
    return withNotes(figures, [...plan.notes, ...fresh.notes, ...log.notes]);
  });
}
