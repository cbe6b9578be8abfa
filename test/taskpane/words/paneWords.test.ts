import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { english } from "../../../taskpane/words/english";
import { german } from "../../../taskpane/words/german";
import { assertSame } from "../../plan/words/languages";

const pane = fileURLToPath(new URL("../../../taskpane", import.meta.url));

/** All texts between quotes outside the tables; the parts of those put together have .* between them. */
function quoted(): { readonly whole: ReadonlySet<string>; readonly parts: readonly RegExp[] } {
  const whole = new Set<string>();
  const parts: RegExp[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) whole.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const plain = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].map(
        (one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
      );
      // Keys have a room before the colon: what is put together of parts alone is none.
      if (/^[a-z ]+: /.test(node.head.text)) parts.push(new RegExp(`^${plain.join(".*")}$`));
    }
    ts.forEachChild(node, look);
  };
  for (const file of readdirSync(pane, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || /(english|german)\w*\.ts$/.test(file)) continue;
    const source = readFileSync(join(pane, file), "utf8");
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    look(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  }
  return { whole, parts };
}

describe("the pane's tables of sentences", () => {
  it("say in German all that they say in English, of the same things", () => {
    assertSame(english, german, 2);
  });

  it("have two forms in English wherever it counts", () => {
    assertSame(english, english, 2);
  });

  it("hold no sentence that nobody says", () => {
    const { whole, parts } = quoted();
    const unsaid = Object.keys(english).filter(
      (key) => !whole.has(key) && !parts.some((part) => part.test(key)),
    );
    assert.deepEqual(unsaid, []);
  });
});
