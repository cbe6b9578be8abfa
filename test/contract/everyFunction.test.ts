import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CellError, functionsInBareVm, functionsMetadata } from "../support/bareVm";
import type { CellFunction } from "../support/bareVm";
import { dist } from "../support/root";
import { calls } from "./calls";
import type { Call } from "./calls/call";
import { assertResult, errorCodes, rowsIn } from "./outcomes";

/** A result, or a documented error with a message that explains; anything else is a bug. */
async function outcome(
  serve: CellFunction,
  id: string,
  what: string,
  args: readonly unknown[],
): Promise<unknown> {
  try {
    const result = await serve(...args);
    assertResult(id, what, result);
    return result;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.ok(error instanceof CellError, `${id}, ${what}: a bug: ${String(error)}`);
    assert.ok(errorCodes.has(error.code), `${id}, ${what}: ${error.code}`);
    assert.match(error.message, /\S{2}/, `${id}, ${what}: an error without a message`);
    return error;
  }
}

/** Broken forms of one argument, by name. */
function broken(argument: unknown): ReadonlyMap<string, unknown> {
  const rows = rowsIn(argument);
  const forms = new Map<string, unknown>([
    ["left out", null],
    ["undefined", undefined],
    ["a blank cell", [[null]]],
    ["an empty text", [[""]]],
    ["a text", [["text"]]],
    ["a boolean", [[true]]],
    ["one number", [[7]]],
    ["a negative number", [[-7]]],
    ["an error", [["#REF!"]]],
    ["an error as an object", [[{ code: "#N/A" }]]],
    ["no cells at all", [[]]],
    ["a plain text", "text"],
    ["a plain number", 3],
    ["a date", [[new Date(2026, 0, 31)]]],
    ["a column of text", [["a"], ["b"], ["c"]]],
    ["a header alone", [["Account ID", "Rep", "Owner"]]],
  ]);
  if (!rows) return forms;
  const [head = [], ...body] = rows;
  const width = head.length;
  forms.set(
    "turned on its side",
    Array.from({ length: width }, (_, column) => rows.map((row) => row[column])),
  );
  forms.set("its header alone", [head]);
  forms.set("without its header", body);
  forms.set(
    "twice as wide",
    rows.map((row) => [...row, ...row]),
  );
  forms.set(
    "one column of it",
    rows.map((row) => [row[0]]),
  );
  forms.set("one row short", rows.slice(0, -1));
  forms.set("__proto__ for its first header", [["__proto__", ...head.slice(1)], ...body]);
  forms.set("constructor in each first cell", [
    head,
    ...body.map((r) => ["constructor", ...r.slice(1)]),
  ]);
  forms.set("__proto__ in each last cell", [
    head,
    ...body.map((r) => [...r.slice(0, -1), "__proto__"]),
  ]);
  forms.set(
    "formula-like text",
    rows.map((row) => row.map(() => "=cmd|' /C calc'!A0")),
  );
  forms.set("errors in each cell", [head, ...body.map((row) => row.map(() => "#DIV/0!"))]);
  forms.set("an error in its last cell", [
    ...rows.slice(0, -1),
    (rows.at(-1) ?? []).map(() => "#N/A"),
  ]);
  forms.set(
    "blanks",
    rows.map((row) => row.map(() => null)),
  );
  forms.set("zeros under its header", [head, ...body.map((row) => row.map(() => 0))]);
  forms.set("huge numbers", [head, ...body.map((row) => row.map(() => 1e300))]);
  forms.set("negative numbers", [head, ...body.map((row) => row.map(() => -1.5))]);
  forms.set("booleans", [head, ...body.map((row) => row.map(() => true))]);
  return forms;
}

/** The same with every number as text, and what a whole column hands over. */
function asText(argument: unknown): unknown {
  return (
    rowsIn(argument)?.map((row) => row.map((c) => (typeof c === "number" ? String(c) : c))) ??
    argument
  );
}

const SHEET_ROWS = 1_048_576;

function wholeColumns(argument: unknown): unknown {
  const rows = rowsIn(argument);
  if (!rows || rows.length < 6) return argument;
  const whole = new Array<readonly unknown[]>(SHEET_ROWS).fill((rows[0] ?? []).map(() => null));
  rows.forEach((row, at) => (whole[at] = row));
  return whole;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("every function in dist/functions.js", () => {
  const functions = functionsInBareVm(({ usePlaces }) =>
    usePlaces(() => readFile(`${dist}assets/places.txt`, "utf8")),
  );
  const serveOf = ({ id }: Call): CellFunction => {
    const serve = functions.get(id);
    assert.ok(serve, `${id} is not served`);
    return serve;
  };

  it("has arguments to be tried with", () => {
    const tried = new Set(calls.map(({ id }) => id));
    const missing = functionsMetadata().filter(({ id }) => !tried.has(id));
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
    );
  });

  for (const call of calls) {
    describe(call.id, () => {
      it("answers good input, twice the same", async () => {
        const serve = serveOf(call);
        const first = await outcome(serve, call.id, "good input", call.good(12));
        assert.ok(!(first instanceof CellError), `${call.id}: ${String(first)}`);
        const second = await outcome(serve, call.id, "good input again", call.good(12));
        assert.deepEqual(plain(second), plain(first));
      });

      it("reads numbers stored as text as the numbers", async () => {
        const serve = serveOf(call);
        const good = await outcome(serve, call.id, "good input", call.good(12));
        const text = await outcome(serve, call.id, "numbers as text", call.good(12).map(asText));
        assert.deepEqual(plain(text), plain(good));
      });

      it("takes whole columns with nothing below the values", async () => {
        const serve = serveOf(call);
        const good = await outcome(serve, call.id, "good input", call.good(12));
        const whole = call.good(12).map(wholeColumns);
        const result = await outcome(serve, call.id, "whole columns", whole);
        assert.deepEqual(plain(result), plain(good));
      });

      it("takes 100,000 rows", async () => {
        const result = await outcome(serveOf(call), call.id, "100,000 rows", call.good(100_000));
        assert.ok(!(result instanceof CellError), `${call.id}: ${String(result)}`);
      });

      it("answers anything else with a result or an error that explains itself", async () => {
        const serve = serveOf(call);
        const good = call.good(12);
        for (let at = 0; at < good.length; at++)
          for (const [form, argument] of broken(good[at])) {
            const args = good.map((one, position) => (position === at ? argument : one));
            await outcome(serve, call.id, `argument ${at + 1}: ${form}`, args);
          }
        await outcome(serve, call.id, "nothing at all", []);
      });
    });
  }
});
