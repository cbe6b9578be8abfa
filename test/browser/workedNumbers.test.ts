import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

/**
 * The printed numbers that a plain formula or one function gives, each as a user would type it. What
 * takes a table to work out stands in the tests of its family.
 */
const printed: readonly (readonly [what: string, formula: string, expected: number])[] = [
  ["TAM of San Francisco", "=TP.TAM(4500,45000,10%)", 20_250_000],
  ["TAM of New York", "=TP.TAM(3200,42000,10%)", 13_440_000],
  ["TAM of Austin", "=TP.TAM(1500,48000,10%)", 7_200_000],
  ["TAM of Seattle", "=TP.TAM(1800,46000,10%)", 8_280_000],
  ["one rep's TAM", "=TP.TAM(2000,45000,10%)", 9_000_000],
  ["ICP share", "=4500/10000", 0.45],
  ["win rate", "=40/100", 0.4],
  ["penetration of the ICP companies", "=ROUND(50/4500,4)", 0.0111],
  ["whitespace", "=TP.TAM(4500,45000,10%)-2000000", 18_250_000],
  ["TAM / quota, 9 to 2", "=9/2", 4.5],
  ["TAM / quota, 6.5 to 1.8", "=ROUND(6.5/1.8,3)", 3.611],
  ["TAM / quota, 15 to 3", "=15/3", 5],
  ["TAM / quota, all three", "=ROUND((9+6.5+15)/(2+1.8+3),3)", 4.485],
  ["TAM / quota at 1.6M", "=6.5/1.6", 4.0625],
  ["quota for the same 4.5", "=ROUND(6.5/4.5,3)", 1.444],
  ["scenario A's TAM", "=SUM(25,25)", 50],
  ["scenario B's TAM", "=SUM(10,35,30)", 75],
  ["scenario C's TAM", "=SUM(18,17,30,10)", 75],
  ["Gini of scenario A", "=TP.GINI({25;25})", 0],
  ["Gini of scenario C, over its target", "=ROUND(TP.GINI({18;17;30;10}),3)", 0.203],
  ["Gini of the three TAMs", "=ROUND(TP.GINI({9;6.5;15}),3)", 0.186],
  ["Gini of ten reps' accounts", "=TP.GINI({102;99;95;100;104;96;103;101;98;102})", 0.016],
  ["accounts of ten reps", "=SUM(102,99,95,100,104,96,103,101,98,102)", 1_000],
  ["utilisation of the first", "=ROUND(102/110,3)", 0.927],
  ["utilisation of all", "=ROUND(1000/1100,3)", 0.909],
  ["travel that is 15 % less", "=7.3*85%", 6.205],
  ["travel after against before", "=ROUND(6.2/7.3-1,4)", -0.1507],
  ["overlap", "=18/1000", 0.018],
  ["lift of the pilot", "=ROUND(20/18-1,3)", 0.111],
  ["what a lift of 10 % needs", "=ROUND(18*110%,1)", 19.8],
  ["continuity with 15 % moved", "=1-15%", 0.85],
  ["pipeline coverage", "=5/2", 2.5],
  ["coverage in points", "=ROUND(76%-58%,2)", 0.18],
  ["coverage, relative", "=ROUND(76%/58%-1,2)", 0.31],
  ["score", '=TP.SCORE({0.8,0.6,1,0.1,0.3},{0.5,0.25,0.15,-0.1,-0.1},"none")', 0.66],
  ["index as the formula stands", '=TP.INDEX(1000000,50,70,,"raw")', 600_022],
  ["CAC payback in months", "=12000/(30000/12*80%)", 6],
  ["pipeline velocity", "=20*25%*140000/2", 350_000],
];

describe("the printed numbers in cells", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("come out to the printed digit", async () => {
    const { addSheet, calculated, values } = workbench();
    await addSheet(
      "Printed",
      printed.map(([what, formula]) => [what, formula]),
    );
    await calculated();
    const found = await values("Printed", `B1:B${printed.length}`);
    printed.forEach(([what, formula, expected], row) => {
      const value = found[row]?.[0];
      assert.equal(typeof value, "number", `${what}, ${formula}: ${String(value)}`);
      assert.ok(
        Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, expected),
        `${what}, ${formula}: ${String(value)}`,
      );
    });
  });

  it("are offered while somebody types, with what each function does", async () => {
    const { page, addSheet, show } = workbench();
    await addSheet("Typing");
    await show("Typing");
    await page.mouse.click(200, 160);
    await page.keyboard.type("=TP.GI", { delay: 40 });
    await page.getByText("TP.GINI", { exact: true }).first().waitFor();
    await page
      .getByText(/How unevenly load is spread over the reps/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });
});
