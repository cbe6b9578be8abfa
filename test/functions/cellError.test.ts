import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { inCell, inCellAsync } from "../../functions/cellError";
import { ErrorInInput } from "../../functions/cells";
import { InfeasibleError, InputError } from "../../src/errors";
import { cellErrorOf } from "./callInCell";

function thrower(error: unknown): () => never {
  return () => {
    throw error;
  };
}

describe("inCell", () => {
  const global = globalThis as { CustomFunctions?: unknown };
  afterEach(() => {
    delete global.CustomFunctions;
  });

  it("hands results through", async () => {
    assert.equal(
      inCell(() => 5),
      5,
    );
    assert.equal(await inCellAsync(() => Promise.resolve(5)), 5);
  });

  it("throws the host's own errors, with code and message", async () => {
    class HostError {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    }
    global.CustomFunctions = { Error: HostError };
    assert.throws(inCellOf(new InputError("why")), new HostError("#VALUE!", "why"));
    assert.throws(inCellOf(new InfeasibleError("no way")), new HostError("#N/A", "no way"));
    assert.throws(
      inCellOf(new ErrorInInput("#DIV/0!", "Row 2 of arr")),
      new HostError("#DIV/0!", "Row 2 of arr holds the error #DIV/0!."),
    );
    await assert.rejects(
      inCellAsync(() => Promise.reject(new InputError("why"))),
      new HostError("#VALUE!", "why"),
    );
  });

  it("throws errors of the same shape where the host has none", () => {
    assert.deepEqual(cellErrorOf(inCellOf(new InputError("why"))), {
      code: "#VALUE!",
      message: "why",
    });
    global.CustomFunctions = {};
    assert.deepEqual(cellErrorOf(inCellOf(new InfeasibleError("no"))), {
      code: "#N/A",
      message: "no",
    });
  });

  it("gives a clash its rules, as many as a cell's card has room for", () => {
    const message = "These clash.";
    const few = new InfeasibleError(message, { rules: ["One.", "Two."] });
    assert.deepEqual(cellErrorOf(inCellOf(few)), {
      code: "#N/A",
      message: "These clash. The rules: One. Two.",
    });
    const rule = (at: number): string => `Account ${at} is locked to Ana in row ${at + 1}.`;
    for (const count of [10, 200, 30_000]) {
      const rules = Array.from({ length: count }, (_, at) => rule(at));
      const shown = cellErrorOf(inCellOf(new InfeasibleError(message, { rules }))).message;
      assert.ok(shown.length <= 700, `${shown.length} letters`);
      const listed = shown.match(/is locked to Ana/g)?.length ?? 0;
      assert.ok(listed > 5);
      const rest = count - listed;
      const end = `${rule(listed - 1)}${rest === 0 ? "" : ` And ${rest} more: the task pane lists them all.`}`;
      assert.ok(shown.endsWith(end), shown);
    }
    const long = "x".repeat(900);
    const wordy = new InfeasibleError(long, { rules: ["One."] });
    assert.equal(cellErrorOf(inCellOf(wordy)).message, long);
  });

  it("shows #VALUE! for errors that no function can throw", () => {
    const { code, message } = cellErrorOf(inCellOf(new ErrorInInput("#SPILL!", "Row 1 of arr")));
    assert.equal(code, "#VALUE!");
    assert.match(message, /#SPILL!/);
  });

  it("leaves a bug a bug", () => {
    const bug = new TypeError("oops");
    assert.throws(inCellOf(bug), bug);
  });

  function inCellOf(error: unknown): () => unknown {
    return () => inCell(thrower(error));
  }
});
