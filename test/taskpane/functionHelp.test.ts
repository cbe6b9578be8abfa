import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { searchFunctions } from "../../taskpane/functions/functionHelp";
import type { FunctionHelp } from "../../taskpane/functions/functionHelp";
import { functionsMetadata } from "../support/bareVm";
import { dist } from "../support/root";

const all = JSON.parse(readFileSync(`${dist}functionHelp.json`, "utf8")) as readonly FunctionHelp[];
const idsOf = (typed: string): readonly string[] => searchFunctions(all, typed).map(({ id }) => id);

describe("the functions' help in the pane", () => {
  it("has every function that Excel is told of", () => {
    const ids = functionsMetadata().map(({ id }) => id);
    assert.deepEqual(all.map(({ id }) => id).sort(), ids.sort());
  });

  it("is searched by words, by the beginning of a name, and by what was copied from a cell", () => {
    assert.deepEqual(
      idsOf(""),
      all.map(({ id }) => id),
    );
    assert.equal(idsOf("gi")[0], "GINI");
    assert.equal(idsOf("=TP.quota(")[0], "QUOTA");
    assert.ok(idsOf("business hours").includes("SLADUE"));
    assert.ok(idsOf("LORENZ curve").includes("LORENZ"));
    assert.deepEqual(idsOf("xyzzy"), []);
  });
});

describe("the functions' help page", () => {
  it("has the section that each function's help leads to", () => {
    const page = readFileSync(`${dist}functions.html`, "utf8");
    for (const { id, helpUrl } of functionsMetadata()) {
      const { pathname, hash } = new URL(helpUrl);
      assert.equal(pathname, "/functions.html");
      assert.ok(page.includes(`<section id="${hash.slice(1)}">`), id);
    }
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to]) => to ?? "");
    assert.equal(targets.length, all.length);
    for (const to of targets) assert.ok(page.includes(`id="${to}"`), to);
  });

  it("says where a result of several cells has no room", () => {
    assert.match(readFileSync(`${dist}functions.html`, "utf8"), /Inside a table that is #SPILL!/);
  });
});
