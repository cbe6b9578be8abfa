/**
 * Every function inside Microsoft's own custom-functions runtime, as Excel calls it: with the kinds of
 * cells that Microsoft 365 hands over, and with blanks as newer and as older Excel has them. Whatever
 * arrives is what the same call gives without a runtime around it.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CellError, functionsInBareVm } from "../support/bareVm";
import type { CellFunction, FunctionsBundle } from "../support/bareVm";
import { functionsInRuntime } from "../support/functionsRuntime";
import type { CellOutcome } from "../support/functionsRuntime";
import { dist } from "../support/root";
import { calls } from "./calls";
import { assertResult, errorCodes, rowsIn } from "./outcomes";
import type { Rows } from "./outcomes";

const ROWS = 12;

type Change = (cell: unknown, row: number, column: number) => unknown;

function changed(rows: Rows, change: Change): Rows {
  return rows.map((cells, row) => cells.map((cell, column) => change(cell, row, column)));
}

/** Each cell as a data type that shows the same. */
const sameKinds: readonly (readonly [string, Change])[] = [
  [
    "numbers with a format and text as such",
    (cell) =>
      typeof cell === "number"
        ? { type: "FormattedNumber", basicValue: cell, numberFormat: "$#,##0" }
        : typeof cell === "string"
          ? { type: "String", basicType: "String", basicValue: cell }
          : cell,
  ],
  [
    "numbers with properties, yes and no, and entities for text",
    (cell) =>
      typeof cell === "number"
        ? { type: "Double", basicType: "Double", basicValue: cell, properties: {} }
        : typeof cell === "boolean"
          ? { type: "Boolean", basicValue: cell }
          : typeof cell === "string" && cell !== ""
            ? { type: "LinkedEntity", text: cell, basicType: "Error", basicValue: "#VALUE!" }
            : cell,
  ],
];

const empty = { type: "Empty", basicType: "Empty", basicValue: "" };
const unknown = { type: "Quantity", text: "3 m", value: 3 };

function richError(text: string): object {
  return { type: "Error", basicType: "Error", basicValue: text, errorType: "X" };
}

/** Something that is tried, and what must be true of what comes out. */
interface Trial {
  readonly what: string;
  readonly outcomes: readonly Promise<CellOutcome>[];
  readonly check: (outcomes: readonly CellOutcome[], good: CellOutcome) => void;
}

function isRefusal(outcome: CellOutcome, message: RegExp): boolean {
  return "error" in outcome && message.test(outcome.message);
}

/** Latitude and longitude are blank together: one 0 alone is on the equator, or south of Greenwich. */
function blankedTogether(rows: Rows, column: number): ReadonlySet<number> {
  const isDegrees = (header: unknown): boolean => /^(latitude|longitude)$/i.test(String(header));
  const head = rows[0] ?? [];
  const all = head.flatMap((header, at) => (isDegrees(header) ? [at] : []));
  return new Set(all.includes(column) ? all : [column]);
}

/** Cells that are left blank: two of one column, or a row. A 0 behind the last value counts in a list of numbers. */
function blankings(rows: Rows): readonly (readonly [string, Change])[] {
  if (rows.length < 4) return [];
  const columns = (rows[0] ?? []).map((header, column): readonly [string, Change] => {
    const blank = blankedTogether(rows, column);
    return [
      `column ${column + 1} (${String(header)})`,
      (cell, row, at) => ((row === 2 || row === 3) && blank.has(at) ? null : cell),
    ];
  });
  return [...columns, ["a row", (cell, row) => (row === 2 ? null : cell)]];
}

