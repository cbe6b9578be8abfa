import { dirname, relative, resolve } from "node:path";

/**
 * Who may import whom. `own` lists folders of this repository, `packages` the names that an imported
 * package must match. Folders without a row (test, bench, scripts) may import everything.
 *
 * A rule of its own, and not ESLint's no-restricted-imports, because that one sees only the text
 * "../functions/x", which is another folder in workbench/page than in taskpane.
 *
 * @type {Readonly<Record<string, { own: readonly string[], packages: readonly RegExp[] }>>}
 */
export const borders = {
  src: {
    own: ["src"],
    packages: [
      /^@noble\/hashes\/sha2/,
      /^@stdlib\/(math-base-special|stats-base-dists)-/,
      /^fflate$/,
    ],
  },
  functions: { own: ["functions", "src"], packages: [] },
  taskpane: {
    // Files that are added from the pane are read as the workbench reads them.
    own: ["taskpane", "src", "workers", "grid/files"],
    packages: [/^react(-dom)?(\/|$)/, /^@fluentui\//, /^chart\.js(\/|$)/, /^comlink$/],
  },
  sheets: { own: ["sheets", "functions", "src", "taskpane/hosts"], packages: [] },
  grid: { own: ["grid"], packages: [/^hucre(\/|$)/] },
  workbench: {
    own: ["workbench", "grid", "workers"],
    packages: [/^@univerjs\//, /^chart\.js(\/|$)/, /^comlink$/, /^rxjs(\/|$)/],
  },
  // How the pages of taskpane and workbench live with a worker that ends.
  workers: { own: ["workers"], packages: [/^comlink$/] },
  // What formulas show before anything is computed is what the functions themselves give.
  templates: { own: ["templates", "grid", "functions"], packages: [/^node:/] },
};

const assign = "src/assign/";

/**
 * The floors of the engine, from the ground up: a room imports from floors below its own and from nowhere
 * else, so that who reads upwards meets nothing unknown. Its face, src/assign/index.ts, stands on top.
 */
export const assignFloors = [
  ["work", "problem"],
  ["standing", "prices"],
  ["served", "solution"],
  ["lns", "makespan"],
  ["infeasibility", "moves", "books"],
  ["search", "approaches"],
  ["change", "explain", "locate", "monteCarlo"],
];

/**
 * Why `file` may not import `specifier`.
 *
 * @param {string} root - folder that the paths start at
 * @param {string} file - absolute path of the importing file
 * @param {string} specifier - as written in the import
 * @returns {string | undefined} the reason; undefined if the import is fine
 */
export function whyRefused(root, file, specifier) {
  const from = pathIn(root, file);
  const folder = from.split("/")[0] ?? "";
  const border = Object.hasOwn(borders, folder) ? borders[folder] : undefined;
  if (border === undefined) return undefined;

  if (!specifier.startsWith(".")) {
    if (border.packages.some((allowed) => allowed.test(specifier))) return undefined;
    return `${folder} may not import the package ${specifier}.`;
  }
  const to = pathIn(root, resolve(dirname(file), specifier));
  if (!border.own.some((allowed) => to === allowed || to.startsWith(`${allowed}/`))) {
    return `${folder} may not import ${to}: it may import ${border.own.join(", ")}.`;
  }
  if (to.startsWith("src/plan/") && /^src\/[^/]+\//.test(from) && !from.startsWith("src/plan/")) {
    return "Nothing in src uses plan: plan uses the rest of src.";
  }
  return whyOffFloor(from, to);
}

/** @param {string} from @param {string} to - paths from the root */
function whyOffFloor(from, to) {
  if (!`${to}/`.startsWith(assign)) return undefined;
  const isFace = to === "src/assign" || to === "src/assign/index";
  if (!from.startsWith(assign)) {
    if (isFace) return undefined;
    return "The rooms of assign are its own: export what is needed from src/assign/index.ts.";
  }
  if (isFace) return "The rooms of assign stand below its face: import from the room itself.";
  const importer = dirname(from.slice(assign.length));
  const imported = dirname(to.slice(assign.length));
  const isFromFace = importer === ".";
  const isFromRoomToItsPart = `${imported}/`.startsWith(`${importer}/`);
  if (isFromFace || isFromRoomToItsPart) return undefined;
  if (importer.startsWith(`${imported}/`)) {
    return `${importer} is a part of ${imported}, which imports it: it may not import ${imported}.`;
  }
  const floor = floorOf(imported);
  if (floor >= 0 && floor < floorOf(importer)) return undefined;
  return `${importer} may import only from floors below its own, not from ${imported}: see assignFloors in scripts/borders.mjs.`;
}

/** @param {string} room @returns {number} -1 for a room that stands on none */
function floorOf(room) {
  return assignFloors.findIndex((rooms) => rooms.some((each) => `${room}/`.startsWith(`${each}/`)));
}

/** @param {string} root @param {string} path */
function pathIn(root, path) {
  return relative(root, path).replaceAll("\\", "/");
}

/**
 * The ESLint rule for `whyRefused`.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const bordersRule = {
  meta: { type: "problem", schema: [] },
  create(context) {
    /** @param {import("estree").Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== "string") return;
      const message = whyRefused(context.cwd, context.filename, specifier);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      /** @param {{ source: import("estree").Literal } & import("estree").Node} node */
      TSImportType: (node) => check(node, node.source.value),
      ImportExpression: (node) =>
        check(node, node.source.type === "Literal" ? node.source.value : undefined),
    };
  },
};
