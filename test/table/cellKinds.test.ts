import assert from "node:assert/strict";
import { plainCell } from "../../src/table/cellKinds";
import type { Cell } from "../../src/table/cell";

/** The shapes that `Excel.CellValue` documents, and those that functions get from other runtimes. */
const known: readonly (readonly [string, unknown, Cell])[] = [
  ["a number", 12.5, 12.5],
  ["a text", "Ana", "Ana"],
  ["a yes", true, true],
  ["a blank of the web", null, null],
  ["a blank of a ragged row", undefined, null],
  ["a blank as a type", { type: "Empty", basicType: "Empty", basicValue: "" }, null],
  ["a double", { type: "Double", basicType: "Double", basicValue: 7 }, 7],
  [
    "a number with properties",
    {
      type: "Double",
      basicValue: 7,
      properties: { Source: { type: "String", basicValue: "CRM" } },
    },
    7,
  ],
  [
    "a number with a format",
    { type: "FormattedNumber", basicValue: 1200, numberFormat: "$0" },
    1200,
  ],
  ["a string", { type: "String", basicValue: "0012" }, "0012"],
  ["a boolean", { type: "Boolean", basicValue: false }, false],
  [
    "an error",
    { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
    "#N/A",
  ],
  ["an error of another language", { type: "Error", basicValue: "#WERT!" }, "#WERT!"],
  ["an error of data types", { type: "Error", basicValue: "#FIELD!" }, "#FIELD!"],
  ["an error without a text", { type: "Error", basicType: "Error" }, "#VALUE!"],
  ["an error by its code", { code: "#DIV/0!", message: "" }, "#DIV/0!"],
  ["an error by both", { type: "Error", code: "#REF!", basicValue: "#REF!" }, "#REF!"],
  ["an entity", { type: "Entity", text: "Oslo", basicValue: "#VALUE!", properties: {} }, "Oslo"],
  [
    "a linked entity",
    { type: "LinkedEntity", text: "Lyon", basicType: "Error", basicValue: "#VALUE!", id: {} },
    "Lyon",
  ],
  ["an entity that shows nothing", { type: "Entity", text: " ", basicValue: "#VALUE!" }, "#VALUE!"],
  [
    "an array within a cell",
    { type: "Array", basicValue: "#VALUE!", elements: [[{ type: "Double", basicValue: 1 }]] },
    "#VALUE!",
  ],
  ["a picture", { type: "WebImage", address: "https://x/y.png", altText: "Logo" }, "#VALUE!"],
  ["a function", { type: "Function", basicType: "Error", basicValue: "#CALC!" }, "#CALC!"],
  ["a value from a newer Excel", { type: "NotAvailable", basicType: "Double", basicValue: 3 }, 3],
  [
    "an error from a newer Excel",
    { type: "NotAvailable", basicType: "Error", basicValue: "#BLOCKED!" },
    "#BLOCKED!",
  ],
];

/** None of these may ever be taken for a blank; the same holds for any other object. */
const unknown: readonly (readonly [string, unknown])[] = [
  ["a type that isn't known", { type: "Quantity", basicType: "Double", basicValue: 3 }],
  ["an object without a type", { text: "Oslo" }],
  ["a number that is none", { type: "Double", basicValue: "12" }],
  ["an infinite number", { type: "Double", basicValue: Infinity }],
  ["not a number", NaN],
  ["a text that is none", { type: "String", basicValue: 12 }],
  ["a boolean that is none", { type: "Boolean", basicValue: "TRUE" }],
  ["a newer value without a basic one", { type: "NotAvailable" }],
  ["a list", [1, 2]],
  ["a function of the program", () => 1],
];

describe("kinds of cells", () => {
  for (const [what, value, cell] of known) {
    it(`takes ${what} for what its cell shows`, () => {
      assert.strictEqual(plainCell(value), cell);
    });
  }

  for (const [what, value] of unknown) {
    it(`knows nothing of ${what}`, () => {
      assert.strictEqual(plainCell(value), undefined);
    });
  }
});
