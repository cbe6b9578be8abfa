import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import { tables as resultTables } from "../../results/resultNames";
import { keyOf, type Blocks } from "../restore/blocks";
import { changedRows, headersOfBoth } from "../restore/undo";

/** What is said of every entry of a hand-over. */
export interface LogContext {
  /** ISO 8601. */
  readonly at: string;
  /** As people here write it: "30 Nov 2026, 13:05". */
  readonly when: string;
  /** As typed; "" where nobody said. */
  readonly by: string;
  readonly plan: string;
  readonly fingerprint: string;
  /** By account id: what was decided by hand, and the words given for it. */
  readonly byHand: ReadonlyMap<string, { readonly how: string; readonly words: string }>;
  /** What stands in place of a reason where an earlier change was put back; undefined for a plan. */
  readonly putBack?: string;
}

/** An account that gets another rep, or of which somebody decided that it stays. */
export interface LogEntry {
  readonly account: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const columns = ["Account", "Owner before", "Rep", "Reason"] as const;

/**
 * The accounts that a change gives another rep: against what stood in TP Assignments, and against the
 * owner where the account was not there. Of those that stay: where somebody decided it, and it is new.
 */
export function logEntries(
  before: Blocks,
  after: Blocks,
  { byHand, putBack }: Pick<LogContext, "byHand" | "putBack">,
): readonly LogEntry[] {
  const name = resultTables.assignments;
  const [was, is] = [before.get(name), after.get(name)];
  const headers = headersOfBoth(was, is);
  const places = columns.map((header) => headers.indexOf(header));
  const textAt = (row: readonly Cell[] | undefined, at: number): string =>
    textOf(row?.[places[at] ?? -1] ?? null);
  return changedRows(headers, was, is).flatMap(({ id, before: old, after: now }) => {
    const [from, to] = [textAt(old, 2), textAt(now, 2)];
    const own = textAt(now ?? old, 1);
    // A row that is gone altogether leaves the account with whoever owned it.
    const start = old === undefined ? own : from;
    const end = now === undefined ? own : to;
    const account = keyOf(id);
    const isDecided = putBack === undefined && byHand.has(account);
    const isNews = isDecided && textAt(old, 3) !== textAt(now, 3);
    if (start === end && !isNews) return [];
    const said = { name: textAt(now ?? old, 0), reason: textAt(now, 3) };
    return [{ account, from: start, to: end, ...said }];
  });
}
