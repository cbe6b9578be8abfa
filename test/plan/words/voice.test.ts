import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign/work/runSteps";
import { carveSteps, type Carve } from "../../../src/plan/carve";
import type { Pin } from "../../../src/plan/inputs/inputs";
import { reportOf } from "../../../src/plan/results/report";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { approaches } from "../../../src/plan/settings/approaches";
import { settingSpecs } from "../../../src/plan/settings/settingSpecs";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import { english, type Key } from "../../../src/plan/words/english";
import { whyNotIn } from "../../../src/plan/words/whyNot";
import type { Voice } from "../../../src/plan/words/sayIt";
import {
  fixedFormats,
  type Formats,
  type Sentence,
  type Templates,
  type Value,
} from "../../../src/plan/words/sentence";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";
import { anyTeam, type AnyTeam } from "./anyTeam";
import { caseSettings, everyColumn, settingCases } from "../settingCases";

/** Words in capitals; names of values stay. */
function shouted(template: string): string {
  return template
    .split(/(\{[^}:]*[:}])/)
    .map((part, at) => (at % 2 === 0 ? part.toUpperCase() : part))
    .join("");
}

/** A made-up second language: capitals, and a comma before decimals. */
const formats = Object.fromEntries(
  Object.entries(fixedFormats).map(([kind, format]) => [
    kind,
    kind === "form"
      ? format
      : (...given: never[]) =>
          (format as (...all: never[]) => string)(...given)
            .replace(/(\d)\.(\d)/g, "$1_$2")
            .replace(/(\d),(\d{3})/g, "$1'$2")
            .replace(/_/g, ",")
            .toUpperCase(),
  ]),
) as unknown as Formats;

const loud: Voice = {
  templates: Object.fromEntries(
    Object.entries(english).map(([key, template]) => [key, shouted(template)]),
  ) as Templates<Key>,
  formats,
};

/** The tables with all that people wrote in capitals. */
function inCapitals(tables: CarveTables): CarveTables {
  const cells = (rows: readonly (readonly Cell[])[]): Cell[][] =>
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.toUpperCase() : cell)));
  const { accounts, reps } = tablesOf(cells(tables.accounts.cells), cells(tables.reps.cells));
  return { accounts: { ...accounts, sheet: "ACCOUNTS" }, reps: { ...reps, sheet: "REPS" } };
}

function settingsInCapitals(settings: Partial<Settings>): Settings {
  const { house, rules, balance, workload, measures, whole, role, ...others } = {
    ...defaultSettings,
    maxMovedPercent: 100,
    ...settings,
  };
  const up = (text: string): string => text.toUpperCase();
  return {
    ...others,
    house: up(house),
    rules: rules.map(up),
    balance: up(balance),
    workload: up(workload),
    measures: up(measures),
    whole: up(whole),
    role: up(role),
  };
}

function loudCarve(
  tables: CarveTables,
  settings: Partial<Settings>,
  pins: readonly Pin[] = [],
): Carve {
  const options = { voice: loud, contradictions: "look" as const };
  return runSteps(carveSteps(inCapitals(tables), settingsInCapitals(settings), pins, options));
}

/** Tables that a note is to be made of in almost every column. */
function messy(): CarveTables {
  const accounts = Array.from({ length: 24 }, (_, at): Cell[] => [
    `A${at + 1}`,
    at < 2 ? "Twin" : `Company ${at + 1}`,
    ["Ana Lind", "Bo Berg", "Cy Holm", "n/a", "Ana  Lind", "Gone", "A. Lind", "Bo Bergg"][at % 8] ??
      "",
    at === 5 ? -40 : 100 + 37 * ((at * 7) % 11),
    at % 4 === 3 ? "" : (["SMB", "ENT"][at % 2] ?? ""),
    at % 6 === 0 ? "" : 40 + at / 10,
    at % 6 === 0 ? "" : -100 + at / 5,
    at === 9 ? "Twin" : "",
    at === 4 || at === 8 ? 46_203 : "",
    at % 5 === 0 ? 46_190 : "",
    at % 7 === 0 ? 46_100 : "",
    at % 2 ? "Customer" : "Prospect",
    ["North", "South", "North"][at % 3] ?? "",
  ]);
  const reps: Cell[][] = [
    ["Ana Lind", 9, "SMB", 41, -99, "Active", 2, 100, "", 43_000],
    ["Bo Berg", 9, "ENT", "", "", "On leave", 1, "", 100, 43_000],
    ["Cy Holm", 9, "", "", "", "Frozen", 1, 90_000, "", ""],
    ["Di Ek", 9, "SMB", "", "", "Left", 1, "", "", 43_000],
    ["Ed Ros", 9, "", 40, -98, "", 0, "", "", 43_000],
    ["Ana Lind", 9, "", 40, -98, "Active", 1, "", "", 43_000],
    ["TBH West", 2, "", 40, -98, "To be hired", 1, "", "", 46_900],
    ["Fay Oz", 2, "", 40, -98, "Active", 1, "", "", 46_900],
  ];
  return tablesOf(
    [
      [
        ...["Account ID", "Account", "Owner", "Potential", "Segment", "Latitude", "Longitude"],
        ...["Parent account ID", "Locked until", "Last activity", "Owner since", "Account type"],
        "Region",
      ],
      ...accounts,
    ],
    [
      [
        ...["Rep", "Capacity", "Segment", "Latitude", "Longitude", "Status", "Share"],
        ...["Least Potential", "Most Potential", "Start date"],
      ],
      ...reps,
    ],
  );
}

