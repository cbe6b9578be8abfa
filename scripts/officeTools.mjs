/**
 * Microsoft's tools for an add-in in Excel. Few need them, so they are no part of what `npm ci` installs: they
 * are fetched when a script first asks for one, in the versions that scripts/officeTools/package-lock.json names.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npmCi } from "./npmCi.mjs";
import { root } from "./root.mjs";

const pins = join(root, "scripts", "officeTools");

/**
 * No install scripts: none of the tools needs one. And no peers: the only one is a 250 MB command-line interface
 * for another kind of manifest than ours.
 */
const options = ["--ignore-scripts", "--legacy-peer-deps"];

/** @param {string} folder */
const installInto = (folder) => npmCi(folder, options);

/**
 * The program of one of the tools, fetched first if it is not there yet.
 *
 * @param {string} tool - the name of its package
 * @param {object} [places] - for tests
 * @param {string} [places.store] - where fetched tools are kept
 * @param {(folder: string) => boolean} [places.install] - installs what the lock file in a folder asks for
 * @returns {string} the path of a script for Node
 * @throws {Error} if it can't be fetched; the message says what to do
 */
export function officeTool(
  tool,
  { store = join(root, "node_modules", ".tools"), install = installInto } = {},
) {
  const lock = createHash("sha256").update(readFileSync(join(pins, "package-lock.json")));
  const folder = join(store, lock.digest("hex").slice(0, 16));
  if (!existsSync(folder)) fetchInto(folder, install);
  return join(folder, "node_modules", tool, "cli.js");
}

/**
 * @param {string} folder - is there only when everything is in it
 * @param {(folder: string) => boolean} install
 */
function fetchInto(folder, install) {
  console.log("Fetching Microsoft's tools for add-ins (about 60 MB, once).");
  const fresh = `${folder}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    cpSync(pins, fresh, { recursive: true });
    if (!install(fresh)) {
      throw new Error(
        "Microsoft's tools for add-ins could not be fetched: see above. Only this command needs them. Check that this machine reaches the npm registry, then try again.",
      );
    }
    // Another process may have been first with the same.
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
