/**
 * What ships runs in the browsers that the README names, Safari 15.4 and Chromium 98. Older ones read the
 * one file that says so.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "acorn";
import { dist } from "../support/root";

/** Methods that came later. `with`, `group` and the like are left out: other things are called so, too. */
const laterMethods = new Set([
  ...["toSorted", "toReversed", "toSpliced", "isWellFormed", "toWellFormed", "withResolvers"],
  ...["fromAsync", "groupBy", "isSubsetOf", "isSupersetOf", "symmetricDifference", "escape"],
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isLookBehind(pattern: unknown): boolean {
  return typeof pattern === "string" && /\(\?<[=!]/.test(pattern);
}

/** What of a node Safari 15.4 can't read or doesn't have. */
function tooNew(node: Node): string | undefined {
  if (node.type === "StaticBlock") return "a class static block (Safari 16.4)";
  if (node.type === "Literal" && isLookBehind(node["value"])) return "a lookbehind (Safari 16.4)";
  const regex = node["regex"] as { readonly pattern: string } | undefined;
  if (isLookBehind(regex?.pattern)) return "a lookbehind (Safari 16.4)";
  const { callee } = node;
  if (node.type !== "CallExpression" || !isNode(callee)) return undefined;
  const { property } = callee;
  if (!isNode(property) || callee["computed"] === true) return undefined;
  const name = String(property["name"]);
  return laterMethods.has(name) ? `the method ${name}` : undefined;
}

/** Everything in a program that is too new. */
function newerThanPromised(code: string, sourceType: "module" | "script"): readonly string[] {
  const found: string[] = [];
  const left: unknown[] = [parse(code, { ecmaVersion: 2022, sourceType })];
  while (left.length > 0) {
    const next = left.pop();
    if (Array.isArray(next)) left.push(...(next as readonly unknown[]));
    else if (isNode(next)) {
      const reason = tooNew(next);
      if (reason !== undefined) found.push(`${reason}: ${code.slice(next.start, next.start + 80)}`);
      left.push(...Object.values(next));
    }
  }
  return found;
}

describe("the browsers of the README", () => {
  const shipped = readdirSync(dist).filter((file) =>
    /^(functions|taskpane|core)\..*js$/.test(file),
  );

  it("are asked about all code that is shipped", () => {
    assert.ok(shipped.length >= 6, shipped.join(", "));
  });

  for (const file of shipped)
    it(`can read and run dist/${file}`, () => {
      const code = readFileSync(dist + file, "utf8");
      assert.deepEqual(newerThanPromised(code, file.endsWith(".mjs") ? "module" : "script"), []);
    });

  it("would be known not to read what is newer", () => {
    const newer = ["class A { static { A.b = 1; } }", "/(?<=a)b/.test(c)", "a.toSorted()"];
    for (const code of [...newer, 'new RegExp("(?<!a)b")'])
      assert.equal(newerThanPromised(code, "script").length, 1, code);
    assert.throws(() => newerThanPromised("/[a--b]/v.test(c)", "script"), /flag/);
  });
});

describe("dist/oldBrowser.js", () => {
  it("is read by any browser", () => {
    parse(readFileSync(`${dist}oldBrowser.js`, "utf8"), { ecmaVersion: 5 });
  });
});
