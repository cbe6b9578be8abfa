/** Mocha's spec reporter, which also leaves its counts in the file that TP_TEST_COUNTS names. */
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

// Mocha leaves a rejection that nobody handles to others; thrown, it fails the test that runs.
process.on("unhandledRejection", (reason) => {
  throw reason instanceof Error ? reason : new Error(String(reason));
});

module.exports = class CountingReporter extends reporters.Spec {
  /** @param {import("mocha").Runner} runner @param {import("mocha").MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env["TP_TEST_COUNTS"];
    if (file === undefined) return;
    // At the very end, so that a run that breaks off still leaves what it has counted.
    process.on("exit", () => {
      const { passes, failures } = this.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
};
