import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { summaryOfRange } from "../../../functions/territory/summary";
import { inspect } from "../../../src/plan/inputs/inspect";
import {
  isUnfilled,
  namesPosition,
  presencesOf,
  saysToHire,
} from "../../../src/plan/people/presence";
import { standingOf } from "../../../src/plan/people/standing";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { dateSerial } from "../../../src/table/parse/dateSerial";
import { notesIn } from "../../functions/notes";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

describe("a position to be hired", () => {
  for (const status of [
    ..."To be hired|TBH|TBH Q3|Open position|Open Headcount|Open req #123|Open|Vacant|Hiring".split(
      "|",
    ),
    ..."Vakant|Zu besetzen|À pourvoir|Poste vacant|Por contratar|Vaga|Wakat|Вакансия".split("|"),
  ])
    it(`is told by the status ${status}`, () => assert.ok(saysToHire(status)));

  for (const status of [
    "",
    "Active",
    "Hired",
    "New hire",
    "On leave",
    "Opened",
    "Reopening",
    "Left",
  ])
    it(`is not told by the status ${JSON.stringify(status)}`, () => assert.ok(!saysToHire(status)));

  it("is active where its status says so without a doubt, and nobody is asked", () => {
    for (const status of ["To be hired", "TBH", "Open position", "Open headcount", "To hire"])
      assert.equal(standingOf(status), "active", status);
  });

  for (const name of [
    ..."TBH Enterprise West|TBD - East|Vacant 2|New Hire 1|Open Territory 4|To be hired (EMEA)".split(
      "|",
    ),
    ..."Vakanz Nord|Offene Stelle Süd|Poste à pourvoir|Вакансия 3".split("|"),
  ])
    it(`is told by the name ${name}`, () => assert.ok(namesPosition(name)));

  for (const name of [
    "Ana Ruiz",
    "Tbilisi Team",
    "Vacanti, Mario",
    "Opena Cruz",
    "Newton Hire",
    "",
  ])
    it(`is not told by the name ${name}`, () => assert.ok(!namesPosition(name)));
});

describe("whether somebody is there", () => {
  const today = dateSerial(2026, 3, 31);
  const of = (status: string, start: string, name = "Ana"): string =>
    presencesOf(
      [
        { name, status, start },
        { name: "Ben", status: "Active", start: "2020-01-01" },
      ],
      today,
    )[0]?.is ?? "";
  const cases: [status: string, start: string, is: string][] = [
    ["Active", "2026-03-31", "there"],
    ["Active", "2026-04-01", "yet to start"],
    ["", String(today + 1), "yet to start"],
    ["", String(today), "there"],
    ["To be hired", "", "to be hired"],
    ["To be hired", "2020-01-01", "to be hired"],
    ["On leave", "2020-01-01", "on leave"],
    ["Active", "", "without a start"],
    ["Active", "soon", "there"],
    // 5 June or 6 May are both to come; 3 April is, and 4 March is not.
    ["Active", "05/06/2026", "yet to start"],
    ["Active", "03/04/2026", "there"],
  ];
  for (const [status, start, is] of cases)
    it(`is "${is}" by "${status}" and "${start}"`, () => assert.equal(of(status, start), is));

  it("is not asked of a start where no table has any, nor of a day where none is known", () => {
    const [alone] = presencesOf([{ name: "Ana", status: "", start: "" }], today);
    assert.equal(alone?.is, "there");
    const [undated] = presencesOf([{ name: "Ana", status: "", start: "2090-01-01" }], NaN);
    assert.equal(undated?.is, "there");
  });
});

