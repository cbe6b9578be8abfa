/**
 * Mocha's spec reporter, which also keeps notes of the run in the file that TP_TEST_NOTES names, as JSON
 * (`Notes` in runChunk.mjs). It writes them whenever a test file begins and whenever a test fails, so that a
 * process that is killed leaves word of where it was.
 */
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

// Mocha leaves a rejection that nobody handles to others; thrown, it fails the test that runs.
process.on("unhandledRejection", (reason) => {
  throw reason instanceof Error ? reason : new Error(String(reason));
});

module.exports = class NotingReporter extends reporters.Spec {
  /** @param {import("mocha").Runner} runner @param {import("mocha").MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    const path = process.env["TP_TEST_NOTES"];
    if (path !== undefined) this.keepNotes(runner, path);
  }

  /** @param {import("mocha").Runner} runner @param {string} path */
  keepNotes(runner, path) {
    /** @type {import("./runChunk.mjs").Notes} */
    const notes = { passed: 0, failures: [], times: {}, file: undefined, ended: false };
    let began = performance.now();
    const write = () => {
      notes.passed = this.stats.passes;
      writeFileSync(path, JSON.stringify(notes));
    };
    const spend = () => {
      const now = performance.now();
      if (notes.file !== undefined)
        notes.times[notes.file] = (notes.times[notes.file] ?? 0) + now - began;
      began = now;
    };
    /** @param {{ readonly file?: string }} begun - a suite or a test; the outermost suite has no file */
    const enter = ({ file }) => {
      if (file === undefined || file === notes.file) return;
      spend();
      notes.file = file;
      write();
    };
    runner.on("suite", enter).on("test", enter);
    runner.on("fail", (test, error) => {
      const { message } = /** @type {Error} */ (error);
      notes.failures.push({ file: test.file ?? notes.file, title: test.fullTitle(), message });
      write();
    });
    runner.on("end", () => {
      notes.ended = true;
    });
    process.on("exit", () => {
      spend();
      write();
    });
  }
};
