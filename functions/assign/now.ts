/** Questions that start from the owners as they stand. */
import { InputError } from "../../src/errors";
import { nextMoveObjectives, type Question } from "../../src/plan/compute";
import { askPlanner } from "./askPlanner";
import { isNoRep } from "../../src/table/nobody";
import { listOf, notANumber, numberOf, optionalRange, rangeOf, tableCells, wordOf } from "../cells";
import { namesOf } from "../door/lists";
import { figureSettings } from "../door/settings";
import { ownTargetsIn } from "../door/targetTable";

/**
 * Finds a rep for each new account without moving any other: from today's owners and their room, by the prices of the plan that TP.ASSIGN makes. Each new account is placed in turn and counts for the next.
 * @customfunction ROUTE
 * @cancelable
 * @param accounts The accounts with their header row and today's owners, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN.
 * @param newAccounts The accounts to place, with the headers of accounts; those that the plan goes by have to be there. An account that stands in accounts under an owner already stays with that owner. Locks, rules, eligibility and parents hold as in TP.ASSIGN.
 * @param [approach] As in TP.ASSIGN; "equity" by default. "round robin", and "equity" without coordinates, give an account to whoever holds least.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per row of newAccounts under the headers Account ID, Rep, Runner-up and Reason. Rep is blank, or the house, where nobody who may serve the account has room.
 * @example =TP.ROUTE(Accounts[#All], Reps[#All], NewAccounts[#All])
 * @source Lagrangian prices: M. L. Fisher, Management Science 27 (1981)
 */
export function routeOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  newAccounts: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner({ accounts, reps, approach, settings, invocation }, () => ({
    asks: "route",
    newAccounts: tableCells("newAccounts", newAccounts),
  }));
}

/** The proposed rep of each row of the accounts. */
function proposedOwners(argument: unknown, rows: number): readonly string[] {
  const list = listOf(rangeOf("owner", argument ?? null));
  if (list.cells.length === 0) {
    throw new InputError("owner is blank. Give the proposed rep of each account, row by row.");
  }
  if (list.cells.length > rows || list.given < rows) {
    throw new InputError(
      `owner has ${list.given} cells, accounts has ${rows} rows. Give one rep per row of accounts, without a header.`,
    );
  }
  return namesOf(list, rows).map((name) => (isNoRep(name) ? "" : name));
}

/**
 * Compares a proposed owner column with the owners as they stand: every measure of TP.FAIRNESS, travel, moves and continuity before and after, then each hard rule that the proposal breaks.
 * @customfunction IMPACT
 * @cancelable
 * @param accounts The accounts with their header row and today's owners, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN; Quota for TAM / quota.
 * @param owner The proposed rep of each account, row by row as in accounts, without a header. A blank, or a word for nobody such as Unassigned, leaves the account without a rep.
 * @param [approach] As in TP.ASSIGN, for the rules and tolerances that go with it; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN; and speedKmh (60), detour (1.2) and weeksPerYear (52) for travel, penetration (1) for TAM.
 * @param [targets] A table with the headers Measure, From and To; its rows replace the defaults of the same names, as in TP.FAIRNESS. Without one for Moved its target is the cap on moves of the settings.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per measure under the headers Measure, Before, After, Target, Met? (TRUE or FALSE for After) and What it says. Shares are fractions; what can't be measured is blank. Rows named Broken rule come last: Before is 1 where it is broken today already.
 * @example =TP.IMPACT(Accounts[#All], Reps[#All], Accounts[Proposed Owner])
 * @source The definitions of TP.FAIRNESS; travel as in TP.TRAVELHOURS
 */
export function impactOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  owner: unknown[][],
  approach?: string,
  settings?: unknown[][],
  targets?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner({ accounts, reps, approach, settings, invocation }, (rows): Question => {
    const { speedKmh, detour, weeksPerYear, penetration } = figureSettings(settings ?? null);
    return {
      asks: "impact",
      owner: proposedOwners(owner, rows),
      road: { speedKmh, detour, weeksPerYear },
      penetration,
      targets: ownTargetsIn(targets),
    };
  });
}

/** A whole number from 1 to 100. */
function mostOf(argument: unknown): number {
  const range = optionalRange("most", argument ?? null);
  if (range === undefined) return 10;
  const [cell = null] = listOf(range).cells;
  const most = numberOf(cell);
  if (most === undefined) throw notANumber("The argument most", cell);
  if (Number.isInteger(most) && most >= 1 && most <= 100) return most;
  throw new InputError(`most is ${most}. Give a whole number from 1 to 100.`);
}

/**
 * Lists the best next moves and swaps from the owners as they stand, for whoever wants fairer territories step by step. Each is meant alone; none breaks a rule.
 * @customfunction NEXTMOVES
 * @cancelable
 * @param accounts The accounts with their header row and today's owners, as in TP.ASSIGN; blanks count as there. Accounts without an owner are left alone.
 * @param reps The reps with their header row, as in TP.ASSIGN.
 * @param [approach] As in TP.ASSIGN, for the rules, tolerances and cost that go with it; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN. The load is that of the setting balance.
 * @param [objective] What makes a move good. "fairness" (default): the Gini coefficient of the load falls most. "cost": the cost of the approach falls most (travel for "equity" and "capacity"). "both": one gets better and the other no worse.
 * @param [most] How many at most, a whole number from 1 to 100; 10 by default.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per move, the best first, under the headers Kind (move or swap), Account ID (several for accounts that stay together), From, To, In exchange (IDs), Gini before, Gini after and What it says. The headers alone where nothing helps.
 * @example =TP.NEXTMOVES(Accounts[#All], Reps[#All])
 * @source Steepest single exchange
 */
export function nextMovesOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  approach?: string,
  settings?: unknown[][],
  objective?: string,
  most?: number,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner({ accounts, reps, approach, settings, invocation }, () => {
    const wanted = optionalRange("objective", objective ?? null);
    const word = wanted === undefined ? null : (listOf(wanted).cells[0] ?? null);
    return {
      asks: "next moves",
      objective: wordOf("objective", word, nextMoveObjectives, "fairness"),
      most: mostOf(most),
    };
  });
}
