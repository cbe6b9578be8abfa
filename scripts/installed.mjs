import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A package as npm's lock files describe it.
 *
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved] - the folder, if it is a link
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 */

/**
 * @param {string} file
 * @returns {Readonly<Record<string, Locked>>} by folder; empty if there is no such file
 */
function packagesOf(file) {
  if (!existsSync(file)) return {};
  try {
    /** @type {{ packages?: Record<string, Locked> }} */
    const lock = JSON.parse(readFileSync(file, "utf8"));
    return lock.packages ?? {};
  } catch {
    return {}; // cut off while it was written
  }
}

/** @param {readonly string[] | undefined} list - as in package.json @param {string} value */
function allows(list, value) {
  if (list === undefined || list.length === 0) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((entry) => entry.startsWith("!"));
}

/**
 * Whether node_modules already holds what package-lock.json asks for, whoever put it there. npm itself writes
 * down what it has installed, when it is done; and a folder may be gone since.
 *
 * @param {string} root - the folder that holds both
 * @param {{ platform: string, arch: string }} machine
 */
export function isInstalled(root, { platform, arch } = process) {
  const asked = packagesOf(join(root, "package-lock.json"));
  const there = packagesOf(join(root, "node_modules", ".package-lock.json"));
  const needed = Object.entries(asked).filter(
    ([folder, { optional, os, cpu }]) =>
      folder.startsWith("node_modules/") &&
      (optional !== true || (allows(os, platform) && allows(cpu, arch))),
  );
  return (
    needed.length > 0 &&
    Object.keys(there).every((folder) => folder in asked) &&
    needed.every(([folder, { version, integrity, resolved }]) => {
      const found = there[folder];
      return (
        found?.version === version &&
        found?.integrity === integrity &&
        (found?.link !== true || found.resolved === resolved) &&
        existsSync(join(root, folder))
      );
    })
  );
}
