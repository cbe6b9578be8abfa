import assert from "node:assert/strict";
import { InputError } from "../../../src/errors";
import { planStatuses, type PlanStatus, type StoredHead } from "../../../src/plan/stored/head";
import { headFacts } from "../../../src/plan/stored/headFacts";
import { headFrom, headText } from "../../../src/plan/stored/headText";
import {
  begunAs,
  canBecome,
  inForce,
  isSettled,
  signingOf,
  stepTo,
} from "../../../src/plan/stored/status";
import { madeUp } from "../carvedTables";
import { madeFrom, sourceOf } from "./fixtures";

const { carve } = madeFrom(sourceOf(madeUp(20, 2), { effort: 0.1 }));
const at = "2026-03-02T09:00:00Z";
const head: StoredHead = {
  ...headFacts(carve),
  ...{ id: "k-1", name: "North", author: "Ana", at, savedBy: "Ana", savedAt: at },
  ...begunAs("draft", carve.fingerprint, { by: "Ana", at }),
  decisions: [],
  body: { parts: 1, letters: 7 },
};

/** A plan that came to a status by the shortest way. */
const ways: { readonly [status in PlanStatus]: readonly PlanStatus[] } = {
  draft: [],
  "in review": ["in review"],
  "signed off": ["signed off"],
  loaded: ["signed off", "loaded"],
  replaced: ["signed off", "replaced"],
};

function headAs(status: PlanStatus, id = "k-1"): StoredHead {
  const taken = { by: "Ben", at: "2026-03-03T09:00:00Z" };
  return ways[status].reduce((now, next) => ({ ...now, ...stepTo(now, next, taken) }), {
    ...head,
    id,
  });
}

describe("the status of a plan", () => {
  it("goes by its rules, and every step stands in its history", () => {
    for (const from of planStatuses) {
      for (const to of planStatuses) {
        const before = headAs(from);
        const taken = { by: "Kim", approvedBy: "Lee", at: "2026-03-04T09:00:00Z" };
        if (!canBecome(from, to)) {
          assert.throws(() => stepTo(before, to, taken), InputError, `${from} to ${to}`);
          continue;
        }
        const { status, history } = stepTo(before, to, taken);
        assert.equal(status, to);
        assert.deepEqual(history, [
          ...before.history,
          { ...taken, status: to, fingerprint: head.changedFingerprint },
        ]);
        // What was signed is never open to changes again.
        if (isSettled(before)) assert.ok(isSettled({ status }), `${from} to ${to}`);
      }
    }
  });

  it("of all others that are signed or loaded ends with the next that is signed", () => {
    const plans = planStatuses.map((status, position) => ({
      head: headAs(status, `k-${position}`),
      version: 1,
    }));
    assert.deepEqual(
      inForce(plans, "k-9").map(({ head: { status } }) => status),
      ["signed off", "loaded"],
    );
    assert.deepEqual(
      inForce(plans, "k-2").map(({ head: { status } }) => status),
      ["loaded"],
    );
    assert.equal(signingOf(headAs("loaded"))?.by, "Ben");
    assert.equal(signingOf(headAs("draft")), undefined);
  });
});

describe("the head of a plan from before there were steps", () => {
  it("has the steps that can be known: who made it, and what it was last", () => {
    for (const status of planStatuses) {
      const { history: _none, ...old } = JSON.parse(headText(head)) as Record<string, unknown>;
      const text = JSON.stringify({ ...old, version: 1, status, savedBy: "Ben", savedAt: "later" });
      const read = headFrom(text);
      assert.deepEqual(
        read.history.map((step) => [step.status, step.by, step.at]),
        [["draft", "Ana", at], ...(status === "draft" ? [] : [[status, "Ben", "later"]])],
      );
      assert.equal(read.history.at(-1)?.status, read.status);
      assert.deepEqual(headFrom(headText(read)), read);
    }
  });
});
