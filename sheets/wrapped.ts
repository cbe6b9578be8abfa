/**
 * Long lines as lines that a script editor can show. A line that goes on ends at a break that nothing
 * else has: a line end and a tab.
 */
const BREAK = "\n\t";

/** @param most - characters in a line */
export function wrapped(text: string, most: number): string {
  const pieces = (line: string): string =>
    line.replace(new RegExp(`.{${most - 1}}(?=.)`, "g"), `$&${BREAK}`);
  return text.split("\n").map(pieces).join("\n");
}

/** What `wrapped` was given, however the editor writes ends of lines and indents. */
export function unwrapped(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(/\n[ \t]+/g, "");
}
