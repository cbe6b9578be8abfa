/** node scripts/packages.mjs: installs what is missing. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exclusively } from "./exclusively.mjs";
import { isInstalled } from "./installed.mjs";
import { npmCi } from "./npmCi.mjs";
import { root } from "./root.mjs";

const folder = join(root, "node_modules");

/** Installs the packages where those that package-lock.json asks for are not there. */
export function ensurePackages() {
  if (!isInstalled(root)) exclusively(install);
}

function install() {
  if (isInstalled(root)) return;
  // npm ci empties the folder that a link leads to, whoever works with it.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      "node_modules is a link, and what it leads to is not what package-lock.json asks for. Remove the link, then try again.",
    );
  console.log(
    "Installing the packages that the project needs (npm ci): a few minutes the first time.",
  );
  if (!npmCi(root)) {
    throw new Error(
      "The packages could not be installed: npm ci failed, see above. Check that this machine reaches the npm registry, then try again.",
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensurePackages();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
