import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { notSaved } from "../../grid/files/notSaved";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { partsOfZip, textOfPart, zipOfParts } from "../../grid/files/zip";
import { MOST_CHARACTERS } from "../../grid/files/sheetLimits";
import { parseXml } from "../../scripts/manifest/xml.mjs";
import { contentWith, sheetWith, workbookOfXml } from "./workbookOfXml";
import type { SheetContent } from "../../grid/files/content";
import type { ZipPart } from "../../grid/files/zip";

const cells = (rows: string, after = ""): Promise<Uint8Array> =>
  workbookOfXml({ sheet: `<sheetData>${rows}</sheetData>${after}` });

async function firstSheet(bytes: Uint8Array): Promise<SheetContent> {
  const [sheet] = (await readWorkbookFile("odd.xlsx", bytes)).sheets;
  assert.ok(sheet);
  return sheet;
}

/** The workbook with one more part, or with another in place of one. */
function withPart(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const parts = partsOfZip(bytes) ?? [];
  return zipOfParts([...parts.filter(({ name }) => name !== part.name), part]);
}

/** So many zeros, packed, under a size of its own choice. */
function bomb(name: string, zeros: number, size: number): ZipPart {
  return { name, method: 8, crc: 0, size, packed: deflateRawSync(Buffer.alloc(zeros)) };
}

const plain = (): Promise<Uint8Array> => cells(`<row r="1"><c r="A1"><v>1</v></c></row>`);

describe("ranges in a file that reach beyond its cells", () => {
  const four = `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">SEQUENCE(2,2)</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`;

  it("end with the cells: the result of a formula", async () => {
    const { formulas } = await firstSheet(await cells(four));
    assert.deepEqual(formulas[0]?.spill, { row: 0, column: 0, rows: 2, columns: 2 });
  });

  it("end with the cells: results of many formulas that claim the same ones", async () => {
    const rows = Array.from({ length: 50 }, (_, row) => {
      const ref = `A${row + 1}:XFD1048576`;
      return `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="${ref}">SEQUENCE(9)</f><v>1</v></c></row>`;
    });
    const { formulas } = await firstSheet(await cells(rows.join("")));
    assert.equal(formulas.length, 50);
    const claimed = formulas.reduce((sum, { spill }) => sum + (spill?.rows ?? 0), 0);
    assert.ok(claimed <= 50, String(claimed));
  });

  it("end with what a sheet shows: merged cells", async () => {
    const merges = `<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="A2:XFD1048576"/><mergeCell ref="A2:XFD1048576"/></mergeCells>`;
    const { merges: read } = await firstSheet(
      await cells(`<row r="1"><c r="A1"><v>1</v></c></row>`, merges),
    );
    assert.deepEqual(read, [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 1, column: 0, rows: 999, columns: 26 },
    ]);
  });
});

