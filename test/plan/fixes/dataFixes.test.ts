import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import { decodePlaces } from "../../../src/geo/places";
import type { DataFix, FixKind } from "../../../src/plan/fixes/dataFix";
import { dataFixes } from "../../../src/plan/fixes/dataFixes";
import { fixesTable } from "../../../src/plan/fixes/fixesTable";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

const file = fileURLToPath(new URL("../../../assets/places.txt", import.meta.url));
const places = decodePlaces(readFileSync(file, "utf8"));

const headers = [
  "Account ID",
  "Account",
  "Owner",
  "Segment",
  "ARR",
  "Postal code",
  "City",
  "State",
];
const reps: readonly (readonly Cell[])[] = [
  ["Rep", "Capacity"],
  ["Ana Ruiz", 9],
  ["Ben Okafor", 9],
];
const settings = { ...defaultSettings, balance: "ARR", blankCells: "blank" };

function fixesOf(rows: readonly (readonly Cell[])[], own = headers) {
  return dataFixes(tablesOf([own, ...rows], reps), settings, places);
}

function fixOf(rows: readonly (readonly Cell[])[], kind: FixKind): DataFix {
  const found = fixesOf(rows).fixes.find((one) => one.kind === kind);
  return found ?? assert.fail(`no fix of ${kind}`);
}

/** The cells of a fix by the account's id. */
function cellsOf(
  rows: readonly (readonly Cell[])[],
  kind: FixKind,
): Record<string, readonly Cell[]> {
  const { ids } = fixesOf(rows);
  const { cells } = fixOf(rows, kind);
  return Object.fromEntries(ids.map((id, at) => [id, cells(at)]));
}

describe("what can be filled in", () => {
  it("are amounts, by the accounts of the same segment, and it says which of them are estimates", () => {
    const rows = [
      ["A1", "One", "Ana Ruiz", "SMB", 10, "", "", ""],
      ["A2", "Two", "Ana Ruiz", "SMB", 30, "", "", ""],
      ["A3", "Three", "Ana Ruiz", "SMB", "", "", "", ""],
      ["A4", "Four", "Ana Ruiz", "ENT", 500, "", "", ""],
      ["A5", "Five", "Ana Ruiz", "", "", "", "", ""],
    ];
    const cells = cellsOf(rows, "amount");
    assert.deepEqual(cells["A1"], [10, "no", 1]);
    assert.deepEqual(cells["A3"]?.slice(0, 2), [20, "yes"]);
    // A segment that nobody tells shares nothing: the mean of all, and less sure.
    assert.deepEqual(cells["A5"]?.slice(0, 2), [180, "yes"]);
    assert.ok((cells["A5"][2] as number) < (cells["A3"][2] as number));
    const { filled, by, header, examples } = fixOf(rows, "amount");
    assert.deepEqual([filled, by, header], [2, ["Segment"], "ARR"]);
    assert.deepEqual(
      examples.map(({ account, was, now }) => [account, was, now]),
      [
        ["A3", "", 20],
        ["A5", "", 180],
      ],
    );
  });

  it("are owners who are written otherwise, and nobody who could be several or nobody", () => {
    const rows = [
      ["A1", "One", "Ruiz, Ana", "SMB", 1, "", "", ""],
      ["A2", "Two", "Ben Okafr", "SMB", 1, "", "", ""],
      ["A3", "Three", "Zoltan Kiss", "SMB", 1, "", "", ""],
      ["A4", "Four", "Ana Ruiz", "SMB", 1, "", "", ""],
      ["A5", "Five", "", "SMB", 1, "", "", ""],
    ];
    const cells = cellsOf(rows, "owner");
    assert.deepEqual(
      ["A1", "A2", "A3", "A4", "A5"].map((id) => cells[id]),
      [
        ["Ana Ruiz", 1],
        ["Ben Okafor", 0.8],
        ["Zoltan Kiss", ""],
        ["Ana Ruiz", 1],
        ["", ""],
      ],
    );
    const { filled, left, least } = fixOf(rows, "owner");
    assert.deepEqual([filled, left, least], [2, 1, 0.8]);
  });

  it("are places, by postal code before city, and what is known of the others is left", () => {
    const rows = [
      ["A1", "One", "Ana Ruiz", "SMB", 1, "94105", "Boston", "MA"],
      ["A2", "Two", "Ana Ruiz", "SMB", 1, "", "Boston", "MA"],
      ["A3", "Three", "Ana Ruiz", "SMB", 1, "", "Nowhere at all", "MA"],
    ];
    const cells = cellsOf(rows, "place");
    const [north, west, sure] = cells["A1"] ?? [];
    assert.ok(
      Math.abs((north as number) - 37.79) < 0.1 && Math.abs((west as number) + 122.39) < 0.1,
    );
    assert.equal(sure, 0.9);
    assert.ok(Math.abs((cells["A2"]?.[0] as number) - 42.36) < 0.2);
    assert.deepEqual(cells["A3"], ["", "", ""]);
    const { filled, left } = fixOf(rows, "place");
    assert.deepEqual([filled, left], [2, 1]);
  });

  it("keeps coordinates that are there", () => {
    const own = [...headers, "Latitude", "Longitude"];
    const rows = [
      ["A1", "One", "Ana Ruiz", "SMB", 1, "94105", "", "", 12.5, -3],
      ["A2", "Two", "Ana Ruiz", "SMB", 1, "94105", "", "", "", ""],
    ];
    const { ids, fixes } = fixesOf(rows, own);
    const place = fixes.find(({ kind }) => kind === "place");
    assert.deepEqual(place?.cells(ids.indexOf("A1")), [12.5, -3, 1]);
    assert.equal(place.filled, 1);
  });

  it("is nothing where nothing is missing", () => {
    const rows = [["A1", "One", "Ana Ruiz", "SMB", 1, "", "", ""]];
    assert.ok(fixesOf(rows).fixes.every(({ filled, left }) => filled === 0 && left <= 1));
  });

  it("needs ids to tell accounts apart", () => {
    const own = ["Account", "Postal code", "Owner", "ARR"];
    const rows = [
      ["One", "02134", "Ana Ruiz", 5],
      ["One", "94105", "Ana Ruiz", ""],
    ];
    assert.throws(() => fixesOf(rows, own), InputError);
  });
});

