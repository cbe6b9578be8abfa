import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { root } from "../root.mjs";

/**
 * @typedef {object} Asked
 * @property {readonly string[]} files - test files, as paths from the root; what is no path here, such as
 *   a pattern, stands among them as it was written
 * @property {readonly string[]} options - for mocha
 */

/**
 * What npm test is asked to run.
 *
 * @param {readonly string[]} args - files, folders that stand for the tests below them, then options for
 *   mocha; without files and folders, every test
 * @returns {Asked}
 */
export function testFilesOf(args) {
  const first = args.findIndex((arg) => arg.startsWith("-"));
  const paths = first < 0 ? args : args.slice(0, first);
  const files = (paths.length > 0 ? paths : ["test"]).flatMap(testsAt);
  return { files: [...new Set(files)], options: first < 0 ? [] : args.slice(first) };
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function testsAt(path) {
  const absolute = resolve(root, path);
  if (!existsSync(absolute)) return [path];
  if (!statSync(absolute).isDirectory()) return [relative(root, absolute)];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * @param {string} file - a path from the root
 * @returns {boolean} whether its tests drive a browser
 */
export function needsBrowser(file) {
  return file.split(sep).join("/").startsWith("test/browser/");
}
