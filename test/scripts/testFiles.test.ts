import assert from "node:assert/strict";
import { join } from "node:path";
import { needsBrowser, testFilesOf } from "../../scripts/testing/testFiles.mjs";

describe("Which tests npm test runs", () => {
  const self = join("test", "scripts", "testFiles.test.ts");

  it("is all of them unless it is told", () => {
    const { files, options } = testFilesOf([]);
    assert.ok(files.includes(self));
    assert.ok(files.some(needsBrowser));
    assert.ok(files.every((file) => file.endsWith(".test.ts")));
    assert.deepEqual(options, []);
  });

  it("is those below a folder, a file, or both once, and the rest is mocha's", () => {
    const { files, options } = testFilesOf(["test/scripts", self, "--grep", "test"]);
    assert.equal(files.filter((file) => file === self).length, 1);
    assert.ok(files.every((file) => file.startsWith(join("test", "scripts"))));
    assert.deepEqual(options, ["--grep", "test"]);
  });

  it("leaves to mocha what is neither", () => {
    assert.deepEqual(testFilesOf(["test/no such file.ts"]).files, ["test/no such file.ts"]);
    assert.deepEqual(testFilesOf(["--bail"]).options, ["--bail"]);
  });

  it("knows the tests that drive a browser", () => {
    assert.ok(needsBrowser(join("test", "browser", "walk.test.ts")));
    assert.ok(!needsBrowser(join("test", "workbench", "serve.test.ts")));
  });
});
