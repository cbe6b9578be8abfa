import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { runChunk } from "../../scripts/testing/runChunk.mjs";
import type { ChunkResult } from "../../scripts/testing/runChunk.mjs";
import { root } from "../support/root";

describe("A process of tests", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "territory-planner-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs files with these names and contents. */
  async function run(
    contents: Readonly<Record<string, string>>,
    options: readonly string[] = [],
  ): Promise<ChunkResult & { readonly output: string; readonly path: (name: string) => string }> {
    const path = (name: string) => relative(root, join(folder, name));
    for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
    let output = "";
    const files = Object.keys(contents).map(path);
    const result = await runChunk(files, options, {}, (part) => (output += part.toString()));
    return { ...result, output, path };
  }

  const good = `it("holds", () => undefined);`;

  it("counts what passed, and notes what each file took", async () => {
    const { passed, failures, times, output, path } = await run({ "a.cjs": good, "b.cjs": good });
    assert.deepEqual({ passed, failures }, { passed: 2, failures: [] });
    assert.deepEqual([...times.keys()], [path("a.cjs"), path("b.cjs")]);
    assert.match(output, /2 passing/);
  });

  it("says which file a failing test stands in", async () => {
    const bad = `describe("One", () => it("breaks", () => { throw new Error("as it must"); }));`;
    const { passed, failures, path } = await run({ "a.cjs": good, "b.cjs": bad });
    const failure = { file: path("b.cjs"), title: "One breaks", message: "as it must" };
    assert.deepEqual({ passed, failures }, { passed: 1, failures: [failure] });
  });

  it("counts a rejection that nobody handles", async () => {
    const lost = `it("forgets", (done) => { Promise.reject(new Error("lost")); setTimeout(done, 50); });`;
    const { failures, path } = await run({ "a.cjs": lost });
    assert.deepEqual([failures[0]?.file, failures[0]?.message], [path("a.cjs"), "lost"]);
  });

  for (const [how, deed, end] of [
    ["is killed", `process.kill(process.pid, "SIGKILL")`, /SIGKILL/],
    ["leaves as if all were well", `process.exit(0)`, /code 0/],
  ] as const) {
    it(`says which file it was at when it ${how}`, async () => {
      const dying = `it("dies", (done) => { ${deed}; setTimeout(done, 60_000); });`;
      const { passed, failures, path } = await run({
        "a.cjs": good,
        "b.cjs": dying,
        "c.cjs": good,
      });
      assert.equal(passed, 1);
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.file, path("b.cjs"));
      assert.match(failures[0].message, end);
      assert.ok(failures[0].message.includes(`Nothing is known of ${path("c.cjs")}.`));
    });
  }

  it("fails when a file can't be loaded, and names those that it was given", async () => {
    const broken = `throw new Error("not even loaded");`;
    const { passed, failures, output, path } = await run({ "a.cjs": good, "b.cjs": broken });
    assert.equal(passed, 0);
    assert.equal(failures.length, 1);
    assert.ok(failures[0]?.message.includes(`${path("a.cjs")}, ${path("b.cjs")}`));
    assert.match(output, /not even loaded/);
  });

  it("refuses what is skipped, and hands mocha its options", async () => {
    const pending = await run({ "a.cjs": `it.skip("waits", () => undefined);` });
    assert.equal(pending.failures.length, 1);
    const two = `it("one", () => undefined); it("two", () => undefined);`;
    assert.equal((await run({ "a.cjs": two }, ["--grep", "two"])).passed, 1);
  });
});
