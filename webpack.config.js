import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import { CompleteMetadataPlugin } from "./scripts/completeMetadata.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const dist = process.env["TP_DIST"] ? resolve(process.env["TP_DIST"]) : join(root, "dist");
const at = (...path) => join(root, ...path);

/** What all bundles share. Types are checked apart (`npm run typecheck`): here they are only removed. */
function bundle(name, overrides) {
  return {
    name,
    mode: "production",
    context: root,
    devtool: false,
    performance: { hints: false },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            configFile: at("tsconfig.json"),
            transpileOnly: true,
            instance: name,
            compilerOptions: { noEmit: false },
          },
        },
        { test: /\.m?js$/, include: /node_modules/, loader: at("scripts", "olderSyntax.mjs") },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    cache: {
      type: "filesystem",
      name,
      cacheDirectory: at("node_modules", ".cache", "webpack"),
      buildDependencies: {
        config: [
          fileURLToPath(import.meta.url),
          at("scripts", "olderSyntax.mjs"),
          at("tsconfig.base.json"),
          at("package-lock.json"),
        ],
      },
    },
    ...overrides,
    output: { path: dist, ...overrides.output },
  };
}

/** Where the functions' help is served: beside the page that the manifest gives for support. */
function helpPage() {
  const address = /<SupportUrl DefaultValue="([^"]+)"/.exec(
    readFileSync(at("manifest.xml"), "utf8"),
  );
  if (!address?.[1]) throw new Error("manifest.xml has no SupportUrl.");
  return new URL("functions.html", address[1]).href;
}

/** The files that declare custom functions: the metadata plugin reads their comments. */
function functionFiles() {
  return readdirSync(at("functions"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => at("functions", file))
    .filter((path) => /@customfunction\b/.test(readFileSync(path, "utf8")))
    .sort();
}

/**
 * One chunk without a page around it: Excel's runtime, Apps Script and a bare vm all load it. The
 * exports of functions/index.ts are the global TerritoryPlannerFunctions.
 */
const functions = () =>
  bundle("functions", {
    entry: at("functions", "index.ts"),
    target: "es2022",
    output: {
      filename: "functions.js",
      // Nothing may be loaded later: there is no address to load it from in a bare vm.
      chunkFormat: false,
      publicPath: "",
      library: { name: "TerritoryPlannerFunctions", type: "var" },
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles() }),
      new CompleteMetadataPlugin("functions.json", helpPage()),
    ],
  });

/** The core as an ES module, for programs that carve without a spreadsheet. It never travels, so it is not minified. */
const core = () =>
  bundle("core", {
    entry: at("src", "index.ts"),
    target: "es2022",
    experiments: { outputModule: true },
    optimization: { minimize: false },
    output: { filename: "core.mjs", chunkFormat: false, module: true, library: { type: "module" } },
  });

/** The pane, its worker, and every file that is shipped as it is. */
const taskpane = () =>
  bundle("taskpane", {
    entry: at("taskpane", "index.tsx"),
    target: ["web", "es2022"],
    // The worker is one file too. What several of the later parts know, above all how people name their
    // columns, is loaded once.
    optimization: {
      splitChunks: {
        chunks: (chunk) => typeof chunk.name === "string" && !chunk.canBeInitial(),
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: {
            name: "shared",
            test: /[\\/]src[\\/]/,
            minChunks: 2,
            minSize: 0,
            enforce: true,
          },
        },
      },
    },
    output: {
      filename: "taskpane.js",
      // Parts that are loaded later have names; the worker's chunk has none.
      chunkFilename: ({ chunk }) => `taskpane.${chunk?.name ?? "worker"}.js`,
    },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: at("taskpane", "taskpane.html") },
          { from: at("taskpane", "oldBrowser.js") },
          { from: at("taskpane", "help.html") },
          { from: at("manifest.xml") },
          { from: at("assets"), to: "assets" },
        ],
      }),
    ],
  });

/** The workbench stays on the user's own machine, so it is not minified: that would cost minutes. */
const workbench = () =>
  bundle("workbench", {
    entry: at("workbench", "index.ts"),
    target: ["web", "es2022"],
    optimization: { minimize: false },
    output: {
      path: join(dist, "workbench"),
      filename: "workbench.js",
      chunkFilename: "workbench.[name].js",
    },
    plugins: [new CopyPlugin({ patterns: [{ from: at("workbench", "index.html") }] })],
  });

export default [functions(), core(), taskpane(), workbench()];
