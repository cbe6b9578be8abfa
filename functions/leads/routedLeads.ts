/** The argument leads of TP.LEADROUTE. */
import type { Leads } from "../../src/leads/leadroute";
import { flagOf } from "../../src/table/parse/readFlags";
import { nameOf } from "../cells";
import { meaningsIn } from "../door/distinct";
import type { CellTable } from "../door/table";
import { columnOf, namesIn } from "../door/table";
import { columnIntents } from "./intents";
import { namesOrBlanks } from "./rules";

export const leadKeys = [
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

export function leadsIn(table: CellTable): Leads {
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