const messySettings: readonly (readonly [Partial<Settings>, readonly Pin[]])[] = [
  [
    { together: true, measures: "Potential 1 %; Segment 5 %", radiusKm: 50 },
    [
      { account: "COMPANY 3", rep: "BO BERG" },
      { account: "TWIN", rep: "BO BERG" },
      { account: "nothing", rep: "BO BERG" },
    ].map(({ account, rep }) => ({ account: account.toUpperCase(), rep })),
  ],
  [{ maxMovedPercent: 1 }, []],
  [{ maxMovedPercent: 10, movedAlready: 2 }, []],
  [{ whole: "Region", wholeSplit: 4 }, []],
  [
    { rules: ["Segment is MM: Ana Lind", "Segment is SMB: Ana Lind", "Segment is SMB: Bo Berg"] },
    [],
  ],
  [{ approach: "hybrid" }, []],
  [{ approach: "flow", workload: "Potential", first: "none" }, []],
  [{ approach: "greedy" }, []],
  [{ approach: "round robin" }, []],
  [{ book: 2 }, []],
  [{ book: 1, maxMovedPercent: 0 }, []],
  [{ book: 6, maxMovedCustomersPercent: 0 }, []],
];

/** What has to be among the notes, or nothing was tried. */
const expectedNotes: readonly Key[] = [
  "above the book",
  "accounts not bound",
  "alpha set",
  "beta set",
  "blank kind",
  "books",
  "cap allows nothing",
  "cap allows nothing more",
  "flow counts accounts",
  "gamma set",
  "greedy is a baseline",
  "held by locks",
  "held by search",
  "house named by us",
  "kind not kept",
  "last to move",
  "least is too much",
  "limit not kept",
  "loads below zero",
  "lock of nothing",
  "lock of several",
  "locked by name",
  "locked still",
  "no moves allowed",
  "not active",
  "on leave",
  "parent of several",
  "reps to be hired",
  "reps without a start",
  "reps yet to start",
  "room short",
  "round robin is a baseline",
  "rows of one rep",
  "rule takes nothing",
  "rule's word is nowhere, nearest",
  "share of nothing",
  "shares of column",
  "some without place",
  "taken as one person",
  "tolerance not kept",
  "wait",
  "word for nobody",
  "word taken as active",
  "worth the same",
];

/** Seven reps with room for one account, who hold two each. */
function fullTeam(): AnyTeam {
  const names = [1, 2, 3, 4, 5, 6, 7].map((at) => `Rep ${at}`);
  const accounts = names.flatMap((name, at): Cell[][] => [
    [`A${at}`, name],
    [`B${at}`, name],
  ]);
  const tables = tablesOf(
    [["Account ID", "Owner"], ...accounts],
    [["Rep", "Capacity"], ...names.map((name) => [name, 1])],
  );
  return { tables, settings: { maxMovedPercent: 0 } };
}

/** Reps who may hold less than there is. */
function tightTeam(): AnyTeam {
  const tables = tablesOf(
    [
      ["Account ID", "Projected ARR"],
      ...Array.from({ length: 12 }, (_, at): Cell[] => [`A${at}`, 10]),
    ],
    [["Rep", "Most Projected ARR"], ...[1, 2, 3].map((at): Cell[] => [`Rep ${at}`, 20])],
  );
  return { tables, settings: {} };
}

/** The same of teams with limits and books, without room. */
const expectedOfTeams: readonly Key[] = [
  "above the book",
  "books",
  "cap allows nothing",
  "go to the house",
  "held by room",
  "house named by us",
  "kept out by moves",
  "more above capacity",
  "no moves allowed",
  "rep with count",
  "room short",
  "several above the most",
  "stays above capacity",
  "stays above capacity, with load",
];

/** Labels of settings and words of their values are named as the pane has them. */
const named = [
  ...Object.values(settingSpecs).map(({ label }) => `"${label}"`),
  ...approaches.map((approach) => ` ${approach} `),
  // What the house is called where nobody says so.
  "House",
  "Pool",
];

/** The parts of the order in which accounts are served, as the setting has them. */
const partsOfOrder = new RegExp(
  `(?<=: |> )(${defaultSettings.first.split(", ").join("|")})(?= >| \\()`,
  "g",
);

