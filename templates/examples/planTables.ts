import { REPS } from "../sample/reps";
import { exampleTable, FIRST_DAY } from "./exampleTable";
import type { SampleAccount } from "../sample/accounts";
import type { ExampleTable } from "./exampleTable";

/** The rep who stands below in the list of reps. */
export function nextRep(name: string): string {
  return REPS[(REPS.findIndex((rep) => rep.name === name) + 1) % REPS.length]?.name ?? "";
}

/** A question to ask of a plan: why isn't this account with that rep? */
export function questionTable(accounts: readonly SampleAccount[]): ExampleTable {
  const questions = ["Grace Holloway", "Priya Raman", "Noah Bergström"];
  return exampleTable(
    "Questions",
    ["Account ID", "Rep"],
    questions.map((rep, at) => [accounts[3 * at]?.id ?? "", rep]),
  );
}

/** Settings of a plan, by name, as they stand on a sheet of their own in most workbooks. */
export const settingTable = exampleTable(
  "PlanSettings",
  ["Setting", "Value"],
  [
    ["maxMovedPercent", 100],
    ["seed", 1],
  ],
);

/** Companies as they come in from three lists: one twice, one under two names, one with two owners. */
export const prospectTable = exampleTable(
  "Prospects",
  ["Account ID", "Account Name", "Domain", "Postal Code", "Owner"],
  [
    ["P-1", "Harbor Freightlines Inc.", "harborfreightlines.com", "02134", "Grace Holloway"],
    ["P-2", "Kestrel Robotics", "kestrelrobotics.com", "94105", "Mei-Lin Zhao"],
    ["P-3", "Harbour Freight Lines", "harborfreightlines.com", "02134", "Liam O'Connor"],
    ["P-4", "Juniper Valley Dental", "jvdental.com", "80202", "Caleb Stone"],
    ["P-5", "Kestrel Robotics LLC", null, "94105", "Noah Bergström"],
    ["P-2", "Kestrel Robotics", "kestrelrobotics.com", "94105", "Priya Raman"],
    ["P-6", "Marlowe & Quist", "marlowequist.com", "60601", "Hannah Kowalski"],
  ],
);

/** Where the team meets. */
export const siteTable = exampleTable(
  "Sites",
  ["Site", "Latitude", "Longitude"],
  [["Head office, Chicago", 41.8781, -87.6298]],
);

/** What was planned, what the CRM says now, and what was asked for in between. */
export function auditTables(accounts: readonly SampleAccount[]): readonly ExampleTable[] {
  const held = accounts.filter(({ owner }) => owner !== "").slice(0, 12);
  const ids = held.map(({ id }) => id);
  const ownerAfter = (row: number): string => {
    const before = held[row]?.owner ?? "";
    const moves = row === 2 || row === 5 || row === 9;
    return moves ? nextRep(before) : before;
  };
  const headers = ["Account ID", "Account Name", "Owner"];
  return [
    exampleTable(
      "Plan",
      headers,
      held.map(({ id, name, owner }) => [id, name, owner]),
    ),
    exampleTable(
      "Export",
      headers,
      held.map(({ id, name }, row) => [id, name, ownerAfter(row)]),
    ),
    exampleTable(
      "Requests",
      ["Request ID", "Account ID", "Reason", "Maker", "Checker", "Approved:d"],
      [
        [
          "R-1",
          ids[2] ?? "",
          "Rep speaks the customer's language",
          "Ana Lopes",
          "Ben Okafor",
          FIRST_DAY + 9,
        ],
        ["R-2", ids[5] ?? "", "Moved with its parent account", "Ana Lopes", "Ben Okafor", null],
      ],
    ),
    exampleTable(
      "Changes",
      ["Account ID", "Owner after", "Status"],
      [
        [ids[2] ?? "", ownerAfter(2), "approved"],
        [ids[5] ?? "", ownerAfter(5), "not approved yet"],
      ],
    ),
  ];
}