describe("the sheet of what was filled in", () => {
  const row = fc.tuple(
    fc.constantFrom("Ana Ruiz", "Ruiz, Ana", "Ben Okafr", "Nobody Known", ""),
    fc.constantFrom("SMB", "ENT", ""),
    fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 1e6 })),
    fc.constantFrom("94105", "02134", "", "none"),
  );

  it("has each account once, in the order of the sheet, whole cells, and every value of the user's", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 12 }),
        fc.array(row, { minLength: 12, maxLength: 12 }),
        (numbers, drawn) => {
          const rows = numbers.map((number, at) => {
            const [owner, segment, arr, code] = drawn[at] ?? assert.fail("too few");
            return [`A${number}`, `Company ${number}`, owner, segment, arr, code, "", ""];
          });
          const found = fixesOf(rows);
          const kinds = found.fixes.map(({ kind }) => kind);
          const table = fixesTable(found, kinds);
          assert.deepEqual(
            table.rows.map(([id]) => id),
            rows.map(([id]) => id),
          );
          const headersOf = table.columns.map(({ header }) => header);
          assert.equal(new Set(headersOf).size, headersOf.length);
          const at = (header: string): number => headersOf.indexOf(header);
          table.rows.forEach((cells, place) => {
            assert.equal(cells.length, headersOf.length);
            assert.ok(cells.every((cell) => cell !== null && !Number.isNaN(cell)));
            const [, , owner, , arr] = rows[place] ?? [];
            if (at("ARR (filled)") >= 0) {
              const isEstimate = cells[at("ARR is_estimated")];
              assert.equal(isEstimate, arr === "" ? "yes" : "no");
              if (arr !== "") assert.equal(cells[at("ARR (filled)")], arr);
            }
            if (at("Owner (matched)") >= 0 && (owner === "" || owner === "Nobody Known"))
              assert.equal(cells[at("Owner (matched)")], owner);
          });
          // Only what is wanted is written, and what stands there is told anew.
          assert.deepEqual(
            fixesTable(found, []).columns.map(({ header }) => header),
            ["Account ID", "Account"],
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
