/** What each of TP.ASSIGN and its kin asks of the two tables, taken in from the arguments of its own. */
import { InputError } from "../../src/errors";
import { nextMoveObjectives, type Question } from "../../src/plan/compute";
import { isNoRep } from "../../src/table/nobody";
import { commonLength, listOf, nameOf, rangeOf, tableCells, type CellList } from "../cells";
import { besideRows } from "../door/groups";
import { withoutHeader, withoutHeaders } from "../door/headed";
import { holderList, idList, proposedList } from "../door/listKinds";
import { namesOf } from "../door/lists";
import { oneWord } from "../door/oneCell";
import { oneNumber } from "../door/oneNumber";
import { figureSettings } from "../door/settings";
import { ownTargetsIn } from "../door/targetTable";

/** Arguments by their names, as hosts hand them over; a function has but some of them. */
export interface PlanArguments {
  readonly accounts: unknown;
  readonly reps: unknown;
  readonly approach: unknown;
  readonly settings: unknown;
  readonly account?: unknown;
  readonly rep?: unknown;
  readonly newAccounts?: unknown;
  readonly owner?: unknown;
  readonly targets?: unknown;
  readonly objective?: unknown;
  readonly most?: unknown;
}

/** The functions that ask for a plan, or about one. */
export type PlanFunction = "ASSIGN" | "WHY" | "WHYNOT" | "GAP" | "ROUTE" | "IMPACT" | "NEXTMOVES";

type QuestionOf = (given: PlanArguments, rows: AccountRows) => Question;

function neededList(name: string, argument: unknown, advice: string): CellList {
  const list = listOf(rangeOf(name, argument ?? null));
  if (list.cells.length > 0) return list;
  throw new InputError(`${name} is blank. ${advice}`);
}

/** Ids and names side by side; one of either stands for all. */
function whyNotQuestion({ account, rep }: PlanArguments): Question {
  const asked = neededList("account", account, "Give the IDs of the accounts to ask about.");
  const about = neededList("rep", rep, "Give a rep's name, or one for each account.");
  const [ids = asked, names = about] = withoutHeaders([
    [asked, idList],
    [about, holderList],
  ]);
  const rows = commonLength([ids, names].filter(({ given }) => given > 1));
  const wanted = Array.from({ length: Math.max(1, rows) }, (_, row) => row);
  const at = ({ cells, given }: CellList, row: number): string =>
    nameOf(cells[given === 1 ? 0 : row] ?? null);
  return {
    asks: "why not",
    account: wanted.map((row) => at(ids, row)),
    rep: wanted.map((row) => at(names, row)),
  };
}

/** The headers of the accounts, how many rows they have, and how many cells stand beside them at least: none beside a total. */
interface AccountRows {
  readonly headers: readonly string[];
  readonly rows: number;
  readonly least: number;
}

/** The proposed rep of each row of the accounts, under a header or without. */
function proposedOwners(
  argument: unknown,
  { headers, rows, least }: AccountRows,
): { readonly owner: readonly string[]; readonly ownerRow: number } {
  const given = listOf(rangeOf("owner", argument ?? null));
  const below = besideRows(given, { headers, length: rows });
  const list = below.given > rows ? withoutHeader(below, proposedList) : below;
  if (list.cells.length === 0) {
    throw new InputError("owner is blank. Give the proposed rep of each account, row by row.");
  }
  if (list.cells.length > rows || list.given < least) {
    throw new InputError(
      `owner has ${list.given} cells, accounts has ${rows} rows. Give one rep per row of accounts.`,
    );
  }
  const owner = namesOf(list, rows).map((name) => (isNoRep(name) ? "" : name));
  return { owner, ownerRow: 1 + given.given - list.given };
}

function impactQuestion({ owner, settings, targets }: PlanArguments, rows: AccountRows): Question {
  const { speedKmh, detour, weeksPerYear, visitsPerDay, penetration } = figureSettings(
    settings ?? null,
  );
  return {
    asks: "impact",
    ...proposedOwners(owner, rows),
    road: { speedKmh, detour, weeksPerYear, visitsPerDay },
    penetration,
    targets: ownTargetsIn(targets),
  };
}

function nextMovesQuestion({ objective, most }: PlanArguments): Question {
  return {
    asks: "next moves",
    objective: oneWord("objective", objective, nextMoveObjectives, "fairness"),
    most: oneNumber("most", most, { least: 1, most: 100, fallback: 10, whole: true }),
  };
}

export const questions: Readonly<Record<PlanFunction, QuestionOf>> = {
  ASSIGN: () => ({ asks: "assign" }),
  WHY: () => ({ asks: "why" }),
  WHYNOT: whyNotQuestion,
  GAP: () => ({ asks: "gap" }),
  ROUTE: ({ newAccounts }) => ({
    asks: "route",
    newAccounts: tableCells("newAccounts", newAccounts),
  }),
  IMPACT: impactQuestion,
  NEXTMOVES: nextMovesQuestion,
};
