import assert from "node:assert/strict";
import { changesOf } from "../../../src/plan/changes/changes";
import { InputError } from "../../../src/errors";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import { movedWords } from "../../../src/plan/words/moved";
import type { Cell } from "../../../src/table/cell";
import { carved, reasonOf, repsOf, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const accounts: Cell[][] = [
  ["Account ID", "Account Owner", "SDR Owner", "Potential"],
  ["a0", "Ana", "Sue", 5],
  ["a1", "Ben", "Tom", 4],
  ["a2", "Sue", "Sue", 3],
  ["a3", "Zoe", "Tom", 2],
];
const people = (header: string): Cell[][] => [
  ["Rep", header],
  ["Ana", "AE"],
  ["Ben", "AE"],
  ["Sue", "SDR"],
  ["Tom", "sdr"],
];

function planOf(settings: Partial<Settings>, header = "Role"): Carve {
  return carved(tablesOf(accounts, people(header)), { maxMovedPercent: 0, ...settings });
}

describe("a plan for one role", () => {
  it("is for those who have it; what others own is owned by another role, and nobody has left", () => {
    const made = planOf({ role: "AE", owner: "Account Owner" });
    assert.deepEqual(made.inputs.reps.name, ["Ana", "Ben"]);
    assert.deepEqual(made.inputs.leavers, [{ name: "Zoe", accounts: 1 }]);
    assert.equal(made.say(movedWords(made, 2)), "Other role");
    assert.equal(made.say(movedWords(made, 3)), "Owner left");
    assert.match(reasonOf(made, "a2"), /^Sue has another role\. Goes to /);
    const apart = made.measures.find(({ key }) => key === "leavers");
    assert.equal(apart?.after, 1);
    assert.equal(changesOf(made.inputs.accounts, made.plan.rep, () => false).owned.accounts, 2);
    assert.ok(
      saidOf(made).notes.includes(
        "The plan is for AE (Role): 2 reps of other roles take no part (Sue and Tom), and what they own has no owner here.",
      ),
      saidOf(made).notes.join("\n"),
    );
  });

  it("goes by the owner's column that is named", () => {
    const made = planOf({ role: "SDR", owner: "sdr owner" });
    assert.deepEqual(repsOf(made), { a0: "Sue", a1: "Tom", a2: "Sue", a3: "Tom" });
    assert.throws(() => planOf({ owner: "CSM" }), /"Owner's column" names the column "CSM"/);
  });

  it("takes a column of another name, and refuses what isn't there", () => {
    assert.deepEqual(planOf({ role: "Team = AE" }, "Team").inputs.reps.name, ["Ana", "Ben"]);
    assert.deepEqual(planOf({ role: "AE" }, "Job title").inputs.reps.name, ["Ana", "Ben"]);
    assert.throws(
      () => planOf({ role: "AE" }, "Team"),
      /no column Role\. Add it, or name the column/,
    );
    assert.throws(
      () => planOf({ role: "CSM" }),
      /Nobody .* "CSM" under Role .* AE, SDR and sdr\.$/,
    );
    assert.throws(() => planOf({ role: "Team = AE" }), InputError);
  });
});
