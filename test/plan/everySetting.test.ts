import assert from "node:assert/strict";
import { approaches, settingNames } from "../../src/plan/settings/settings";
import { carved, repsOf } from "./carved";
import { caseSettings, everyColumn, plainSettings, settingCases } from "./settingCases";

describe("every setting", () => {
  it("has a case in which it matters", () => {
    const covered = new Set<string>(plainSettings);
    for (const one of settingCases) for (const name of Object.keys(one.with)) covered.add(name);
    assert.deepEqual(
      settingNames.filter((name) => !covered.has(name)),
      [],
    );
    const aims = new Set(["equity", ...settingCases.map((one) => one.with.approach)]);
    assert.deepEqual(
      approaches.filter((approach) => !aims.has(approach)),
      [],
    );
  });

  for (const { what, with: changed, without } of settingCases) {
    it(`changes the plan: ${what}`, () => {
      const made = repsOf(carved(everyColumn(), { ...caseSettings, ...changed }));
      assert.notDeepEqual(made, repsOf(carved(everyColumn(), { ...caseSettings, ...without })));
    });
  }
});
