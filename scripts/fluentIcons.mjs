/**
 * npm run fluent-icons: makes packages/react-icons anew, the few of Microsoft's icons that Fluent's components show.
 *
 * The whole set is 47,000 files, half of all that npm ci would install. package.json puts ours in its place
 * (see "overrides" there). To be run when a newer Fluent asks for other icons; a test says so.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./root.mjs";

const name = "@fluentui/react-icons";
const fluent = join(root, "node_modules", "@fluentui");
const own = join(root, "packages", "react-icons");

const banner =
  "/*! Fluent UI System Icons. Copyright (c) 2020 Microsoft Corporation. MIT License. */";

/**
 * What the installed Fluent packages import from the icons' package.
 *
 * @returns {readonly string[]} names, sorted
 * @throws {Error} if one takes the package as a whole, so that its names can't be known
 */
export function importedIcons() {
  /** @type {Set<string>} */
  const names = new Set();
  const files = readdirSync(fluent, { recursive: true, encoding: "utf8" }).filter(
    (file) => /[\\/]lib[\\/].*\.js$/.test(file) && !/^react-icons[\\/]/.test(file),
  );
  for (const file of files) {
    const text = readFileSync(join(fluent, file), "utf8");
    const imports = text.matchAll(
      /\b(?:import|export)\s+([^;]*?)\s+from\s+["']@fluentui\/react-icons(\/[^"']*)?["']/g,
    );
    for (const [, what = "", path = ""] of imports) {
      const braced = /^\{([^}]*)\}$/.exec(what);
      if (braced === null || (path !== "" && path !== "/lib/providers")) {
        throw new Error(`${file} imports ${what} from ${name}${path}: packages/react-icons can't.`);
      }
      for (const part of (braced[1] ?? "").split(",")) {
        const imported = part.trim().split(/\s+as\s+/)[0] ?? "";
        if (imported !== "") names.add(imported);
      }
    }
  }
  return [...names].sort();
}

/**
 * @param {string} folder - empty
 * @param {string} version
 */
function fetchWhole(folder, version) {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const command = `npm install --no-fund --no-audit --ignore-scripts --loglevel=error ${name}@${version}`;
  const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} ${version} could not be fetched: see above.`);
}

async function makeIcons() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
  const names = importedIcons();
  const folder = mkdtempSync(join(tmpdir(), "fluent-icons-"));
  try {
    fetchWhole(folder, version);
    for (const [format, file] of /** @type {const} */ ([
      ["esm", "index.js"],
      ["cjs", "index.cjs"],
    ])) {
      await build({
        stdin: {
          contents: `export { ${names.join(", ")} } from "${name}";`,
          resolveDir: folder,
        },
        // For the comments that name each file.
        absWorkingDir: folder,
        bundle: true,
        format,
        outfile: join(own, file),
        // One React and one Griffel for all of Fluent.
        external: ["react", "@griffel/react"],
        banner: { js: banner },
        legalComments: "none",
        target: "es2020",
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`packages/react-icons: ${names.length} names of ${name} ${version}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await makeIcons();
}
