import assert from "node:assert/strict";
import type { GridValue } from "../../grid/grid";
import { amountIn, firstOfEach, giniOf, numberIn, rowsUnder, sums, textIn } from "./ownReading";
import type { Row } from "./ownReading";
import { useWorkbench } from "./pages/shared";
import type { Cells, WorkbenchPage } from "./pages/workbench";

const userSheets = ["Start", "Accounts", "Reps", "Scores", "Settings"];
const resultSheets = ["TP Assignments", "TP Territories", "TP Fairness", "TP Log"];

/** Everything that the user put into cells. */
async function userCells({ formulas }: WorkbenchPage): Promise<Record<string, Cells>> {
  const sheets = userSheets.map(async (sheet) => [sheet, await formulas(sheet)] as const);
  return Object.fromEntries(await Promise.all(sheets));
}

interface Written {
  readonly assignments: ReadonlyMap<string, Row>;
  readonly territories: ReadonlyMap<string, Row>;
  readonly fairness: ReadonlyMap<string, Row>;
}

async function written({ values }: WorkbenchPage): Promise<Written> {
  const territories = await values("TP Territories");
  // The points of the Lorenz curve stand to the right of the measures.
  const fairness = (await values("TP Fairness")).map((row) => row.slice(0, 6));
  return {
    assignments: firstOfEach(rowsUnder(await values("TP Assignments")), "Account ID"),
    territories: firstOfEach(rowsUnder(territories, 1), "Rep"),
    fairness: firstOfEach(rowsUnder(fairness, 1), "Measure"),
  };
}

/** The loads per rep, once more from the user's own accounts, against every place that shows them. */
async function assertLoads(workbench: WorkbenchPage, loadHeader: string): Promise<number> {
  const { assignments, territories, fairness } = await written(workbench);
  const accounts = firstOfEach(rowsUnder(await workbench.values("Accounts")), "Account ID");
  const reps = firstOfEach(rowsUnder(await workbench.values("Reps")), "Rep");
  assert.deepEqual([...assignments.keys()].sort(), [...accounts.keys()].sort());
  assert.deepEqual([...territories.keys()], [...reps.keys()]);

  const repOf = (id: string): string => textIn(assignments.get(id) ?? new Map(), "Rep");
  const loads = sums(accounts.keys(), repOf, (id) => amountIn(accounts.get(id)!, loadHeader));
  const counts = sums(accounts.keys(), repOf, () => 1);
  const told = sums(assignments.keys(), repOf, (id) => numberIn(assignments.get(id)!, "Load"));
  assert.deepEqual([...loads.keys()].sort(), [...reps.keys()].sort());
  for (const [rep, row] of territories) {
    const load = loads.get(rep) ?? NaN;
    const close = (other: number): boolean => Math.abs(other - load) <= 1e-9 * load;
    assert.ok(close(told.get(rep) ?? NaN), `${rep}: TP Assignments add up to ${told.get(rep)}`);
    assert.ok(close(numberIn(row, "Load")), `${rep}: TP Territories has ${numberIn(row, "Load")}`);
    assert.equal(numberIn(row, "Accounts"), counts.get(rep));
  }

  // Reps are compared with their peers, and the worst group counts.
  const groupOf = ([, row]: readonly [string, Row]): string => textIn(row, "Peer Group");
  const groups = new Set([...reps].map(groupOf));
  assert.equal(groups.size, 3);
  const ginis = [...groups].map((group) => {
    const peers = [...reps].filter((rep) => groupOf(rep) === group);
    return giniOf(
      peers.map(([rep]) => loads.get(rep) ?? 0),
      peers.map(([, row]) => numberIn(row, "Capacity (accounts)")),
    );
  });
  const gini = Math.max(...ginis);
  const shown = (await workbench.pane.scorecard()).get("gini");
  assert.equal(shown?.label, `Gini of ${loadHeader}`);
  assert.equal(shown.after, gini.toFixed(3));
  const line = fairness.get(`Gini of ${loadHeader}`) ?? new Map<string, GridValue>();
  assert.ok(Math.abs(numberIn(line, "After") - gini) < 1e-9, "TP Fairness has another Gini");
  return gini;
}

