/**
 * npm test                  every test
 * npm test -- test/assign   the tests in a folder or a file; options for mocha may follow
 *
 * Installs and builds what is missing, and ends with a line "N passed, N failed".
 */
import { statSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureBrowser } from "./ensureBrowser.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";
import { readTimes, rememberTimes } from "./testing/lastTimes.mjs";
import { runChunk } from "./testing/runChunk.mjs";
import { needsBrowser, testFilesOf } from "./testing/testFiles.mjs";
import { chunksOf, weightsOf } from "./testing/testQueue.mjs";

/** @typedef {import("./testing/runChunk.mjs").ChunkResult} ChunkResult */

/** What a worker may need at most, with its browser. */
const workerBytes = 3 * 2 ** 30;

/** At least two, so that one goes on while a browser is waited for. */
const workers = Math.max(2, Math.min(availableParallelism(), Math.floor(totalmem() / workerBytes)));

/** @param {string} file @returns {number} its bytes; 0 for what mocha is yet to look for */
function sizeOf(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Shows what a process wrote: as it comes if it is the only one, else all at once when it has ended.
 *
 * @param {(show: (output: Buffer) => void) => Promise<ChunkResult>} run
 * @param {boolean} isOnly
 */
async function shown(run, isOnly) {
  if (isOnly) return run((output) => process.stdout.write(output));
  /** @type {Buffer[]} */
  const kept = [];
  const result = await run((output) => kept.push(output));
  for (const output of kept) process.stdout.write(output);
  return result;
}

/**
 * Runs the chunks, as many at once as there are workers, each worker taking the next when it is free.
 *
 * @param {readonly (readonly string[])[]} chunks - the files of each
 * @param {readonly string[]} options - for mocha
 * @param {string} browser - the browser's program
 * @returns {Promise<readonly ChunkResult[]>}
 */
async function runAll(chunks, options, browser) {
  const queue = [...chunks];
  /** @type {ChunkResult[]} */
  const results = [];
  const work = async () => {
    for (let files = queue.shift(); files !== undefined; files = queue.shift()) {
      const chunk = files;
      results.push(
        await shown(
          (show) => runChunk(chunk, options, { TP_BROWSER: browser }, show),
          chunks.length === 1,
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

/** @param {readonly ChunkResult[]} results - whose failures are said again, where they can't be missed */
function sayFailures(results) {
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) console.log("What failed:\n");
  for (const { file, title, message } of failures) {
    const lines = message.split("\n").map((line) => `    ${line}`);
    console.log([`  ${file ?? "in no file"}: ${title}`, ...lines, ""].join("\n"));
  }
}

let passed = 0;
let failed = 1;
try {
  ensurePackages();
  const browser = ensureBrowser();
  ensureBuilt();
  const { files, options } = testFilesOf(process.argv.slice(2));
  const times = readTimes();
  const chunks = chunksOf(weightsOf(files, times, sizeOf), workers, needsBrowser);
  const results = await runAll(chunks, options, browser);
  sayFailures(results);
  passed = results.reduce((sum, result) => sum + result.passed, 0);
  failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  if (passed + failed === 0) {
    console.error("No test was found.");
    failed = 1;
  }
  rememberTimes(new Map([...times, ...results.flatMap((result) => [...result.times])]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
