import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../support/root";

/** Every page of the documentation, relative to the root. */
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(root + "docs", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
].map((page) => page.replaceAll("\\", "/"));

/** Lines that a reader sees as prose: what stands in a code block is no link. */
function prose(page: string): string {
  return readFileSync(root + page, "utf8").replace(/^```[\s\S]*?^```/gm, "");
}

/** The names by which a page's headings can be linked, as GitHub makes them. */
function anchors(text: string): ReadonlySet<string> {
  const headings = text.matchAll(/^#+ +(.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  );
}

/** Links of a page that lead nowhere in this repository, pictures among them. */
function deadLinks(page: string, text: string): string[] {
  const links = Array.from(text.matchAll(/\]\(([^()\s]+)\)/g), ([, target = ""]) => target);
  return links.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? page : join(dirname(page), path).replaceAll("\\", "/");
    if (!existsSync(root + file)) return true;
    if (anchor === undefined) return false;
    return !anchors(path === "" ? text : prose(file)).has(anchor);
  });
}

describe("the documentation", () => {
  for (const page of pages) {
    it(`has no dead link in ${page}`, () => {
      assert.deepEqual(deadLinks(page, prose(page)), []);
    });
  }

  it("would notice a dead link, a dead picture and a dead anchor", () => {
    const text =
      "# One page\n[a](#one-page) [b](#two) ![c](docs/none.svg) [d](none.md) [e](README.md)";
    assert.deepEqual(deadLinks("README.md", text), ["#two", "docs/none.svg", "none.md"]);
  });
});
