import { crmTables } from "./crmTables";
import { auditTables, prospectTable, questionTable, settingTable, siteTable } from "./planTables";
import { campaignTables, kpiTables, leadTables, marketTables, pilotTables } from "./salesTables";
import { scoreTables } from "./scoreTables";
import { territoryTables } from "./territoryTables";
import type { ExampleTable } from "./exampleTable";

/** All tables that examples read. */
export interface ExampleTables {
  /** Each on a sheet of its own. */
  readonly shared: readonly ExampleTable[];
  /** On the sheet of a family. */
  readonly byFamily: ReadonlyMap<string, readonly ExampleTable[]>;
  readonly all: readonly ExampleTable[];
}

export function exampleTables(): ExampleTables {
  const { accounts, reps, opportunities, newAccounts, some } = crmTables();
  const shared = [accounts, reps, opportunities];
  const byFamily = new Map<string, readonly ExampleTable[]>([
    ["Score", scoreTables(some)],
    ["Data", [prospectTable]],
    ["Territory", territoryTables(some)],
    ["Assign", [settingTable, questionTable(some), newAccounts]],
    ["Geo", [siteTable]],
    ["Leads", leadTables(some)],
    ["Market", marketTables],
    ["KPI", kpiTables],
    ["Campaign", campaignTables(opportunities)],
    ["Pilot", pilotTables()],
    ["Audit", auditTables(some)],
  ]);
  return { shared, byFamily, all: [...shared, ...[...byFamily.values()].flat()] };
}
