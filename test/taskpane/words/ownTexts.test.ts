import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { english } from "../../../taskpane/words/english";
import { keysIn, ownTexts } from "./ownTexts";

const folder = (name: string): string =>
  fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const pane = folder("taskpane");

/** The same in every language: our prefix, and words of style sheets. */
const names = new Set([
  ...["TP.", "fx", '"Segoe UI", system-ui, sans-serif', "(prefers-color-scheme: dark)"],
  // Keys of answers and of rows, and what is told to developers.
  ...["same person/", "same people", "same person", "same name", "moved ARR", "moved customers"],
  "taskpane.html has no #root",
]);

/** Hosts tell of errors of Excel; what is said in cells is English, as the functions and rules are. */
const isOfPane = (file: string): boolean =>
  /\.tsx?$/.test(file) &&
  !/^((words|hosts)\/|limitCalls\.|places\/plan\/rules\/rule(Examples|Text)\.)/.test(file) &&
  !/(^|\/)\w*[sS]tyles\.ts$/.test(file);

function sourcesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

const files = sourcesIn(pane).filter(isOfPane);

/** Of the pane and of the core that it works with. */
let keys: ReadonlySet<string>;

function textsOf(file: string): string[] {
  return ownTexts(file, readFileSync(join(pane, file), "utf8"), keys).filter(
    (text) => !Object.hasOwn(english, text) && !/^[a-z]+:$/.test(text),
  );
}

describe("what the pane says", () => {
  before(() => {
    const roots = [pane, folder("src/plan")];
    keys = new Set(
      roots.flatMap((root) =>
        sourcesIn(root).flatMap((file) => keysIn(file, readFileSync(join(root, file), "utf8"))),
      ),
    );
  });

  for (const file of files) {
    it(`has nothing of its own in ${file}`, () => {
      const own = textsOf(file).filter((text) => !names.has(text));
      assert.deepEqual(own, [], "goes into taskpane/words");
    });
  }

  it("has a list of names that holds none that nobody uses", () => {
    const used = new Set(files.flatMap(textsOf));
    assert.deepEqual(
      [...names].filter((name) => !used.has(name)),
      [],
    );
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["text between tags", "<b>Moves</b>", ["Moves"]],
    ["a word between tags", "<b>{n} of {m}</b>", ["of"]],
    ["a label", '<A label="moves" />', ["moves"]],
    ["a label of two kinds", '<A title={x ? "moves" : "reps"} />', ["moves", "reps"]],
    ["a label put together", "<A aria-label={`to ${name}`} />", ["to"]],
    ["a sentence in a constant", 'const a = "No plan yet.";', ["No plan yet."]],
    ["a sentence put together", "const a = `${n} of all`;", ["of all"]],
    ["a value of a sentence", 'say("a: b", { x: text("the plan") })', ["the plan"]],
    ["nothing where it is said by key", '<A label={say("home: plan")} />', []],
    ["nothing in what a program reads", '<A className="a b" data-testid="a b" size="small" />', []],
    ["nothing in a place that is gone to", 'session.go("hand over")', []],
    ["nothing in a comparison", 'place === "hand over"', []],
    ["nothing in a member of a type", 'const a: Place = "hand over";', []],
    ["a member of a type where people read", '<A label="hand over" />', ["hand over"]],
    ["a member of a type between tags", "<b>hand over</b>", ["hand over"]],
    ["nothing in what names a thing for the core", 'unpacked(pieces, "This plan")', []],
    ["a text before it", 'unpacked("No plan", "This plan")', ["No plan"]],
    ["nothing in a style", '<A b={{ gridTemplateColumns: "1fr 2fr" }} />', []],
    ["nothing in signs", "<b>‹ · ±</b>", []],
  ];
  for (const [title, source, expected] of cases) {
    it(`finds ${title}`, () => {
      assert.deepEqual(
        ownTexts(
          "a.tsx",
          `const it = ${source.startsWith("const") ? "0;" : ""}${source};`,
          new Set(["hand over"]),
        ),
        expected,
      );
    });
  }

  it("takes for keys what types are made of, and no sentence", () => {
    const source = `
      type Place = "hand over" | "Hand over.";
      const statuses = ["in review"] as const;
      const texts = ["not one"];
      const one = { kind: "nor this" };`;
    assert.deepEqual(keysIn("a.ts", source), ["hand over", "in review"]);
  });
});
