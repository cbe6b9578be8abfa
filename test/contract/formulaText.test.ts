/**
 * Text that begins as formulas do, in every function: it comes back as the text that it is, or is refused in
 * words. Nothing that a function makes up itself begins so, since a result may be copied to a file that some
 * other program reads as typed.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CellError, functionsInBareVm } from "../support/bareVm";
import { dist } from "../support/root";
import { calls } from "./calls";
import { rowsIn } from "./outcomes";

const FORMULA_LIKE = /^[=+\-@\t\r]/;

type Given = readonly unknown[];

function deepMap(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => deepMap(one, change));
  return typeof value === "string" ? change(value) : value;
}

function textsIn(value: unknown): readonly string[] {
  return [value].flat(4).filter((cell) => typeof cell === "string" && cell !== "") as string[];
}

/** The texts of each column of an argument, without its header. */
function columnsOfText(args: Given): readonly ReadonlySet<string>[] {
  return args.flatMap((argument) => {
    const [head = [], ...body] = rowsIn(argument) ?? [];
    return head.map((_, column) => new Set(textsIn(body.map((row) => row[column]))));
  });
}

/** Whether a text that comes out is one that went in: -7 is a number, and this a sentence of TP.UNAPPROVED. */
function isName(text: string): boolean {
  return !/^[\d.,]+$/.test(text) && text !== "not approved yet";
}

describe("text that begins as a formula does", () => {
  const functions = functionsInBareVm(({ usePlaces }) =>
    usePlaces(() => readFile(`${dist}assets/places.txt`, "utf8")),
  );

  async function answer(id: string, args: Given): Promise<unknown> {
    const serve = functions.get(id);
    assert.ok(serve, `${id} is not served`);
    try {
      return await serve(...args);
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  }

  for (const { id, good } of calls)
    it(`is text to ${id}`, async () => {
      const args = good(12);
      const usual = new Set(textsIn(await answer(id, args)));
      for (const column of columnsOfText(args))
        for (const start of ["=", "+", "-", "@", "\t"]) {
          const evil = (text: string): string => (column.has(text) ? `${start}${text}` : text);
          const given = args.map((argument) => deepMap(argument, evil));
          const found = await answer(id, given);
          if (found instanceof CellError) continue;
          const shown = textsIn(found);
          const all = textsIn(given).filter((text) => FORMULA_LIKE.test(text));
          for (const text of shown.filter((one) => FORMULA_LIKE.test(one)))
            assert.ok(
              all.some((one) => text === one || text.startsWith(one)),
              `${id} says ${text}`,
            );
          for (const text of column)
            if (usual.has(text) && isName(text))
              assert.ok(
                shown.some((one) => one.trim() === evil(text).trim()),
                `${id} does not show ${JSON.stringify(evil(text))}`,
              );
        }
    });
});
