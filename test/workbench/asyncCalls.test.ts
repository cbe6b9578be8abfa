import assert from "node:assert/strict";
import { NumberValueObject } from "@univerjs/engine-formula";
import { createAsyncCalls } from "../../workbench/functions/asyncCalls";
import type { AsyncCalls } from "../../workbench/functions/asyncCalls";
import type { CellPlace } from "../../workbench/functions/cellMessages";

const place: CellPlace = { sheetId: "s", row: 2, column: 3 };

/** A call whose promise the test settles. */
function startCall(
  calls: AsyncCalls,
  given: readonly (number | number[][])[],
  cancelled: string[],
) {
  let resolve: (value: number) => void = () => undefined;
  const promise = new Promise<number>((done) => {
    resolve = done;
  });
  const name = JSON.stringify(given);
  const invocation = { functionName: "TP.X", onCanceled: () => void cancelled.push(name) };
  calls.start({ place, id: "X", given, invocation }, promise, (settled) => ({
    value: NumberValueObject.create(settled.status === "fulfilled" ? Number(settled.value) : NaN),
  }));
  return { resolve };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe("createAsyncCalls", () => {
  it("gives the result to the same call with equal arguments, and to no other", async () => {
    const places: CellPlace[] = [];
    const calls = createAsyncCalls((at) => places.push(at));
    const { resolve } = startCall(calls, [[[1, 2]], 3], []);
    assert.equal(calls.running(), 1);
    assert.equal(calls.find(place, "X", [[[1, 2]], 3])?.result, undefined);
    resolve(42);
    await settled();
    assert.deepEqual(places, [place]);
    assert.equal(calls.running(), 0);
    assert.equal(calls.find(place, "X", [[[1, 2]], 3])?.result?.value.getValue(), 42);
    assert.equal(calls.find(place, "X", [[[1, 9]], 3]), undefined);
    assert.equal(calls.find(place, "Y", [[[1, 2]], 3]), undefined);
    assert.equal(calls.find({ ...place, row: 9 }, "X", [[[1, 2]], 3]), undefined);
  });

  it("cancels a call that its cell replaced by another, and ignores its result", async () => {
    const cancelled: string[] = [];
    const places: CellPlace[] = [];
    const calls = createAsyncCalls((at) => places.push(at));
    const first = startCall(calls, [1], cancelled);
    calls.endCalculation();
    startCall(calls, [2], cancelled);
    calls.endCalculation();
    assert.deepEqual(cancelled, ["[1]"]);
    assert.equal(calls.running(), 1);
    first.resolve(5);
    await settled();
    assert.deepEqual(places, []);
  });

  it("keeps two calls of one formula", () => {
    const cancelled: string[] = [];
    const calls = createAsyncCalls(() => undefined);
    startCall(calls, [1], cancelled);
    startCall(calls, [2], cancelled);
    calls.endCalculation();
    assert.equal(calls.running(), 2);
    assert.deepEqual(cancelled, []);
  });

  it("cancels the calls of cells that no longer make them", () => {
    const cancelled: string[] = [];
    const calls = createAsyncCalls(() => undefined);
    startCall(calls, [1], cancelled);
    calls.drop(() => true);
    assert.deepEqual(cancelled, []);
    calls.drop(() => false);
    assert.deepEqual(cancelled, ["[1]"]);
    assert.equal(calls.running(), 0);
  });
});
