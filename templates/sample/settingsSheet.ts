import { HEADER, HEADER_RIGHT, INPUT, NOTE, SECTION, SUBTITLE, TITLE } from "./look";
import { sheetBuilder } from "./sheetBuilder";
import type { SheetContent } from "../../grid/files/content";

export interface Factor {
  /** A header of the accounts, letter by letter: weights are matched by header. */
  readonly header: string;
  readonly weight: number;
  readonly scaling: "minmax" | "none";
  readonly why: string;
}

/** Weights of the account score from 002_c2a37b87c603f929.txt. */
export const FACTORS: readonly Factor[] = [
  {
    header: "Projected ARR (USD)",
    weight: 0.5,
    scaling: "minmax",
    why: "What the account may bring; in dollars, so scaled from 0 (smallest) to 1 (largest)",
  },
  { header: "Propensity", weight: 0.25, scaling: "none", why: "How likely it is to buy" },
  { header: "Strategic Fit", weight: 0.15, scaling: "none", why: "How well it suits the plan" },
  { header: "Churn Risk", weight: -0.1, scaling: "none", why: "Counts against it" },
  { header: "Travel Cost", weight: -0.1, scaling: "none", why: "Counts against it" },
];

/** Weights of the territory index from 000_301dfa3aef965b5a.txt. */
export const INDEX_WEIGHTS = [
  ["Projected ARR", 0.6],
  ["Accounts", 0.3],
  ["Average account score", 0.1],
] as const;

/** Smallest and largest value that is on target. */
export const TARGETS = {
  coverage: ["Accounts with a rep", 0.95, null, "Share of accounts that have an owner in the team"],
  overlap: ["Overlap", null, 0.02, "Share of accounts with more than one owner"],
  utilisation: ["Places filled", 0.85, 0.95, "Accounts against capacity"],
  gini: [
    "Gini",
    null,
    0.2,
    "0: everybody carries the same per unit of capacity; towards 1: one carries everything",
  ],
  spread: ["Spread", null, 0.1, "The territory furthest from a fair share, per unit of capacity"],
  moved: ["Accounts moved", null, 0.15, "Share of accounts that change owner in one carve"],
} as const;

/** Where other sheets find the settings. */
export const SETTINGS_AT = {
  weights: "Settings!A5:C10",
  indexWeights: "Settings!B15:B17",
  utilisationFrom: "Settings!B24",
  utilisationTo: "Settings!C24",
  giniTo: "Settings!C25",
  spreadTo: "Settings!C26",
  coverageFrom: "Settings!B22",
} as const;

export function settingsSheet(): SheetContent {
  const sheet = sheetBuilder();
  sheet.put("A1", "Settings");
  sheet.put("A2", "Yellow cells are yours: change one and watch Scores and Start follow.");
  sheet.style("A1", TITLE);
  sheet.style("A2", SUBTITLE);
  sheet.height(1, 30);

  sheet.put("A4", "Account score");
  sheet.put("A5", [
    ["Factor", "Weight", "Scaling"],
    ...FACTORS.map(({ header, weight, scaling }) => [header, weight, scaling]),
  ]);
  sheet.put("E5", [["Why"], ...FACTORS.map(({ why }) => [why])]);
  sheet.style("B6:B10", INPUT);
  sheet.style("C6:C10", { ...INPUT, align: "right" });
  sheet.format("B6:B10", "0.00");

  sheet.put("A13", "Territory index");
  sheet.put("A14", [["Component", "Weight"], ...INDEX_WEIGHTS.map((row) => [...row])]);
  sheet.put("E14", [
    ["How to read it"],
    ["100 is the average territory; 112 carries 12 % more than average."],
  ]);
  sheet.style("B15:B17", INPUT);
  sheet.format("B15:B17", "0.0");

  sheet.put("A20", "Targets");
  sheet.put("A21", [
    ["Measure", "From", "To"],
    ...Object.values(TARGETS).map(([measure, from, to]) => [measure, from, to]),
  ]);
  sheet.put("E21", [["What it measures"], ...Object.values(TARGETS).map((row) => [row[3]])]);
  sheet.style("B22:C27", INPUT);
  sheet.format("B22:C27", "0%");
  sheet.format("C25", "0.00");

  for (const cell of ["A4:E4", "A13:E13", "A20:E20"]) sheet.style(cell, SECTION);
  for (const cell of ["A5", "A14", "A21"]) sheet.style(cell, HEADER);
  for (const cell of ["B5", "C5", "B14", "B21", "C21"]) sheet.style(cell, HEADER_RIGHT);
  for (const range of ["E5:E10", "E14:E15", "E21:E27"]) sheet.style(range, NOTE);
  return sheet.content("Settings", {
    widths: [160, 66, 74, 16, 430],
    gridlines: false,
    tabColour: "#FFC000",
  });
}
