/**
 * npm test                  every test
 * npm test -- test/assign   the tests in a folder or a file
 *
 * Installs and builds what is missing, and ends with a line "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureBrowser } from "./ensureBrowser.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

/**
 * @param {readonly string[]} paths - files, and folders that stand for the tests below them
 * @returns {readonly string[]} what mocha is to run; every test if no path is given
 */
function testsIn(paths) {
  return (paths.length > 0 ? paths : ["test"]).map((path) =>
    existsSync(path) && statSync(path).isDirectory() ? `${path}/**/*.test.ts` : path,
  );
}

/**
 * @param {string} file - what scripts/countingReporter.cjs left, if mocha came that far
 * @returns {{ passed: number, failed: number }}
 */
function readCounts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return /** @type {{ passed: number, failed: number }} */ (JSON.parse(readFileSync(file, "utf8")));
}

/**
 * Runs mocha and reads back what its reporter counted.
 *
 * @param {string} browser - the browser's program
 * @param {readonly string[]} args - files, folders and options for mocha
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runMocha(browser, args) {
  const folder = mkdtempSync(join(tmpdir(), "territory-planner-"));
  const counts = join(folder, "counts.json");
  const mocha = ["node_modules/mocha/bin/mocha.js", "--forbid-only", "--forbid-pending"];
  const reporter = ["--reporter", "scripts/countingReporter.cjs"];
  try {
    const child = spawn(process.execPath, [...mocha, ...reporter, ...testsIn(args)], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, TP_BROWSER: browser, TP_TEST_COUNTS: counts },
    });
    const code = await new Promise((done) => child.on("exit", done));
    const result = readCounts(counts);
    // A run that ended badly without a failing test broke off: that is a failure too.
    if (code !== 0 && result.failed === 0) return { ...result, failed: 1 };
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let result = { passed: 0, failed: 1 };
try {
  ensurePackages();
  const browser = ensureBrowser();
  ensureBuilt();
  result = await runMocha(browser, process.argv.slice(2));
  if (result.passed + result.failed === 0) {
    console.error("No test was found.");
    result.failed = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;
