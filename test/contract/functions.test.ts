import assert from "node:assert/strict";
import { CellError, functionsInBareVm } from "../support/bareVm";

/** Arrays that were made in another world have another Array.prototype: only their contents matter. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function column(...values: readonly unknown[]): readonly (readonly unknown[])[] {
  return values.map((value) => [value]);
}

describe("dist/functions.js in a bare vm", () => {
  const functions = functionsInBareVm();
  const call = (id: string, ...args: readonly unknown[]): unknown => {
    const serve = functions.get(id);
    assert.ok(serve, `${id} is not served`);
    return plain(serve(...args));
  };
  const number = (id: string, ...args: readonly unknown[]): number => {
    const [[result] = [undefined]] = [call(id, ...args)].flat(1).map((row) => [row].flat());
    assert.equal(typeof result, "number");
    return result as number;
  };
  const refuses = (code: string, message: RegExp, id: string, ...args: readonly unknown[]) => {
    assert.throws(
      () => call(id, ...args),
      (error) => {
        assert.ok(error instanceof CellError, `a bug, not a refusal: ${String(error)}`);
        assert.equal(error.code, code);
        assert.match(error.message, message);
        return true;
      },
    );
  };

  it("measures how unevenly loads are spread", () => {
    assert.equal(number("GINI", column(0, 0, 30)).toFixed(7), "0.6666667");
    const accounts = column(102, 99, 95, 100, 104, 96, 103, 101, 98, 102);
    assert.equal(number("GINI", accounts).toFixed(12), "0.016000000000");
  });

  it("takes null for an optional argument that is left out, as Excel hands it over", () => {
    assert.equal(number("GINI", column(0, 0, 30), null, null, null).toFixed(7), "0.6666667");
  });

  it("indexes a territory", () => {
    const one = [column(1000000), column(50), column(70)];
    assert.equal(number("INDEX", ...one, null, "raw").toFixed(6), "600022.000000");
  });

  it("scores a row of factors", () => {
    const factors = [[0.8, 0.6, 1, 0.1, 0.3]];
    const weights = [[0.5, 0.25, 0.15, -0.1, -0.1]];
    assert.equal(number("SCORE", factors, weights, "none").toFixed(12), "0.660000000000");
  });

  it("refuses to compare a single row with itself", () => {
    const message = /^This compares rows: pass the whole column, or use bounds \/ raw/;
    refuses("#VALUE!", message, "INDEX", column(1000000), column(50), column(70), null, null, null);
    refuses("#VALUE!", message, "SCORE", [[0.8, 0.6]], [[0.5, 0.25]], null, null);
  });

  it("names the row of a cell that is not a number", () => {
    refuses("#VALUE!", /Row 2 of values.*"high"/, "GINI", column(1, "high", 3));
    refuses("#VALUE!", /Row 3\b.*TRUE/, "SPREAD", column(1, 2, true));
  });

  it("names the factor that has no weight", () => {
    const factors = [
      ["Potential", "Fit"],
      [1, 2],
      [3, 4],
    ];
    const weights = [
      ["Factor", "Weight"],
      ["Potential", 0.5],
      ["Churn", -0.1],
    ];
    refuses("#VALUE!", /Churn|Fit/, "SCORE", factors, weights);
  });

  it("names the argument whose word it doesn't know", () => {
    refuses("#VALUE!", /scaling.*"maxmin".*"minmax"/s, "SCORE", column(1, 2), column(1), "maxmin");
  });

  it("hands on an error among its inputs as that error", () => {
    refuses("#N/A", /Row 2/, "GINI", column(1, "#N/A", 3));
    refuses("#DIV/0!", /Row 1/, "GINI", column({ code: "#DIV/0!" }, 2, 3));
  });

  const accounts = [
    ["Account ID", "Projected ARR"],
    ["A1", 30],
    ["A2", 20],
    ["a1", 20],
    ["A4", 10],
  ];
  const reps = [
    ["Rep", "Capacity"],
    ["Ana", 2],
    ["Ben", 2],
  ];
  const assigned = async (...args: readonly unknown[]): Promise<string[][]> => {
    const serve = functions.get("ASSIGN");
    assert.ok(serve);
    return plain(await serve(...args)) as string[][];
  };

  it("assigns accounts to reps, row by row, with even loads", async () => {
    const spilled = await assigned(accounts, reps, null, null, {});
    assert.deepEqual(spilled[0], ["Account ID", "Rep"]);
    const ids = accounts.map(([id]) => id);
    assert.deepEqual(
      spilled.map(([id]) => id),
      ids,
    );
    const loadOf = (name: string) =>
      spilled.reduce(
        (load, [, rep], row) => load + (rep === name ? Number(accounts[row]![1]) : 0),
        0,
      );
    assert.deepEqual([loadOf("Ana"), loadOf("Ben")], [40, 40]);
  });

  it("gives the same plan each time", async () => {
    const plans = [await assigned(accounts, reps), await assigned(accounts, reps)];
    assert.deepEqual(plans[0], plans[1]);
  });

  it("can be canceled: it hangs its stop on the invocation", async () => {
    const invocation: { onCanceled?: unknown } = {};
    await assigned(accounts, reps, null, null, invocation);
    assert.equal(typeof invocation.onCanceled, "function");
  });

  it("refuses an assignment that can't be read, as a promise that fails", async () => {
    const refusal = (message: RegExp) => (error: unknown) => {
      assert.ok(error instanceof CellError, `a bug, not a refusal: ${String(error)}`);
      assert.equal(error.code, "#VALUE!");
      assert.match(error.message, message);
      return true;
    };
    const unknownSetting = [["colour", "blue"]];
    await assert.rejects(assigned(accounts, reps, null, unknownSetting), refusal(/colour/));
    await assert.rejects(assigned(accounts, reps, "luck"), refusal(/approach.*"luck".*"equity"/));
    const headless = accounts.slice(1);
    await assert.rejects(
      assigned(headless, reps),
      refusal(/^No headers found.*use Accounts\[#All\]/),
    );
  });
});
