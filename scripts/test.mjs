/**
 * npm test                  every test
 * npm test -- test/assign   the tests in a folder or a file; options for mocha may follow
 *
 * Installs and builds what is missing, and ends with a line "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureBrowser } from "./ensureBrowser.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

/**
 * The tests that drive a browser and those of what is built. They run beside the others, in a process of
 * their own: the two take about as long.
 */
const besideTests = ["test/browser", "test/contract"];

/**
 * @param {string} folder
 * @param {string} path
 * @returns {boolean} whether the path is the folder or lies in it
 */
function holds(folder, path) {
  return !relative(folder, path).startsWith("..");
}

/**
 * What each of the two runs of mocha is given; a run without tests is left out.
 *
 * @param {readonly string[]} args - files, folders that stand for the tests below them, then options
 * @returns {readonly (readonly string[])[]}
 */
function runsOf(args) {
  const options = args.findIndex((arg) => arg.startsWith("-"));
  const paths = options < 0 ? args : args.slice(0, options);
  /** @type {string[]} */
  const inNode = [];
  /** @type {string[]} */
  const beside = [];
  for (const path of paths.length > 0 ? paths : ["test"]) {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const tests = isFolder ? `${path}/**/*.test.ts` : path;
    const isBeside = besideTests.some((folder) => holds(folder, path));
    (isBeside ? beside : inNode).push(tests);
    if (isFolder && !isBeside)
      for (const folder of besideTests)
        if (holds(path, folder)) beside.push(`${folder}/**/*.test.ts`);
  }
  const rest = options < 0 ? [] : args.slice(options);
  const ignored = besideTests.flatMap((folder) => ["--ignore", `${folder}/**`]);
  return [
    ...(inNode.length > 0 ? [[...inNode, ...ignored, ...rest]] : []),
    ...(beside.length > 0 ? [[...beside, ...rest]] : []),
  ];
}

/**
 * @param {string} file - what scripts/countingReporter.cjs left, if mocha came that far
 * @param {number | null} code - what mocha ended with; null if it was killed
 * @returns {{ passed: number, failed: number }}
 */
function readCounts(file, code) {
  const counts = existsSync(file)
    ? /** @type {{ passed: number, failed: number }} */ (JSON.parse(readFileSync(file, "utf8")))
    : undefined;
  // A run that ended badly without a failing test, or left no counts, broke off: a failure too.
  if (counts === undefined) return { passed: 0, failed: 1 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Runs mocha and reads back what its reporter counted.
 *
 * @param {string} browser - the browser's program
 * @param {readonly string[]} args - files and options for mocha
 * @param {Promise<unknown>} turn - when its output may be shown; it is kept until then
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runMocha(browser, args, turn) {
  const folder = mkdtempSync(join(tmpdir(), "territory-planner-"));
  const counts = join(folder, "counts.json");
  const mocha = ["node_modules/mocha/bin/mocha.js", "--forbid-only", "--forbid-pending"];
  const reporter = ["--reporter", "scripts/countingReporter.cjs"];
  /** @type {Buffer[]} */
  const kept = [];
  let mayShow = false;
  /** @param {Buffer} output */
  const show = (output) => {
    if (mayShow) process.stdout.write(output);
    else kept.push(output);
  };
  try {
    const child = spawn(process.execPath, [...mocha, ...reporter, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TP_BROWSER: browser, TP_TEST_COUNTS: counts },
    });
    child.stdout.on("data", show);
    child.stderr.on("data", show);
    /** @type {Promise<number | null>} */
    const ended = new Promise((done) => {
      child.on("close", done).on("error", (error) => {
        show(Buffer.from(`${error.message}\n`));
        done(null);
      });
    });
    await turn;
    mayShow = true;
    for (const output of kept) process.stdout.write(output);
    return readCounts(counts, await ended);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * All runs at once, the output of each after that of the one before.
 *
 * @param {string} browser - the browser's program
 * @param {readonly (readonly string[])[]} runs - files and options for mocha
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runAll(browser, runs) {
  /** @type {Promise<{ passed: number, failed: number }>[]} */
  const results = [];
  for (const args of runs)
    results.push(runMocha(browser, args, results.at(-1) ?? Promise.resolve()));
  let passed = 0;
  let failed = 0;
  for (const result of await Promise.all(results)) {
    passed += result.passed;
    failed += result.failed;
  }
  return { passed, failed };
}

let result = { passed: 0, failed: 1 };
try {
  ensurePackages();
  const browser = ensureBrowser();
  ensureBuilt();
  result = await runAll(browser, runsOf(process.argv.slice(2)));
  if (result.passed + result.failed === 0) {
    console.error("No test was found.");
    result.failed = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;
