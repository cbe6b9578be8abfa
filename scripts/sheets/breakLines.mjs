import { parse } from "acorn";

/** A line may end behind these: nothing that follows them is read as the end of a statement. */
const breakable = new Set([",", ";", "{"]);

/**
 * Minified code as lines that an editor can show. (esbuild's own `lineLimit` leaves long functions
 * whole.)
 *
 * @param {string} code - a script, as ECMAScript 2019
 * @param {number} most - characters in a line
 * @returns {string}
 * @throws {Error} where the code is none of that language, or one piece of it is longer than a line
 */
export function breakLines(code, most) {
  /** Where lines begin. @type {number[]} */
  const starts = [0];
  let start = 0;
  let last = 0;
  parse(code, {
    ecmaVersion: 2019,
    sourceType: "script",
    onToken(token) {
      const line = code.lastIndexOf("\n", token.start) + 1;
      if (line > start) start = last = line;
      if (token.end - start > most && last > start) starts.push((start = last));
      if (breakable.has(code.slice(token.start, token.end))) last = token.end;
    },
  });
  const text = starts.map((from, at) => code.slice(from, starts[at + 1])).join("\n");
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  if (longest > most) throw new Error(`A piece of code is ${longest} characters long.`);
  return text;
}
