import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { completeMetadata } from "../../scripts/completeMetadata.mjs";
import { functionHelp } from "../../scripts/functionHelp.mjs";
import { functionsInBareVm, functionsMetadata } from "../support/bareVm";
import { dist } from "../support/root";

describe("dist/functions.json", () => {
  it("lists exactly the functions that dist/functions.js serves", () => {
    const listed = functionsMetadata().map(({ id }) => id);
    assert.deepEqual(listed.toSorted(), [...functionsInBareVm().keys()].toSorted());
    for (const id of ["SCORE", "INDEX", "GINI", "ASSIGN"]) assert.ok(listed.includes(id), id);
  });

  it("leaves the namespace to the manifest", () => {
    for (const { id, name } of functionsMetadata()) {
      assert.match(id, /^(?!TP)[A-Z][A-Z0-9.]*$/);
      assert.equal(name, id);
    }
  });

  it("describes each function and each argument", () => {
    for (const { id, description, parameters } of functionsMetadata()) {
      assert.match(description, /^[A-Z].{15,}[.?!]$/s, `${id}: ${description}`);
      for (const parameter of parameters) {
        assert.match(parameter.description ?? "", /^\S.{10,}/s, `${id}, ${parameter.name}`);
      }
    }
  });

  it("says of each function what a blank means, if not in Excel's dialog then in the help", () => {
    for (const { id, text, parameters } of functionHelp()) {
      const help = [text, ...parameters.map((parameter) => parameter.text)].join(" ");
      assert.match(help, /\b(blank|empty)/i, id);
    }
  });

  it("has descriptions that Excel's dialog of arguments shows whole", () => {
    for (const { id, description, parameters } of functionsMetadata())
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        assert.ok(text !== undefined && text.length <= 255, `${id}: ${text ?? ""}`);
        assert.match(text, /[.?!)"]$/, `${id} breaks off: ${text}`);
      }
  });

  it("lets data types, errors among them, reach the functions by the one flag that Excel reads", () => {
    const file = JSON.parse(readFileSync(`${dist}functions.json`, "utf8")) as object;
    assert.deepEqual(Object.keys(file).toSorted(), ["allowCustomDataForDataTypeAny", "functions"]);
    assert.equal(
      "allowCustomDataForDataTypeAny" in file && file.allowCustomDataForDataTypeAny,
      true,
    );
    const known = new Set(["cancelable", "stream"]);
    for (const { id, options } of functionsMetadata())
      assert.deepEqual(
        Object.keys(options ?? {}).filter((option) => !known.has(option)),
        [],
        id,
      );
  });

  it("has the signatures that workbooks rely on", () => {
    const signature = (id: string) =>
      functionsMetadata()
        .find((each) => each.id === id)
        ?.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))
        .join(", ");
    assert.equal(signature("SCORE"), "factors, weights, [scaling], [bounds]");
    assert.equal(signature("INDEX"), "arr, accounts, score, [weights], [scaling], [capacity]");
    assert.equal(signature("GINI"), "values, [by], [reps], [corrected]");
    assert.equal(signature("ASSIGN"), "accounts, reps, [approach], [settings]");
  });
});

describe("completing functions.json", () => {
  it("keeps what the comments gave", () => {
    const given = { functions: [{ id: "A", options: { cancelable: true } }, { id: "B" }] };
    const page = "https://here/functions.html";
    assert.deepEqual(completeMetadata(given, page).functions, [
      {
        id: "A",
        helpUrl: "https://here/functions.html#a",
        options: { cancelable: true },
      },
      { id: "B", helpUrl: "https://here/functions.html#b" },
    ]);
  });

  it("cuts what is too long for Excel behind a sentence, and leads to the help", () => {
    const sentence = (length: number): string => `${"A".padEnd(length - 1, "a")}.`;
    const more = " More in the help.";
    for (const [given, expected] of [
      [sentence(255), sentence(255)],
      [`${sentence(100)} ${sentence(154)}`, `${sentence(100)} ${sentence(154)}`],
      [`${sentence(100)} ${sentence(155)}`, `${sentence(100)}${more}`],
      [`${sentence(237)} ${sentence(20)}`, `${sentence(237)}${more}`],
      [`${sentence(100)} ${sentence(50)} B. ${sentence(110)}`, /^Aa+\. Aa+\. B\. More/],
      [`Such as 0.5, e.g. here: ${sentence(90)} "C": ${sentence(150)}`, /here: Aa+\. More/],
    ] as const) {
      const parameters = [{ name: "values", description: given }];
      const [function_] = completeMetadata(
        { functions: [{ id: "A", description: given, parameters }] },
        "x",
      ).functions;
      for (const text of [function_?.description, function_?.parameters?.[0]?.description])
        if (typeof expected === "string") assert.equal(text, expected);
        else assert.match(text ?? "", expected);
    }
  });

  it("refuses a text whose first sentence is too long for Excel, and names it", () => {
    const parameters = [{ name: "values", description: `${"A".padEnd(260, "a")}.` }];
    const given = { functions: [{ id: "A", parameters }] };
    assert.throws(() => completeMetadata(given, "x"), /^Error: A, values: Begin with a sentence/);
  });

  it("refuses two functions with one id", () => {
    const given = { functions: [{ id: "A" }, { id: "A" }] };
    assert.throws(() => completeMetadata(given, "x"), /Two custom functions have the id A/);
  });

  it("refuses an id that repeats the namespace", () => {
    assert.throws(() => completeMetadata({ functions: [{ id: "TP.A" }] }, "x"), /leave it out/);
  });
});
