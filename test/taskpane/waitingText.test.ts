import assert from "node:assert/strict";
import type { Source } from "../../src/plan/workbook/source";
import { waitingText } from "../../taskpane/shell/waitingText";
import { initialState } from "../../taskpane/state/state";
import { english } from "../../taskpane/words/english";
import { learn } from "../../taskpane/words/say";

learn(english);

const table = {} as Source;

describe("what the foot says before there are figures", () => {
  for (const [accounts, reps, text] of [
    [undefined, undefined, "No accounts and reps yet."],
    [table, undefined, "No reps yet."],
    [undefined, table, "No accounts yet."],
    [table, table, "No accounts that can be read yet."],
  ] as const) {
    it(`is "${text}"`, () => {
      assert.equal(waitingText({ ...initialState, chosen: { accounts, reps } }), text);
    });
  }
});
