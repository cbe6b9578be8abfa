import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import type { FieldKind } from "../../../src/table/headers/fields";
import { readColumn } from "../../../src/table/parse/readColumn";
import { dateSerial } from "../../../src/table/parse/readDates";

function read(kind: FieldKind, ...cells: readonly Cell[]) {
  const rows = cells.map((_, index) => index + 1);
  return readColumn(cells, kind, { sheet: "S", column: 0, header: "H", rows });
}

function values(kind: FieldKind, ...cells: readonly Cell[]): readonly (string | number)[] {
  const { column, problems } = read(kind, ...cells);
  assert.deepEqual(problems, []);
  return [...column.values];
}

describe("readColumn", () => {
  describe("text", () => {
    it("trims, removes what can't be seen, and keeps the rest", () => {
      assert.deepEqual(
        values("text", "  Québec\u200B Hydraulique\u00A0", "Pen\u0303a & Hijos", "株式会社"),
        ["Québec Hydraulique", "Peña & Hijos", "株式会社"],
      );
    });
    it("takes numbers and booleans as text, blanks as none, and n/a as it stands", () => {
      assert.deepEqual(values("text", 12, true, null, "", "n/a"), ["12", "TRUE", "", "", "n/a"]);
    });
    it("reports error cells", () => {
      const { column, problems } = read("text", "#NAME?", "#1 Plumbing");
      assert.deepEqual(column.values, ["", "#1 Plumbing"]);
      assert.equal(problems.length, 1);
    });
  });

  describe("id", () => {
    it("keeps case, turns numbers into text, drops zero-width characters", () => {
      assert.deepEqual(values("id", "001x00000AbCdEf", 123, "\uFEFF007 ", "0012"), [
        "001x00000AbCdEf",
        "123",
        "007",
        "0012",
      ]);
    });
    it("warns of ids that the spreadsheet rounded", () => {
      const { problems } = read("id", 1234567890123456789, "1.23457E+17", 123456789012345);
      assert.deepEqual(
        problems.map(({ row, severity }) => [row, severity]),
        [
          [1, "warning"],
          [2, "warning"],
        ],
      );
    });
  });

  describe("postal", () => {
    it("gives US ZIP codes their leading zeros back, with a note", () => {
      const { column, problems, notes } = read("postal", "2134", 2134, 501, "02134", 94105);
      assert.deepEqual(column.values, ["02134", "02134", "00501", "02134", "94105"]);
      assert.deepEqual(problems, []);
      assert.match(
        notes[0]?.message ?? "",
        /3 codes were short of a leading zero.*2134 became 02134/,
      );
    });
    it("reads ZIP+4, Canadian codes in any writing, and codes of other countries", () => {
      assert.deepEqual(
        values(
          "postal",
          "02134-1234",
          "2134-1234",
          941051234,
          "K1A0B1",
          "k1a 0b1",
          "K1A-0B1",
          "K1A",
          "sw1a 1aa",
          "94105.0",
        ),
        [
          "02134-1234",
          "02134-1234",
          "94105-1234",
          "K1A 0B1",
          "K1A 0B1",
          "K1A 0B1",
          "K1A",
          "SW1A 1AA",
          "94105",
        ],
      );
    });
    it("says nothing where nothing was changed", () => {
      assert.deepEqual(read("postal", "94105", "", null).notes, []);
    });
  });

  describe("latitude and longitude", () => {
    it("reads degrees with either decimal sign, sides, minutes and seconds", () => {
      assert.deepEqual(
        values("latitude", 40.7128, "40.7128", "40,7128", "40.7128° N", "33.87 S", "-33.87"),
        [40.7128, 40.7128, 40.7128, 40.7128, -33.87, -33.87],
      );
      assert.deepEqual(
        values("longitude", "74.006 W", "W 74.006", "\u221274.006"),
        [-74.006, -74.006, -74.006],
      );
      const [latitude] = values("latitude", "40° 42' 46.08\" N");
      assert.ok(Math.abs(Number(latitude) - 40.7128) < 1e-9);
    });
    it("never takes three decimals for thousands", () => {
      assert.deepEqual(values("longitude", "-74.006", "-79,383"), [-74.006, -79.383]);
    });
    it("reports what lies out of range, and suspects swapped columns", () => {
      const { column, problems } = read("latitude", 91, -118.24, 4071);
      assert.deepEqual([...column.values], [NaN, NaN, NaN]);
      assert.match(problems[1]?.message ?? "", /between -90 and 90.*swapped/);
      assert.doesNotMatch(problems[2]?.message ?? "", /swapped/);
    });
    it("reports text, booleans, errors and the wrong side", () => {
      const { problems } = read("latitude", "north", true, "#N/A", "40 E", "-40 S");
      assert.equal(problems.length, 5);
      assert.ok(problems.every(({ severity }) => severity === "error"));
    });
    it("keeps blanks blank: they are not the place 0, 0", () => {
      assert.deepEqual([...read("latitude", null, "").column.values], [NaN, NaN]);
    });
  });

  describe("date", () => {
    it("reads serial numbers and ISO text alike", () => {
      assert.deepEqual(
        values("date", 46112, "2026-03-31", "2026-03-31T10:20:30Z", 46112.75, "2026/3/31"),
        [46112, 46112, 46112, 46112, 46112],
      );
    });
    it("knows the calendar", () => {
      assert.equal(dateSerial(1900, 3, 1), 61);
      assert.equal(dateSerial(2000, 2, 29), 36585);
      assert.equal(dateSerial(9999, 12, 31), 2958465);
      assert.ok(Number.isNaN(dateSerial(2100, 2, 29)));
      assert.ok(Number.isNaN(dateSerial(2026, 13, 1)));
    });
    it("agrees with the calendar of the language over two centuries", () => {
      const epoch = Date.UTC(1899, 11, 30);
      for (let serial = 61; serial < 73050; serial += 17) {
        const date = new Date(epoch + serial * 86400000);
        assert.equal(
          dateSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
          serial,
        );
      }
    });
    it("reports what can't be told for sure", () => {
      const { problems } = read("date", "3/4/2026", "2026-02-30", -5, true, "soon");
      assert.equal(problems.length, 5);
      assert.match(problems[0]?.message ?? "", /Write it as 2026-03-31/);
    });
  });

  describe("flag", () => {
    it("reads yes and no in their usual forms", () => {
      const yes: readonly Cell[] = [true, "TRUE", "Yes", "y", "x", 1, "1", "✓"];
      const no: readonly Cell[] = [false, "no", 0, "", null, "-"];
      assert.deepEqual(
        values("flag", ...yes),
        yes.map(() => 1),
      );
      assert.deepEqual(
        values("flag", ...no),
        no.map(() => 0),
      );
    });
    it("reports the rest", () => {
      assert.equal(read("flag", "maybe", 2, "#N/A").problems.length, 3);
    });
  });
});
