/**
 * npm run build               everything, into a fresh dist/
 * npm run build -- workbench  only the named bundles, into the dist/ that is there; sheets goes by its functions
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { exclusively } from "./exclusively.mjs";
import { root } from "./root.mjs";

const dist = join(root, "dist");
const stamp = ".built-from";

/** Everything that dist/ is made from. */
const sources = [
  "assets",
  "docs/data.md",
  "docs/fairness.md",
  "docs/privacy.md",
  "functions",
  "grid",
  "packages",
  "sheets",
  "src",
  "taskpane",
  "templates",
  "workbench",
  "workers",
  "scripts/build.mjs",
  "scripts/completeMetadata.mjs",
  "scripts/docPage.mjs",
  "scripts/functionHelp.mjs",
  "scripts/functionPage.mjs",
  "scripts/page.mjs",
  "scripts/olderSyntax.mjs",
  "scripts/sheets",
  "scripts/shortDescription.mjs",
  "scripts/workedHelp.mjs",
  "scripts/writeExamples.mjs",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "webpack.config.js",
];

/**
 * @param {string} path - a folder
 * @returns {string[]} the files below it, in a fixed order; none if it does not exist
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A fingerprint of the sources' contents: clocks and checkouts do not change it. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    const files = /\.\w+$/.test(source)
      ? [path].filter((file) => existsSync(file))
      : filesUnder(path);
    for (const file of files)
      hash.update(relative(root, file)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * Runs one of the installed tools with Node itself, so that no shell and no PATH is involved.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} environment - added to ours
 */
function run(args, environment) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error("The build failed: see above. dist/ is as it was.");
}

/**
 * Runs webpack.
 *
 * @param {string} folder - where to
 * @param {readonly string[]} names - of the bundles; empty for all
 */
function bundle(folder, names) {
  const chosen = names.flatMap((name) => ["--config-name", name]);
  run(["node_modules/webpack-cli/bin/cli.js", "--stats", "errors-warnings", ...chosen], {
    TP_DIST: folder,
  });
}

/**
 * Writes what Google Sheets needs, from functions.json there.
 *
 * @param {string} folder
 */
function writeSheets(folder) {
  run(["--import", "tsx", "scripts/sheets/writeSheets.mjs"], { TP_DIST: folder });
}

/**
 * @param {string} folder - goes
 * @param {string} replacement - takes its place
 */
function replaceFolder(folder, replacement) {
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(replacement, folder);
  } catch {
    // node_modules may lie on another disk (as in a container), where renaming can't reach.
    cpSync(replacement, folder, { recursive: true });
  }
}

/**
 * Builds everything. The work happens beside dist/, which is replaced at the end: a build that fails
 * leaves the last good one, and a running server never shows half of one.
 */
function build() {
  const before = fingerprint();
  const fresh = join(root, "node_modules", ".cache", `dist-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    bundle(fresh, []);
    writeSheets(fresh);
    run(["--import", "tsx", "templates/build.ts"], { TP_DIST: fresh });
    run(["--import", "tsx", "scripts/writeExamples.mjs"], { TP_DIST: fresh });
    writeFileSync(join(fresh, stamp), before);
    replaceFolder(dist, fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Whether dist/ was made from the sources as they are. */
function isBuilt() {
  const built = join(dist, stamp);
  return existsSync(built) && readFileSync(built, "utf8") === fingerprint();
}

/** Builds when dist/ is missing or was made from other sources. */
export function ensureBuilt() {
  if (isBuilt()) return;
  exclusively(() => {
    if (isBuilt()) return;
    console.log("Building the add-in and the workbench into dist/: about a minute the first time.");
    build();
  });
}

/** @param {readonly string[]} names - of bundles, built into the dist/ that is there */
function buildOnly(names) {
  const bundles = names.filter((name) => name !== "sheets");
  if (bundles.length > 0) bundle(dist, bundles);
  if (names.includes("sheets")) writeSheets(dist);
  // What is in dist/ no longer comes from one state of the sources: let the next start rebuild.
  rmSync(join(dist, stamp), { force: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  try {
    exclusively(names.length > 0 ? () => buildOnly(names) : build);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
