import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { asked, carvedReport, openedFiles, totalLoad } from "./openedFiles";

const team = "Rep\nMia\nJon\n";

function file(amounts: readonly string[], header = "ARR"): string {
  const rows = amounts.map((amount, at) => `K${at};${at % 2 === 0 ? "Mia" : "Jon"};${amount}`);
  return `Account ID;Owner;${header}\n${rows.join("\n")}\n`;
}

describe("values of files that people have", () => {
  // What else falls under it: any locale's thousands and decimals, alone or mixed with plain numbers.
  for (const [what, amounts, total] of [
    [
      "one cell with two points decides for all",
      ["1.250.000", "950.000", "12.500", "800"],
      2_213_300,
    ],
    [
      "one cell with a decimal comma decides for all",
      ["236,48", "89,9", "1.488,69", "1.000"],
      2815.07,
    ],
    ["Excel's accounting zero", ["$ 1,000.00 ", "$ -   ", "$ 2,000.00"], 3000],
    [
      "negative only in brackets of a sum that stays positive",
      ["CHF 1'250.50", "CHF 2'000.-"],
      3250.5,
    ],
    ["Indian units", ["1.5 Cr", "25 Lakh"], 17_500_000],
    ["Indian groups", ["₹1,00,000", "Rs. 25,00,000"], 2_600_000],
  ] as const) {
    it(`read as one column: ${what}`, async () => {
      const pane = await openedFiles({ "amounts.csv": file(amounts), "team.csv": team });
      assert.deepEqual(asked(pane), []);
      assert.ok(Math.abs(totalLoad(await carvedReport(pane)) - total) < 1e-6);
    });
  }

  it("ask for the decimal sign where no cell tells, and both answers work", async () => {
    for (const [answer, total] of [
      ["comma", 6875],
      ["point", 6.875],
    ] as const) {
      const pane = await openedFiles({
        "amounts.csv": file(["1.250", "2.500", "3.125"]),
        "team.csv": team,
      });
      const [question, ...others] = asked(pane);
      assert.deepEqual(others, []);
      assert.match(question?.question ?? "", /1\.250/);
      await pane.session.answer(question?.key ?? "", answer);
      assert.ok(Math.abs(totalLoad(await carvedReport(pane)) - total) < 1e-9);
      assert.ok(pane.state().report?.door.decided.some((text) => /chosen/.test(text)));
    }
  });

  // What else falls under it: any date of which no column has a day above 12.
  for (const [what, dates, questions] of [
    ["month first by one day above 12", ["12/31/2027", "01/02/2028", ""], 0],
    ["day first by one day above 12", ["31/12/2027", "01/02/2028", ""], 0],
    ["points mean day first", ["31.12.2027", "28.2.2028", ""], 0],
    ["names of months", ["31-Mar-2027", "March 31, 2028", ""], 0],
    ["nothing tells", ["03/04/2027", "01/02/2028", ""], 1],
  ] as const) {
    it(`read dates: ${what}`, async () => {
      const rows = dates.map((date, at) => `K${at};Mia;100;${date}`).join("\n");
      const pane = await openedFiles({
        "dates.csv": `Account ID;Owner;ARR;Locked until\n${rows}\n`,
        "team.csv": team,
      });
      assert.equal(asked(pane).length, questions);
      assert.equal(pane.state().inspection?.errorCount, 0);
      for (const { key } of asked(pane)) await pane.session.answer(key, "day first");
      assert.equal((await carvedReport(pane)).accounts, 3);
    });
  }
});
