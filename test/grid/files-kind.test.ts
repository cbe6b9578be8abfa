import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { writeXlsx as writeEncrypted } from "hucre/xlsx";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { WorkbookFileError } from "../../grid/files/WorkbookFileError";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { partOfText, zipOfParts } from "../../grid/files/zip";
import { contentWith, sheetWith } from "./workbookOfXml";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = async (...names: string[]): Promise<Uint8Array> =>
  zipOfParts(await Promise.all(names.map((name) => partOfText(name, "x"))));
const plain = (): Promise<Uint8Array> =>
  writeXlsx(contentWith({ sheets: [sheetWith("S", [["a", 1]])] }));

describe("the kind of a file", () => {
  it("is found by what is in it, whatever its name says", async () => {
    const workbook = await readWorkbookFile("really.csv", await plain());
    assert.deepEqual(workbook.sheets[0]?.cells, [["a", 1]]);
    const text = await readWorkbookFile("really.xlsx", utf8("a,b\n1,2\n"));
    assert.deepEqual(text.sheets[0]?.cells[1], [1, 2]);
  });

  const refused: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
    ["an empty file", () => new Uint8Array(), /is empty/],
    ["a file of blanks", () => utf8("\n\n,,\n"), /is empty/],
    [
      "a workbook with a password",
      () =>
        writeEncrypted({
          sheets: [{ name: "S", rows: [[1]] }],
          encryption: { password: "secret", spinCount: 10 },
        }),
      /protected by a password.*remove the password/,
    ],
    [
      "an old .xls workbook",
      () => readFile(new URL("../fixtures/files/old.xls", import.meta.url)),
      /old \.xls format.*In Excel: File, Save As, Excel Workbook.*In LibreOffice.*In Google Sheets/,
    ],
    [
      "a workbook cut short",
      async () => (await plain()).subarray(0, 900),
      /damaged or was cut off/,
    ],
    [
      "a binary workbook",
      () => zipOf("[Content_Types].xml", "xl/workbook.bin"),
      /\.xlsb.*In Excel: File, Save As/,
    ],
    [
      "an OpenDocument file",
      () => zipOf("mimetype", "content.xml"),
      /\.ods.*In LibreOffice: File, Save As/,
    ],
    ["a Numbers document", () => zipOf("Index/Document.iwa"), /Numbers document.*Export/],
    ["a text document", () => zipOf("[Content_Types].xml", "word/document.xml"), /not a workbook/],
    ["some other archive", () => zipOf("photo.jpg"), /not a workbook.*unpack/],
    [
      "a damaged workbook",
      () => zipOf("[Content_Types].xml", "xl/workbook.xml"),
      /is damaged.*save it as/,
    ],
    ["a PDF", () => utf8("%PDF-1.7\n"), /is a PDF, not a workbook/],
    ["a web page", () => utf8("\n<html><table></table></html>"), /is a web page/],
    ["an XML file", () => utf8('<?xml version="1.0"?><Workbook/>'), /is an XML file/],
    ["noise", () => Uint8Array.from([1, 0, 0, 2, 200, 0, 0, 9]), /not a workbook/],
  ];
  for (const [what, bytes, message] of refused) {
    it(`refuses ${what} in plain words that name the file`, async () => {
      const file = await bytes();
      await assert.rejects(readWorkbookFile("accounts.xlsx", file), (error: Error) => {
        assert.ok(error instanceof WorkbookFileError, String(error));
        assert.match(error.message, message);
        assert.match(error.message, /^"accounts\.xlsx" /);
        return true;
      });
    });
  }
});
