import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { asksAndRemembers, openTables, plannedLoads, type Asked } from "../pages/asked";
import { useWorkbench } from "../pages/shared";

const turnover =
  "Account ID,Owner,Employees,Annual Revenue\nK1,Mia Sand,3,1000\nK2,Jon Lund,4,2000\n";

/** What is shared out, and what accounts are worth. */
const questions: readonly Asked[] = [
  {
    what: "the load",
    accounts: turnover,
    key: "balance",
    setting: "Load to balance",
    answers: {
      "Annual Revenue": { loads: { K1: 1000, K2: 2000 } },
      accounts: { loads: { K1: 1, K2: 1 } },
    },
  },
  {
    what: "the value, where the approach goes by it",
    accounts: turnover,
    key: "value",
    setting: "Value of an account",
    answers: {
      "Annual Revenue": { loads: { K1: 1000, K2: 2000 } },
      accounts: { loads: { K1: 1000, K2: 2000 } },
    },
    async before({ pane }) {
      await pane.answer("balance", "Annual Revenue");
      await pane.go("Plan");
      await pane.frame.getByRole("radio", { name: /^Hybrid/ }).click();
      await pane.go("Data");
    },
  },
];

describe("the questions of the pane about amounts", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  for (const question of questions) asksAndRemembers(question, workbench);

  const currencies =
    "Account ID,Owner,ARR\nK1,Mia Sand,$10\nK2,Jon Lund,€4\nK3,Jon Lund,£8\nK4,Jon Lund,€7\n";

  it("asks for plan rates, names what is no rate, takes them and remembers them", async () => {
    const bench = workbench();
    const { pane } = bench;
    const { frame } = pane;
    await openTables(bench, currencies);
    const asked = frame.getByTestId("questions").getByTestId("rates");
    await asked.waitFor();
    await pane.go("Home");
    assert.equal(await frame.getByTestId("carve").isDisabled(), true);
    await pane.go("Data");
    // The commonest currency is taken as the plan's, and needs no rate.
    assert.equal(await asked.locator("[data-currency=EUR] input").count(), 0);
    await asked.getByLabel("1 USD in EUR").fill("half");
    await frame.getByTestId("convert").click();
    await asked.locator("[data-currency=GBP]").getByText("What is 1 GBP worth?").waitFor();
    assert.match(await asked.locator("[data-currency=USD]").innerText(), /number/);
    await asked.getByLabel("1 USD in EUR").fill("0.5");
    await asked.getByLabel("1 GBP in EUR").fill("1.25");
    await asked.getByLabel("1 GBP in EUR").press("Enter");
    await asked.waitFor({ state: "detached" });
    await pane.refresh();
    await pane.reload();
    await pane.understood();
    assert.equal(await asked.count(), 0);
    const kept = (await pane.decided()).getByTestId("rates");
    assert.equal(await kept.getByLabel("1 USD in EUR").inputValue(), "0.5");
    assert.deepEqual(await plannedLoads(bench), { K1: 5, K2: 4, K3: 10, K4: 7 });
  });

  it("takes another currency as the plan's own, and asks again for rates that were taken back", async () => {
    const bench = workbench();
    const { pane } = bench;
    const { frame } = pane;
    await openTables(bench, currencies);
    const asked = frame.getByTestId("questions").getByTestId("rates");
    await pane.choose("The plan's own currency", "(another one)");
    for (const [code, rate] of [
      ["EUR", "10"],
      ["USD", "9"],
      ["GBP", "12,5"],
    ] as const) {
      await asked.getByLabel(`1 ${code} in the plan's currency`).fill(rate);
    }
    await frame.getByTestId("convert").click();
    await asked.waitFor({ state: "detached" });
    await pane.refresh();
    await pane.reload();
    await pane.understood();
    assert.deepEqual(await plannedLoads(bench), { K1: 90, K2: 40, K3: 100, K4: 70 });
    const decisions = await pane.decided();
    await decisions.getByRole("button", { name: "Take my rates back" }).click();
    await asked.waitFor();
  });

  it("sets the totals of a report beside what was read, in the pane and on TP Fairness, and keeps them", async () => {
    const bench = workbench();
    const { pane, values } = bench;
    const { frame } = pane;
    await openTables(
      bench,
      "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5\n,Jon Lund,7\nK3,Jon Lund,8\n",
    );
    await pane.understood();
    const unfold = () => frame.getByTestId("control").getByRole("button").click();
    await unfold();
    await frame.getByLabel("Rows in your report").fill("five");
    await frame.getByLabel("Sum of ARR").fill("1");
    await frame.getByText("Type a number, such as 12,500.").waitFor();
    await frame.getByLabel("Rows in your report").fill("5");
    await frame.getByLabel("Sum of ARR").fill("30");
    await frame.getByLabel("Sum of ARR").press("Tab");
    const rows =
      "Rows: 3 rows read, 5 rows in your report: 1 row left out (1 row without an Account ID); 1 row missing from the table that nothing here explains.";
    const sum = "ARR: 23 read, 30 in your report: 7 left out (1 row without an Account ID).";
    const understanding = frame.getByTestId("understanding");
    await understanding.getByText(sum).waitFor();
    await understanding.getByText(rows).waitFor();
    await pane.refresh();
    await pane.reload();
    await pane.understood();
    await understanding.getByText(rows).waitFor();
    await unfold();
    assert.equal(await frame.getByLabel("Sum of ARR").inputValue(), "30");
    assert.deepEqual(await plannedLoads(bench), { K1: 10, K2: 5, K3: 8 });
    const fairness = (await values("TP Fairness")).flat();
    for (const line of [rows, sum]) {
      assert.ok(
        fairness.some((text) => line.endsWith(String(text)) && text !== ""),
        line,
      );
    }
  });
});
