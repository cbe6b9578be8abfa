import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { assignFloors, borders, whyRefused } from "../../scripts/borders.mjs";
import { root } from "../support/root";

// None of the rules asked about here needs types, and reading the whole project for those that do
// takes half a minute. `npm run lint` applies them to files that hold what is welcome here.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that refuse `code` when it stands in the existing file `file`. */
async function refusals(file: string, code: string): Promise<readonly string[]> {
  const results = await eslint.lintText(code, { filePath: root + file });
  return results.flatMap(({ messages }) => messages.map((each) => each.ruleId ?? each.message));
}

const inSrc = "src/errors.ts";

describe("the lint rules", () => {
  const refused: readonly (readonly [rule: string, file: string, code: string])[] = [
    ["borders/imports", inSrc, `export { inCell } from "../functions/cellError";`],
    ["borders/imports", inSrc, `import { readFileSync } from "node:fs"; readFileSync("x");`],
    ["borders/imports", inSrc, `export const later = import("../grid/grid");`],
    ["borders/imports", "grid/grid.ts", `export type { Plan } from "../src/model";`],
    ["borders/imports", "workbench/index.ts", `export * from "../src/errors";`],
    ["borders/imports", "taskpane/hosts/excel.ts", `export * from "../../grid/grid";`],
    ["borders/imports", "src/assign/work/runSteps.ts", `export * from "../search/assign";`],
    ["borders/imports", "src/plan/carve.ts", `export * from "../assign/search/assign";`],
    ["no-restricted-properties", inSrc, "export const x = Math.exp(1);"],
    ["no-restricted-properties", inSrc, "export const x = Math.random();"],
    ["no-restricted-properties", inSrc, "const { sin } = Math; export const x = sin(1);"],
    ["no-restricted-properties", inSrc, "export const x = Date.now();"],
    ["no-restricted-syntax", inSrc, "export const x = new Date();"],
    ["no-restricted-syntax", inSrc, "export const square = (x: number): number => x ** 2;"],
    ["no-restricted-syntax", inSrc, `export const x = "a".localeCompare("b");`],
    ["no-restricted-globals", inSrc, "export const x = new Intl.NumberFormat();"],
    ["no-restricted-globals", inSrc, "export const x = Office.context;"],
    ["no-restricted-globals", "workbench/index.ts", "export const x = Excel.run;"],
    ["@typescript-eslint/no-explicit-any", inSrc, "export const x: any = 1;"],
    ["@typescript-eslint/ban-ts-comment", inSrc, "// @ts-ignore\nexport const x = 1;"],
    [
      "@typescript-eslint/no-explicit-any",
      inSrc,
      "/* eslint-disable @typescript-eslint/no-explicit-any */\nexport const x: any = 1;",
    ],
  ];
  for (const [rule, file, code] of refused) {
    it(`refuse in ${file}: ${code.replaceAll("\n", " ")}`, async () => {
      assert.ok((await refusals(file, code)).includes(rule), `${rule} did not refuse it`);
    });
  }

  const welcome: readonly (readonly [file: string, code: string])[] = [
    [inSrc, `import exp from "@stdlib/math-base-special-exp"; export const x = exp(1);`],
    [inSrc, "export const x = Math.max(Math.sqrt(4), Math.floor(1.5));"],
    ["taskpane/hosts/excel.ts", "export const x = Excel.ErrorCodes;"],
    ["workbench/index.ts", `export type { Grid } from "../grid/grid";`],
  ];
  for (const [file, code] of welcome) {
    it(`welcome in ${file}: ${code}`, async () => {
      assert.deepEqual(await refusals(file, code), []);
    });
  }
});

describe("the borders", () => {
  it("keep plan for plan and for the core's public exports", () => {
    const why = (file: string) =>
      whyRefused(root, root + file, file.includes("/assign/") ? "../plan/x" : "./plan/x");
    assert.ok(why("src/assign/x.ts"));
    assert.equal(why("src/index.ts"), undefined);
  });

  it("read a path where it stands: workbench has a folder named functions too", () => {
    const why = (file: string) => whyRefused(root, root + file, "../functions/x");
    assert.equal(why("workbench/page/x.ts"), undefined);
    assert.ok(why("workbench/x.ts"));
  });

  it("let the rooms of the engine import from floors below their own alone", () => {
    const why = (room: string, specifier: string) =>
      whyRefused(root, `${root}src/assign/${room}/x.ts`, specifier);
    assignFloors.forEach((rooms, floor) => {
      for (const room of rooms) {
        assert.equal(why(room, "./y"), undefined);
        assert.equal(why(room, "../../model"), undefined);
        for (const face of ["..", "../index", "../../assign"]) assert.ok(why(room, face), face);
        assignFloors.forEach((others, other) => {
          for (const each of others) {
            if (each === room) continue;
            assert.equal(why(room, `../${each}/y`) === undefined, other < floor, each);
          }
        });
      }
    });
    assert.equal(why("makespan", "./bins/y"), undefined);
    assert.equal(why("makespan/bins", "../../work/y"), undefined);
    assert.ok(why("makespan/bins", "../y"));
    assert.ok(why("search", "../nowhere/y"));
    assert.ok(why("nowhere", "../work/y"));
  });

  it("name folders that exist", () => {
    for (const [folder, { own }] of Object.entries(borders))
      for (const each of [folder, ...own]) assert.ok(existsSync(root + each), each);
  });

  it("give every room of the engine one floor", () => {
    const rooms = readdirSync(`${root}src/assign`, { withFileTypes: true });
    assert.deepEqual(
      assignFloors.flat().sort(),
      rooms.flatMap((each) => (each.isDirectory() ? [each.name] : [])).sort(),
    );
  });

  it("let others into the engine by its face alone", () => {
    const why = (specifier: string) =>
      whyRefused(root, `${root}src/plan/words/x.ts`, `../../assign${specifier}`);
    assert.equal(why(""), undefined);
    assert.equal(why("/index"), undefined);
    assert.ok(why("/search/assign"));
    assert.equal(whyRefused(root, `${root}src/assign/index.ts`, "./search/assign"), undefined);
    assert.equal(whyRefused(root, `${root}src/market/x.ts`, "./assignment"), undefined);
  });

  it("leave the tests free", () => {
    assert.equal(whyRefused(root, `${root}test/x.test.ts`, "../workbench/index"), undefined);
    assert.ok(!Object.hasOwn(borders, "test"));
  });
});
