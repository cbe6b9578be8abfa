/**
 * Loader for packages: writes class static blocks in a way that Safari reads before 16.4, which is what
 * macOS 11 and 12 came with. TypeScript sees to our own files, and nothing else in a package is newer.
 */
import { transform } from "esbuild";

/**
 * @this {{ async: () => (error: unknown, code?: string) => void }}
 * @param {string} source
 */
export default function olderSyntax(source) {
  const done = this.async();
  if (!/\bstatic\s*\{/.test(source)) done(null, source);
  else transform(source, { target: "safari15.4" }).then(({ code }) => done(null, code), done);
}
