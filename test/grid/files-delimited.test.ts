import assert from "node:assert/strict";
import fc from "fast-check";
import { guessSeparator } from "../../grid/files/guessSeparator";
import { sheetNameOf } from "../../grid/files/readDelimited";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { splitText } from "../../grid/files/splitText";
import { valuesOfFields } from "../../grid/files/valuesOfFields";
import { WorkbookFileError } from "../../grid/files/WorkbookFileError";
import type { GridValue } from "../../grid/grid";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function cellsOf(bytes: Uint8Array, name = "accounts.csv"): Promise<readonly unknown[]> {
  const { sheets } = await readWorkbookFile(name, bytes);
  return sheets[0]?.cells ?? [];
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

/** The cells of one column with these fields. */
const column = (...fields: readonly string[]): GridValue[] =>
  valuesOfFields(fields.map((field) => [field])).map((row) => row[0] ?? null);

describe("a field of a text file", () => {
  const cases: readonly (readonly [string, GridValue])[] = [
    ["", null],
    ["12", 12],
    [" -3.5 ", -3.5],
    ["+7", 7],
    [".25", 0.25],
    ["-0", 0],
    ["0.5", 0.5],
    ["0.500", 0.5],
    ["1250.750", 1250.75],
    ["1.5E+05", 150000],
    ["5E-05", 0.00005],
    ["TRUE", true],
    ["false", false],
    ["#N/A", "#N/A"],
    ["0012", "0012"],
    ["02139", "02139"],
    ["-007", "-007"],
    ["12E4", "12E4"],
    ["1.23E+17", "1.23E+17"],
    ["1.23457E+11", "1.23457E+11"],
    ["1234567890123456", "1234567890123456"],
    ["123456789012345", 123456789012345],
    ["$1,234", "$1,234"],
    ["1,5", "1,5"],
    ["1.234,5", "1.234,5"],
    ["950.000", "950.000"],
    ["-1.250", "-1.250"],
    ["12%", "12%"],
    ["(200)", "(200)"],
    ["2024-03-05", "2024-03-05"],
    ["=1+1", "=1+1"],
    ['="00001"', "00001"],
    ['="6"" pipe"', '6" pipe'],
    ["Infinity", "Infinity"],
    ["0x10", "0x10"],
    [" Acme ", " Acme "],
  ];
  for (const [field, value] of cases) {
    it(`"${field}" becomes ${JSON.stringify(value)}`, () => {
      assert.deepEqual(column(field), [value]);
    });
  }
});

describe("a column of a text file", () => {
  // Numbers stay text where the column allows two readings of one of them, or says that they are
  // ids. What else falls under it: headers, titles and totals in it change nothing.
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ["only points with three digits behind", ["ARR", "1.250", "2.500", "3.125"]],
    ["a number with two points", ["1.250.000", "950.000", "12.500", "800"]],
    ["decimal commas", ["236,48", "1.488,69", "1.000"]],
    ["decimal commas and a point that can be read", ["12,5", "12.5", "7"]],
    ["thousands commas, which a point explains", ["1,250", "12.5", "7"]],
    ["a currency sign beside", ["1.250 €", "2.500", "3"]],
    ["postal codes", ["02134", "10001"]],
    ["ids of more than 15 digits", ["1234567890123456", "17"]],
    ['="..."', ['="00001"', "10002"]],
  ];
  for (const [what, fields] of texts) {
    it(`stays text with ${what}`, () => {
      const expected = fields.map((field) => field.replace(/^="(.*)"$/, "$1"));
      assert.deepEqual(column(...fields), expected);
    });
  }

  const numbers: readonly (readonly [string, readonly string[], readonly GridValue[]])[] = [
    ["a shorter fraction", ["950.000", "12.5"], [950, 12.5]],
    ["more than three digits before the point", ["1250.750", "3.125"], [1250.75, 3.125]],
    ["nothing but a zero before the point", ["0.500", "1.250"], [0.5, 1.25]],
    ["a longer fraction", ["47.6062", "-122.332"], [47.6062, -122.332]],
    ["a fraction with a currency sign", ["$12.50", "1.250"], ["$12.50", 1.25]],
    ["words and thousands commas", ["n/a", "2,100", "800"], ["n/a", "2,100", 800]],
  ];
  for (const [what, fields, values] of numbers) {
    it(`holds numbers with ${what}`, () => assert.deepEqual(column(...fields), values));
  }

  it("is looked at by itself", () => {
    assert.deepEqual(valuesOfFields([["1.250", "1.25"], ["2"]]), [["1.250", 1.25], ["2"]]);
  });
});

