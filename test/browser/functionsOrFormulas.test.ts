import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { useWorkbench } from "./pages/shared";

type Value = string | number | boolean;

/** A cell as the page writes it: "win rate 0.25" is 0.25, since what a cell is stands before it. */
function cellOf(written: string): Value {
  const text = written.trim();
  if (text.startsWith("Account ")) return text;
  const last = text.split(" ").at(-1) ?? "";
  if (last === "TRUE" || last === "FALSE") return last === "TRUE";
  return last !== "" && Number.isFinite(Number(last)) ? Number(last) : last;
}

/** The formulas of the page with their cells and what they give. */
const documented = readFileSync("docs/functions-or-formulas.md", "utf8")
  .split("\n")
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| ?|\|$/g, "").trim()))
  .filter(([, formula = ""]) => formula.startsWith("`="))
  .map(([figure = "", formula = "", cells = "", gives = ""]) => ({
    figure,
    formula: formula.replaceAll("`", ""),
    rows: cells.split("//").map((row) => row.split(";").map(cellOf)),
    gives: Number.isFinite(Number(gives)) ? Number(gives) : gives,
  }));

describe("the formulas of docs/functions-or-formulas.md", function () {
  this.timeout(240_000);
  const workbench = useWorkbench();

  it("give what the page says", async () => {
    assert.ok(documented.length >= 25, String(documented.length));
    const { addSheet, calculated, values } = workbench();
    for (const [at, { formula, rows }] of documented.entries()) {
      const first = (cells: readonly Value[]): Value[] =>
        Array.from({ length: 5 }, (_, column) => cells[column] ?? "");
      await addSheet(`F${at}`, [["", "", "", "", "", formula], ...rows.map(first)]);
    }
    await calculated();
    for (const [at, { figure, formula, gives }] of documented.entries()) {
      const [[found] = []] = await values(`F${at}`, "F1:F1");
      const isNear =
        typeof gives === "number" ? Math.abs(Number(found) - gives) < 1e-12 : found === gives;
      assert.ok(isNear, `${figure}, ${formula}: ${String(found)} for ${gives}`);
    }
  });
});
