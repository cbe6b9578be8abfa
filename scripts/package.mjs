/**
 * npm run package -- --url https://tp.example.com/v1/ --out ../tp-v1
 *
 * Makes the folder that a company puts on any static host, see docs/deploy.md.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { checkPackage } from "./package/checkPackage.mjs";
import { packageFiles } from "./package/packageFiles.mjs";
import { readArguments } from "./package/readArguments.mjs";
import { writePackage } from "./package/writePackage.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

function makePackage() {
  const order = readArguments(process.argv.slice(2));
  const { address, out } = order;
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  );
  ensurePackages();
  ensureBuilt();
  const files = packageFiles(join(root, "dist"), order, version);
  const { faults, addresses } = checkPackage(files, order);
  if (faults.length > 0)
    throw new Error(
      `The package is not fit to be served. Nothing was written.\n${faults.join("\n")}`,
    );
  writePackage(out, files, { address, version });
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `Territory Planner ${version} for ${address}
${files.size} files (${(size / 1e6).toFixed(1)} MB) are in ${out}. Checked: the manifest, and that the ${addresses} addresses in it, in functions.json and in the pages lead to files that are there.
Next: put the folder on your host so that ${address}taskpane.html answers, then upload ${join(out, "manifest.xml")} in the Microsoft 365 admin centre. docs/deploy.md says how.`,
  );
}

try {
  makePackage();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
