import { askPlanner } from "./askPlanner";

/**
 * Assigns every account to a rep and spills Account ID and Rep, row by row as in accounts, for XLOOKUP. Rows that repeat an ID get the same rep. Runs beside the sheet; with an Owner column, at most 15 % of the accounts change hands unless settings say otherwise.
 * @customfunction ASSIGN
 * @cancelable
 * @param accounts The accounts with their header row, for example Accounts[#All]. Columns are found by header: Account ID, Owner, Score, Projected ARR, Latitude, Longitude, Segment, Region, Locked to, Locked until, Parent account ID, Must cover, Partner and their usual wordings; those that settings ask for are read. A blank number counts as 0, a row without an ID is left blank.
 * @param reps The reps with their header row, for example Reps[#All]: Rep, Capacity, Latitude, Longitude; where settings ask for them Segment, Region, Industry, Language, Speciality, Postal codes, Partner, Win rate SMB. A capacity of 0 means that the rep takes no account.
 * @param [approach] "equity" (default), "capacity", "potential", "hybrid", "rules", "flow", "round robin" or "greedy". "equity": each rep gets a fair share of the load, with least travel inside the tolerance where there are coordinates. "capacity": least travel, no rep over capacity. "potential": most value within capacity. "hybrid": value - alpha x travel - beta x unevenness. "rules": your own rules, first match wins. "flow": least travel - gamma x value. "round robin": in turn, by their IDs. "greedy": highest value first, to the nearest rep with room.
 * @param [settings] Two columns, name and value. Loads: balance (header of the load), tolerance (in percent: 5), measures ("Workload 5 %; Potential 10 %"), travel, shares, peers (header of reps), workload (header that capacity counts, or accounts), places, unreadable. Value: value (header), winRates, prefer, preferPercent, alpha, beta, variance, gamma. Rules: match ("segment and region"), radiusKm, partners, maxMovedPercent (of the accounts of today's reps; goes before capacity), maxMovedArrPercent, maxMovedCustomersPercent, maxAcrossPercent, movedAlready, locks, asOf (type the date, Ctrl+;: with =TODAY() the plan is made anew each day and may change unasked), together, mustCover, house, and rules, one row each, first match wins ("Segment is ENT and Region is West: Ana; Ben"). Names: samePeople (whether an owner who is spelt a little differently is a rep: all, none, or "A. Ruiz = Ana Ruiz"). Search: effort, seed. A blank value means the default, but for those with Percent and for seed write the number, since some spreadsheets give 0 for a blank; unknown names are refused.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns Two columns under the headers Account ID and Rep; an account that no rep has room for has a blank rep, or the name of the house where the settings give one. Rules that take no account are named by TP.WHY, TP.GAP and TP.IMPACT.
 * @example =TP.ASSIGN(Accounts[#All], Reps[#All], "equity", PlanSettings[#All])
 * @source Lagrangian relaxation with proven bounds: M. L. Fisher, Management Science 27 (1981)
 */
export function assignOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner("ASSIGN", { accounts, reps, approach, settings }, invocation);
}

/**
 * Says why each account is where TP.ASSIGN puts it: whether it moves, and a sentence that can be checked in the sheet. Give it the same arguments as TP.ASSIGN; the plan is worked out once for both.
 * @customfunction WHY
 * @cancelable
 * @param accounts The accounts with their header row, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN.
 * @param [approach] As in TP.ASSIGN; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per row of accounts under the headers Account ID, Owner before, Rep, Moved? and Reason. The first reason also names rules that take no account. Moved? is Yes, No or Released (to the house or to nobody) for accounts of today's reps, else New (no owner), Owner left, Other role, Unassigned or House.
 * @example =TP.WHY(Accounts[#All], Reps[#All], "equity", PlanSettings[#All])
 * @source The rules, prices and loads of the plan itself
 */
export function whyOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner("WHY", { accounts, reps, approach, settings }, invocation);
}

/**
 * Says why an account did not go to a rep in the plan of TP.ASSIGN: the lock, rule, capacity or tolerance that stands against it, or else what the move would change.
 * @customfunction WHYNOT
 * @cancelable
 * @param accounts The accounts with their header row, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN.
 * @param account IDs of the accounts to ask about, with or without their header; or one ID for all reps. A blank leaves its row empty.
 * @param rep The rep that each is asked about, with or without its header; or one name for all accounts. The house is understood.
 * @param [approach] As in TP.ASSIGN; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per question under the headers Account ID, Rep, Allowed? (TRUE where nothing forbids the move, FALSE also for an account or rep that isn't there) and Why.
 * @example =TP.WHYNOT(Accounts[#All], Reps[#All], Questions[Account ID], Questions[Rep], "equity", PlanSettings[#All])
 * @source The rules of the plan, and its figures after the move
 */
export function whyNotOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  account: unknown[][],
  rep: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner("WHYNOT", { accounts, reps, account, rep, approach, settings }, invocation);
}

/**
 * Says how good the plan of TP.ASSIGN is at least: its objective, what no plan under the same rules can stay below, and the gap between the two.
 * @customfunction GAP
 * @cancelable
 * @param accounts The accounts with their header row, as in TP.ASSIGN; blanks count as there.
 * @param reps The reps with their header row, as in TP.ASSIGN.
 * @param [approach] As in TP.ASSIGN; "equity" by default.
 * @param [settings] Two columns, name and value, as in TP.ASSIGN.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per stage under the headers Stage, Objective, Lower bound, Gap (0 to 1; 0.0005 is 0.05 %), Absolute gap and What it says. Stage "evenness": the largest load of a rep per fair share; what it says is how near to a fair share any plan can bring the furthest rep. "travel": visits x km within the tolerances. "cost": what the other approaches make small. Where nothing useful is proven, or fairness was traded for travel within the tolerances, the bound and the gaps are blank. The first row also names rules that take no account.
 * @example =TP.GAP(Accounts[#All], Reps[#All], "equity", PlanSettings[#All])
 * @source Lagrangian lower bound: M. L. Fisher, Management Science 27 (1981)
 */
export function gapOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return askPlanner("GAP", { accounts, reps, approach, settings }, invocation);
}
