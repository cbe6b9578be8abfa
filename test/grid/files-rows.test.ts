import assert from "node:assert/strict";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { splitText } from "../../grid/files/splitText";
import type { WorkbookContent } from "../../grid/files/content";

const read = (...lines: readonly string[]): Promise<WorkbookContent> =>
  readWorkbookFile("list.csv", new TextEncoder().encode(lines.join("\n")));

async function doubtsOf(...lines: readonly string[]): Promise<readonly string[]> {
  const { doubts = [] } = await read(...lines);
  return doubts.map(({ message }) => message);
}

describe("the fields of a row", () => {
  // As Excel reads them. What else falls under it: any sign behind a closing quote.
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["a,b,c", ["a", "b", "c"]],
    [",,", ["", "", ""]],
    ['"a,b",c', ["a,b", "c"]],
    ['"say ""hi""",c', ['say "hi"', "c"]],
    ['"",c', ["", "c"]],
    ['"Best" Pipes,c', ["Best Pipes", "c"]],
    ['"Best" "Pipes",c', ['Best "Pipes"', "c"]],
    ['6" pipes,c', ['6" pipes', "c"]],
    ['a"b"c,d', ['a"b"c', "d"]],
    ['"two\nlines",c', ["two\nlines", "c"]],
    ['"two\r\nlines",c\r', ["two\r\nlines", "c"]],
    ['="a",c', ['="a"', "c"]],
    ['"=""00001""",c', ['="00001"', "c"]],
    [" a , b ", [" a ", " b "]],
  ];
  for (const [text, fields] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(splitText(`${text}\nnext,row`, ",").rows, [fields, ["next", "row"]]);
    });
  }

  it("take a quote behind blanks for one where the row has its width then", async () => {
    const { sheets, doubts } = await read(
      "Id,Name,Field,Revenue",
      '1,Acorn,Retail,"$681,000"',
      '2,Birch, "Mail, Parcels and Freight" ,"$87,700"',
      '3,Cedar, "Energy",5',
    );
    assert.deepEqual(
      sheets[0]?.cells.map((row) => row[2]),
      ["Field", "Retail", "Mail, Parcels and Freight", "Energy"],
    );
    assert.deepEqual(doubts, []);
  });

  it("are told from blanks and quotes in all of a file", async () => {
    const { sheets } = await read('"Id", "Name", "ARR"', '"1", "Oak, Inc", "5"', '"2", "Elm", "6"');
    assert.deepEqual(sheets[0]?.cells, [
      ["Id", "Name", "ARR"],
      [1, "Oak, Inc", 5],
      [2, "Elm", 6],
    ]);
  });
});

describe("rows that don't fit under their headers", () => {
  it("are named, kept as they were read and marked where they have fields too many", async () => {
    const { sheets, doubts } = await read(
      "Id,Name,Field,City,Staff,Revenue",
      '1,Acorn,Retail,Austin,"2,100","$681,000"',
      '2,Birch,Packaging, Containers,Boise,"37,000","$18,600"',
      '3,Cedar,Energy,Reno,"9,900","$124,000"',
    );
    assert.deepEqual(
      doubts?.map(({ sheet, row }) => [sheet, row]),
      [["list", 2]],
    );
    assert.match(doubts[0]?.message ?? "", /^Row 3 of "list" has 7 fields under 6 headers/);
    assert.deepEqual(sheets[0]?.cells[2]?.slice(-2), ["37,000", "$18,600"]);
    assert.deepEqual(sheets[0].styles, [
      { rect: { row: 2, column: 0, rows: 1, columns: 7 }, style: { fill: "#FFF2CC" } },
    ]);
  });

  it("are named where there is no other row", async () => {
    const [doubt = ""] = await doubtsOf("Id,Address,ARR", "1,12 Main St, Suite 5,100");
    assert.match(doubt, /^Row 2 of "list" has 4 fields under 3 headers/);
  });

  it("can be seen where the field too many is blank", async () => {
    const { sheets, doubts } = await read("Id,Name,Note", "1,Oak,", "2,Elm, Inc,", "3,Fir,x");
    assert.deepEqual(sheets[0]?.cells[2], [2, "Elm", " Inc", '""']);
    assert.match(doubts?.[0]?.message ?? "", /^Row 3 of "list" has 4 fields under 3 headers/);
  });

  it("are named once, together, where they have fields too few", async () => {
    const rows = Array.from({ length: 7 }, (_row, n) => `${n},Oak ${n}`);
    const doubts = await doubtsOf("Id,Name,ARR,Note", "a,Elm,5,x", ...rows);
    assert.equal(doubts.length, 1);
    assert.match(
      doubts[0] ?? "",
      /^Rows 3, 4, 5, 6, 7 and 2 more of "list" have fewer fields than/,
    );
  });

  it("are said to be most where a header is missing", async () => {
    const doubts = await doubtsOf("Id,Name", "1,Oak,5", "2,Elm,6", "3,Fir,7");
    assert.deepEqual(doubts.length, 1);
    assert.match(
      doubts[0] ?? "",
      /^Most rows of "list" have more fields than the 2 headers in row 1/,
    );
  });

  it("are named where a quote is missing and the next row was swallowed", async () => {
    const doubts = await doubtsOf(
      "Id,Name,ARR",
      '1,"6 inch pipes,5',
      '2,"Birch, Inc",6',
      "3,Fir,7",
    );
    assert.match(doubts.join("\n"), /Row 2 of "list" holds a line end inside quotes/);
  });

  const fine: readonly (readonly [string, readonly string[]])[] = [
    ["titles above and totals below", ["Accounts", "", "Id,Name,ARR", "1,Oak,5", "", "Total"]],
    ["a separator at the end of every row", ["Id,Name", "1,Oak,", "2,Elm,", "3,Fir,"]],
    ["a separator at the end of the headers", ["Id,Name,", "1,Oak", "2,Elm", "3,Fir"]],
    ["titles filled up with separators", ["Accounts,,", ",,", "Id,Name,ARR", "1,Oak,5"]],
    ["another table below", ["Id,Name,ARR", "1,Oak,5", "", "Rep,Max", "Ana,5", "Bo,6"]],
    ["blank rows", ["Id,Name,ARR", "1,Oak,5", "", ",,", "2,Elm,6"]],
    ["one column", ["Rep", "Ana", "Bo"]],
  ];
  for (const [what, lines] of fine) {
    it(`are not found in a file with ${what}`, async () => {
      assert.deepEqual(await doubtsOf(...lines), []);
    });
  }
});
