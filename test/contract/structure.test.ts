import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../support/root";

const folders = [
  "src",
  "functions",
  "sheets",
  "taskpane",
  "grid",
  "workbench",
  "workers",
  "templates",
  "test",
];

function filesIn(folder: string): readonly string[] {
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** Which parts of src each part imports; a part is a folder, or a file directly in src. */
function importsBetweenParts(): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const file of filesIn("src")) {
    if (file === "src/index.ts") continue;
    const from = partOf(file);
    const imports = parts.get(from) ?? new Set();
    parts.set(from, imports);
    for (const [, path] of readFileSync(root + file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      const to = partOf(join(dirname(file), path!).replaceAll("\\", "/"));
      if (to !== from) imports.add(to);
    }
  }
  return parts;
}

function partOf(path: string): string {
  return path.split("/")[1]!.replace(/\.ts$/, "");
}

/** A way from `part` back to itself, if there is one. */
function circle(
  parts: ReadonlyMap<string, ReadonlySet<string>>,
  part: string,
  path: readonly string[] = [],
): readonly string[] | undefined {
  if (path.includes(part)) return path[0] === part ? [...path, part] : undefined;
  for (const next of parts.get(part) ?? []) {
    const found = circle(parts, next, [...path, part]);
    if (found) return found;
  }
  return undefined;
}

describe("the source tree", () => {
  it("has parts of src that never import each other in a circle", () => {
    const parts = importsBetweenParts();
    assert.ok(parts.size > 3);
    for (const part of parts.keys()) {
      assert.equal(circle(parts, part)?.join(" -> "), undefined);
    }
  });

  it("would notice a circle", () => {
    const parts = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c"])],
      ["c", new Set(["a"])],
    ]);
    assert.deepEqual(circle(parts, "a"), ["a", "b", "c", "a"]);
  });

  it("has no file whose name says nothing", () => {
    const vague = folders
      .flatMap(filesIn)
      .filter((file) => /\b(utils?|helpers?|managers?|data|info)\b/i.test(file));
    assert.deepEqual(vague, []);
  });
});
