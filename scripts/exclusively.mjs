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

/**
 * @param {string} lock
 * @returns {number | undefined} the process that holds it, 0 where the file names none; undefined if it was just let go
 */
function holderOf(lock) {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    return Number.isSafeInteger(holder) && holder > 0 ? holder : 0;
  } catch {
    return undefined;
  }
}

/** In milliseconds. */
const usualPatience = { look: 300, nameless: 3000 };

/**
 * Installs or builds while nobody else does so in this folder: two commands at once would pull the packages
 * and the build from under each other. Whoever comes second waits, so `work` looks first whether there is
 * still something to do.
 *
 * @param {() => void} work
 * @param {object} [options] - for tests
 * @param {string} [options.lock] - a file
 * @param {(message: string) => void} [options.say]
 * @param {{ readonly look: number, readonly nameless: number }} [options.patience] - between two looks at the
 *   lock, and until one that names nobody is taken over
 */
export function exclusively(
  work,
  { lock = ours, say = console.log, patience = usualPatience } = {},
) {
  /** @type {number | undefined} */
  let said;
  let nameless = 0;
  while (!take(lock)) {
    const holder = holderOf(lock);
    // The number is not there yet in the moment after the file was made; it never comes where its writer
    // was stopped in that moment, or found the disk full.
    nameless = holder === 0 ? nameless + 1 : 0;
    const isLeft =
      holder === 0 ? nameless * patience.look > patience.nameless : holder && !runs(holder);
    if (isLeft) {
      rmSync(lock, { force: true });
      continue;
    }
    // A lock that was made a moment ago is worth no word.
    if (holder !== undefined && holder !== said && nameless !== 1) {
      say(waitingFor(holder, lock));
      said = holder;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.look);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {number} holder - 0 for nobody known @param {string} lock */
function waitingFor(holder, lock) {
  return holder === 0
    ? `${lock} names no command that installs or builds here: waiting a moment for one, then going on.`
    : `Another command installs or builds here (process ${holder}): waiting for it. If there is none, delete ${lock}.`;
}
