import type { Move } from "../../../src/plan/review/moves";
import type { Decided, Looking } from "../../state/reviewState";

/** Which of the moves are shown. */
export interface Filter {
  readonly which: "all" | "open" | "decided" | "customers";
  /** Leaves or reaches this rep; "" for any. */
  readonly rep: string;
  /** Leaves or reaches one of these reps; undefined for any. */
  readonly reps?: ReadonlySet<string> | undefined;
  /** Whose reps those are; "" for those without a manager, undefined for any. */
  readonly manager?: string | undefined;
  /** In the account's name or id. */
  readonly text: string;
}

export const noFilter: Filter = { which: "all", rep: "", text: "" };

/** Those that were decided though the plan moves them nowhere come first. */
export function shownMoves(
  { moves, others, decided }: Pick<Looking, "moves" | "others" | "decided">,
  { which, rep, reps, text }: Filter,
): readonly Move[] {
  const wanted = text.trim().toLowerCase();
  return [...others, ...moves].filter(({ id, name, from, to, isCustomer }) => {
    if (which === "open" && decided.has(id)) return false;
    if (which === "decided" && !decided.has(id)) return false;
    if (which === "customers" && isCustomer !== true) return false;
    const held = [from, to, decided.get(id)?.rep];
    if (rep !== "" && !held.includes(rep)) return false;
    if (reps !== undefined && !held.some((one) => one !== undefined && reps.has(one))) return false;
    return wanted === "" || `${name}\n${id}`.toLowerCase().includes(wanted);
  });
}

/** A line of the list: whose accounts follow, or one of them. */
export type ListRow =
  | {
      readonly kind: "owner";
      /** Who has them today; "" for nobody of this team. Undefined for what the plan moves nowhere. */
      readonly owner: string | undefined;
      readonly group: string;
      readonly moves: readonly Move[];
    }
  | { readonly kind: "move"; readonly move: Move };

/** Accounts without an owner in the team belong together, whoever their owner was. */
function ownerOf({ kind, from }: Move): string | undefined {
  if (kind === "stays") return undefined;
  return kind === "placed" ? "" : from;
}

/** The moves under the reps who have them today. */
export function rowsOf(moves: readonly Move[]): readonly ListRow[] {
  const rows: ListRow[] = [];
  let start = 0;
  while (start < moves.length) {
    const first = moves[start] as Move;
    const owner = ownerOf(first);
    let end = start + 1;
    while (end < moves.length && ownerOf(moves[end] as Move) === owner) end++;
    const own = moves.slice(start, end);
    rows.push({ kind: "owner", owner, group: first.group, moves: own });
    for (const move of own) rows.push({ kind: "move", move });
    start = end;
  }
  return rows;
}

export function kept({ id, to }: Move): Decided {
  return { account: id, kind: "keep", rep: to, note: "" };
}

export function putBack({ id, from }: Move): Decided {
  return { account: id, kind: "back", rep: from, note: "" };
}

/** Only an account of somebody in the team that the plan moves can go back. */
export function canGoBack({ kind }: Move): boolean {
  return kind === "moved" || kind === "released";
}

/** A decision that keeps the account where it is to be locked, unless that is decided already. */
export function heldAt(move: Move, rep: string, decided: Decided | undefined): Decided | undefined {
  if (decided?.rep === rep) return undefined;
  if (rep === move.to) return kept(move);
  return rep === move.from ? putBack(move) : { account: move.id, kind: "give", rep, note: "" };
}