/** The keys of a sentence and of all that stand inside it. */
function keysIn({ key, values }: Sentence): string[] {
  const inValue = (value: Value): string[] => {
    if (value.kind === "words") return keysIn(value.sentence);
    return value.kind === "list" ? value.items.flatMap(inValue) : [];
  };
  return [key, ...Object.values(values).flatMap(inValue)];
}

/** What is said of a plan, reasons, notes, verdict, proof and what changes hands. */
function allSaid(made: Carve): string[] {
  const { notes, verdict, proofs } = saidOf(made);
  const outside = made.outside.map(({ why }) => made.say(why));
  return [
    ...[...made.reasons, ...notes, ...verdict, ...proofs, ...outside],
    ...(made.broken?.breaks ?? []),
  ];
}

function assertLoud(said: readonly string[], what: string): void {
  for (const one of said) {
    const words = named
      .reduce((text, name) => text.replaceAll(name, ""), one)
      .replace(partsOfOrder, "");
    assert.doesNotMatch(words, /\p{Ll}|\d\.\d/u, `${what}: ${one}`);
  }
}

describe("a plan in another language", () => {
  const cases = settingCases.map((one) => [one.what, one.with] as const);
  for (const [what, settings] of cases)
    it(`has no English sentence left: ${what}`, () => {
      assertLoud(allSaid(loudCarve(everyColumn(), { ...caseSettings, ...settings })), what);
    });

  it("has no English sentence left in what is said of messy tables", () => {
    const seen = new Set<string>();
    for (const [settings, pins] of messySettings) {
      const made = loudCarve(messy(), { samePeople: "all", ...settings }, pins);
      for (const note of made.notes) for (const key of keysIn(note)) seen.add(key);
      assertLoud(allSaid(made), JSON.stringify(settings));
    }
    for (const key of expectedNotes) assert.ok(seen.has(key), key);
  });

  it("has no English sentence left in what is said of teams of all kinds", () => {
    const seen = new Set<string>();
    const teams = [1, 4, 10, 32, 36, 57, 119].map((seed) => anyTeam(seed));
    for (const { tables, settings } of [...teams, fullTeam(), tightTeam()]) {
      const made = loudCarve(tables, settings);
      for (const note of made.notes) for (const key of keysIn(note)) seen.add(key);
      assertLoud(allSaid(made), JSON.stringify(settings));
    }
    for (const key of expectedOfTeams) assert.ok(seen.has(key), key);
  });

  it("has no English sentence left in the answers to why not", () => {
    const limits = {
      tolerance: 10,
      maxMovedPercent: 20,
      maxMovedCustomersPercent: 10,
      house: "Pool",
    };
    for (const settings of [limits, { match: "segment", together: true }, { approach: "hybrid" }]) {
      const made = loudCarve(everyColumn(), settings as Partial<Settings>);
      const answer = whyNotIn(made);
      const asked = [...made.inputs.reps.name, "NOBODY KNOWN", made.inputs.house];
      const said = [...made.inputs.accounts.id.keys()].flatMap((account) =>
        asked.flatMap((rep) => answer(account, rep).sentences),
      );
      assertLoud(said, JSON.stringify(settings));
    }
  });

  it("says the same as in English, sentence by sentence", () => {
    const tables = inCapitals(everyColumn());
    const settings = settingsInCapitals({ maxMovedPercent: 30 });
    const made = runSteps(carveSteps(tables, settings, [], { voice: loud }));
    const plain = carved(tables, settings);
    const inCommon = (one: string): string => one.toUpperCase().replace(/[.,']/g, "");
    assert.deepEqual(allSaid(made).map(inCommon), allSaid(plain).map(inCommon));
  });

  it("is in that language in the pane and on the sheets", () => {
    const made = loudCarve(everyColumn(), { maxMovedPercent: 30 });
    const { notes, verdict, proofs } = reportOf(made);
    assertLoud(
      [...notes, ...verdict.sentences, ...proofs.map(({ sentence }) => sentence)],
      "report",
    );
    const [assignments, , fairness] = resultsOf(made).tables;
    assert.ok(assignments && fairness);
    assertLoud(
      assignments.rows.flatMap((row) => [String(row[4]), String(row[6])]),
      "assignments",
    );
    const said = fairness.rows.filter(([label]) => /^(Verdict|Proof|Note)/.test(String(label)));
    assertLoud(
      said.map((row) => String(row[5])),
      "fairness",
    );
    assert.ok(said.length > 2);
  });

  it("says in that language on the sheet who is not there yet", () => {
    const { tables } = resultsOf(loudCarve(messy(), { samePeople: "all" }));
    const territories = tables.find(({ name }) => name === "TP_Territories") ?? assert.fail();
    const at = territories.columns.findIndex(({ header }) => header === "Who is there");
    const said = territories.rows.map((row) => String(row[at]));
    assertLoud(said, "territories");
    const { size } = new Set(said.filter((one) => one !== ""));
    assert.ok(size > 3, said.join("; "));
  });
});
