import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import type { FieldKind } from "../../../src/table/headers/fields";
import { readColumn } from "../../../src/table/parse/readColumn";
import { readIds } from "../../../src/table/parse/readIds";
import { readPostal } from "../../../src/table/parse/readPostal";
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
    // What Excel makes of long numbers: powers in any language, and zeros after the 15th digit.
    const damage: readonly (readonly [readonly Cell[], readonly number[]])[] = [
      [
        ["1.23E+17", "1.23E+17", "1.24E+17", "X4"],
        [0, 1, 2],
      ],
      [["1,23E+17", "A"], [0]],
      [["1E+20"], [0]],
      [[1234567890123456789, 123456789012345], [0]],
      [
        ["123456789012345000", "123456789012346000", "77"],
        [0, 1],
      ],
      [["1234567890123456", "1234567890123450"], []],
      [["1E5", "12E+3X", "3E2"], []],
    ];
    for (const [cells, damaged] of damage) {
      it(`says once which of ${JSON.stringify(cells)} Excel has damaged`, () => {
        const rows = cells.map((_, index) => index + 1);
        const place = { sheet: "S", column: 0, header: "ID", rows };
        const { column, problems, damaged: found } = readIds(cells, place);
        assert.deepEqual(found, damaged);
        assert.equal(problems.length, damaged.length > 0 ? 1 : 0);
        for (const problem of problems) {
          assert.equal(problem.severity, "error");
          assert.match(problem.message, /IDs were damaged by Excel.*Get them again/);
        }
        for (const index of damaged) assert.equal(column.values[index], "");
      });
    }
    it("reads the text of a formula that is nothing else", () => {
      assert.deepEqual(values("id", '="00001"', '="a ""b"""', '="x"&A1'), [
        "00001",
        'a "b"',
        '="x"&A1',
      ]);
    });
  });

  describe("postal", () => {
    it("gives ZIP codes their leading zeros back where other codes begin with 0, and says so", () => {
      const { column, problems, decisions } = read("postal", "2134", 2134, 501, "02134", 94105);
      assert.deepEqual(column.values, ["02134", "02134", "00501", "02134", "94105"]);
      assert.deepEqual(problems, []);
      const [{ state, value, question, because } = assert.fail()] = decisions;
      assert.deepEqual([state, value], ["guessed", "leading zero"]);
      assert.match(question, /3 codes of fewer than five digits: is 2134 short of a leading zero/);
      assert.match(because, /02134 beside them begins with 0/);
    });
    // Vienna, Zurich and Brussels: codes of four digits that have lost nothing.
    for (const cells of [
      ["1010", 8001, 1000],
      ["1010", "80331", "8001", "10115"],
    ]) {
      it(`leaves ${cells.join(", ")} as they are, and says so`, () => {
        const { column, decisions } = read("postal", ...cells);
        assert.deepEqual(column.values, cells.map(String));
        assert.deepEqual([decisions[0]?.value, decisions[0]?.state], ["as it stands", "guessed"]);
      });
    }
    it("goes by each row's country where there is one, and by the user's word", () => {
      const cells = ["2134", "8001", "1067", 1010];
      const rows = [1, 2, 3, 4];
      const place = { sheet: "S", column: 0, header: "ZIP", rows };
      const countries = ["United States", "Switzerland", "Deutschland", "AT"];
      const { column, decisions } = readPostal(cells, place, undefined, countries);
      assert.deepEqual(column.values, ["02134", "8001", "01067", "1010"]);
      assert.deepEqual(
        decisions.map(({ state }) => state),
        ["evident"],
      );
      const answers = new Map([["postal code/ZIP", "leading zero"]]);
      assert.deepEqual(readPostal(["2134"], place, answers).column.values, ["02134"]);
      const abroad = readPostal(["8001", "80331"], place, undefined, ["CH", "DE"]);
      assert.deepEqual([abroad.column.values, abroad.decisions], [["8001", "80331"], []]);
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
      assert.deepEqual(read("postal", "94105", "", null).decisions, []);
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
    it("reports what is no date", () => {
      const cells = ["2026-02-30", "31/13/2026", -5, true, "soon", "#N/A", 20261301];
      const { problems } = read("date", ...cells);
      assert.equal(problems.length, cells.length);
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
