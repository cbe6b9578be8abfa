import { accountIndex } from "./accountIndex";
import type { AccountIndex, OwnedAccounts } from "./accountIndex";
import type { Pool } from "./pools";
import { rulesMet } from "./routingRules";
import type { RoutedLeads, RoutingRule } from "./routingRules";
import { rulePools } from "./rulePools";
import type { RoutedReps, RulePools } from "./rulePools";
import { servingReps } from "./servingReps";
import type { PlaceReps } from "./servingReps";

/** Leads to be routed, one entry per lead; "" for what isn't known. */
export interface Leads extends RoutedLeads {
  /** A lead without an ID is no lead. */
  readonly id: readonly string[];
  readonly company: readonly string[];
  /** Web or e-mail address. */
  readonly domain: readonly string[];
  readonly accountId: readonly string[];
  /** ID or name of the parent account. */
  readonly parent: readonly string[];
  readonly postalCode: readonly string[];
  readonly region: readonly string[];
}

/** By what a lead's owner was found; "" in the exception queue. */
export type FoundBy = "account" | "parent" | "domain" | "company" | "rule" | "region" | "";

/** One entry per lead. */
export interface LeadRoutes {
  /** Position of the owner in the team; -1: nobody, see the reason. */
  readonly rep: Int32Array;
  /** Position of who joins in; -1: nobody. */
  readonly joining: Int32Array;
  /** Row of the lead's account, -1 where none is known. */
  readonly account: Int32Array;
  readonly foundBy: readonly FoundBy[];
  /** Position of the rule that says how soon and what next; -1: none. */
  readonly rule: Int32Array;
  readonly reason: readonly string[];
}

export interface RouteInput {
  readonly leads: Leads;
  readonly accounts: OwnedAccounts;
  readonly reps: RoutedReps;
  readonly rules: readonly RoutingRule[];
  /** Where each pool begins: 1 is its first rep. */
  readonly seed: number;
}

/** The account that speaks for a lead, and by what it was found; one for all leads, filled anew. */
interface Match {
  /** The account whose owner gets the lead; -1: none. */
  owned: number;
  /** The lead's own account, whether it has an owner or not. */
  account: number;
  by: FoundBy;
}

/** Tries a found account (-1: none); true where it, or a parent of it, has an owner. */
function tryAccount(match: Match, found: number, by: FoundBy, index: AccountIndex): boolean {
  if (found < 0) return false;
  if (match.account < 0) match.account = found;
  const owned = index.owned(found);
  if (owned < 0) return false;
  match.owned = owned;
  match.by = by === "account" && owned !== found ? "parent" : by;
  return true;
}

function findAccount(match: Match, leads: Leads, lead: number, index: AccountIndex): boolean {
  match.owned = -1;
  match.account = -1;
  match.by = "";
  return (
    tryAccount(match, index.byId(leads.accountId[lead]!), "account", index) ||
    tryAccount(match, index.byIdOrName(leads.parent[lead]!), "parent", index) ||
    tryAccount(match, index.byDomain(leads.domain[lead]!), "domain", index) ||
    tryAccount(match, index.byName(leads.company[lead]!), "company", index)
  );
}

/** Which owner was taken and why, in words for the sheet. */
function accountReason({ owned, by }: Match, accounts: OwnedAccounts): string {
  const name = accounts.id[owned]! || accounts.name[owned]!;
  if (by === "domain") return `Owner of account ${name}, which has the same domain`;
  if (by === "company") return `Owner of account ${name}, which has the same name`;
  return `Owner of ${by === "parent" ? "the parent account" : "account"} ${name}`;
}

/** `accountReason`, put together once for all leads of an account. */
function accountReasons(accounts: OwnedAccounts): (match: Match) => string {
  const known = new Map<FoundBy, string[]>();
  return (match) => {
    let reasons = known.get(match.by);
    if (!reasons) known.set(match.by, (reasons = new Array<string>(accounts.id.length)));
    return (reasons[match.owned] ??= accountReason(match, accounts));
  };
}

/** What came of the place, for the exception queue. */
function placeReason(pool: Pool, place: PlaceReps, where: string): string {
  if (where === "") return "no region or postal code to go by";
  if (place.by === "") return `nobody serves ${where}`;
  return pool.size > 0
    ? `nobody who serves its ${place.by} has room`
    : `nobody who serves its ${place.by} serves its segment`;
}

