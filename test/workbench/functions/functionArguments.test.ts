import assert from "node:assert/strict";
import type { FunctionVariantType } from "@univerjs/engine-formula";
import { ArgumentError, functionArguments } from "../../../workbench/functions/functionArguments";
import { loadMetadata } from "../../../workbench/functions/metadata";
import type { FunctionMetadata } from "../../../workbench/functions/metadata";

/** A single value as the workbench's formulas have it; an error by its text. */
function single(value: string | number | null): FunctionVariantType {
  const isError = typeof value === "string" && value.startsWith("#");
  const variant = {
    isReferenceObject: () => false,
    isArray: () => false,
    isNull: () => value === null,
    isError: () => isError,
    getErrorType: () => value,
    getValue: () => value,
  };
  return variant as unknown as FunctionVariantType;
}

/** functions.json with one function, as a build would write it. */
async function loaded(file: object, options: object = {}): Promise<FunctionMetadata> {
  const parameters = [{ name: "values", type: "any", dimensionality: "matrix" }];
  const functions = [{ id: "GINI", name: "GINI", parameters, options }];
  const text = JSON.stringify({ ...file, functions });
  const [entry] = await loadMetadata(`data:application/json,${encodeURIComponent(text)}`);
  assert.ok(entry);
  return entry;
}

describe("what functions are handed in the workbench", () => {
  it("is an error, where the file as a whole lets data types through", async () => {
    const metadata = await loaded({ allowCustomDataForDataTypeAny: true });
    assert.deepEqual(functionArguments([single("#N/A")], metadata), [
      [[{ type: "Error", basicType: "Error", basicValue: "#N/A" }]],
    ]);
    assert.deepEqual(functionArguments([single(3)], metadata), [[[3]]]);
  });

  for (const [what, file, options] of [
    ["nothing says so", {}, {}],
    ["a function says so of itself", {}, { allowCustomDataForDataTypeAny: true }],
    [
      "a function asks for errors, which Excel reads of the file alone",
      {},
      { allowErrorForDataTypeAny: true },
    ],
    ["the file says no", { allowCustomDataForDataTypeAny: false }, {}],
  ] as const) {
    it(`is no error, which ends the call, where ${what}`, async () => {
      const metadata = await loaded(file, options);
      assert.throws(
        () => functionArguments([single("#N/A")], metadata),
        (error) =>
          error instanceof ArgumentError && error.code === "#N/A" && /values/.test(error.message),
      );
      assert.deepEqual(functionArguments([single(3)], metadata), [[[3]]]);
    });
  }
});
