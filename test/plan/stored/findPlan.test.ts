import assert from "node:assert/strict";
import type { ListedPlan } from "../../../src/plan/stored/conflict";
import { plansWithFingerprint } from "../../../src/plan/stored/findPlan";
import type { PlanStatus } from "../../../src/plan/stored/head";

/** A plan that went through these, all with one fingerprint. */
function plan(id: string, fingerprint: string, ...went: readonly PlanStatus[]): ListedPlan {
  const history = went.map((status) => ({ status, fingerprint, by: "", approvedBy: "", at: "" }));
  const head = { id, fingerprint, changedFingerprint: fingerprint, history };
  return { head, version: 1 } as unknown as ListedPlan;
}

const ids = (plans: readonly ListedPlan[]): string[] => plans.map(({ head }) => head.id);

const plans = [
  plan("copy", "ab12cd", "draft"),
  plan("other", "ff00", "draft", "signed off"),
  plan("replaced", "ab12cd", "draft", "signed off", "replaced"),
  plan("draft", "ab12ee", "draft"),
  plan("signed", "ab12ee", "draft", "signed off"),
];

describe("finding a plan by its fingerprint", () => {
  it("puts the plan that was signed before drafts and copies of it", () => {
    assert.deepEqual(ids(plansWithFingerprint(plans, "AB-12")), [
      ...["replaced", "signed"],
      ...["copy", "draft"],
    ]);
    assert.deepEqual(ids(plansWithFingerprint(plans, "ab12c")), ["replaced", "copy"]);
  });

  it("leaves all in their order where nothing is asked for", () => {
    for (const nothing of ["", " "])
      assert.deepEqual(ids(plansWithFingerprint(plans, nothing)), ids(plans));
  });
});