/** Where a lead goes; rows of the result are filled one by one. */
interface Routes extends LeadRoutes {
  readonly foundBy: FoundBy[];
  readonly reason: string[];
}

/** Routes a lead that no account speaks for: by the rules in order, then by its place. */
function routeByRules(
  lead: number,
  met: readonly number[],
  input: RouteInput,
  ruleNames: readonly string[],
  by: RulePools,
  place: PlaceReps,
  routes: Routes,
): void {
  const { leads, rules } = input;
  const segment = leads.segment[lead]!;
  const isPlaced = leads.postalCode[lead] !== "" || leads.region[lead] !== "";
  let tried = "";
  for (const rule of met) {
    if (leads.intent[lead]! < rules[rule]!.intentFrom) continue;
    const pool = by.ofRule(rule, segment, place, isPlaced);
    const rep = pool.take();
    const name = ruleNames[rule]!;
    if (rep >= 0) {
      routes.rep[lead] = rep;
      routes.rule[lead] = rule;
      routes.foundBy[lead] = "rule";
      routes.reason[lead] = name;
      // With one person in both roles nobody joins.
      const joining = by.joining(rule, segment, place, isPlaced).take();
      if (joining !== rep) routes.joining[lead] = joining;
      return;
    }
    if (tried === "") tried = `${name}: ${pool.size > 0 ? "nobody has room" : "no rep fits"}`;
  }
  const local = by.ofPlace(segment, place);
  const rep = local.take();
  routes.rep[lead] = rep;
  if (rep >= 0) {
    routes.foundBy[lead] = "region";
    routes.reason[lead] = `Serves its ${place.by}`;
    return;
  }
  const where = leads.region[lead]! || leads.postalCode[lead]!;
  routes.reason[lead] = `${tried || "No rule fits"}; ${placeReason(local, place, where)}`;
}

function emptyRoutes(count: number): Routes {
  return {
    rep: new Int32Array(count).fill(-1),
    joining: new Int32Array(count).fill(-1),
    account: new Int32Array(count).fill(-1),
    foundBy: new Array<FoundBy>(count).fill(""),
    rule: new Int32Array(count).fill(-1),
    reason: new Array<string>(count).fill(""),
  };
}

/**
 * Routes leads to reps, in the order of the leads: to the owner of the lead's account, of its parent
 * or of an account with the same domain or name; else by the first rule that it meets and that has
 * somebody with room; else to those who serve its postal code or region. Pools take turns. Who owns
 * the account but has no room keeps the lead from going elsewhere: it waits in the exception queue,
 * as does a lead that nobody can take.
 *
 * O(leads + accounts + reps), and O(reps) more for every combination of rule, segment and place.
 */
export function leadroute(input: RouteInput): LeadRoutes {
  const { leads, accounts, reps, rules, seed } = input;
  const index = accountIndex(accounts);
  const room = reps.room.slice();
  const serving = servingReps(reps);
  const by = rulePools({ ...reps, room }, rules, seed);
  const metBy = rulesMet(leads, rules);
  const routes = emptyRoutes(leads.id.length);
  const ruleNames = rules.map(
    ({ owner }, rule) => `Rule ${rule + 1}${owner === "" ? "" : ` (${owner})`}`,
  );
  const reasonOf = accountReasons(accounts);
  const match: Match = { owned: -1, account: -1, by: "" };
  for (let lead = 0; lead < leads.id.length; lead++) {
    if (leads.id[lead] === "") continue;
    const met = metBy(lead);
    const first = met.find((rule) => leads.intent[lead]! >= rules[rule]!.intentFrom);
    routes.rule[lead] = first ?? -1;
    const isOwned = findAccount(match, leads, lead, index);
    routes.account[lead] = match.account;
    if (!isOwned) {
      const place = serving(leads.postalCode[lead]!, leads.region[lead]!);
      routeByRules(lead, met, input, ruleNames, by, place, routes);
      continue;
    }
    const rep = accounts.rep[match.owned]!;
    const reason = reasonOf(match);
    if (room[rep]! >= 1) {
      room[rep]!--;
      routes.rep[lead] = rep;
      routes.foundBy[lead] = match.by;
      routes.reason[lead] = reason;
    } else routes.reason[lead] = `${reason}: ${reps.name[rep]!} has no room`;
  }
  return routes;
}
