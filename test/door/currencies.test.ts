import assert from "node:assert/strict";
import { assignOfRange } from "../../functions/assign/assign";
import { asked, carvedReport, openedFiles, totalLoad } from "./openedFiles";

const team = "Rep\nMia\nJon\n";

describe("several currencies in files that people have", () => {
  // What else falls under it: signs, codes or names beside the amount, or in a column of their own.
  for (const [what, file] of [
    [
      "beside the amounts",
      "Account ID,Owner,ARR\nK1,Mia,€100\nK2,Jon,$100\nK3,Mia,£100\nK4,Jon,100 EUR\n",
    ],
    [
      "in a column",
      "Account ID,Owner,ARR,ARR Currency\nK1,Mia,100,EUR\nK2,Jon,100,USD\nK3,Mia,100,GBP\nK4,Jon,100,EUR\n",
    ],
    [
      "in a column, for a load that only its user knows",
      "Account ID,Owner,Deal size,Currency Code\nK1,Mia,100,EUR\nK2,Jon,100,US$\nK3,Mia,100,£\nK4,Jon,100,Euro\n",
    ],
  ] as const) {
    it(`are asked for once and converted: ${what}`, async () => {
      const pane = await openedFiles({ "book.csv": file, "team.csv": team });
      if (what.includes("only its user")) await pane.session.set("balance", "Deal size");
      const [question, ...others] = asked(pane);
      assert.deepEqual(others, []);
      assert.equal(question?.key, "accounts/currency");
      assert.deepEqual(
        question.currencies?.map(({ code, rows }) => [code, rows]),
        [
          ["EUR", 2],
          ["GBP", 1],
          ["USD", 1],
        ],
      );
      await assert.rejects(carvedReport(pane), /EUR.*GBP.*USD|rates/);
      await pane.session.set("rates", "USD 1; EUR 1.5; GBP 2");
      assert.deepEqual(asked(pane), []);
      const report = await carvedReport(pane);
      assert.equal(totalLoad(report), 600);
      assert.ok(
        report.door.decided.some((text) => /plan rates: EUR 1\.5, GBP 2 \(chosen\)/.test(text)),
        report.door.decided.join("\n"),
      );
      await pane.session.refresh();
      assert.deepEqual(asked(pane), []);
      assert.equal(totalLoad(await carvedReport(pane)), 600);
    });
  }

  it("count in rows that are left out as in those that are read", async () => {
    const pane = await openedFiles({
      "book.csv":
        "Account ID,Owner,ARR,Currency\nK1,Mia,100,EUR\nK2,Jon,100,USD\nK3,Jon,100,USD\n,Mia,40,EUR\n,Jon,$7,USD\n,Jon,1000,JPY\n",
      "team.csv": team,
    });
    await pane.session.set("rates", "USD 1; EUR 1.5");
    const report = await carvedReport(pane);
    assert.equal(totalLoad(report), 350);
    // There is no rate for the last of them, and none was needed.
    assert.equal(report.door.leftOut[0]?.load, 67);
  });

  it("count once where an account's rows are in several", async () => {
    const pane = await openedFiles({
      "deals.csv":
        "Account ID,Owner,ARR,Currency\nK1,Mia,100,EUR\nK1,Mia,100,USD\nK2,Jon,100,USD\n",
      "team.csv": team,
    });
    await pane.session.set("rates", "USD 1; EUR 1.5");
    for (const { key } of asked(pane)) await pane.session.answer(key, "add up");
    assert.equal(totalLoad(await carvedReport(pane)), 350);
  });

  it("never touch visits, hours or a score", async () => {
    const pane = await openedFiles({
      "book.csv":
        "Account ID,Owner,Visits,Workload hours,Score,Currency\nK1,Mia,10,1,3,EUR\nK2,Jon,10,2,4,USD\n",
      "team.csv": team,
    });
    for (const balance of ["Visits", "Workload hours", "Score"]) {
      await pane.session.set("balance", balance);
      assert.deepEqual(asked(pane), [], balance);
    }
  });

  it("are refused in a cell with the columns, the currencies and the setting", async () => {
    const accounts = [
      ["Account ID", "Owner", "ARR", "Currency"],
      ["K1", "Mia", 100, "EUR"],
      ["K2", "Jon", 100, "USD"],
    ];
    const reps = [["Rep"], ["Mia"], ["Jon"]];
    const call = (settings: unknown): unknown =>
      assignOfRange(accounts, reps, null as never, settings as never);
    await assert.rejects(
      Promise.resolve().then(() => call(null)),
      /ARR holds amounts in EUR \(1 row\) and USD \(1 row\).*setting rates, as in USD 1; EUR 1\.08/,
    );
    await assert.rejects(
      Promise.resolve().then(() => call([["rates", "USD 1; EUR lots"]])),
      /"EUR lots"/,
    );
    assert.ok(Array.isArray(await call([["rates", "USD 1; EUR 1.08"]])));
  });
});
