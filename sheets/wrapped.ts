/**
 * Long lines as lines that a script editor can show. A line that goes on ends at a break that nothing
 * else has: a line end and a tab.
 */
const BREAK = "\n\t";

/** Where a line may be cut at the latest: blanks at an end of a line are not safe with editors. */
function lastCut(line: string, most: number): number {
  let at = most;
  while (at > 1 && /\s/.test(line.slice(at - 1, at + 1))) at -= 1;
  return at;
}

/** @param most - characters in a line; blanks that stand together are fewer */
export function wrapped(text: string, most: number): string {
  const pieces = (line: string): string => {
    const cut: string[] = [];
    let rest = line;
    // One less, for the tab.
    while (rest.length >= most) {
      const at = lastCut(rest, most - 1);
      cut.push(rest.slice(0, at));
      rest = rest.slice(at);
    }
    return [...cut, rest].join(BREAK);
  };
  return text.split("\n").map(pieces).join("\n");
}

/** What `wrapped` was given, however the editor writes ends of lines and indents. */
export function unwrapped(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(/\n[ \t]+/g, "");
}
