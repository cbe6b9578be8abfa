/** What Google Sheets does otherwise than Excel, through the script as it is built. */
import assert from "node:assert/strict";
import { cellsIn } from "../../sheets/cellsIn";
import { filesOf, sheetsScript, shown } from "./script";
import { momentIn } from "./services";
import type { Setting } from "./services";

const html = new Map(filesOf(".html").map(({ name, text }) => [name.replace(/\.html$/, ""), text]));
const berlin: Setting = { spreadsheetZone: "Europe/Berlin", scriptZone: "Europe/Berlin", html };

/** The time zone of this process is the script's. */
function inZone<Result>(zone: string, run: () => Result): Result {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

describe("cells of Google Sheets", () => {
  const script = sheetsScript();
  const call = (name: string, args: readonly unknown[], setting = berlin): unknown =>
    inZone(setting.scriptZone, () => shown(() => script.call(name, args, setting)));

  it("are dates of the spreadsheet's clock, in winter and summer, whatever the script's is", () => {
    const serials = [46_054, 46_204.5, 46_388.999988, 2, 1.25, 0.75, -0.25, 43_831.3333333];
    for (const spreadsheetZone of ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
      for (const scriptZone of ["Europe/Berlin", "America/Los_Angeles"])
        for (const refusesSession of [false, true]) {
          const setting = { ...berlin, spreadsheetZone, scriptZone, refusesSession };
          const dates = serials.map((serial) => [momentIn(spreadsheetZone, serial)]);
          const found = call("TP_NORMALIZE", [dates, "raw"], setting) as { value: number[][] };
          for (const [at, serial] of serials.entries()) {
            const [value = NaN] = found.value[at] ?? [];
            assert.ok(Math.abs(value - serial) < 0.6 / 86_400, `${serial} is ${value}`);
            assert.equal(Math.round(value * 86_400), Math.round(serial * 86_400));
          }
        }
  });

  it("ask for the zones once in a call, and for a moment once, and for neither without a date", () => {
    const setting = { ...berlin, scriptZone: "America/New_York" };
    const counted = (values: readonly unknown[]): readonly string[] => {
      const start = script.log.calls.length;
      call("TP_GINI", [values.map((value) => [value])], setting);
      return script.log.calls.slice(start);
    };
    const date = (serial: number): Date => momentIn("Europe/Berlin", serial);
    assert.deepEqual(counted([1, 2, ""]), []);
    assert.deepEqual(counted([date(46_054), date(46_054), date(46_055)]), [
      "getSpreadsheetTimeZone",
      "getScriptTimeZone",
      "formatDate",
      "formatDate",
    ]);
  });

  it("take a moment a hair before a second for that second: at midnight it is another day", () => {
    const setting = { ...berlin, scriptZone: "America/New_York" };
    const short = new Date(momentIn("Europe/Berlin", 46_054).getTime() - 1);
    for (const one of [berlin, setting])
      assert.deepEqual(call("TP_NORMALIZE", [[[short], [1]], "raw"], one), {
        value: [[46_054], [1]],
      });
  });

  it("are blanks as null and single values as ranges of one cell", () => {
    assert.deepEqual(cellsIn(["", undefined, 7, "a", true, [["", 1]], [["a", "b"]]]), [
      null,
      null,
      [[7]],
      [["a"]],
      [[true]],
      [[null, 1]],
      [["a", "b"]],
    ]);
  });

  it("are refused by the argument's name where one value is meant", () => {
    const refused = (name: string, args: readonly unknown[], message: string): void =>
      assert.deepEqual(call(name, args), { error: message });
    refused(
      "TP_GINI",
      [[[1], [2]], "", "", "maybe"],
      'corrected is "maybe", which is neither yes nor no. Write TRUE or FALSE.',
    );
    refused(
      "TP_GINI",
      [[[1], [2]], "", "", "#N/A"],
      "The argument corrected holds the error #N/A.",
    );
    refused(
      "TP_TRAVELHOURS",
      [[[1], [2]], [[1], [2]], "year", [[50], [60]]],
      "speed has 2 cells. Give one number.",
    );
  });

  it("show the text of an error in a row without an answer, which counts as that error", () => {
    const places = call("TP_GEOCODE", [[["10001"], [""], ["no such place"]]]);
    assert.deepEqual(places, {
      value: [
        ["Latitude", "Longitude"],
        [40.751, -73.997],
        ["", ""],
        ["#N/A", "#N/A"],
      ],
    });
    const from = [
      ["", ""],
      [1, 1],
    ];
    const found = call("TP_DISTANCE", [from, [[1, 2]]]) as { value: unknown[][] };
    assert.deepEqual(found.value[0], ["#N/A"]);
    const hours = call("TP_TRAVELHOURS", [found.value, 1]) as { value: unknown[][] };
    assert.deepEqual(hours.value[0], ["#N/A"]);
  });

  it("say which file is missing where there are no places", () => {
    const { error } = call("TP_GEOCODE", ["10001"], { ...berlin, html: new Map() }) as {
      error: string;
    };
    assert.match(error, /add the file Places\.html to the script/);
  });

  it("write functions and tables as Google Sheets does in messages", () => {
    assert.deepEqual(call("TP_SUMMARY", [[[1]], [[1]]]), {
      error: "No headers found in accounts: use Accounts[#ALL]",
    });
  });
});
