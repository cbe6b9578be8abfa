import assert from "node:assert/strict";
import { answersOf, settingOf } from "../../../src/plan/door/answers";
import { readingSettings } from "../../../src/plan/settings/readingSettings";
import { settingsFrom } from "../../../src/plan/settings/settings";
import { decisionsOf } from "../../../src/plan/door/decisionsOf";
import { teamOf } from "../../../src/plan/people/team";
import { readTables } from "../../../src/plan/tables/tables";
import { noAnswers, type Decision } from "../../../src/table/decision";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

const team: Cell[][] = [
  ["Rep", "Status"],
  ["Ana", "Active"],
  ["Ben", "On project"],
];
const head = ["Account ID", "Owner", "Projected ARR", "Postal code", "Country"];

/** Accounts, and settings by which their columns are read. */
const tables: Readonly<Record<string, { accounts: Cell[][]; answer: string }>> = {
  "decimal sign": {
    accounts: [head, ["A1", "Ana", "1.250", "", ""], ["A2", "Ben", "3.500", "", ""]],
    answer: "comma",
  },
  "repeated rows": {
    accounts: [head, ["A1", "Ana", 1, "", ""], ["A1", "Ana", 2, "", ""], ["A2", "Ben", 3, "", ""]],
    answer: "add up",
  },
  "blank cells": {
    accounts: [
      head,
      ["A1", "Ana", 1, "", ""],
      ["A2", "", 2, "", ""],
      ["A3", "", 2, "", ""],
      ["A4", "Ben", 3, "", ""],
      ["A5", "", 3, "", ""],
    ],
    answer: "blank",
  },
  active: {
    accounts: [head, ["A1", "Ana", 1, "", ""], ["A2", "Ben", 3, "", ""]],
    answer: "inactive",
  },
};

function decisions(
  accounts: Cell[][],
  settings: Parameters<typeof settingsFrom>[0],
): readonly Decision[] {
  const read = readTables(tablesOf(accounts, team), settingsFrom(settings));
  const answers = answersOf("reps", noAnswers, settingsFrom(settings));
  return [...decisionsOf(read), ...teamOf(read.reps, [], () => false, answers).decisions];
}

describe("settings that answer questions about the tables", () => {
  it("are there for every subject that a cell can raise", () => {
    for (const setting of Object.values(settingOf)) assert.ok(setting in readingSettings, setting);
  });

  for (const [subject, { accounts, answer }] of Object.entries(tables)) {
    it(`answer what is decided: ${subject}`, () => {
      const about = (given: readonly Decision[]): Decision | undefined =>
        given.find(({ key }) => key.replace(/^(accounts|reps)\//, "").startsWith(subject));
      const open = about(decisions(accounts, []));
      assert.ok(open && open.setting in readingSettings, subject);
      assert.notEqual(open.state, "chosen");
      const settled = about(decisions(accounts, [[open.setting, answer]]));
      assert.equal(settled?.state, "chosen");
      assert.equal(settled.value, answer);
    });
  }
});