describe("the pane, from Data to written sheets", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  it("carves the sample, writes what it shows, and leaves the user's cells alone", async () => {
    const { page, pane, openSample, sheetNames, show } = workbench();
    await openSample();
    const before = await userCells(workbench());
    assert.match(await pane.understood(), /^998 accounts, 11 reps/);
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    await pane.go("Plan");
    // The sample brings this setting, and a column that says who is compared with whom.
    assert.equal(await pane.shown("Reps serve only their own"), "segment");
    await pane.frame.getByText("By the column Peer Group.").waitFor();
    await pane.setNumber(/Accounts that may change hands/, 100);
    await pane.frame.getByText("No cap: every account may change hands.").waitFor();
    assert.match(
      await pane.carve(),
      / no plan is more than [\d.]+ ?% shorter in travel and as fair\.$/,
    );
    await pane.frame
      .getByTestId("verdict")
      .getByText(/fair share of .*; your limit is 5 ?%\.$/)
      .waitFor();
    await pane.write();
    assert.deepEqual(await sheetNames(), [...userSheets, ...resultSheets]);
    const gini = await assertLoads(workbench(), "Projected ARR (USD)");
    // Loads within 5 % of a fair share have no higher Gini; inside that, travel is kept short.
    assert.ok(gini <= 0.025, `Gini ${gini}`);
    await assertCounts(workbench());
    await show("TP Fairness");
    for (const title of [/Lorenz curve/, /Projected ARR \(USD\) per rep/]) {
      await page.getByRole("figure", { name: title }).waitFor({ state: "visible" });
    }
    assert.deepEqual(await userCells(workbench()), before);
  });

  it("keeps notes beside its rows and formulas that point to them when it writes again", async () => {
    const { pane, openSample, values, put, addSheet, formulas, calculated } = workbench();
    await openSample();
    await pane.understood();
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    await pane.carve();
    await pane.write();
    await assertLoads(workbench(), "Projected ARR (USD)");
    const ids = (await values("TP Assignments", "A1:A999")).map((row) => row[0] ?? null);
    const notes = ids.map((id, row) => [row === 0 ? "My note" : `Ask about ${String(id)}`]);
    await put("TP Assignments", "H1", notes);
    await addSheet("My sheet", [
      ["='TP Assignments'!D500", "=SUM('TP Territories'!E3:E13)"],
      ["='TP Assignments'!H500", `=COUNTIF('TP Assignments'!D2:D999,"Grace Holloway")`],
    ]);
    const pointing = await formulas("My sheet");
    const before = await userCells(workbench());

    await pane.go("Plan");
    await pane.choose("Load to balance", "Annual Revenue");
    await pane.setNumber(/Accounts that may change hands/, 100);
    await pane.carve();
    await pane.write();
    await calculated();
    // Annual Revenue is text in many rows: "$1,250,000" and "12.3M".
    await assertLoads(workbench(), "Annual Revenue");
    assert.deepEqual(await values("TP Assignments", "H1:H999"), notes);
    assert.deepEqual(
      (await values("TP Assignments", "A1:A999")).map(([id]) => id),
      ids,
    );
    assert.deepEqual(await formulas("My sheet"), pointing);
    const { assignments, territories } = await written(workbench());
    const row500 = assignments.get(String(ids[499])) ?? new Map<string, GridValue>();
    const total = sums(
      territories.values(),
      () => "",
      (row) => numberIn(row, "Load"),
    ).get("");
    const grace = territories.get("Grace Holloway") ?? new Map<string, GridValue>();
    assert.deepEqual(await values("My sheet"), [
      [textIn(row500, "Rep"), total],
      [`Ask about ${String(ids[499])}`, numberIn(grace, "Accounts")],
    ]);
    assert.deepEqual(await userCells(workbench()), before);
  });

  it("has its settings again when the workbook's pane is opened anew", async () => {
    const { pane, openSample } = workbench();
    await openSample();
    await pane.understood();
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    await pane.go("Plan");
    await pane.frame.getByRole("radio", { name: /Capacity and travel/ }).click();
    await pane.setNumber(/Accounts that may change hands/, 42);
    // In the sentence and below the field.
    await pane.frame.getByText("At most 404 accounts of 964 may change hands.").last().waitFor();
    await pane.choose("Load to balance", "Annual Revenue");
    await pane.choose("Fair share", "The same for every rep");
    await pane.pin("0018d00000-none", "Mei-Lin Zhao");
    await pane.reload();
    await pane.understood();
    await pane.go("Plan");
    assert.equal(await pane.shown(/Accounts that may change hands/), "42");
    assert.equal(await pane.shown("Load to balance"), "Annual Revenue");
    assert.equal(await pane.shown("Fair share"), "The same for every rep");
    assert.ok(await pane.frame.getByRole("radio", { name: /Capacity and travel/ }).isChecked());
    await pane.frame.getByText("0018d00000-none to Mei-Lin Zhao").waitFor();
  });
});

/** What TP Assignments says of moves, against the owners in the user's own accounts. */
async function assertCounts(workbench: WorkbenchPage): Promise<void> {
  const { assignments, fairness } = await written(workbench);
  const accounts = firstOfEach(rowsUnder(await workbench.values("Accounts")), "Account ID");
  const team = new Set(rowsUnder(await workbench.values("Reps")).map((rep) => textIn(rep, "Rep")));
  let moved = 0;
  for (const [id, row] of assignments) {
    const owner = textIn(accounts.get(id)!, "Account Owner");
    const locked = textIn(accounts.get(id)!, "Locked To");
    assert.equal(textIn(row, "Owner before"), owner);
    if (locked !== "") assert.equal(textIn(row, "Rep"), locked, `${id} is locked`);
    assert.notEqual(textIn(row, "Reason"), "");
    if (team.has(owner) && owner !== textIn(row, "Rep")) moved += 1;
  }
  const line = fairness.get("Accounts that change hands") ?? new Map<string, GridValue>();
  assert.equal(numberIn(line, "After"), moved);
  assert.equal((await workbench.pane.scorecard()).get("moved")?.after, String(moved));
}
