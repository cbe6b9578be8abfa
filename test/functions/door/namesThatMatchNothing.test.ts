import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { goNoGoOfRange } from "../../../functions/pilot/goNoGo";
import { dataQualityOfRange } from "../../../functions/quality/quality";
import { sensitivityOfRange } from "../../../functions/score/sensitivity";
import { segmentOfRange } from "../../../functions/score/segment";
import { leadRouteOfRange } from "../../../functions/leads/route";
import { qualifyOfRange, slaDueOfRange } from "../../../functions/leads/leads";
import { kpiOfRange } from "../../../functions/kpi/kpi";
import {
  arrForecastOfRange,
  customersOfRange,
  tornadoOfRange,
  waterfallOfRange,
} from "../../../functions/market/forecast";
import { targetShareOfRange } from "../../../functions/market/share";
import { repIndexOfRange } from "../../../functions/territory/reps";
import { indexOfRange } from "../../../functions/territory/territory";
import { unapprovedOfRange } from "../../../functions/audit/audit";
import { refuses } from "../callInCell";

const accounts = [
  ["Account ID", "Owner", "Employees"],
  ["1", "Ana", 10],
  ["2", "Ben", 300],
];
const reps = [
  ["Rep", "Capacity"],
  ["Ana", 2],
  ["Ben", 2],
];
const kpis = [
  ["KPI", "W1"],
  ["Win rate", 0.3],
];
const leads = [
  ["Lead ID", "Segment"],
  ["1", "SMB"],
];
const segments = [
  ["Segment", "SAM accounts", "ACV", "Churn", "Year 1"],
  ["SMB", 100, 10, 0.1, 0.2],
];
const opportunities = [
  ["Opportunity ID", "Owner", "Amount", "Stage", "Close date"],
  ["1", "Ana", 10, "Closed Won", 46_000],
];
const log = (checker: string): unknown[][] => [
  ["Account ID", "Owner after", "Status", "Maker", checker],
  ["1", "Ben", "approved", "Cy", "Cy"],
];
/** Misspelt headers of scenarios; the first has a word in common with another field. */
const scenarioHeaders = [
  ["Adption factor", "Adoption factor"],
  ["Chrun points", "Churn points"],
  ["Expnsion factor", "Expansion"],
] as const;
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A name or header that is nobody's, and what it is nearest to. */
const cases: readonly (readonly [
  what: string,
  call: (table: unknown[][]) => unknown,
  table: unknown[][],
  RegExp,
])[] = [
  [
    "a measure in targets",
    (t) => fairnessOfRange(accounts, reps, undefined, t),
    [
      ["Measure", "To"],
      ["Giny", 0.2],
    ],
    /"Giny".*nearest is Gini/,
  ],
  [
    "a header of targets",
    (t) => fairnessOfRange(accounts, reps, undefined, t),
    [
      ["Measure", "Frm"],
      ["Gini", 0.2],
    ],
    /"Frm".*nearest is "From"/,
  ],
  [
    "a KPI in rules",
    (t) => kpiAlertOfRange(kpis, t),
    [
      ["KPI", "From"],
      ["Win raet", 0.2],
    ],
    /"Win raet".*nearest is "Win rate"/,
  ],
  [
    "a header of rules",
    (t) => kpiAlertOfRange(kpis, t),
    [
      ["KPI", "Alert belw"],
      ["Win rate", 0.2],
    ],
    /"Alert belw".*nearest is "Alert below"/,
  ],
  [
    "a KPI in targets of a pilot",
    (t) => goNoGoOfRange(kpis, t),
    [
      ["KPI", "From"],
      ["Asigned", 0.2],
    ],
    /"Asigned".*nearest is "Assigned"/,
  ],
  [
    "a column in data targets",
    (t) => dataQualityOfRange(accounts, t),
    [
      ["Column", "Completeness"],
      ["Ownr", 1],
    ],
    /"Ownr".*nearest is "Owner"/,
  ],
  [
    "a header of data targets",
    (t) => dataQualityOfRange(accounts, t),
    [
      ["Column", "Completness"],
      ["Owner", 1],
    ],
    /"Completness".*nearest is "Completeness"/,
  ],
  [
    "an industry",
    (t) => sensitivityOfRange([["Retail"]], t),
    [
      ["Industry", "Sensitivity"],
      ["Retial", 1],
    ],
    /"Retial".*nearest is "Retail"/,
  ],
  [
    "an SLA",
    (t) => slaDueOfRange([[46_000]], [["MQL"]], t),
    [
      ["Object", "Minutes"],
      ["MQLL", 10],
    ],
    /"MQLL".*nearest is "MQL"/,
  ],
  [
    "a header of cutoffs",
    (t) => segmentOfRange(accounts, t),
    [
      ["Segment", "Revenu from", "Employees from"],
      ["SMB", 1, 1],
    ],
    /"Revenu from".*nearest is "Revenue from"/,
  ],
  [
    "a header of rules for leads",
    (t) => leadRouteOfRange(leads, [[]], reps, t),
    [
      ["Segmnt", "Owner"],
      ["SMB", "Ana"],
    ],
    /"Segmnt".*nearest is "Segment"/,
  ],
  [
    "any header of conditions",
    (t) => qualifyOfRange([["A"]], [[80]], t),
    [
      ["Class", "Region"],
      ["MQL", "West"],
    ],
    /"Region", which is none of its own/,
  ],
  ...[customersOfRange, arrForecastOfRange, waterfallOfRange].flatMap((call) =>
    scenarioHeaders.map(([header, meant]): (typeof cases)[number] => [
      `${header} of scenarios in ${call.name}`,
      (t) => call(segments, t),
      [
        ["Scenario", header],
        ["Base", 0.1],
      ],
      new RegExp(`scenarios has a column "${header}".*nearest is "${meant}"`),
    ]),
  ),
  [
    "a header of segments",
    (t) => customersOfRange(t),
    segments.map((row, at) => [...row, at === 0 ? "Expansoin" : 0.1]),
    /segments has a column "Expansoin".*nearest is "Expansion"/,
  ],
  [
    "a header of drivers",
    (t) => tornadoOfRange(segments, t),
    [
      ["Driver", "Lwo case", "Hihg case"],
      ["ACV", -0.5, 0.5],
    ],
    /drivers has a column "Lwo case".*nearest is "low case"/,
  ],
  [
    "a driver",
    (t) => tornadoOfRange(segments, t),
    [["Driver"], ["Chrun"]],
    /\(Driver\) holds "Chrun".*nearest is "Churn"/,
  ],
  [
    "a component of an index of territories",
    (t) => indexOfRange(column(1, 2), column(3, 4), column(5, 6), t),
    [
      ["Component", "Weight"],
      ["Acounts", 1],
    ],
    /\(Component\) is "Acounts".*nearest is "Accounts"/,
  ],
  [
    "a component of an index of reps",
    (t) => repIndexOfRange(reps, t),
    [
      ["Component", "Weight"],
      ["Win raet", 1],
    ],
    /\(Component\) is "Win raet".*nearest is "Win rate"/,
  ],
  [
    "a component of a share",
    (t) =>
      targetShareOfRange(
        [
          ["TAM", "ASP"],
          [1, 2],
        ],
        1,
        t,
      ),
    [
      ["Component", "Weight"],
      ["TAM", 1],
      ["APS", 1],
    ],
    /no component "asp"/i,
  ],
  [
    "a header of quotas",
    (t) => kpiOfRange(opportunities, [["Owner"]], undefined, t),
    [
      ["Owner", "Quota", "Perid"],
      ["Ana", 5, 46_000],
    ],
    /quotas has a column "Perid".*nearest is "Period"/,
  ],
  [
    "a header of changes",
    (t) => unapprovedOfRange(accounts, accounts, t),
    log("Chekcer"),
    /changes has a column "Chekcer".*nearest is "Checker"/,
  ],
];

describe("names that match nothing", () => {
  for (const [what, call, table, message] of cases)
    it(`are refused with the nearest known one: ${what}`, () => {
      refuses(() => call(table), message);
    });
});
