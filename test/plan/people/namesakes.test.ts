import assert from "node:assert/strict";
import { assignOfRange } from "../../../functions/assign/assign";
import { InputError } from "../../../src/errors";
import type { Inputs } from "../../../src/plan/inputs/inputs";
import { reportOf } from "../../../src/plan/results/report";
import { repByAccount, resultsOf } from "../../../src/plan/results/resultsOf";
import { sayIt } from "../../../src/plan/words/sayIt";
import { whyNotIn } from "../../../src/plan/words/whyNot";
import { asked, carvedReport, openedFiles } from "../../door/openedFiles";
import { carved } from "../carved";
import { ownersIn, readInputs, tablesWith } from "./readInputs";

const [mia, may] = ["Maria Garcia (101)", "Maria Garcia (207)"];

const reps = [
  ["Rep ID", "Rep"],
  [101, "Maria Garcia"],
  [207, "Maria Garcia"],
  [300, "Bo Lund"],
];
const byId = [
  ["Account ID", "Owner ID", "ARR"],
  ["A1", 101, 10],
  ["A2", 207, 20],
  ["A3", 300, 30],
  ["A4", 207, 40],
];
const byName = [
  ["Account ID", "Owner", "ARR"],
  ["A1", "Maria Garcia", 10],
  ["A2", "maria garcia", 20],
  ["A3", "Bo Lund", 30],
  ["A4", "Bo Lund", 40],
];
const key = "same name/Maria Garcia";

function csv(rows: readonly (readonly unknown[])[]): string {
  return `${rows.map((row) => row.join(",")).join("\n")}\n`;
}

function refuses(part: RegExp, work: () => unknown): void {
  assert.throws(work, (error) => error instanceof InputError && part.test(error.message));
}

