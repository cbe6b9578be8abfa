import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign";
import { InputError } from "../../../src/errors";
import { bodyFrom, bodyText, storedBody, type StoredBody } from "../../../src/plan/stored/body";
import { exactJson, fromExactJson } from "../../../src/plan/stored/exactJson";
import { openedSteps } from "../../../src/plan/stored/open";
import { fromVersionedText, versionedText, type Format } from "../../../src/plan/stored/versioned";
import { madeUp } from "../carvedTables";
import { madeFrom, shown, sourceOf } from "./fixtures";

const values = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.double(),
    fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 0.1 + 0.2),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.float64Array({ maxLength: 5 }),
    fc.int32Array({ maxLength: 5 }),
    fc.uint8Array({ maxLength: 5 }),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.array(fc.tuple(fc.string(), tie("any")), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc
      .array(fc.tuple(fc.stringMatching(/^[a-z]\w{0,6}$/), tie("any")), { maxLength: 4 })
      .map((pairs): unknown => Object.fromEntries(pairs)),
  ),
})).any;

const said = (pattern: RegExp) => (error: unknown) =>
  error instanceof InputError && pattern.test(error.message);

describe("JSON that gives back what was put in", () => {
  it("to the last bit, lists by their kinds and maps included", () => {
    fc.assert(
      fc.property(values, (value) => {
        assert.deepEqual(fromExactJson(exactJson(value)), value);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a text with a version", () => {
  const format: Format = { what: "This list", migrations: [] };
  const later: Format = {
    what: "This list",
    migrations: [
      ({ names, ...others }) => ({ ...others, people: names }),
      (old) => ({ ...old, kind: "list" }),
    ],
  };

  it("is brought up to date, one step after another", () => {
    const text = versionedText(format, { names: ["Ana"] });
    const { people, kind } = fromVersionedText(later, text);
    assert.deepEqual([people, kind], [["Ana"], "list"]);
    const now = versionedText(later, { people: ["Ben"], kind: "other" });
    assert.equal(fromVersionedText(later, now)["kind"], "other");
  });

  it("of a newer version, or damaged, says what to do", () => {
    assert.throws(
      () => fromVersionedText(format, versionedText(later, {})),
      said(/^This list was stored by a newer version of Territory Planner\. Close the pane/),
    );
    for (const text of ["", "{", "[]", "7", '{"a":1}', '{"version":0}', '{"version":"1"}'])
      assert.throws(() => fromVersionedText(format, text), said(/^This list is damaged: /), text);
  });
});

describe("the text of a stored plan", () => {
  const made = madeFrom(sourceOf(madeUp(30, 3), { maxMovedPercent: 40, effort: 0.1 }));
  const body = storedBody(made.carve, made.source);
  const openedFrom = (other: StoredBody) => runSteps(openedSteps(bodyFrom(bodyText(other))));

  it("without one of its parts is damaged", () => {
    for (const part of ["tables", "settings", "pins", "found", "fingerprint", "who", "product"]) {
      const { [part]: _gone, ...others } = JSON.parse(bodyText(body)) as Record<string, unknown>;
      assert.throws(() => bodyFrom(JSON.stringify(others)), said(/is damaged/), part);
    }
  });

  it("in which a cell or a setting was changed is no plan any more", () => {
    const changed = JSON.stringify(JSON.parse(bodyText(body))).replace('"Rep 2"', '"Rep 3"');
    assert.throws(() => runSteps(openedSteps(bodyFrom(changed))), said(/is damaged/));
    const settings = { ...body.settings, tolerance: 40 };
    assert.throws(() => openedFrom({ ...body, settings }), said(/is damaged/));
  });

  it("of another version of the product is opened where it is about the same people", () => {
    const older = { ...body, product: "0.9.0", fingerprint: "f".repeat(64) };
    const carve = openedFrom(older);
    assert.equal(carve.fingerprint, older.fingerprint);
    assert.deepEqual(shown({ ...carve, fingerprint: made.carve.fingerprint }), shown(made.carve));
    assert.throws(
      () => openedFrom({ ...older, who: "others" }),
      said(/made by version 0\.9\.0 .* read its tables otherwise than version/),
    );
  });

  it("is never of a plan that was changed by hand", () => {
    const change = { account: 0, rep: 1, found: 0, note: "" };
    assert.throws(() => storedBody({ ...made.carve, byHand: new Map([[0, change]]) }, made.source));
  });
});
