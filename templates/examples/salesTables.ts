import { REPS } from "../sample/reps";
import { exampleTable, FIRST_DAY } from "./exampleTable";
import type { SampleAccount } from "../sample/accounts";
import type { ExampleTable } from "./exampleTable";

const FITS = ["A", "B", "C", "D"];
const REGIONS = ["Northeast", "Central", "West"];

export function leadTables(accounts: readonly SampleAccount[]): readonly ExampleTable[] {
  const leads = accounts.slice(40, 60).map((account, row) => {
    const minutes = row * 431;
    const created = FIRST_DAY + 90 + Math.floor(minutes / 480) + (540 + (minutes % 480)) / 1_440;
    const isKnown = row % 3 === 0;
    return [
      `L-${1 + row}`,
      row % 2 === 0 ? account.name.toUpperCase() : `${account.name}, Inc.`,
      isKnown ? account.id : null,
      account.segment,
      FITS[(row * 3) % 4] ?? "A",
      35 + ((row * 17) % 60),
      REGIONS[row % 3] ?? "",
      created,
      row % 6 === 4 ? null : created + (4 + ((row * 13) % 70)) / 1_440,
      REPS[row % 4]?.name ?? "",
    ];
  });
  return [
    exampleTable(
      "Leads",
      [
        "Lead ID",
        "Company",
        "Account ID",
        "Segment",
        "Fit",
        "Intent:#",
        "Region",
        "Created:t",
        "First Response:t",
        "Owner",
      ],
      leads,
    ),
    exampleTable(
      "RepLeads",
      ["Rep", "Leads:#", "New leads:#", "In progress:#"],
      [
        [REPS[0]?.name ?? "", 205, 12, 90],
        [REPS[1]?.name ?? "", 238, 4, 60],
        [REPS[2]?.name ?? "", 190, 6, 141],
        [REPS[3]?.name ?? "", 120, 27, 40],
      ],
    ),
  ];
}

export const marketTables: readonly ExampleTable[] = [
  exampleTable(
    "Segments",
    [
      "Segment",
      "SAM accounts:#",
      "ACV:#",
      "Churn:%",
      "Customers:#",
      "Expansion:%",
      "Year 1:%",
      "Year 2:%",
      "Year 3:%",
    ],
    [
      ["SMB", 12_000, 6_000, 0.14, 300, 0.02, 0.02, 0.03, 0.04],
      ["Mid-market", 3_500, 24_000, 0.09, 120, 0.05, 0.03, 0.04, 0.05],
      ["Enterprise", 450, 110_000, 0.05, 18, 0.08, 0.04, 0.05, 0.06],
    ],
  ),
  exampleTable(
    "Renewals",
    ["Customer", "Segment", "ARR before:#", "ARR after:#"],
    [
      ["Alder Coral Hydraulics", "Mid-market", 84_000, 96_000],
      ["Birch Lane Clinics", "SMB", 12_000, 12_000],
      ["Cobalt Freight", "Mid-market", 60_000, 51_000],
      ["Dunmore Foods", "Enterprise", 240_000, 285_000],
      ["Elmcrest Utilities", "SMB", 9_000, 0],
      ["Fenwick Labs", "SMB", 15_000, 18_500],
    ],
  ),
  exampleTable(
    "Factors",
    ["Territory", "TAM and ICP fit:.", "Win rate x ASP:.", "Intent and coverage:."],
    [
      ["Northeast", 1.3, 1.05, 0.9],
      ["Southeast", 0.7, 0.95, 1.1],
      ["Central", 1.1, 1.2, 1.0],
      ["West", 0.9, 0.8, 1.0],
    ],
  ),
];

