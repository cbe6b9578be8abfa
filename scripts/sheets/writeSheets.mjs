/**
 * Part of the build, run with a loader for TypeScript: writes into dist/sheets/ (the folder in TP_DIST)
 * what a Google Sheets script project holds. Needs functions.json there.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { wrapped } from "../../sheets/wrapped";
import { functionHelp } from "../functionHelp.mjs";
import { root } from "../root.mjs";
import { breakLines } from "./breakLines.mjs";
import { codeFile, globalOf } from "./codeFile.mjs";
import { parts } from "./parts.mjs";
import { stub } from "./stubs.mjs";

/** Of a file and of a line: more than that hangs the script editor in a browser. */
const MOST_IN_FILE = 300_000;
const MOST_IN_LINE = 8_000;

const dist = resolve(process.env["TP_DIST"] ?? join(root, "dist"));
const folder = join(dist, "sheets");

/** @param {string} path @returns {unknown} */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const { version } = /** @type {{ version: string }} */ (json(join(root, "package.json")));
const notice = `// Territory Planner ${version} for Google Sheets. MIT licence. Contains @stdlib (Apache-2.0) and
// @noble/hashes (MIT): see LICENSE.txt and THIRD-PARTY.txt beside this file in the download.
`;

/**
 * The parts in as few files as they fit into.
 *
 * @param {readonly import("./parts.mjs").Part[]} all
 */
function filesOf(all) {
  /** @type {string[]} */
  const files = [];
  for (const { name, code } of all) {
    const text = breakLines(
      `function ${globalOf(name)}(load){"use strict";\n${code}\n}\n`,
      MOST_IN_LINE,
    );
    if (notice.length + text.length > MOST_IN_FILE)
      throw new Error(`${name} is too large for a file: cut it in scripts/sheets/parts.mjs.`);
    const last = files.at(-1) ?? "";
    if (files.length > 0 && last.length + text.length <= MOST_IN_FILE)
      files[files.length - 1] = last + text;
    else files.push(notice + text);
  }
  return files;
}

/** The declarations in the order of the families. */
function stubs() {
  const { functions } =
    /** @type {{ functions: readonly import("./stubs.mjs").MetadataFunction[] }} */ (
      json(join(dist, "functions.json"))
    );
  return functionHelp().map((help) => {
    const entry = functions.find(({ id }) => id === help.id);
    if (!entry)
      throw new Error(`functions.json has no ${help.id}: build the bundle functions first.`);
    return stub(entry, help);
  });
}

mkdirSync(folder, { recursive: true });
const all = await parts();
const written = filesOf(all).map((text, at) => /** @type {const} */ ([`Part${at + 1}.gs`, text]));
const code = codeFile(
  all.map(({ name }) => name),
  stubs(),
  notice,
);
const places = readFileSync(join(root, "assets", "places.txt"), "utf8");
for (const [name, text] of [
  ["Code.gs", code],
  ...written,
  ["Places.html", wrapped(places, MOST_IN_LINE)],
])
  writeFileSync(join(folder, name), text);
copyFileSync(join(root, "sheets", "appsscript.json"), join(folder, "appsscript.json"));
copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE.txt"));
copyFileSync(join(dist, "functions.js.LICENSE.txt"), join(folder, "THIRD-PARTY.txt"));
const size = [code, ...written.map(([, text]) => text)].reduce((sum, text) => sum + text.length, 0);
console.log(`Google Sheets: ${written.length + 1} script files, ${Math.round(size / 1024)} KB`);