describe("a plan with positions to be hired", () => {
  const accounts: Cell[][] = [
    ["Account ID", "Owner", "Potential", "Last activity"],
    ...Array.from({ length: 12 }, (_, at): Cell[] => [
      `A${at}`,
      at % 2 === 0 ? "Ana" : "Ben",
      10,
      "2026-03-31",
    ]),
  ];
  const reps: Cell[][] = [
    ["Rep", "Status", "Start Date"],
    ["Ana", "Active", "2020-01-01"],
    ["Ben", "On leave", "2020-01-01"],
    ["TBH West", "To be hired", "2026-07-01"],
    ["Cy", "Active", "2026-05-04"],
    ["Di", "Active", null],
  ];
  const settings: Partial<Settings> = { maxMovedPercent: 100 };
  const carve = carved(tablesOf(accounts, reps), settings);
  const unfilled = [...carve.inputs.presence.keys()].filter((rep) =>
    isUnfilled(carve.inputs.presence[rep]!),
  );

  it("says what they hold on the scorecard, counted from the accounts", () => {
    const held = carve.plan.rep.filter((rep) => unfilled.includes(rep)).length;
    const line = carve.measures.find(({ key }) => key === "unfilled") ?? assert.fail();
    assert.ok(held > 0);
    assert.equal(line.before, 0);
    assert.equal(line.after.toFixed(9), (held / 12).toFixed(9));
    assert.equal(
      line.meaning,
      `${10 * held} of Potential, in ${held} accounts of Cy and TBH West: nobody is there to work them yet`,
    );
  });

  it("says it in notes, on the territories and in the first look alike", () => {
    const said = [
      "TBH West (from 1 July 2026) is a position to be hired and counts as any rep: nobody works its accounts yet.",
      "Cy (from 4 May 2026) is yet to start, counted from 31 March 2026, the latest date in the table, and counts as any rep: nobody works these accounts until then.",
      "Di has nothing under Start Date and counts as any rep: say so under Status where it is a position to be hired.",
    ];
    const { peopleNotes } = inspect(
      tablesOf(accounts, reps),
      { ...defaultSettings, ...settings },
      [],
    );
    const { notes } = saidOf(carve);
    for (const note of said) {
      assert.ok(notes.includes(note), notes.join("\n"));
      assert.ok(peopleNotes.includes(note));
    }
    const territories =
      resultsOf(carve).tables.find(({ name }) => name === "TP_Territories") ?? assert.fail();
    const at = territories.columns.findIndex(({ header }) => header === "Who is there");
    assert.deepEqual(
      territories.rows.map((row) => row[at]),
      ["", "On leave", "To be hired, 1 July 2026", "Starts 4 May 2026", "No start date"],
    );
  });

  it("is the same plan with the same fingerprint as without the column, and has no line without one", () => {
    const plain = carved(
      tablesOf(
        accounts,
        reps.map(([name]) => [name ?? null]),
      ),
      settings,
    );
    assert.deepEqual(plain.plan.rep, carve.plan.rep);
    const team = [["Rep"], ["Ana"], ["Ben"]];
    const all = carved(tablesOf(accounts, team), settings);
    assert.equal(
      all.measures.some(({ key }) => key === "unfilled"),
      false,
    );
    const territories = resultsOf(all).tables.find(({ name }) => name === "TP_Territories");
    assert.ok(territories?.columns.every(({ header }) => header !== "Who is there"));
  });

  it("asks nobody in which order day and month of a start stand", () => {
    const unclear = reps.map((row, at) => (at === 0 ? row : row.with(2, "03/04/2020")));
    const { decisions } = inspect(
      tablesOf(accounts, unclear),
      { ...defaultSettings, ...settings },
      [],
    );
    assert.deepEqual(
      decisions.filter(({ header }) => header === "Start Date"),
      [],
    );
  });

  it("is said by TP.SUMMARY rep by rep, and by TP.FAIRNESS in a note", () => {
    const asOf = [["asOf", dateSerial(2026, 3, 31)]];
    const summary = summaryOfRange(accounts, reps, undefined, asOf);
    assert.deepEqual(
      summary.slice(1, 6).map((row) => [row[0], row.at(-1)]),
      [
        ["Ana", ""],
        ["Ben", "On leave"],
        ["TBH West", "To be hired, 1 July 2026"],
        ["Cy", "Starts 4 May 2026"],
        ["Di", "No start date"],
      ],
    );
    const notes = notesIn(fairnessOfRange(accounts, reps, undefined, undefined, asOf));
    assert.ok(
      notes.includes(
        "Cy (from 4 May 2026) is yet to start, counted from 31 March 2026, and counts as any rep: nobody works these accounts until then.",
      ),
      notes.join("\n"),
    );
    // Without a day nobody is yet to start.
    assert.ok(
      !notesIn(fairnessOfRange(accounts, reps)).some((note) => String(note).startsWith("Cy")),
    );
  });
});
