import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { oneCell, oneFlag } from "../../../functions/door/oneCell";
import { functionHelp } from "../../../scripts/functionHelp.mjs";
import { wrapperOf } from "../../../templates/examples/answer";
import { calls } from "../../contract/calls";
import { cellErrorOf } from "../callInCell";

/** The arguments that are one cell, by function. */
const scalars: Readonly<Record<string, readonly string[]>> = {
  ASSIGN: ["approach"],
  WHY: ["approach"],
  WHYNOT: ["approach"],
  GAP: ["approach"],
  ROUTE: ["approach"],
  IMPACT: ["approach"],
  NEXTMOVES: ["approach", "objective", "most"],
  ATTRIBUTION: ["model", "halfLife"],
  STAGEDURATION: ["asOf"],
  RAMP: ["full", "months"],
  DEFAULTS: ["name"],
  GINI: ["corrected"],
  DISTANCE: ["unit"],
  TRAVELHOURS: ["cadence", "speed", "detour", "visitsPerDay"],
  PENETRATION: ["months"],
  KPI: ["period"],
  RESPONSETIME: ["limit"],
  ARRFORECAST: ["mode", "expansion"],
  WATERFALL: ["expansion"],
  TORNADO: ["year"],
  QUOTA: ["target"],
  TARGETSHARE: ["target"],
  GONOGO: ["needed", "periods"],
  SAMPLE: ["size", "column", "top", "seed"],
  DUPLICATES: ["threshold"],
  MATCHNAME: ["threshold"],
  IMPUTE: ["column"],
  ICP: ["passing"],
  INDEX: ["scaling"],
};

const folder = new URL("../../../functions/", import.meta.url);

function wrapperFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(new URL(file, folder), "utf8"));
}

/** What a function throws, now or later. */
async function messageOf(id: string, args: readonly unknown[]): Promise<string> {
  try {
    await wrapperOf(id).serve(...args);
  } catch (error) {
    assert.ok(error instanceof Error && "code" in error, `${id}: ${String(error)}`);
    return error.message;
  }
  return assert.fail(`${id} answered`);
}

describe("an argument that is one cell", () => {
  const names = new Map(
    functionHelp().map(({ id, parameters }) => [id, parameters.map(({ name }) => name)]),
  );

  /** Good input with one argument replaced. */
  function withArgument(id: string, name: string, value: unknown): readonly unknown[] {
    const at = names.get(id)?.indexOf(name) ?? -1;
    assert.ok(at >= 0, `${id} has no ${name}`);
    const good = calls.find((call) => call.id === id)?.good(12) ?? [];
    return Array.from({ length: Math.max(good.length, at + 1) }, (_, each) =>
      each === at ? value : good[each],
    );
  }

  it("is refused by its name where it has two, in every function", async () => {
    for (const [id, arguments_] of Object.entries(scalars))
      for (const name of arguments_)
        for (const two of [[[1], [2]], [[1, 2]], [["a", null]], [[true], [null]]])
          assert.match(
            await messageOf(id, withArgument(id, name, two)),
            new RegExp(`^${name} has 2 cells\\. Give one`),
            id,
          );
  });

  it("is listed here wherever a wrapper gives it a type", () => {
    const listed = new Set(
      Object.entries(scalars).flatMap(([id, all]) => all.map((name) => `${id} ${name}`)),
    );
    const typed = wrapperFiles().flatMap((text) =>
      [...text.matchAll(/^export function (\w+?)OfRanges?\(([^)]*)\)/gm)].flatMap(
        ([, id = "", parameters = ""]) =>
          [...parameters.matchAll(/(\w+)\??: (?:string|number|boolean)\b(?!\[)/g)].map(
            ([, name = ""]) => `${id.toUpperCase()} ${name}`,
          ),
      ),
    );
    assert.ok(typed.includes("GINI corrected") && typed.includes("QUOTA target"));
    assert.deepEqual(
      typed.filter((one) => !listed.has(one)),
      [],
    );
  });

  it("is the error that it holds", async () => {
    for (const [id, [name = ""]] of Object.entries(scalars))
      assert.match(
        await messageOf(id, withArgument(id, name, "#N/A")),
        /holds the error #N\/A/,
        id,
      );
  });

  it("is refused as a text where yes or no is meant", () => {
    assert.equal(oneFlag("corrected", [["yes"]]), true);
    assert.equal(oneFlag("corrected", "FALSE"), false);
    assert.equal(oneFlag("corrected", null), false);
    const { message } = cellErrorOf(() => wrapperOf("GINI").serve([[1], [2]], null, null, "maybe"));
    assert.equal(
      message,
      'corrected is "maybe", which is neither yes nor no. Write TRUE or FALSE.',
    );
  });

  it("may stand in a range of its own, or be blank", () => {
    for (const one of [7, [[7]], [7]]) assert.equal(oneCell("most", one), 7);
    for (const none of [null, undefined, "", [[null]], [["  "]], []])
      assert.equal(oneCell("most", none), null);
  });
});
