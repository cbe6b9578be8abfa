/** The pages that the pane leads to: a file of docs/ as a page of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { pageOf } from "./page.mjs";
import { root } from "./root.mjs";

/**
 * @param {string} file - its name in docs/
 * @param {string} title
 * @returns {string}
 */
export function docPage(file, title) {
  const text = readFileSync(join(root, "docs", file), "utf8");
  // Other pages of the documentation are not served with the add-in: their links become plain words.
  const alone = text.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, "$1");
  const [, ...rest] = alone.split("\n");
  // The first line is the title, which the page has already.
  const body = marked
    .parse(rest.join("\n"), { async: false })
    .replaceAll("<table>", '<div class="wide"><table>')
    .replaceAll("</table>", "</table></div>");
  return pageOf(title, body);
}
