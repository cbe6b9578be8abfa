import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import { functionHelp } from "../../scripts/functionHelp.mjs";
import { breakLines } from "../../scripts/sheets/breakLines.mjs";
import { stub } from "../../scripts/sheets/stubs.mjs";
import { unwrapped, wrapped } from "../../sheets/wrapped";
import { functionsMetadata } from "../support/bareVm";
import { dist } from "../support/root";
import { absent, filesOf } from "./script";

const files = filesOf(".gs");

/** Names that a script declares at its top level. */
function declared(text: string): readonly string[] {
  return parse(text, { ecmaVersion: 2019, sourceType: "script" }).body.map((node) => {
    if (node.type === "FunctionDeclaration") return node.id.name;
    return assert.fail(`${node.type}: something that runs when the script is read`);
  });
}

describe("the script for Google Sheets", () => {
  it("is ECMAScript 2019, and declares functions alone: nothing runs before the first call", () => {
    for (const { text } of files) assert.ok(declared(text).length > 0);
  });

  it("shows cells the functions, and nothing else", () => {
    const names = files.flatMap(({ text }) => declared(text));
    assert.equal(new Set(names).size, names.length, "a name is declared twice");
    assert.deepEqual(
      names.filter((name) => !name.endsWith("_")).toSorted(),
      functionsMetadata()
        .map(({ id }) => `TP_${id}`)
        .toSorted(),
    );
  });

  it("has no file and no line that hangs the script editor", () => {
    for (const { name, text } of files)
      assert.ok(Buffer.byteLength(text) <= 300_000, `${name}: ${text.length} characters`);
    for (const { name, text } of [...files, ...filesOf(".html")])
      for (const line of text.split("\n"))
        assert.ok(line.length <= 10_000, `${name}: a line of ${line.length} characters`);
  });

  it("holds nothing that a page of HTML would read as its own", () => {
    for (const { name, text } of filesOf(".html")) assert.doesNotMatch(text, /[<&]/, name);
  });

  it("evaluates no engine for a function that needs none", () => {
    const world = createContext({});
    for (const { text } of files) runInContext(text, world);
    runInContext("TP_GINI([[1], [3]])", world);
    const loaded = runInContext("Object.keys(tpLoad_.loaded)", world) as readonly string[];
    assert.ok(loaded.includes("fairness_fairness"));
    assert.deepEqual(
      Array.from(loaded).filter((name) => /assign/.test(name)),
      [],
    );
  });

  it("asks for no global that Apps Script lacks", () => {
    const asked = new Set<string>();
    const world = createContext({});
    for (const key of absent)
      Object.defineProperty(world, key, {
        configurable: true,
        get() {
          asked.add(key);
          return undefined;
        },
      });
    for (const { text } of files) runInContext(text, world);
    const parts = runInContext("Object.keys(tpParts_())", world) as readonly string[];
    for (const part of parts) runInContext(`tpLoad_(${JSON.stringify(part)})`, world);
    assert.deepEqual([...asked], []);
  });

  it("asks users for one permission, that of the spreadsheet it stands in", () => {
    const manifest = JSON.parse(readFileSync(`${dist}sheets/appsscript.json`, "utf8")) as {
      readonly oauthScopes: readonly string[];
    };
    assert.deepEqual(manifest.oauthScopes, [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
    ]);
  });
});

describe("the help of a function in Google Sheets", () => {
  const code = files.find(({ name }) => name === "Code.gs")?.text ?? "";

  it("stands directly above its declaration, and ends where it should", () => {
    for (const { id, parameters } of functionsMetadata()) {
      const found = new RegExp(`/\\*\\*\\n((?: \\*.*\\n)+) \\*/\\nfunction TP_${id}\\(`).exec(code);
      assert.ok(found?.[1], `TP_${id} has no help`);
      assert.match(found[1], /^ \* @customfunction$/m);
      assert.doesNotMatch(found[1], /\*\/|\bTP\.[A-Z]|\[#All\]/, id);
      for (const { name } of parameters)
        assert.match(found[1], new RegExp(`^ \\* @param \\S+ \\[?${name}\\]? \\S`, "m"), id);
    }
  });

  it("is whole, though Excel has room for its beginning alone", () => {
    const help = functionHelp().find(({ id }) => id === "ASSIGN");
    assert.ok(help);
    const [settings] = help.parameters.filter(({ name }) => name === "settings");
    assert.ok(settings && settings.text.length > 255);
    assert.ok(code.includes(settings.text.replaceAll("TP.", "TP_")));
  });

  it("keeps a text from ending its comment", () => {
    const [help] = functionHelp();
    assert.ok(help);
    const parameters = [{ name: "values", type: "any", dimensionality: "matrix", optional: true }];
    const own = [{ name: "values", optional: true, text: "Not */ here." }];
    const told = { ...help, text: "As */ TP.GINI. Use A[#All].", parameters: own };
    const text = stub({ id: "X", parameters }, told);
    assert.equal(
      text,
      [
        "/**",
        " * As * / TP_GINI. Use A[#ALL].",
        " *",
        " * @param {range} [values] Not * / here.",
        ` * @return ${help.returns}`,
        " * @customfunction",
        " */",
        "function TP_X(values) {",
        '  return tpCall_("score_score", "scoreOfRange", [values]);',
        "}",
      ].join("\n"),
    );
  });
});

describe("breaking lines", () => {
  it("changes nothing but line ends, and leaves texts whole", () => {
    const code = 'function f(a,b){var c="x,y;z{",d=/[,;{]/;return a,b,`t,\n${c},u`}var g=[1,2,3];';
    const broken = breakLines(code, 24);
    assert.ok(broken.split("\n").every((line) => line.length <= 24));
    assert.equal(broken.replaceAll("\n", ""), code.replaceAll("\n", ""));
    assert.match(broken, /"x,y;z\{"/);
    assert.throws(() => breakLines(`var text="${"long ".repeat(9)}"`, 24), /characters long/);
    assert.throws(() => breakLines("class A { name = 1 }", 24), SyntaxError);
  });

  it("of the places gives all of them back", () => {
    const places = filesOf(".html").find(({ name }) => name === "Places.html");
    const text = readFileSync(new URL("../../assets/places.txt", import.meta.url), "utf8");
    assert.ok(unwrapped(places?.text ?? "") === text);
  });

  it("of the places can be taken back, whatever an editor makes of them", () => {
    for (const word of ["0123456789", "New York,", "a  b c"]) {
      const text = `first\n${word.repeat(17)}\nlast\n`;
      const broken = wrapped(text, 20);
      const lines = broken.split("\n");
      assert.ok(lines.every((line) => line.length <= 20));
      assert.ok(
        lines.every((line) => !/[^\t] $|^\t? /.test(line)),
        "a blank at an end of a line",
      );
      assert.equal(unwrapped(broken), text);
      assert.equal(unwrapped(broken.replaceAll("\n", "\r\n")), text);
      assert.equal(unwrapped(broken.replaceAll("\t", "    ")), text);
    }
  });
});
