/**
 * The functions as parts of a script that has no modules: one function per part, which takes in the
 * parts that it needs and gives what others need of it. Nothing in a part runs before a cell needs it.
 */
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { functionHelp } from "../functionHelp.mjs";
import { root } from "../root.mjs";

/** Files of functions/ that answer later, and what answers at once in their place. */
const atOnce = new Map([
  ["assign/assign", "sheets/assign.ts"],
  ["assign/now", "sheets/assign.ts"],
  ["geo/geocode", "sheets/geocode.ts"],
]);

/** Parts of their own, so that no file gets too large for the script editor. */
const cuts = ["sheets/call.ts", "src/assign/index.ts", "src/assign/lns/lns.ts"];

/**
 * @typedef {object} Part
 * @property {string} name - of the file that it begins with, or "shared" and a number
 * @property {string} code - the function's parameter is what loads another part by its name
 */

/** @param {string} file - of functions/, without its ending @returns {string} from the root, with it */
const served = (file) => atOnce.get(file) ?? `functions/${file}.ts`;

/** @param {string} path - from the root */
const nameOf = (path) => path.replace(/^functions\/|\.ts$/g, "").replaceAll("/", "_");

/** @param {string} file - of functions/, without its ending @returns {string} the part that serves it */
export const partOf = (file) => nameOf(served(file));

/** The files that begin a part, by its name. */
function entries() {
  const files = functionHelp().map(({ file }) => served(file));
  return new Map([...files, ...cuts].map((path) => [nameOf(path), join(root, path)]));
}

/** @param {import("acorn").Identifier | import("acorn").Literal} node */
const nameIn = (node) => (node.type === "Identifier" ? node.name : String(node.value));

/**
 * A module as a function that takes its imports before it runs. That is the same as long as modules
 * don't import each other in a circle (chunks never do) and nothing exported is written again later
 * (a lint rule of ours).
 *
 * @param {string} code - a chunk of esbuild's
 * @param {(path: string) => string} named - the part that an import's path stands for
 */
function asFunction(code, named) {
  const { body } = parse(code, { ecmaVersion: 2019, sourceType: "module" });
  const taken = /** @type {string[]} */ ([]);
  const kept = /** @type {string[]} */ ([]);
  const given = /** @type {string[]} */ ([]);
  for (const node of body) {
    if (node.type === "ImportDeclaration") {
      const pairs = node.specifiers.map((each) => {
        if (each.type !== "ImportSpecifier") throw new Error(`${each.type} is not expected here.`);
        return `${nameIn(each.imported)}:${each.local.name}`;
      });
      const from = `load("${named(String(node.source.value))}")`;
      taken.push(pairs.length > 0 ? `var{${pairs.join(",")}}=${from};` : `${from};`);
    } else if (node.type === "ExportNamedDeclaration" && !node.declaration && !node.source) {
      for (const { local, exported } of node.specifiers)
        given.push(`${nameIn(exported)}:${nameIn(local)}`);
    } else if (node.type.startsWith("Export")) {
      throw new Error(`${node.type} is not expected here.`);
    } else kept.push(code.slice(node.start, node.end));
  }
  return `${taken.join("")}${kept.join("\n")}\nreturn{${given.join(",")}};`;
}

/**
 * Bundles the functions, lowered to ECMAScript 2019: Apps Script refuses to save class fields.
 *
 * @returns {Promise<readonly Part[]>} in an order that depends on the sources alone
 */
export async function parts() {
  const { outputFiles } = await build({
    entryPoints: [...entries()].map(([name, path]) => ({ in: path, out: name })),
    absWorkingDir: root,
    outdir: "/",
    chunkNames: "shared-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2019",
    minify: true,
    charset: "ascii",
    legalComments: "none",
    write: false,
    logLevel: "warning",
  });
  const paths = outputFiles.map(({ path }) => path.replaceAll("\\", "/").replace(/^.*\//, ""));
  const shared = paths.filter((path) => path.startsWith("shared-"));
  /** @param {string} path */
  const named = (path) => {
    const file = path.replace(/^.*\//, "");
    const at = shared.indexOf(file);
    return at >= 0 ? `shared${at + 1}` : file.replace(/\.js$/, "");
  };
  return outputFiles.map(({ text }, at) => {
    const path = paths[at] ?? "";
    return { name: named(path), code: asFunction(text, named) };
  });
}
