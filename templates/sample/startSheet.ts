import { REPS } from "./reps";
import { NOTE, SECTION, STEP, STEP_TEXT, SUBTITLE, TITLE } from "./look";
import { sheetBuilder } from "./sheetBuilder";
import { putMeasures } from "./startMeasures";
import { columnIndex } from "../../grid/files/a1";
import { FIRST_TERRITORY, START_COLUMNS } from "./startPlaces";
import { putTerritories } from "./startTerritories";
import { WITHOUT_ADD_IN } from "./withoutAddIn";
import type { AsItStands } from "./asItStands";
import type { ChartContent, SheetContent } from "../../grid/files/content";

const STEPS = [
  "Look at Accounts: 1,000 rows as an export gave them: amounts as text, lost zeros, two ids twice.",
  "Look at Reps: ten people, one of them on leave, and a position to be hired, in three peer groups.",
  "See below how uneven things are among peers: who has too little to sell to, what nobody looks after.",
  "On Settings, change a yellow weight. Scores, and the index below, follow at once.",
  "Open the Territory Planner pane. It finds the tables Accounts and Reps by itself.",
  "On Data, read what it found in the export. A click on an address takes you to that cell.",
  "On Home, see that reps serve only their own segment (choose it where it isn't), and what may move.",
  "Make a plan, or three. Stop whenever you like: the best plan so far is kept, with how good it is.",
  "Read the verdict: who is furthest from a fair share among peers. Prospects move before customers.",
  "Write the result to its own sheets, a reason for every account. Your cells stay as they are.",
  "Then paste your own accounts and reps over these, and press Refresh on Data.",
] as const;

/** The sheet that opens first: what to do, and the territories as they stand, live. */
export function startSheet(now: AsItStands): SheetContent {
  const sheet = sheetBuilder();
  sheet.put("A1", "Territory Planner");
  sheet.put(
    "A2",
    "A sample to play with: companies and people are invented, nothing here is precious.",
  );
  sheet.put("A3", WITHOUT_ADD_IN);
  sheet.put("A4", "What to do here");
  sheet.put(
    "A5",
    STEPS.map((step, index) => [index + 1, step]),
  );
  sheet.put("A17", "Territories as they stand");
  sheet.style("A1", TITLE);
  sheet.style("A2", SUBTITLE);
  sheet.style("A3", NOTE);
  sheet.style("A4:K4", SECTION);
  sheet.style("A17:K17", SECTION);
  sheet.style("A5:A15", STEP);
  sheet.style("B5:B15", STEP_TEXT);
  sheet.height(1, 34);
  for (let row = 5; row <= 15; row++) sheet.height(row, 18);
  putMeasures(sheet, now);
  putTerritories(sheet, now);
  return sheet.content("Start", {
    widths: [30, 128, 78, 62, 92, 98, 84, 94, 72, 72, 100],
    gridlines: false,
    tabColour: "#1F3864",
  });
}

/** Columns that show at a glance how uneven the territories are. */
export function startChart(): ChartContent {
  const cells = { row: FIRST_TERRITORY - 1, rows: REPS.length, columns: 1 };
  return {
    name: "As it stands",
    sheet: "Start",
    kind: "ColumnClustered",
    title: "Projected ARR over quota, as it stands",
    xTitle: "",
    yTitle: "",
    series: [
      {
        name: "Potential / quota",
        values: {
          sheet: "Start",
          rect: { ...cells, column: columnIndex(START_COLUMNS.overQuota) },
        },
        x: { sheet: "Start", rect: { ...cells, column: columnIndex(START_COLUMNS.rep) } },
      },
    ],
    // Under the last line, as wide as the columns B to K.
    left: 30,
    top: 620,
    width: 880,
    height: 225,
  };
}
