import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../root.mjs";

/**
 * What the package is made for.
 *
 * @typedef {object} Order
 * @property {string} address - where the folder will be served, ending in a slash
 * @property {string} out - the folder
 * @property {string} [provider]
 * @property {number} [revision]
 * @property {string} [support] - address of a page
 * @property {string} [privacy] - address of a page
 */

export const usage = `npm run package -- --url https://tp.example.com/v1/ --out ../tp-v1
  --url       where the folder will be served: https, a version in the path, a slash at the end
  --out       a folder of its own, new or empty, or one that this command made before
  --provider  "Your Company": shown with the add-in (optional)
  --support   https address of your help desk's page (optional)
  --privacy   https address of your privacy statement (optional)
  --revision  1, 2 ...: raise it when you package the same version again with another address,
              provider or support page: Excel takes a changed manifest only with a higher version (optional)
The two dashes behind "package" hand the rest over to it.`;

/**
 * @param {readonly string[]} args - as typed
 * @returns {Order}
 * @throws {Error} that says what to type instead
 */
export function readArguments(args) {
  const { url, out, provider, support, privacy, revision } = parse(args);
  if (url === undefined || out === undefined)
    throw new Error(`${url === undefined ? "--url" : "--out"} is missing.\n${usage}`);
  return {
    address: addressOf(url),
    out: folderOf(out),
    ...(provider === undefined ? {} : { provider: nameOf(provider) }),
    ...(support === undefined ? {} : { support: pageOf("--support", support) }),
    ...(privacy === undefined ? {} : { privacy: pageOf("--privacy", privacy) }),
    ...(revision === undefined ? {} : { revision: countOf(revision) }),
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  const option = /** @type {const} */ ({ type: "string" });
  const options = {
    ...{ url: option, out: option, provider: option },
    ...{ support: option, privacy: option, revision: option },
  };
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/**
 * @param {string} text - where a package is served
 * @returns {string} the same, as a browser has it
 * @throws {Error} where nothing could be served there for Excel
 */
export function addressOf(text) {
  const url = secure("--url", text);
  if (url.search !== "" || url.hash !== "")
    throw new Error(`--url is ${text}: leave out what stands behind ? or #.`);
  if (!url.pathname.endsWith("/"))
    throw new Error(
      `--url is ${text}, which names no folder: end it with a slash, such as ${url.href}/.`,
    );
  if (!hasVersion(url)) {
    throw new Error(
      `--url is ${text}, which names no version: put one into the path, such as ${url.href}v1/. Excel keeps functions.js and functions.json for up to 24 hours, so a new version at the address of an old one would be mixed with it. Each version gets a folder of its own.`,
    );
  }
  return url.href;
}

/** Whether a folder of the path is a version: v1, 1.0, v2.3.1, 2026-11, tp-v2. @param {URL} url */
function hasVersion({ pathname }) {
  return pathname.split("/").some((part) => /^(?:.*[-_.])?v?\d+(?:[._-]\d+)*$/i.test(part));
}

/** @param {string} option @param {string} text */
function secure(option, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined)
    throw new Error(`${option} is "${text}", which is no address: write it as https://...`);
  if (url.protocol !== "https:")
    throw new Error(
      `${option} is ${text}: Excel loads add-ins from https addresses alone. Write https://...`,
    );
  if (url.username !== "" || url.password !== "")
    throw new Error(
      `${option} holds a name or password: everybody who has the add-in would see it.`,
    );
  if (isThisMachine(url.hostname))
    throw new Error(
      `${option} is ${text}, which is every user's own machine. For a trial on one machine, use npm run serve:https and npm run sideload.`,
    );
  return url;
}

/** @param {string} host */
function isThisMachine(host) {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])\.?$/i.test(host);
}

/** @param {string} option @param {string} text */
const pageOf = (option, text) => secure(option, text).href;

/** @param {string} text */
function nameOf(text) {
  const name = text.trim();
  if (name.length >= 1 && name.length <= 125) return name;
  throw new Error(`--provider has ${name.length} characters: Excel takes 1 to 125.`);
}

/** @param {string} text */
function countOf(text) {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Error(`--revision is "${text}": write a whole number from 0 to 99999.`);
}

/** @param {string} text */
function folderOf(text) {
  const out = real(resolve(text));
  const project = real(root);
  if (isWithin(project, out))
    throw new Error(
      `--out is ${text}, which holds the project itself: choose a folder of its own, such as ../tp-v1.`,
    );
  if (isWithin(out, join(project, "dist")))
    throw new Error(
      `--out is ${text}, inside of dist/, which every build empties: choose another folder, such as ../tp-v1.`,
    );
  return out;
}

/** @param {string} path @returns {string} with links followed, as far as it exists */
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}

/** @param {string} path @param {string} folder @returns {boolean} whether it is the folder or lies in it */
function isWithin(path, folder) {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}
