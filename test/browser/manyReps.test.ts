import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";
import { assertHandedOver, assertNoOverflow, idsOf, makeNarrow, openUgly } from "./pages/ugly";
import type { Cells } from "./pages/workbench";

const repCount = 200;
const accountCount = 600;

const first = ["Maximiliane", "Bartholomew", "Anastasia", "Wilhelmina", "Konstantin"];
const last = [
  ...["von Hohenzollern-Sigmaringen", "Featherstonehaugh", "Papadimitrakopoulos"],
  ...["van der Westhuizen-Botha", "Villanueva-Etxeberria"],
];

/** Long names, each once. */
function repName(rep: number): string {
  const [a = "", b = ""] = [first[rep % 5], last[Math.floor(rep / 5) % 5]];
  return `${a} ${b} ${String.fromCharCode(65 + Math.floor(rep / 25))}`;
}

function accounts(): Cells {
  const rows = Array.from({ length: accountCount }, (_, n) => [
    `0015g${String(n).padStart(12, "0")}`,
    `Gesellschaft für angewandte Territorialplanung Nummer ${n} GmbH & Co. KG`,
    repName(Math.floor(repCount * (((n * 37) % accountCount) / accountCount) ** 1.3)),
    1000 + ((n * 7919) % 97) * 500,
  ]);
  return [["Account ID", "Account", "Owner", "ARR"], ...rows];
}

const reps = `Rep,Capacity\n${Array.from({ length: repCount }, (_, rep) => `${repName(rep)},6\n`).join("")}`;

/** The most elements that a place may draw: a list that isn't windowed has thousands. */
const mostElements = 1_500;

describe("200 reps with long names, at 320 px", function () {
  this.timeout(300_000);
  const workbench = useWorkbench({ fresh: true });

  before(() => makeNarrow(workbench(), 320));

  async function assertFits(what: string): Promise<void> {
    await assertNoOverflow(workbench(), what);
    const elements = await workbench().pane.frame.locator("main *").count();
    assert.ok(elements < mostElements, `${what} draws ${elements} elements`);
  }

  it("fit every place, from Home and three plans side by side to a plan that is handed over", async () => {
    const { pane } = workbench();
    const { frame } = pane;
    await openUgly(workbench(), accounts(), reps);
    await frame.getByTestId("home data").getByText("600 accounts, 200 reps").waitFor();
    await assertFits("Home");
    await pane.understood();
    await assertFits("Data");
    await pane.go("Plan");
    await assertFits("Plan");

    await pane.go("Home");
    await pane.makeThreePlans();
    await assertFits("Compare");
    await pane.carve();
    await assertFits("Figures and proof");
    await pane.look("Reps");
    await assertFits("Reps");
    await pane.look("Moves");
    await assertFits("Moves");
    const filter = frame.getByRole("combobox", { name: "Moves from or to" });
    await filter.click();
    await assertFits("the list of reps");
    // A part of the name, in any order, finds who is meant.
    const someone = repName(7);
    await filter.fill("featherstone anast");
    await frame.getByRole("option", { name: someone, exact: true }).click();
    assert.equal(await filter.inputValue(), someone);
    await filter.click();
    await filter.fill("nobody of that name");
    await frame.getByText("Nobody has that in the name").waitFor();
    await filter.fill("all reps");
    await frame.getByRole("option", { name: "All reps", exact: true }).click();
    await frame.getByRole("button", { name: /^Why/ }).first().click();
    await assertFits("one move");

    await pane.go("Hand over");
    await frame.getByTestId("preview").waitFor();
    await assertFits("Hand over");
    await assertHandedOver(workbench(), idsOf(accounts()));
    await frame.getByTestId("look to sign").click();
    await frame.getByTestId("sign off").waitFor();
    await assertFits("what would be signed");
    await pane.go("Home");
    await frame.getByTestId("plans").waitFor();
    await assertFits("Home with its plan");
  });

  it("are named no more than a few of in a message", async () => {
    const { pane } = workbench();
    const strangers = accounts().map((row, at) =>
      at === 0 ? row : [...row.slice(0, 2), `Stranger ${at}`, row[3] ?? null],
    );
    await openUgly(workbench(), strangers, reps);
    const summary = await pane.understood();
    const line = summary.split("\n").find((text) => text.includes("Stranger")) ?? "";
    assert.match(line, /^600 accounts with owners who are not in the reps table/);
    assert.ok(line.length < 300, line);
    await assertFits("Data with owners that nobody knows");
  });
});
