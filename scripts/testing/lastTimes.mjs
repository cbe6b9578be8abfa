import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../root.mjs";

/** Beside the packages, where no checkout sees it; a machine without it learns it from its first run. */
const memory = join(root, "node_modules", ".cache", "territory-planner-tests.json");

/** @returns {ReadonlyMap<string, number>} milliseconds that test files took when they last ran here */
export function readTimes() {
  try {
    const known = /** @type {unknown} */ (JSON.parse(readFileSync(memory, "utf8")));
    return new Map(
      Object.entries(known ?? {}).filter(([, time]) => Number.isFinite(time) && time >= 0),
    );
  } catch {
    // None yet, or broken: they only say what to begin with.
    return new Map();
  }
}

/** @param {ReadonlyMap<string, number>} times - milliseconds by file */
export function rememberTimes(times) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(Object.fromEntries(times)));
}
