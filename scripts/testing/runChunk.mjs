import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { root } from "../root.mjs";

/**
 * @typedef {object} Failure
 * @property {string | undefined} file
 * @property {string} title
 * @property {string} message
 */

/**
 * What notingReporter.cjs leaves.
 *
 * @typedef {object} Notes
 * @property {number} passed
 * @property {Failure[]} failures
 * @property {Record<string, number>} times - milliseconds that each file took
 * @property {string | undefined} file - the one that it was at last; none while mocha loads them
 * @property {boolean} ended - whether mocha came to its end
 */

/**
 * @typedef {object} ChunkResult
 * @property {number} passed
 * @property {readonly Failure[]} failures - one more than mocha counted if the process broke off
 * @property {ReadonlyMap<string, number>} times - milliseconds by file, as paths from the root
 */

/**
 * @param {string} file
 * @returns {string} as a path from the root
 */
const fromRoot = (file) => relative(root, resolve(root, file));

/**
 * @param {readonly string[]} files - that the process was given
 * @param {Notes | undefined} notes - undefined if there are none
 * @param {string} end - how the process ended: "with code 1"
 * @param {boolean} isClean - whether it ended with 0
 * @returns {ChunkResult}
 */
export function resultOf(files, notes, end, isClean) {
  const failures = (notes?.failures ?? []).map((failure) => ({
    ...failure,
    file: failure.file === undefined ? undefined : fromRoot(failure.file),
  }));
  // A process that ended badly without a failing test, or before mocha's end, broke off: a failure too.
  if (notes === undefined || !notes.ended || (!isClean && failures.length === 0)) {
    const at = notes?.file === undefined ? undefined : fromRoot(notes.file);
    const since = files.slice(at === undefined ? 0 : files.indexOf(at) + 1);
    const unrun = since.length > 0 ? ` Nothing is known of ${since.join(", ")}.` : "";
    const where = at === undefined ? "before its first test" : "here";
    const message = `It ended ${end}.${unrun}`;
    failures.push({ file: at, title: `The process broke off ${where}.`, message });
  }
  const times = Object.entries(notes?.times ?? {});
  return {
    passed: notes?.passed ?? 0,
    failures,
    times: new Map(times.map(([file, time]) => [fromRoot(file), time])),
  };
}

/**
 * Runs mocha over some files in a process of its own.
 *
 * @param {readonly string[]} files
 * @param {readonly string[]} options - for mocha
 * @param {Readonly<Record<string, string>>} environment - added to ours
 * @param {(output: Buffer) => void} show - given what it writes, as it comes
 * @returns {Promise<ChunkResult>}
 */
export async function runChunk(files, options, environment, show) {
  const folder = mkdtempSync(join(tmpdir(), "territory-planner-"));
  const path = join(folder, "notes.json");
  const mocha = ["node_modules/mocha/bin/mocha.js", "--forbid-only", "--forbid-pending"];
  const reporter = ["--reporter", "scripts/testing/notingReporter.cjs"];
  try {
    const child = spawn(process.execPath, [...mocha, ...reporter, ...files, ...options], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment, TP_TEST_NOTES: path },
    });
    child.stdout.on("data", show);
    child.stderr.on("data", show);
    /** @type {Promise<string>} */
    const ended = new Promise((done) => {
      child.on("close", (code, signal) =>
        done(code === null ? `by ${String(signal)}` : `with code ${code}`),
      );
      child.on("error", (error) => done(`with "${error.message}"`));
    });
    const end = await ended;
    const notes = existsSync(path)
      ? /** @type {Notes} */ (JSON.parse(readFileSync(path, "utf8")))
      : undefined;
    return resultOf(files, notes, end, child.exitCode === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