describe("reps of one name", () => {
  it("are told apart by their IDs, in whatever is written", () => {
    const carve = carved(tablesWith({ accounts: byId, reps }), { maxMovedPercent: 0 });
    assert.deepEqual(ownersIn(carve.inputs), [mia, may, "Bo Lund", may]);
    assert.deepEqual([...repByAccount(carve).values()], [mia, may, "Bo Lund", may]);
    const written = resultsOf(carve).tables.flatMap(({ rows }) => rows.flat());
    assert.ok(!written.includes("Maria Garcia"));
    assert.ok(written.includes(mia) && written.includes(may));
    assert.deepEqual(
      reportOf(carve).reps.map(({ name }) => name),
      [mia, may, "Bo Lund"],
    );
    assert.match(carve.reasons[0] ?? "", /Maria Garcia \(101\)/);
    const [sentence = ""] = whyNotIn(carve)(0, "Maria Garcia").sentences;
    assert.match(sentence, /is the name of Maria Garcia \(101\) and Maria Garcia \(207\)/);
  });

  it("are known by the names that were written of them", () => {
    const again = byId.map(([id, owner, arr], row) => [
      id,
      row === 0 ? "Owner" : { 101: mia, 207: may, 300: "Bo Lund" }[Number(owner)],
      arr,
    ]) as (string | number)[][];
    const inputs = readInputs({ accounts: again, reps });
    assert.deepEqual(ownersIn(inputs), [mia, may, "Bo Lund", may]);
    assert.ok(inputs.decisions.every(({ state }) => state === "guessed"));
  });

  it("are asked about where the accounts have the name alone", () => {
    const inputs = readInputs({ accounts: byName, reps });
    const [decision] = inputs.decisions;
    assert.equal(decision?.state, "asked");
    assert.match(decision.question, /^Rows 2 and 3 of the reps are both named "Maria Garcia"/);
    assert.match(decision.question, /Rep ID 101 and 207/);
    assert.match(decision.question, /2 accounts \(30 of ARR\) owned by "Maria Garcia"/);
    assert.deepEqual(
      decision.options.map(({ value }) => value),
      ["101", "207", "different people", "one person"],
    );
    assert.deepEqual(inputs.leavers, []);
  });

  for (const [answer, names, owners, before] of [
    ["101", ["Bo Lund", mia, may], [mia, mia, "Bo Lund", "Bo Lund"], mia],
    ["207", ["Bo Lund", mia, may], [may, may, "Bo Lund", "Bo Lund"], may],
    ["different people", ["Bo Lund", mia, may], ["", "", "Bo Lund", "Bo Lund"], ""],
    [
      "one person",
      ["Bo Lund", "Maria Garcia"],
      ["Maria Garcia", "Maria Garcia", "Bo Lund", "Bo Lund"],
      "Maria Garcia",
    ],
  ] as const) {
    it(`are who the answer says: ${answer}`, () => {
      for (const said of [
        { answers: { [key]: answer } },
        { settings: { samePeople: `maria garcia = ${answer}` } },
      ]) {
        const inputs = readInputs({ accounts: byName, reps, ...said });
        assert.deepEqual(inputs.reps.name, names);
        assert.deepEqual(ownersIn(inputs), owners);
        assert.equal(inputs.accounts.ownerName[0], before);
        assert.deepEqual(
          inputs.decisions.map(({ state, value }) => [state, value]),
          [["chosen", answer]],
        );
        assert.deepEqual(inputs.leavers, []);
      }
    });
  }

  it("who are one person have the accounts of all their IDs", () => {
    const inputs = readInputs({ accounts: byId, reps, answers: { [key]: "one person" } });
    assert.deepEqual(inputs.reps.name, ["Bo Lund", "Maria Garcia"]);
    assert.deepEqual(ownersIn(inputs), ["Maria Garcia", "Maria Garcia", "Bo Lund", "Maria Garcia"]);
  });

  it("are told apart by an ID that stands beside the name", () => {
    const accounts = [
      ["Account ID", "Owner", "Owner ID", "ARR"],
      ["A1", "Maria Garcia", 101, 10],
      ["A2", "Maria Garcia", 207, 20],
      ["A3", "Bo Lund", 300, 30],
    ];
    const inputs = readInputs({ accounts, reps });
    assert.deepEqual(ownersIn(inputs), [mia, may, "Bo Lund"]);
    assert.deepEqual(inputs.accounts.ownerName, [mia, may, "Bo Lund"]);
    assert.ok(inputs.decisions.every(({ state }) => state === "guessed"));
    const blank = accounts.map((row) => (row[0] === "A2" ? ["A2", "Maria Garcia", "", 20] : row));
    assert.match(readInputs({ accounts: blank, reps }).decisions[0]?.question ?? "", /1 account /);
  });

  it("are asked about in another spelling too", () => {
    const accounts = [...byId, ["A5", "Garcia, María", 50]];
    const { decisions } = readInputs({ accounts, reps });
    const open = decisions.filter(({ state }) => state === "asked");
    assert.deepEqual(
      open.map(({ question }) => question),
      [`Is "Garcia, María" (1 account) ${mia} or ${may}?`],
    );
  });

  it("may have left, one of them", () => {
    const team = [
      ["Rep ID", "Rep", "Active"],
      [101, "Maria Garcia", "Yes"],
      [207, "Maria Garcia", "No"],
      [300, "Bo Lund", "Yes"],
    ];
    const inputs = readInputs({ accounts: byId, reps: team });
    assert.deepEqual(inputs.reps.name, ["Bo Lund", mia]);
    assert.deepEqual(ownersIn(inputs), [mia, "", "Bo Lund", ""]);
    assert.deepEqual(inputs.inactiveOwners, ["207"]);
    const named = byId.map((row) => row.map((cell) => (cell === 207 ? may : cell)));
    assert.deepEqual(readInputs({ accounts: named, reps: team }).inactiveOwners, [may]);
  });

  it("are nobody's lock, pin or rule until one of them is named", () => {
    const locked = byId.map((row, at) => [...row, at === 0 ? "Locked to" : at === 1 ? may : ""]);
    const settings = { locks: true };
    const lockedIn = ({ accounts, reps: found }: Inputs): string | undefined =>
      found.name[accounts.lockedTo[0] ?? -1];
    assert.equal(lockedIn(readInputs({ accounts: locked, reps, settings })), may);
    const bare = locked.map((row) => row.map((cell) => (cell === may ? "Maria Garcia" : cell)));
    refuses(/who may be Maria Garcia \(101\) or Maria Garcia \(207\) \(write which/, () =>
      readInputs({ accounts: bare, reps, settings }),
    );
    const pins = [{ account: "A1", rep: "Maria Garcia" }];
    refuses(/A1 is locked by hand to "Maria Garcia", who may be/, () =>
      readInputs({ accounts: byId, reps, pins }),
    );
    refuses(/Rule 1 gives accounts to "Maria Garcia", who may be/, () =>
      readInputs({
        accounts: byId,
        reps,
        settings: { approach: "rules", rules: ["ARR > 0: Maria Garcia"] },
      }),
    );
    const answers = { [key]: "207" };
    assert.equal(lockedIn(readInputs({ accounts: bare, reps, settings, answers })), may);
  });

  it("of one ID, or of no ID, are one rep in two rows", () => {
    for (const team of [
      [...reps, [207, "Maria Garcia"]],
      [["Rep"], ["Maria Garcia"], ["Maria Garcia"], ["Bo Lund"]],
      [
        ["Rep ID", "Rep"],
        [101, "Maria Garcia"],
        ["", "Maria Garcia"],
        [300, "Bo Lund"],
      ],
    ]) {
      const { repsLeftOut } = reportOf(carved(tablesWith({ accounts: byId, reps: team }))).door;
      assert.deepEqual(
        repsLeftOut.map(({ kind, rows }) => [kind, rows]),
        [["repeated", 1]],
      );
    }
  });

  it("without IDs are one rep, which is said with what would tell them apart", () => {
    const team = [["Rep"], ["Maria Garcia"], ["Bo Lund"], ["Maria Garcia"]];
    const { reps: found, peopleNotes } = readInputs({ accounts: byName, reps: team });
    assert.deepEqual(found.name, ["Bo Lund", "Maria Garcia"]);
    assert.deepEqual(peopleNotes.map(sayIt), [
      "Row 4 of the reps repeats the name of a row above and is left out. If two people have one name, add a column Rep ID with the ID of each.",
    ]);
  });

  it("keep their cells as they are", () => {
    const before = structuredClone(reps);
    readInputs({ accounts: byId, reps });
    assert.deepEqual(reps, before);
  });

  it("are asked about in the pane, and carved as the answer says", async () => {
    const pane = await openedFiles({ "accounts.csv": csv(byName), "reps.csv": csv(reps) });
    assert.deepEqual(
      asked(pane).map((one) => one.key),
      [key],
    );
    await assert.rejects(carvedReport(pane));
    await pane.session.answer(key, "207");
    const report = await carvedReport(pane);
    assert.deepEqual(
      report.reps.map(({ name, accountsBefore }) => [name, accountsBefore]),
      [
        [mia, 0],
        [may, 2],
        ["Bo Lund", 2],
      ],
    );
    assert.ok(report.door.decided.some((text) => text.includes(may)));
  });

  it("are told apart by TP.ASSIGN, which refuses what it can't know", async () => {
    const assign = (accounts: unknown[][], settings: unknown[][] | null): Promise<unknown[][]> =>
      assignOfRange(accounts, reps, "equity", settings as unknown[][]);
    const rows = await assign(byId, [["Accounts that may change hands (%)", 0]]);
    assert.deepEqual(
      rows.slice(1).map(([, rep]) => rep),
      [mia, may, "Bo Lund", may],
    );
    await assert.rejects(assign(byName, null), (error) =>
      /Rows 2 and 3 of the reps.*samePeople: write "Maria Garcia = 101", or "Maria Garcia = 207", or "Maria Garcia = different people", or "Maria Garcia = one person"/.test(
        (error as { message: string }).message,
      ),
    );
  });
});