export const kpiTables: readonly ExampleTable[] = [
  exampleTable(
    "Quotas",
    ["Owner", "Quota:#"],
    REPS.map(({ name, quota }) => [name, Math.round(quota / 40)]),
  ),
  exampleTable(
    "KPIs",
    ["KPI", "Group", "Plan:#", "Week 1:.", "Week 2:.", "Week 3:.", "Week 4:."],
    [
      ["Attainment", "West", null, 0.97, 0.95, 0.93, 0.86],
      ["Win rate", "West", null, 0.29, 0.28, 0.3, 0.21],
      ["Pipeline coverage", "West", null, 3.1, 2.7, 2.4, 2.3],
      ["ACV", "Central", 24_000, 23_800, 23_100, 23_900, 24_400],
      ["Cycle (days)", "Central", null, 61, 60, 63, 64],
      ["Response (min)", "Central", null, 22, 25, 28, 34],
    ],
  ),
];

const CHANNELS = ["Web", "Event", "Partner", "Email", "Outbound"];

/** Touches and stages of the first opportunities, whose dates they go by. */
export function campaignTables(opportunities: ExampleTable): readonly ExampleTable[] {
  const at = (header: string): number =>
    opportunities.columns.findIndex((column) => column.header === header);
  const some = opportunities.rows.slice(0, 24);
  const createdOf = (row: (typeof some)[number]): number => Number(row[at("Created")]);
  const path = ["Discovery", "Proposal", "Negotiation"];
  const touches = some.flatMap((row, index) =>
    Array.from({ length: index % 4 }, (_, touch) => [
      row[0] ?? "",
      createdOf(row) + 3 * touch - 5,
      CHANNELS[(index * 2 + touch * 3) % CHANNELS.length] ?? "",
    ]),
  );
  const history = some.flatMap((row, index) => {
    const stage = String(row[at("Stage")]);
    const last = path.indexOf(stage);
    const passed = last >= 0 ? path.slice(0, last + 1) : [...path.slice(0, 1 + (index % 3)), stage];
    return passed.map((one, step) => [
      row[0] ?? "",
      one,
      createdOf(row) + step * (6 + (index % 9)),
    ]);
  });
  const sales = ["Analytics add-on", "Zoë Laurent"].flatMap((name, which) =>
    Array.from({ length: 6 }, (_, month) => [
      name,
      FIRST_DAY + 10 + 30 * month,
      Math.round((which === 0 ? 40_000 : 55_000) * Math.min(1, 0.2 + 0.18 * month)),
    ]),
  );
  return [
    exampleTable("Touches", ["Opportunity ID", "Date:d", "Channel"], touches),
    exampleTable("History", ["Opportunity ID", "Stage", "Entered:d"], history),
    exampleTable("Sales", ["Name", "Date:d", "Amount:#"], sales),
    exampleTable(
      "Starts",
      ["Name", "Start:d", "Full:#"],
      [
        ["Analytics add-on", FIRST_DAY, 40_000],
        ["Zoë Laurent", FIRST_DAY, 55_000],
      ],
    ),
  ];
}

/** Five reps in a pilot and five beside it, four weeks before go-live and four after. */
export function pilotTables(): readonly ExampleTable[] {
  const weeks = REPS.flatMap(({ name }, rep) =>
    Array.from({ length: 8 }, (_, week) => {
      const isPilot = rep < 5;
      const isLive = week >= 4;
      const usual = 20_000 + 900 * ((rep * 7) % 10) + 350 * ((rep + 3 * week) % 8);
      const brings = isPilot && isLive ? 2_600 + 200 * (rep % 3) : 0;
      return [name, week + 1, isPilot, isLive, usual + 150 * week + brings];
    }),
  );
  return [
    exampleTable("PilotAreas", ["Territory"], [["Northeast"]]),
    exampleTable("Pilot", ["Rep", "Week:#", "In Pilot", "After Go-live", "Revenue:#"], weeks),
    exampleTable(
      "PilotKPIs",
      ["KPI", "Week 1:.", "Week 2:.", "Week 3:."],
      [
        ["Routing accuracy", 0.96, 0.98, 0.99],
        ["Assigned", 0.97, 0.99, 0.99],
        ["Spread", 0.14, 0.09, 0.08],
        ["Pipeline lift", 0.06, 0.11, 0.12],
        ["Rep satisfaction", 3.8, 3.9, 4.1],
      ],
    ),
  ];
}