describe("reading delimited text", () => {
  it("keeps quotes, separators and line breaks inside quoted fields, and ragged rows", async () => {
    const text =
      'Name,Note,ARR\r\n"Peña & Hijos, S.A.","two\nlines",1\r\n"He said ""hi"""\r\n,,,4\r\n';
    assert.deepEqual(await cellsOf(utf8(text)), [
      ["Name", "Note", "ARR"],
      ["Peña & Hijos, S.A.", "two\nlines", 1],
      ['He said "hi"'],
      [null, null, null, 4],
    ]);
  });

  it("keeps blank rows between others, so that row numbers stay right, and drops those at the end", async () => {
    assert.deepEqual(await cellsOf(utf8("a,b\n\n1,2\n\n,\n")), [["a", "b"], [null], [1, 2]]);
  });

  const text = "Name;ARR\nQuébec Hydraulique;1,5\nPeña;2,5\n";
  const rows = [
    ["Name", "ARR"],
    ["Québec Hydraulique", "1,5"],
    ["Peña", "2,5"],
  ];
  const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`)],
    ["UTF-16 little-endian", utf16(`\ufeff${text}`, true)],
    ["UTF-16 big-endian", utf16(`\ufeff${text}`, false)],
    ["UTF-16 without a mark", utf16(text, true)],
    ["Windows-1252", latin1],
  ];
  for (const [name, bytes] of encodings) {
    it(`reads ${name}`, async () => assert.deepEqual(await cellsOf(bytes), rows));
  }

  it("reads the euro sign and curly quotes of Windows-1252", async () => {
    const bytes = Uint8Array.from([0x80, 0x20, 0x93, 0x41, 0x94, 0x2c, 0x31, 0x0a]);
    assert.deepEqual(await cellsOf(bytes), [["€ “A”", 1]]);
  });

  const delimiters: readonly (readonly [string, string])[] = [
    ["a,b\n1,2\n", ","],
    ["a;b\n1,5;2,5\n", ";"],
    ["Name;ARR, USD\nAcme;1,5\n", ";"],
    ["a\tb\n1,5\t2;5\n", "\t"],
    ["a|b|c\nx, y|2|3\n", "|"],
    ['"a;b",c\n"d;e",f\n', ","],
    ["Name,City\nA; B; C,Rome\nD,Oslo\n", ","],
    ["one column\nSmith, John\nRoe\n", "\t"],
    ["Team\nId, Name, ARR\n1, Oak, 5\n", ","],
    ["Team\nRep,Max\nAna,5\nBo,6\n", ","],
    ["Customers, North\nas of 1, 2 and 3\n\na;b;c\n1,5;2;3\n2,5;3;4\nTotal;;7\n", ";"],
    ["a,b\n1;2,3\n4;5,6\n", ","],
    ["a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ";"],
  ];
  for (const [sample, delimiter] of delimiters) {
    it(`finds ${JSON.stringify(delimiter)} in ${JSON.stringify(sample)}`, () => {
      assert.equal(guessSeparator(sample), delimiter);
    });
  }

  it("leaves names with a comma whole in a list of one column", async () => {
    assert.deepEqual(await cellsOf(utf8("Rep\nRuiz, Ana\nLund, Bo\n")), [
      ["Rep"],
      ["Ruiz, Ana"],
      ["Lund, Bo"],
    ]);
  });

  for (const end of ["\n", "\r\n", "\r"]) {
    it(`obeys a first line that declares the separator, before ${JSON.stringify(end)}`, async () => {
      const bytes = utf8(["sep=|", "a,b|c;d", "e|f", ""].join(end));
      assert.deepEqual(await cellsOf(bytes), [
        ["a,b", "c;d"],
        ["e", "f"],
      ]);
    });
  }

  it("gives back any table of text that a writer quoted", () => {
    const field = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\ufeff", ""));
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 2 });
    return fc.assert(
      fc.asyncProperty(table, async (rows) => {
        rows.unshift(["Header", "Other"], ["last", "one"]);
        rows.push(["end", "row"]);
        const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
        assert.deepEqual(splitText(text, ",").rows, rows);
        const { sheets } = await readWorkbookFile("accounts.csv", utf8(text));
        assert.equal(sheets[0]?.cells.length, rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a quote that never closes and says where", async () => {
    await assert.rejects(cellsOf(utf8('a,b\n1,"open\n2,3\n')), (error: Error) => {
      assert.ok(error instanceof WorkbookFileError);
      assert.match(error.message, /"accounts\.csv" has a quote .* never closes, opened in row 2/);
      return true;
    });
  });

  it("names the sheet after the file, within what Excel allows", () => {
    assert.equal(sheetNameOf("C:\\exports\\Q3 [final]: accounts.csv"), "Q3  final   accounts");
    assert.equal(sheetNameOf("'quoted'.tsv"), "quoted");
    assert.equal(sheetNameOf(".csv"), "Sheet1");
    assert.equal(sheetNameOf(`${"x".repeat(50)}.csv`).length, 31);
  });
});
