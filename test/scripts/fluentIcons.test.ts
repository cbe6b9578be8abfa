import assert from "node:assert/strict";
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { importedIcons } from "../../scripts/fluentIcons.mjs";
import { root } from "../support/root";

const own = join(root, "packages", "react-icons");

describe("packages/react-icons", () => {
  const require = createRequire(join(root, "taskpane", "index.tsx"));

  it("stands where Fluent looks for the icons", () => {
    for (const path of ["@fluentui/react-icons", "@fluentui/react-icons/lib/providers"]) {
      assert.equal(realpathSync(require.resolve(path)), join(own, "index.cjs"));
    }
  });

  it("has every name that the installed Fluent imports, and no other", async () => {
    const needed = importedIcons();
    assert.ok(needed.includes("CheckmarkCircleFilled") && needed.includes("bundleIcon"));
    const modules: readonly object[] = [
      require(join(own, "index.cjs")) as object,
      await import("@fluentui/react-icons"),
    ];
    for (const module of modules) {
      assert.deepEqual(
        Object.keys(module)
          .filter((name) => name !== "default" && name !== "module.exports")
          .sort(),
        needed,
        "Fluent asks for other icons than packages/react-icons has: npm run fluent-icons.",
      );
    }
  });

  it("gives each icon a picture", async () => {
    const { createElement } = await import("react");
    const { renderToStaticMarkup } = await import("react-dom/server");
    const icons = require(join(own, "index.cjs")) as Readonly<Record<string, unknown>>;
    const drawn = Object.entries(icons).filter(([name]) => /(Filled|Regular)$/.test(name));
    assert.ok(drawn.length > 80);
    for (const [name, icon] of drawn) {
      const html = renderToStaticMarkup(createElement(icon as () => null));
      assert.match(html, /<svg[^>]*>.*<path d="[Mm]/, name);
    }
  });

  it("comes under Microsoft's licence, which is beside it", () => {
    assert.match(readFileSync(join(own, "LICENSE"), "utf8"), /MIT License\s+Copyright \(c\) 2020/);
  });
});
