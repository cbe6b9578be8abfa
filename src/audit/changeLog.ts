import { InputError } from "../errors";
import { idKey } from "../quality/id18";
import { isSamePerson } from "./ownerChanges";
import type { OwnerChange } from "./ownerChanges";

/** Requests to move accounts, one per row; "" for a blank. */
export interface Requests {
  readonly ids: readonly string[];
  readonly requestIds: readonly string[];
  readonly makers: readonly string[];
  readonly checkers: readonly string[];
  /** 1 where the request was approved. */
  readonly approved: Uint8Array;
  /** Who is to have the account; "" where the request fits any owner. */
  readonly ownersAfter: readonly string[];
}

export type ChangeStatus = "approved" | "no request" | "not approved yet";

/** A change with the request that covers it. */
export interface LoggedChange {
  readonly change: OwnerChange;
  /** Row of the request; -1 for none. */
  readonly request: number;
  readonly status: ChangeStatus;
}

/** So many rows are named in a message. */
const mostNamed = 10;

/**
 * The sentence for rows in which one person is maker and checker.
 *
 * @param rows - from 0; the header is row 1
 */
export function sameMakerAndChecker(argument: string, rows: readonly number[]): InputError {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const named = sorted.slice(0, mostNamed).map((row) => String(row + 2));
  const more = sorted.length > mostNamed ? ` and ${sorted.length - mostNamed} more` : "";
  const where = sorted.length === 1 ? "row" : "rows";
  return new InputError(
    `Maker and checker are the same person in ${where} ${named.join(", ")}${more} of ${argument}. Have another person check, and enter that name.`,
  );
}

/** Rows of the requests for each account. */
function rowsByAccount(ids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  ids.forEach((id, row) => {
    if (id === "") return;
    const key = idKey(id);
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}

/** Approved by another person than the maker, both known, under a request's number. */
function isApproved(requests: Requests, row: number): boolean {
  const filled = [requests.requestIds, requests.makers, requests.checkers];
  return requests.approved[row] === 1 && filled.every((column) => column[row] !== "");
}

/**
 * Puts the request beside each change that covers it: one for the same account and, where it names
 * one, the same new owner; the last approved one, else the last. A request is approved once it has a
 * number, a maker, a checker and its approval. O(changes + requests).
 *
 * Source: the four-eyes principle: nobody approves a change of their own.
 *
 * @throws InputError naming the rows where maker and checker of a change are the same person
 */
export function changeLog(
  changes: readonly OwnerChange[],
  requests: Requests,
): readonly LoggedChange[] {
  const rows = rowsByAccount(requests.ids);
  const alone: number[] = [];
  const log = changes.map((change): LoggedChange => {
    const asked = rows.get(idKey(change.id));
    if (!asked) return { change, request: -1, status: "no request" };
    const fitting = asked.filter((row) => {
      const wanted = requests.ownersAfter[row] ?? "";
      return wanted === "" || isSamePerson(wanted, change.after);
    });
    for (const row of fitting) {
      const [maker = "", checker = ""] = [requests.makers[row], requests.checkers[row]];
      if (maker !== "" && isSamePerson(maker, checker)) alone.push(row);
    }
    const approved = fitting.filter((row) => isApproved(requests, row)).at(-1);
    const request = approved ?? fitting.at(-1) ?? -1;
    const status =
      approved !== undefined ? "approved" : request < 0 ? "no request" : "not approved yet";
    return { change, request, status };
  });
  if (alone.length > 0) throw sameMakerAndChecker("requests", alone);
  return log;
}
