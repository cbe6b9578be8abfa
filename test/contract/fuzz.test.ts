/**
 * Every function over argument sets made at random from a fixed seed: tables as people damage them, wrong
 * ranges, and cells of every kind. Whatever comes in, a cell shows a value or a documented error.
 *
 * TP_FUZZ_SETS=2000 npm test -- test/contract/fuzz.test.ts tries as many sets of each function, and prints
 * what came of them.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { functionHelp } from "../../scripts/functionHelp.mjs";
import { argumentsOf } from "../../templates/examples/answer";
import { exampleTables } from "../../templates/examples/exampleTables";
import { CellError, functionsInBareVm, functionsMetadata } from "../support/bareVm";
import type { CellFunction } from "../support/bareVm";
import { dist } from "../support/root";
import { calls } from "./calls";
import { argumentSet } from "./fuzz/argumentSets";
import type { Args } from "./fuzz/argumentSets";
import { assertResult, assertWords, errorCodes } from "./outcomes";

/** Sets of each function in every run of the tests. */
const SETS = 120;
const sets = Number(process.env["TP_FUZZ_SETS"] ?? SETS);

/** The part of the sets that has to get an answer, or the door alone would be tried. */
const LEAST_ANSWERED = 0.2;

const MOST_SHOWN = 5;

/** What came of the sets of a function. */
interface Tally {
  readonly id: string;
  answered: number;
  /** Milliseconds of processor time: of the longest call, and of all. */
  slowest: number;
  spent: number;
  /** What is wrong, by its first line, with the set in which it was first seen. */
  readonly faults: Map<string, string>;
}

/** Plans of the examples' accounts take seconds each: these functions are tried with the contract's alone. */
const carves: ReadonlySet<string> = new Set(["ASSIGN", "WHY", "WHYNOT", "GAP", "ROUTE"]);

/** Arguments that suit a function: those of the contract, and those of its examples. */
function basesById(): ReadonlyMap<string, readonly Args[]> {
  const { all } = exampleTables();
  const examples = new Map(
    functionHelp().map(({ id, examples: own }) => [id, carves.has(id) ? [] : own]),
  );
  return new Map(
    calls.map(({ id, good }) => [
      id,
      [
        ...[12, 12, 7, 1].map((rows) => good(rows)),
        ...(examples.get(id) ?? []).map((example) => argumentsOf(example, all)),
      ],
    ]),
  );
}

/** As it may stand in a test, for whoever looks into a fault. */
function written(args: Args): string {
  return JSON.stringify(args, (_, value: unknown) => {
    if (value === undefined) return "(undefined)";
    return typeof value === "number" && !Number.isFinite(value) ? `(${value})` : value;
  }).slice(0, 6000);
}

/** @throws AssertionError where a cell would show what it should not */
async function answers(serve: CellFunction, id: string, args: Args): Promise<boolean> {
  try {
    const result = await serve(...args);
    assertResult(id, "an answer", result);
    assertWords(result, args);
    return true;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    if (!(error instanceof CellError))
      assert.fail(`a bug: ${error instanceof Error ? String(error.stack) : String(error)}`);
    assert.ok(errorCodes.has(error.code), `no error of a cell: ${error.code}`);
    assert.match(error.message, /\S{2}/, "an error without a message");
    assertWords(error.message, args);
    return false;
  }
}

/** Tries a function with sets of its own, in which arguments of the others may stand, too. */
async function tried(
  serve: CellFunction,
  id: string,
  bases: ReadonlyMap<string, readonly Args[]>,
): Promise<Tally> {
  const own = bases.get(id) ?? [];
  const others = [...bases.values()].flatMap(([first = []]) => first);
  const tally: Tally = { id, answered: 0, slowest: 0, spent: 0, faults: new Map() };
  const first = 100_000 * calls.findIndex((call) => call.id === id);
  for (let set = 0; set < sets; set++) {
    const args = argumentSet(own, others, first + set);
    const before = process.cpuUsage();
    try {
      if (await answers(serve, id, args)) tally.answered++;
    } catch (error) {
      const [line = ""] = (error as Error).message.split("\n");
      if (!tally.faults.has(line))
        tally.faults.set(line, `set ${set}: ${(error as Error).message}\n${written(args)}`);
    }
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    tally.spent += spent;
    tally.slowest = Math.max(tally.slowest, spent);
  }
  return tally;
}

describe("every function, whatever it is given", () => {
  const functions = functionsInBareVm(({ usePlaces }) =>
    usePlaces(() => readFile(`${dist}assets/places.txt`, "utf8")),
  );
  const tallies: Tally[] = [];
  let bases: ReadonlyMap<string, readonly Args[]> = new Map();
  before(() => {
    bases = basesById();
  });

  for (const { id } of functionsMetadata())
    it(`${id} gives an answer or an error that explains itself`, async () => {
      const serve = functions.get(id);
      assert.ok(serve);
      const tally = await tried(serve, id, bases);
      tallies.push(tally);
      const faults = [...tally.faults.values()].slice(0, MOST_SHOWN);
      assert.deepEqual(faults, [], faults.join("\n\n"));
      const { answered } = tally;
      assert.ok(answered >= LEAST_ANSWERED * sets, `${id}: ${answered} of ${sets} were answered`);
    });

  after(() => {
    if (process.env["TP_FUZZ_SETS"] === undefined) return;
    for (const { id, answered, slowest, spent, faults } of tallies)
      console.log(
        `| ${[id, sets, answered, sets - answered, faults.size, slowest.toFixed(0), spent.toFixed(0)].join(" | ")} |`,
      );
  });
});
