/**
 * Every function over one table of inputs: what a cell of Google Sheets shows is what Excel's shows, but
 * for the differences that are listed here.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { momentOf } from "../../src/table/numbers/moments";
import { calls } from "../contract/calls";
import { rowsIn } from "../contract/outcomes";
import type { Rows } from "../contract/outcomes";
import { CellError, functionsInBareVm } from "../support/bareVm";
import { dist } from "../support/root";
import { filesOf, sheetsScript, shown } from "./script";
import type { Shown } from "./script";
import { momentIn } from "./services";
import type { Setting } from "./services";

const ROWS = 12;
const html = new Map(filesOf(".html").map(({ name, text }) => [name.replace(/\.html$/, ""), text]));
const here: Setting = {
  spreadsheetZone: "Europe/Berlin",
  scriptZone: "Europe/Berlin",
  html,
};
const abroad: Setting = { ...here, scriptZone: "America/New_York" };

/** A date of a cell: Excel's functions get its serial number, those of Google Sheets a Date. */
class CellDate {
  constructor(readonly serial: number) {}
}

type Args = readonly unknown[];
type Change = (cell: unknown) => unknown;

function changed(argument: unknown, change: Change): unknown {
  return Array.isArray(argument)
    ? argument.map((one: unknown) => changed(one, change))
    : change(argument);
}

function forExcel(args: Args): Args {
  return args.map((argument) =>
    changed(argument, (cell) => {
      if (cell instanceof CellDate) return cell.serial;
      return cell === undefined ? null : cell;
    }),
  );
}

/** As Google Sheets hands cells over: blanks as "", dates as such, a single cell as its value. */
function forSheets(args: Args, zone: string): Args {
  return args.map((argument) => {
    const cells = changed(argument, (cell) => {
      if (cell instanceof CellDate) return momentIn(zone, cell.serial);
      return cell === null ? "" : cell;
    });
    const rows = rowsIn(cells);
    return rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : cells;
  });
}

/** The listed differences: an error in one row is its text; the words of messages are Sheets' own. */
function asInSheets(outcome: Shown): Shown {
  if ("value" in outcome) return outcome;
  return {
    error: outcome.error
      .replaceAll("TP.", "TP_")
      .replaceAll("[#All]", "[#ALL]")
      .replaceAll("the task pane", "the sidebar"),
  };
}

async function inExcel(run: () => unknown): Promise<Shown> {
  try {
    const value = changed(await run(), (cell) => (cell instanceof CellError ? cell.code : cell));
    return { value: JSON.parse(JSON.stringify(value)) as unknown };
  } catch (error) {
    assert.ok(error instanceof CellError, `a bug: ${String(error)}`);
    return { error: error.message };
  }
}

/** Days and times that the calls write as text, as dates of cells. */
function dated(cell: unknown): unknown {
  if (typeof cell !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(cell)) return cell;
  const serial = momentOf(cell);
  return Number.isNaN(serial) ? cell : new CellDate(serial);
}

/** What one argument is replaced by, given its rows. */
const kinds: readonly (readonly [string, (rows: Rows) => unknown])[] = [
  ["#N/A at its end", (rows) => endingIn(rows, "#N/A")],
  ["TRUE at its end", (rows) => endingIn(rows, true)],
  ["a blank cell", () => [[null]]],
  ["a date", () => [[new CellDate(46_054.75)]]],
  ["#ERROR! at its end", (rows) => endingIn(rows, "#ERROR!")],
  ["left out", () => undefined],
  ["a duration at its end", (rows) => endingIn(rows, new CellDate(1.25))],
];

function endingIn(rows: Rows, cell: unknown): Rows {
  return rows.map((row, at) => (at === rows.length - 1 ? row.map(() => cell) : row));
}

/** The dates of a table as cells have them, and the blank rows that a whole column brings along. */
function asTyped(argument: unknown): unknown {
  const cells = changed(argument, dated);
  const rows = rowsIn(cells);
  if (!rows || rows.length < 4) return cells;
  const blank = (rows[0] ?? []).map(() => null);
  return [...rows, ...Array.from({ length: 40 }, () => blank)];
}

/**
 * What is tried with the arguments of each function. Each argument meets one of the kinds in turn, since a world of its own for every call has its price.
 */
function inputs(good: Args, turn: number): ReadonlyMap<string, Args> {
  const found = new Map<string, Args>([
    ["good input", good.map(asTyped)],
    ["nothing", []],
  ]);
  good.forEach((argument, at) => {
    const rows = rowsIn(argument) ?? [[argument]];
    const [form, replacement] = kinds[(turn + 3 * at) % kinds.length] ?? ["", () => undefined];
    found.set(
      `argument ${at + 1}: ${form}`,
      good.map((one, position) => (position === at ? replacement(rows) : one)),
    );
  });
  return found;
}

describe("every function in Google Sheets", () => {
  const script = sheetsScript();
  const excel = functionsInBareVm(({ usePlaces }) =>
    usePlaces(() => Promise.resolve(readFileSync(`${dist}assets/places.txt`, "utf8"))),
  );
  const before = process.env["TZ"];
  const within = (setting: Setting): void => {
    process.env["TZ"] = setting.scriptZone;
  };
  after(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  const same = async (id: string, what: string, args: Args, setting: Setting): Promise<void> => {
    const serve = excel.get(id);
    assert.ok(serve, `Excel has no ${id}`);
    // Excel hands a function of any number of ranges one list of them.
    const given = forExcel(args);
    const expected = await inExcel(() => serve(...given));
    within(setting);
    const handed = id === "FINGERPRINT" ? ((args[0] as Args | undefined) ?? []) : args;
    const found = shown(() =>
      script.call(`TP_${id}`, forSheets(handed, setting.spreadsheetZone), setting),
    );
    assert.deepEqual(found, asInSheets(expected), `TP_${id}, ${what}`);
  };

  for (const [turn, { id, good }] of calls.entries()) {
    it(`TP_${id} answers as TP.${id} does in Excel`, async () => {
      for (const [what, args] of inputs(good(ROWS), turn)) await same(id, what, args, here);
    });
  }

  it("reads dates by the spreadsheet's clock where the script has another", async () => {
    for (const { id, good } of calls) {
      const args = good(ROWS);
      const withDates = args.map((argument) => changed(argument, dated));
      if (JSON.stringify(withDates) === JSON.stringify(args)) continue;
      for (const setting of [abroad, { ...abroad, refusesSession: true }])
        await same(id, "dates of cells, abroad", withDates, setting);
    }
  });
});
