/** Questions that start from the owners as they stand. */
import { askPlanner } from "./askPlanner";

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
  return askPlanner("ROUTE", { accounts, reps, newAccounts, approach, settings }, invocation);
}

/**
 * Compares a proposed owner column with the owners as they stand: every measure of TP.FAIRNESS, travel, moves and continuity before and after, then each hard rule that the proposal breaks.
 * @customfunction IMPACT
 * @cancelable
 * @param accounts The accounts with their header row and today's owners, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN; Quota for TAM / quota.
 * @param owner The proposed rep of each account, row by row as in accounts, with or without its header. A blank, or a word for nobody such as Unassigned, leaves the account without a rep.
 * @param [approach] As in TP.ASSIGN, for the rules and tolerances that go with it; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN; and speedKmh (60), detour (1.2), weeksPerYear (52) and visitsPerDay (4) for travel, penetration (1) for TAM.
 * @param [targets] A table with the headers Measure, From and To; its rows replace the defaults of the same names, as in TP.FAIRNESS. Without one for Moved its target is the cap on moves of the settings.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per measure under the headers Measure, Before, After, Target, Met? (TRUE or FALSE for After) and What it says. Shares are fractions; what can't be measured is blank. Rows named Broken rule come after them: Before is 1 where it is broken today already. A row Rule to check names a rule of the settings that takes no account, or a word in it that no cell has.
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
  const given = { accounts, reps, owner, approach, settings, targets };
  return askPlanner("IMPACT", given, invocation);
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
 * @returns One row per move, the best first, under the headers Kind (move or swap), Account ID (several for accounts that stay together), From, To, In exchange (IDs), Gini before, Gini after and What it says. Where there is none, one row of the Kind none says whether the cap on moves is the reason.
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
  const given = { accounts, reps, approach, settings, objective, most };
  return askPlanner("NEXTMOVES", given, invocation);
}
