import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

export const root = fileURLToPath(new URL("../", import.meta.url));
/** Below node_modules, so that solvers which stay outside of a bundle are found from there. */
export const built = `${root}node_modules/.cache/bench/`;

/**
 * Builds one of the bench's programs into one plain file, so that the memory that it takes is its
 * own and not that of a compiler beside it.
 *
 * @param entry - from the repository's folder
 * @returns the path of the file
 * @throws Error with the compiler's words if it can't be built
 */
export function bundle(entry: string, filename: string, target: string): Promise<string> {
  mkdirSync(built, { recursive: true });
  const compiler = webpack({
    mode: "production",
    // The words of an error would drown in one line of everything.
    optimization: { minimize: false },
    context: root,
    target,
    devtool: false,
    entry: `${root}${entry}`,
    performance: { hints: false },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, ...withoutTypes }] },
    experiments: { outputModule: true },
    externalsType: "import",
    externals: ["highs", "yalps"],
    output: { path: built, filename, module: true, library: { type: "module" } },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
        else resolve(built + filename);
      });
    });
  });
}

const withoutTypes = {
  loader: "ts-loader",
  options: {
    configFile: `${root}tsconfig.json`,
    transpileOnly: true,
    compilerOptions: { noEmit: false },
  },
};
