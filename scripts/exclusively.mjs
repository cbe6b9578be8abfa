import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Not in node_modules, which npm ci empties. */
const ours = join(
  tmpdir(),
  `territory-planner-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.lock`,
);

/** @param {number} process @returns {boolean} whether it runs on this machine */
function runs(process) {
  try {
    globalThis.process.kill(process, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** @param {string} lock @returns {boolean} whether it is ours now */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} lock @returns {number | undefined} the process that holds it; undefined if it was just let go */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Installs or builds while nobody else does so in this folder: two commands at once would pull the packages
 * and the build from under each other. Whoever comes second waits, so `work` looks first whether there is
 * still something to do.
 *
 * @param {() => void} work
 * @param {object} [options] - for tests
 * @param {string} [options.lock] - a file
 * @param {(message: string) => void} [options.say]
 */
export function exclusively(work, { lock = ours, say = console.log } = {}) {
  let said = false;
  while (!take(lock)) {
    const holder = holderOf(lock);
    // The number is not there yet in the moment after the file was made.
    if (holder !== undefined && holder !== 0 && !runs(holder)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said && holder) {
      say(
        `Another command installs or builds here (process ${holder}): waiting for it. If there is none, delete ${lock}.`,
      );
      said = true;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}
