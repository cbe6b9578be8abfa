import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { english } from "../../../taskpane/words/english";
import { ownTexts } from "./ownTexts";

const pane = fileURLToPath(new URL("../../../taskpane", import.meta.url));

/** The same in every language: our prefix, what keys are called, and words of style sheets. */
const names = new Set([
  ...["TP.", "fx", "Enter", "Escape", "ArrowUp", "ArrowDown"],
  ...['"Segoe UI", system-ui, sans-serif', "(prefers-color-scheme: dark)"],
  // Keys of answers.
  ...["same person/", "same people", "same person", "same name"],
  // Places and work are called so in the code.
  ...["hand over", "reading for a carve", "taskpane.html has no #root"],
]);

/** What still says English of its own, until it is moved to the tables of sentences. */
const toDo = new Set<string>([
  "createPlanner.ts",
  "places/handOver/HandOverPlace.tsx",
  "places/handOver/WritePart.tsx",
  "places/home/PlanList.tsx",
  "session/plansSession.ts",
]);

/** Hosts tell of errors of Excel; what is said in cells is English, as the functions and rules are. */
const isOfPane = (file: string): boolean =>
  /\.tsx?$/.test(file) &&
  !/^((words|hosts)\/|limitCalls\.|places\/plan\/rules\/ruleExamples\.)/.test(file) &&
  !/(^|\/)\w*[sS]tyles\.ts$/.test(file);

const files = readdirSync(pane, { recursive: true, encoding: "utf8" })
  .map((file) => relative(pane, join(pane, file)).replaceAll("\\", "/"))
  .filter(isOfPane)
  .sort();

function textsOf(file: string): string[] {
  return ownTexts(file, readFileSync(join(pane, file), "utf8")).filter(
    (text) => !names.has(text) && !Object.hasOwn(english, text) && !/^[a-z]+:$/.test(text),
  );
}

describe("what the pane says", () => {
  for (const file of files.filter((one) => !toDo.has(one))) {
    it(`has nothing of its own in ${file}`, () => {
      assert.deepEqual(textsOf(file), [], "goes into taskpane/words");
    });
  }

  it("has a list of what is to do that holds nothing that is done", () => {
    assert.deepEqual(
      [...toDo].filter((file) => !files.includes(file) || textsOf(file).length === 0),
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
    ["nothing in signs", "<b>‹ · ±</b>", []],
  ];
  for (const [title, source, expected] of cases) {
    it(`finds ${title}`, () => {
      assert.deepEqual(
        ownTexts("a.tsx", `const it = ${source.startsWith("const") ? "0;" : ""}${source};`),
        expected,
      );
    });
  }
});
