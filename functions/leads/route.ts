import { qualifyRulesTable } from "../../src/defaults/qualifyRules";
import { slaTable } from "../../src/defaults/sla";
import type { OwnedAccounts } from "../../src/leads/accountIndex";
import { leadroute } from "../../src/leads/leadroute";
import type { Leads } from "../../src/leads/leadroute";
import { qualify } from "../../src/leads/qualify";
import type { RoutedReps } from "../../src/leads/rulePools";
import { slaDue } from "../../src/leads/slaDue";
import type { Sla } from "../../src/leads/slaDue";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { leadFieldsFor } from "../../src/table/headers/leadFields";
import { foldedName, nameFinder } from "../../src/table/names";
import { flagOf } from "../../src/table/parse/readFlags";
import { inCell } from "../cellError";
import { isLeftOut } from "../door/givenTable";
import { columnIntents } from "./intents";
import { namesOrBlanks, qualifyRulesIn, routingRulesIn, slasIn } from "./rules";
import type { RouteRule } from "./rules";
import { calendarIn } from "../door/openingHours";
import { withLostRows } from "../door/rowErrors";
import { ownRows, ownRowsInPlace } from "../door/ownRows";
import { repRows } from "../door/repRows";
import type { RepRows } from "../door/repRows";
import { carveSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import { nameOf } from "../cells";
import { meaningsIn } from "../door/distinct";
import { momentsIn, numbersIn } from "../door/numbers";
import { answeringByRow, columnOf, namesIn, neededColumn, tableOf } from "../door/table";
import type { CellTable } from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

const leadKeys = [
  "id",
  "company",
  "domain",
  "email",
  "accountId",
  "parentId",
  "segment",
  "persona",
  "fit",
  "intent",
  "partner",
  "postalCode",
  "region",
  "created",
] as const;

function intentsIn(table: CellTable): Float64Array {
  const column = columnOf(table, "intent");
  if (column === undefined) return new Float64Array(table.length);
  return columnIntents(table, column);
}

/** The web address, else the e-mail address: either tells the company's domain. */
function domainsIn(table: CellTable): readonly string[] {
  const domains = namesOrBlanks(table, "domain");
  const email = columnOf(table, "email");
  if (email === undefined) return domains;
  const emails = namesIn(table, email);
  return domains.map((domain, row) => (domain === "" ? (emails[row] ?? "") : domain));
}

/** 1 for a lead from a partner, whose name says yes as well. */
function partnersIn(table: CellTable): Uint8Array {
  const column = columnOf(table, "partner");
  if (column === undefined) return new Uint8Array(table.length);
  return meaningsIn(table, column, (cell) => ((flagOf(nameOf(cell)) ?? true) ? 1 : 0));
}

function leadsIn(table: CellTable): Leads {
  const text = (key: (typeof leadKeys)[number]): readonly string[] => namesOrBlanks(table, key);
  return {
    id: text("id"),
    company: text("company"),
    domain: domainsIn(table),
    accountId: text("accountId"),
    parent: text("parentId"),
    segment: text("segment"),
    persona: text("persona"),
    fit: text("fit"),
    intent: intentsIn(table),
    partner: partnersIn(table),
    postalCode: text("postalCode"),
    region: text("region"),
  };
}

function textsOfReps({ table, rows }: RepRows, key: string): readonly string[] {
  const all = namesOrBlanks(table, key);
  return rows.map((row) => all[row] ?? "");
}

function teamIn(reps: RepRows): RoutedReps {
  const room = columnOf(reps.table, "room");
  const rooms = room === undefined ? undefined : numbersIn(reps.table, room);
  return {
    name: reps.names,
    segment: textsOfReps(reps, "segment"),
    region: textsOfReps(reps, "region"),
    servedPostal: textsOfReps(reps, "servedPostal"),
    role: columnOf(reps.table, "role") === undefined ? undefined : textsOfReps(reps, "role"),
    room: Float64Array.from(reps.rows, (row) => rooms?.[row] ?? Infinity),
  };
}

const noAccounts: OwnedAccounts = {
  id: [],
  name: [],
  domain: [],
  parent: [],
  rep: new Int32Array(0),
};

/** Accounts with the positions of their owners in the team; who isn't in it owns nothing. */
function accountsIn(argument: unknown, reps: RepRows): OwnedAccounts {
  if (isLeftOut(argument)) return noAccounts;
  const keys = ["id", "name", "owner", "parentId", "domain"];
  const table = ownRows(tableOf("accounts", argument, accountFieldsFor(keys, ["owner"])));
  const byName = nameFinder(reps.names);
  const byId = new Map(textsOfReps(reps, "id").map((id, rep) => [id, rep]));
  byId.delete("");
  const repOf = (owner: string): number => {
    const rep = byName(owner);
    return rep < 0 ? (byId.get(owner) ?? -1) : rep;
  };
  return {
    id: namesOrBlanks(table, "id"),
    name: namesOrBlanks(table, "name"),
    domain: namesOrBlanks(table, "domain"),
    parent: namesOrBlanks(table, "parentId"),
    rep: Int32Array.from(namesIn(table, neededColumn(table, "owner")), (owner) =>
      owner === "" ? -1 : repOf(owner),
    ),
  };
}

/** How soon each lead is due: as its rule says, else as an MQA or MQL. */
function slasOfLeads(
  { fit, intent, id }: Leads,
  ruleOf: Int32Array,
  rules: readonly RouteRule[],
): readonly (Sla | undefined)[] {
  const classes = qualifyRulesIn(qualifyRulesTable);
  const slas = slasIn(slaTable);
  const slaOfClass = classes.map(({ name }) => slas.get(foldedName(name)));
  const classOf = qualify(fit, intent, classes);
  return byRow(id.length, (lead) =>
    id[lead] === "" ? undefined : (rules[ruleOf[lead]!]?.sla ?? slaOfClass[classOf[lead]!]),
  );
}

/**
 * Who gets each lead, by when and why: the owner of its account, of the parent account, of an account with the same domain or company name; else whoever the routing rules name; else who serves its postal code or region. Leads that nobody can take come back without an owner and with the reason: the exception queue.
 * @customfunction LEADROUTE
 * @param leads A table with the header Lead ID and, as far as there are, Company, Domain (or Email), Account ID, Parent account ID, Segment, Persona, Fit, Intent (0 to 100), Partner (yes, or a name), Postal code, Region, Created. A row without an ID stays empty.
 * @param accounts A table with the header Owner and, as far as there are, Account ID, Account name, Domain, Parent account ID. An owner who isn't in reps owns nothing. Blank: no accounts.
 * @param reps A table with the header Rep and, as far as there are, Role, Segment, Region, Postal codes served (941; 94*; 10000-10999), Room (leads that the rep may get, as TP.TOPUP gives it). A blank Segment, or no place, means all.
 * @param [rules] A table with the headers Owner and, as far as wanted, Segment, Persona (a word of it), Fit (tiers that are good enough), Intent from, Partner, Minutes, Business hours, Next step. Owner is a rep or a role, several by semicolons; behind a + who joins in. The first row that a lead meets counts, and a blank asks for nothing. Blank: four rules, which TP.DEFAULTS("routing rules") shows.
 * @param [settings] Two columns, name and value. Read here: seed (1: each pool begins with its first rep, 2: with the second).
 * @returns Columns Lead ID, Owner, Account ID, Found by ("account", "parent", "domain", "company", "rule" or "region"), SLA (min), Due (format as date and time), Next step, Reason. One row per lead. Where no rule says how soon, an MQA has 120 minutes and an MQL 15.
 * @example =TP.LEADROUTE(Leads[#All], Accounts[#All], Reps[#All])
 * @source Ownership and routing rules of the routing playbook. Reps of a pool take turns (round robin); business hours are Monday to Friday, 9:00 to 17:00.
 */
export function leadRouteOfRange(
  leads: unknown[][],
  accounts: unknown[][],
  reps: unknown[][],
  rules?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const answers = readingAnswers(settings ?? null)("accounts");
    const table = answeringByRow(
      ownRowsInPlace(tableOf("leads", leads, leadFieldsFor(leadKeys, ["id"]), answers)),
    );
    const team = repRows(reps, ["id", "role", "segment", "region", "servedPostal", "room"]);
    const list = routingRulesIn(rules);
    const { seed } = carveSettings(null, settings);
    const read = leadsIn(table);
    const created = columnOf(table, "created");
    const starts =
      created === undefined ? new Float64Array(table.length).fill(NaN) : momentsIn(table, created);
    // A lead that can't be read takes nobody's turn.
    const rows = { ...read, id: read.id.map((id, row) => (table.lost.has(row) ? "" : id)) };
    const owned = accountsIn(accounts, team);
    const input = { leads: rows, accounts: owned, reps: teamIn(team), rules: list, seed };
    const routes = leadroute(input);
    const slas = slasOfLeads(rows, routes.rule, list);
    const result = spillTable([
      ["Lead ID", read.id],
      ["Owner", byRow(routes.rep.length, (lead) => team.names[routes.rep[lead] as number])],
      [
        "Account ID",
        byRow(routes.account.length, (lead) => owned.id[routes.account[lead] as number]),
      ],
      ["Found by", routes.foundBy],
      ["SLA (min)", slas.map((sla) => sla?.minutes)],
      ["Due", slaDue(starts, slas, calendarIn(null, null))],
      ["Next step", nextSteps(routes.rule, routes.joining, list, team.names)],
      ["Reason", routes.reason],
    ]);
    return withLostRows(result, table, 1, 1);
  });
}

/** The rule's next step, with the name of who joins in. */
function nextSteps(
  ruleOf: Int32Array,
  joining: Int32Array,
  rules: readonly RouteRule[],
  names: readonly string[],
): readonly string[] {
  return byRow(ruleOf.length, (lead) => {
    const step = rules[ruleOf[lead]!]?.nextStep ?? "";
    const name = names[joining[lead] ?? -1];
    if (name === undefined) return step;
    return step === "" ? `Together with ${name}` : `${step}, with ${name}`;
  });
}