/** The trials of one argument; they run together, since the runtime sends results half a second apart. */
function trialsOf(call: (argument: unknown) => Promise<CellOutcome>, rows: Rows): readonly Trial[] {
  const last = rows.length - 1;
  const isBody = (row: number): boolean => rows.length === 1 || row > 0;
  const unread = (outcome: CellOutcome, good: CellOutcome, what: RegExp): void => {
    if (!isRefusal(outcome, what)) assert.deepEqual(outcome, good);
  };
  return [
    ...sameKinds.map(([what, change]): Trial => ({
      what,
      outcomes: [call(changed(rows, change))],
      check: ([outcome], good) => assert.deepEqual(outcome, good),
    })),
    {
      what: "blanks as a kind of their own",
      outcomes: [null, empty].map((blank) =>
        call([...changed(rows, (cell) => cell ?? blank), (rows[0] ?? []).map(() => blank)]),
      ),
      check: ([asNull, asKind]) => assert.deepEqual(asKind, asNull),
    },
    ...[
      ["#REF! in each cell", "#REF!", isBody] as const,
      ["#N/A in its last row", "#N/A", (row: number) => row === last] as const,
    ].map(([what, text, holds]): Trial => ({
      what,
      outcomes: [richError(text), { code: text }].map((error) =>
        call(changed(rows, (cell, row) => (holds(row) ? error : cell))),
      ),
      check([asKind, asCode]) {
        // An error by its code alone is what hosts without data types hand over: it means the same.
        assert.deepEqual(asKind, asCode);
        // The runtime has no number for #REF!: it arrives as #VALUE!, and the message names it.
        if (asKind === undefined || !("error" in asKind) || text !== "#REF!") return;
        assert.equal(asKind.error, "#VALUE!");
        assert.match(asKind.message, /#REF!/);
      },
    })),
    ...(rows[0] ?? []).map((_, column): Trial => ({
      what: `an unknown kind in column ${column + 1}`,
      outcomes: [
        call(changed(rows, (cell, row, at) => (row === last && at === column ? unknown : cell))),
      ],
      check: ([outcome], good) =>
        unread(outcome as CellOutcome, good, /holds a kind of value that can't be used here/),
    })),
    ...blankings(rows).map(([what, blank]): Trial => ({
      what: `blanks in ${what}, as null and as 0`,
      outcomes: [null, 0].map((given) =>
        call(changed(rows, (...place) => blank(...place) ?? given)),
      ),
      check: ([asNull, asZero]) => assert.deepEqual(asZero, asNull),
    })),
  ];
}

/**
 * Where a blank is no value at all and 0 is one: no figure of a KPI, nothing to compare areas by. A host that
 * hands over 0 for blanks can't be told from a user who typed 0; their help says so.
 */
const blankIsNoValue: ReadonlySet<string> = new Set(["KPIALERT", "GONOGO", "CONTROLS"]);

/** The errors that the runtime has numbers for; the others arrive as #VALUE!. */
const passed: ReadonlySet<string> = new Set(["#N/A", "#DIV/0!", "#NUM!", "#VALUE!", "#NULL!"]);

function arriving(code: string): string {
  return passed.has(code) ? code : "#VALUE!";
}

function overWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** The outcome of a call in the bare vm, as it should arrive through the runtime. */
async function bareOutcome(serve: CellFunction, args: readonly unknown[]): Promise<CellOutcome> {
  try {
    return { value: overWire(await serve(...(overWire(args) as readonly unknown[]))) };
  } catch (error) {
    if (!(error instanceof CellError)) return { bug: String(error) };
    return { error: arriving(error.code), message: error.message };
  }
}

/** Values alike, wherever they come from: of an error in a row what it shows. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return { error: "basicValue" in value ? value.basicValue : "code" in value && value.code };
}

type CallFunction = (id: string, args: readonly unknown[]) => Promise<CellOutcome>;

/** Calls a function in the runtime, and asserts that the bare vm gives the same. */
function callInBoth(): CallFunction {
  const loadPlaces = ({ usePlaces }: FunctionsBundle): void =>
    void usePlaces(() => readFile(`${dist}assets/places.txt`, "utf8"));
  const bare = functionsInBareVm(loadPlaces);
  const runtime = functionsInRuntime(loadPlaces);
  return async (id, args) => {
    const serve = bare.get(id);
    assert.ok(serve, `${id} is not served`);
    const [arrived, expected] = await Promise.all([
      runtime.call(id, args),
      bareOutcome(serve, args),
    ]);
    if ("value" in arrived && "value" in expected)
      assert.deepEqual(shown(arrived.value), shown(expected.value), id);
    else assert.deepEqual(arrived, expected, id);
    return arrived;
  };
}

interface Tried {
  readonly good: Promise<CellOutcome>;
  readonly trials: readonly (Trial & { readonly argument: number })[];
}

function tried(callFunction: CallFunction, { id, good }: (typeof calls)[number]): Tried {
  const args = good(ROWS);
  return {
    good: callFunction(id, args),
    trials: args.flatMap((argument, at) => {
      const rows = rowsIn(argument);
      const call = (other: unknown): Promise<CellOutcome> =>
        callFunction(
          id,
          args.map((one, position) => (position === at ? other : one)),
        );
      return rows ? trialsOf(call, rows).map((trial) => ({ ...trial, argument: at + 1 })) : [];
    }),
  };
}

describe("every function in Microsoft's own runtime", () => {
  const all = new Map<string, Tried>();
  before(function () {
    this.timeout(300_000);
    const callFunction = callInBoth();
    for (const call of calls) all.set(call.id, tried(callFunction, call));
  });

  for (const { id } of calls) {
    it(`${id} takes each kind of cell for what it shows, and blanks as null and as 0 alike`, async () => {
      const { good, trials } = all.get(id) as Tried;
      const answer = await good;
      if (!("value" in answer)) assert.fail(`${id}: ${JSON.stringify(answer)}`);
      assertResult(id, "good input", answer.value);
      for (const { what, argument, outcomes, check } of trials) {
        const where = `${id}, argument ${argument}: ${what}`;
        const found = await Promise.all(outcomes);
        for (const outcome of found) {
          if ("bug" in outcome) assert.fail(`${where}: a bug: ${outcome.bug}`);
          if ("value" in outcome) assertResult(id, where, outcome.value);
          else {
            assert.ok(errorCodes.has(outcome.error), where);
            assert.match(outcome.message, /\S{2}/, where);
          }
        }
        if (blankIsNoValue.has(id) && what.endsWith("as null and as 0")) continue;
        try {
          check(found, answer);
        } catch (error) {
          if (error instanceof Error) error.message = `${where}: ${error.message}`;
          throw error;
        }
      }
    });
  }
});