describe("texts and formulas of a file that no cell can hold", () => {
  const long = "x".repeat(8_193);

  it("leave the value of a formula that is too long, and say where", async () => {
    const row = `<row r="1"><c r="A1"><f>1+N("${long}")</f><v>7</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>`;
    const content = await readWorkbookFile("odd.xlsx", await cells(row));
    assert.deepEqual(content.sheets[0]?.cells, [[7, 2]]);
    assert.deepEqual(
      content.sheets[0].formulas.map(({ formula }) => formula),
      ["=1+1"],
    );
    assert.deepEqual(content.leftOut, [`the formula in A1 on "Sheet1", which is too long`]);
  });

  it("leave the values of cells that share so long a formula that all of them can't be read", async () => {
    const shared = `1+N("${long.slice(0, 8_000)}")`;
    const rows = Array.from({ length: 7_000 }, (_, row) => {
      const text = row === 0 ? shared : "";
      return `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0" ref="A1:A7000">${text}</f><v>${row}</v></c></row>`;
    });
    const content = await readWorkbookFile("odd.xlsx", await cells(rows.join("")));
    const { formulas = [], cells: values = [] } = content.sheets[0] ?? {};
    assert.ok(formulas.length > 6_000 && formulas.length < 7_000, String(formulas.length));
    assert.deepEqual(values[6_999], [6_999]);
    assert.match(
      content.leftOut[0] ?? "",
      /^formulas on "Sheet1" that are too long \(A\d+ and \d+ more\)$/,
    );
  });

  for (const [kind, name, fileOf] of [
    [
      "a workbook",
      "odd.xlsx",
      (text: string) =>
        cells(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>${text}</t></is></c></row>`,
        ),
    ],
    ["a CSV", "odd.csv", (text: string) => Promise.resolve(Buffer.from(`a,${text}`))],
  ] as const) {
    it(`are cut, and said, in ${kind}`, async () => {
      const content = await readWorkbookFile(name, await fileOf("y".repeat(40_000)));
      const [sheet] = content.sheets;
      assert.equal(String(sheet?.cells[0]?.[1]).length, MOST_CHARACTERS);
      assert.deepEqual(
        content.doubts?.map(({ message }) => message),
        [
          `Cell B1 of "${sheet?.name}" has 40,000 characters. A cell holds at most 32,767: what is beyond them was left out.`,
        ],
      );
      const fits = await readWorkbookFile(name, await fileOf("y".repeat(MOST_CHARACTERS)));
      assert.deepEqual(fits.doubts ?? [], []);
    });
  }

  it("are never cut in the middle of a sign", async () => {
    const text = `${"y".repeat(MOST_CHARACTERS - 1)}😀`;
    const content = await readWorkbookFile("odd.csv", Buffer.from(`a,${text}`));
    assert.equal(content.sheets[0]?.cells[0]?.[1], "y".repeat(MOST_CHARACTERS - 1));
  });
});

describe("a small file that unpacks to a large one", function () {
  this.timeout(60_000);
  const large = 256 * 1024 * 1024;
  const refused: readonly (readonly [string, ZipPart, RegExp])[] = [
    [
      "under an honest size",
      bomb("xl/media/image1.png", 1000, 3 * 1024 ** 3),
      /holds more than can be opened here/,
    ],
    ["under no size", bomb("customXml/item1.xml", large, 0), /is damaged/],
    ["under a small size, in the settings", bomb("customXml/item1.xml", large, 1000), /is damaged/],
    ["under a small size, in a sheet", bomb("xl/worksheets/sheet1.xml", large, 1000), /is damaged/],
    [
      "under a small size, in the texts",
      bomb("xl/sharedStrings.xml", large, 1000),
      /holds more|is damaged/,
    ],
  ];
  for (const [how, part, why] of refused) {
    it(`is refused in words and at once: ${how}`, async () => {
      const bytes = withPart(await plain(), part);
      assert.ok(bytes.length < 1024 * 1024);
      const before = process.memoryUsage().arrayBuffers;
      await assert.rejects(readWorkbookFile("bomb.xlsx", bytes), (error: Error) => {
        assert.equal(error.name, "WorkbookFileError");
        assert.match(error.message, /^"bomb\.xlsx" /);
        assert.match(error.message, why);
        return true;
      });
      assert.ok(process.memoryUsage().arrayBuffers - before < large / 2);
    });
  }

  it("is refused where one cell stands at the end of a sheet", async () => {
    const far = await cells(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    );
    await assert.rejects(readWorkbookFile("far.xlsx", far), {
      name: "WorkbookFileError",
      message: /^"far\.xlsx" holds more than can be opened here\. Save the sheets/,
    });
  });
});

describe("a large text file", function () {
  this.timeout(60_000);
  const size = 50 * 1024 * 1024;

  it("is cut where it is one text", async () => {
    const content = await readWorkbookFile("one.csv", Buffer.alloc(size, "x"));
    assert.equal(String(content.sheets[0]?.cells[0]?.[0]).length, MOST_CHARACTERS);
    assert.match(content.doubts?.[0]?.message ?? "", /^Cell A1 of "one" has 52,428,800 characters/);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ["line ends alone", "\n", /is empty/],
    ["line ends of Windows alone", "\r\n", /is empty/],
    [
      "separators alone",
      ",",
      /is too large: a sheet holds at most 1,048,576 rows and 16,384 columns/,
    ],
    ["rows that are short", "a,b\n", /is too large/],
  ];
  for (const [what, piece, why] of refused) {
    it(`is refused in words where it is ${what}`, async () => {
      await assert.rejects(readWorkbookFile("large.csv", Buffer.alloc(size, piece)), {
        name: "WorkbookFileError",
        message: why,
      });
    });
  }

  it("is refused at once where it begins like an old workbook", async () => {
    const old = Buffer.alloc(100 * 1024 * 1024, "Book");
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    const start = performance.now();
    await assert.rejects(readWorkbookFile("old.xls", old), /"old\.xls" is not a workbook/);
    assert.ok(performance.now() - start < 2_000);
  });
});

describe("texts that XML has no place for", () => {
  const odd = [
    "a\uFFFEb",
    "\uFFFF",
    "half \uD83D sign",
    "\uDE00 other half",
    "whole 😀",
    "_xFFFE_",
    "bell \u0007",
  ];

  /** As a strict reader does: UTF-8 without mistakes, and the signs of XML 1.0 alone. */
  async function readStrictly(bytes: Uint8Array): Promise<void> {
    for (const part of partsOfZip(bytes) ?? []) {
      const xml = await textOfPart(part);
      parseXml(xml);
      const wrong = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFC\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
      assert.equal(wrong, null, `${part.name}: ${JSON.stringify(wrong?.[0])}`);
      assert.doesNotMatch(xml, /&#(?:x0*(?:FFF[EF]|D[89A-F]..)|6553[45]|0*[0-8]);/i, part.name);
    }
  }

  it("are saved so that other programs open them, and come back as they were", async () => {
    const rows = odd.map((text) => [text, text]);
    const sheet = sheetWith("Odd", [["Text", "Formula"], ...rows], {
      formulas: odd.map((_, row) => ({ row: row + 1, column: 1, formula: `=A${row + 2}` })),
    });
    const table = { name: "Odd", sheet: "Odd", rect: { row: 1, column: 0, rows: 3, columns: 2 } };
    const bytes = await writeXlsx(contentWith({ sheets: [sheet], tables: [table] }));
    await readStrictly(bytes);
    const back = await firstSheet(bytes);
    assert.deepEqual(
      back.cells.slice(2).map(([text]) => text),
      odd.slice(1),
    );
    assert.deepEqual(
      back.cells.slice(2).map(([, text]) => text),
      odd.slice(1),
    );
  });

  it("are replaced in formulas and titles, and refused in names of sheets", async () => {
    const sheet = sheetWith("Odd", [[1]], {
      formulas: [{ row: 0, column: 0, formula: '="\uFFFF"&"\uD83D"' }],
    });
    const bytes = await writeXlsx(contentWith({ sheets: [sheet] }), { title: "Odd \uFFFE" });
    await readStrictly(bytes);
    await assert.rejects(
      writeXlsx(contentWith({ sheets: [sheetWith("a\uFFFE", [[1]])] })),
      /sheet name/,
    );
  });

  it("are cut where they are longer than a cell, and formulas leave their values; both are said", async () => {
    const formula = `=LEN("${"x".repeat(9_000)}")`;
    const sheet = sheetWith("Long", [["y".repeat(40_000), 9_000]], {
      formulas: [{ row: 0, column: 1, formula }],
    });
    const content = contentWith({ sheets: [sheet] });
    const back = await firstSheet(await writeXlsx(content));
    assert.deepEqual(back.cells, [["y".repeat(MOST_CHARACTERS), 9_000]]);
    assert.deepEqual(back.formulas, []);
    assert.deepEqual(notSaved(content), [
      'Cell A1 of "Long" has 40,000 characters. A cell holds at most 32,767: what is beyond them was left out.',
      'The formula in B1 of "Long" is longer than 8,192 characters: only its value was saved.',
    ]);
  });
});
