import { qualifyRulesTable } from "../../src/defaults/qualifyRules";
import { slaTable } from "../../src/defaults/sla";
import { leadroute } from "../../src/leads/leadroute";
import type { LeadRoutes, Leads } from "../../src/leads/leadroute";
import { qualify } from "../../src/leads/qualify";
import type { RoutedReps } from "../../src/leads/rulePools";
import { slaDue } from "../../src/leads/slaDue";
import type { Sla } from "../../src/leads/slaDue";
import { leadFieldsFor } from "../../src/table/headers/leadFields";
import { foldedName } from "../../src/table/names";
import { inCell } from "../cellError";
import { leadKeys, leadsIn } from "./routedLeads";
import { routedAccounts } from "./routedAccounts";
import { namesOrBlanks, qualifyRulesIn, routingRulesIn, slasIn } from "./rules";
import type { RouteRule } from "./rules";
import { calendarIn } from "../door/openingHours";
import { withNotes } from "../door/noteRows";
import { withLostRows } from "../door/rowErrors";
import { ownRowsInPlace } from "../door/ownRows";
import { repRows } from "../door/repRows";
import type { RepRows } from "../door/repRows";
import { carveSettings, readingAnswers } from "../door/settings";
import { spillTable } from "../door/spill";
import { momentsIn, numbersIn } from "../door/numbers";
import { answeringByRow, columnOf, tableOf } from "../door/table";
import type { CellTable } from "../door/table";
import { byRow } from "../../src/table/numbers/byRow";

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

/** The leads that can be read, and where they go. */
interface Routed {
  readonly rows: Leads;
  readonly routes: LeadRoutes;
}

/**
 * Routes the leads. One that can't be read takes nobody's turn, nor does one whose account may have any owner:
 * both have an error in their row.
 *
 * @param unowned - why nobody can tell who owns an account, by its row
 */
function routed(
  { lost }: Required<Pick<CellTable, "lost">>,
  leads: Leads,
  route: (leads: Leads) => LeadRoutes,
  unowned: ReadonlyMap<number, Error>,
): Routed {
  const readable = (): Leads => ({
    ...leads,
    id: leads.id.map((id, row) => (lost.has(row) ? "" : id)),
  });
  const rows = readable();
  const routes = route(rows);
  const before = lost.size;
  routes.account.forEach((account, lead) => {
    const error = unowned.get(account);
    if (error !== undefined && rows.id[lead] !== "") lost.set(lead, error);
  });
  if (lost.size === before) return { rows, routes };
  const rest = readable();
  return { rows: rest, routes: route(rest) };
}

/**
 * Who gets each lead, by when and why: the owner of its account, of the parent account, of an account with the same domain or company name; else whoever the routing rules name; else who serves its postal code or region. Leads that nobody can take come back without an owner and with the reason: the exception queue.
 * @customfunction LEADROUTE
 * @param leads A table with the header Lead ID and, as far as there are, Company, Domain (or Email), Account ID, Parent account ID, Segment, Persona, Fit, Intent (0 to 100), Partner (yes, or a name), Postal code, Region, Created. A row without an ID stays empty.
 * @param accounts A table with the header Owner and, as far as there are, Account ID, Account name, Domain, Parent account ID. An owner who isn't in reps owns nothing. Blank: no accounts.
 * @param reps A table with the header Rep and, as far as there are, Role, Segment, Region, Postal codes served (941; 94*; 10000-10999), Room (leads that the rep may get, as TP.TOPUP gives it). A blank Segment, or no place, means all.
 * @param [rules] A table with the headers Owner and, as far as wanted, Segment, Persona (a word of it), Fit (tiers that are good enough), Intent from, Partner, Minutes, Business hours, Next step. Owner is a rep or a role, several by semicolons; behind a + who joins in. The first row that a lead meets counts, and a blank asks for nothing. Blank: four rules, which TP.DEFAULTS("routing rules") shows.
 * @param [settings] Two columns, name and value. Read here: seed (1: each pool begins with its first rep, 2: with the second).
 * @returns Columns Lead ID, Owner, Account ID, Found by ("account", "parent", "domain", "company", "rule" or "region"), SLA (min), Due (format as date and time), Next step, Reason. One row per lead; one that can't be read has an error in its row, and so has one whose account has an Owner that can't be read. Where no rule says how soon, an MQA has 120 minutes and an MQL 15.
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
    const owned = routedAccounts(accounts, team, textsOfReps(team, "id"));
    const { rows, routes } = routed(
      table,
      read,
      (leads) => leadroute({ leads, accounts: owned, reps: teamIn(team), rules: list, seed }),
      owned.unowned,
    );
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
    return withNotes(withLostRows(result, table, 1, 1), owned.notes);
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
