import assert from "node:assert/strict";
import { assignOfRange, gapOfRange } from "../../../functions/assign/assign";
import { impactOfRange, routeOfRange } from "../../../functions/assign/now";
import { runSteps } from "../../../src/assign";
import { carveSteps } from "../../../src/plan/carve";
import { tablesOfCells } from "../../../src/plan/cells/tablesOfCells";
import { settingsFrom } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";

type Rows = readonly (readonly Cell[])[];

const team: Rows = [["Rep"], ["Ana"], ["Ben"]];
const amounts = (...rows: Rows): Rows => [["Account", "Owner", "Amount"], ...rows];
const copy = (rows: Rows): unknown[][] => rows.map((row) => [...row]);

/** A function isn't told where its range stands: an address would send people to another cell. */
const address = /(?<![\w"])\$?[A-Z]{1,3}\$?\d+(?![\w"])/;

async function refusal(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => assert.fail("nothing was refused"),
    (error: unknown) => {
      assert.ok(error instanceof Error && "code" in error);
      return error.message;
    },
  );
}

interface Refused {
  readonly accounts: Rows;
  readonly reps?: Rows;
  readonly settings?: Rows;
  /** As people count from the header, which is row 1; absent where no row is to blame. */
  readonly says?: readonly string[];
}

const plain = amounts(["Acme", "Ana", 10], ["Bolt", "Ben", 20], ["Cord", "Ana", 30]);

const refused: Readonly<Record<string, Refused>> = {
  "several currencies": {
    accounts: amounts(["Acme", "Ana", "EUR 50"], ["Bolt", "Ben", 20], ["Cord", "Ana", "USD 30"]),
    says: ["EUR 50 in row 2 of accounts (Amount)", "USD 30 in row 4 of accounts (Amount)"],
  },
  "a currency without a rate": {
    accounts: amounts(
      ["Acme", "Ana", "EUR 50"],
      ["Bolt", "Ben", "USD 30"],
      ["Cord", "Ana", "CHF 3"],
    ),
    settings: [["rates", "EUR = 1; USD = 0.9"]],
    says: ["CHF 3 in row 4 of accounts (Amount)"],
  },
  "rows of one account": {
    accounts: amounts(["Acme", "Ana", 10], ["Bolt", "Ben", 20], ["Acme", "Ana", 30]),
    says: ["10 in row 2 of accounts and 30 in row 4 of accounts"],
  },
  "blank cells below a value": {
    accounts: amounts(
      ["Acme", "Ana", 10],
      ["Bolt", null, 20],
      ["Cord", null, 25],
      ["Dorn", "Ben", 30],
      ["Echo", null, 35],
      ["Fern", null, 45],
    ),
    says: ["row 3 of accounts for one"],
  },
  "a load that is no number": {
    accounts: amounts(["Acme", "Ana", 10], ["Bolt", "Ben", "lots"], ["Cord", "Ana", 30]),
    says: ["Row 3 of accounts (Amount): "],
  },
  "a workload below 0": {
    accounts: amounts(["Acme", "Ana", 10], ["Bolt", "Ben", -20], ["Cord", "Ana", 30]),
    settings: [["workload", "Amount"]],
    says: ["in row 3 of accounts"],
  },
  "shifted rows": {
    accounts: amounts(
      ["Acme", "Ana", 10],
      ["Bolt", "Ben", 20],
      ["Cord", "x", "Ana", 30],
      ["Dorn", "Ana", 40],
      ["Echo", "Ben", 50],
    ),
    says: ["Row 4 of accounts has a value under no header"],
  },
  "a lock's date that is none": {
    accounts: [
      ["Account", "Owner", "Amount", "Locked until"],
      ["Acme", "Ana", 10, null],
      ["Bolt", "Ben", 20, "soon"],
    ],
    says: ["Row 3 of accounts (Locked until): "],
  },
  "locks that move more than may": {
    accounts: [
      ["Account", "Owner", "Amount", "Locked to"],
      ["Acme", "Ben", 10, "Ana"],
      ["Bolt", "Ben", 20, "Ana"],
    ],
    reps: [
      ["Rep", "Capacity"],
      ["Ben", 9],
      ["Ana", 1],
    ],
    settings: [["maxMovedPercent", 0]],
    says: ["in row 2 of accounts"],
  },
  "a decimal sign": {
    accounts: amounts(["Acme", "Ana", "1.250"], ["Bolt", "Ben", "2.500"], ["Cord", "Ana", "3.750"]),
  },
  "a near name": {
    accounts: amounts(["Acme", "Ana Ruis", 10], ["Bolt", "Bo Lund", 20]),
    reps: [["Rep"], ["Ana Ruiz"], ["Bo Lund"]],
  },
};

describe("what functions say of the cells of their arguments", () => {
  for (const [name, { accounts, reps = team, settings = [], says = [] }] of Object.entries(
    refused,
  )) {
    it(`names the row as the argument counts it: ${name}`, async () => {
      for (const call of [assignOfRange, gapOfRange]) {
        const message = await refusal(
          call(
            copy(accounts),
            copy(reps),
            "equity",
            settings.length > 0 ? copy(settings) : undefined,
          ),
        );
        assert.doesNotMatch(message, address);
        for (const part of says) assert.ok(message.includes(part), message);
      }
    });
  }

  it("counts the rows of each argument for itself", async () => {
    const fresh = amounts(["Acme", "Ana", 10], ["Fern", "", "lots"]);
    const lost = await refusal(routeOfRange(copy(plain), copy(team), copy(fresh)));
    assert.match(lost, /^Row 3 of newAccounts \(Amount\): /);
    const euros = amounts(["Acme", "Ana", "EUR 5"], ["Bolt", "Ben", "EUR 6"]);
    const dollars = amounts(["Acme", "Ana", "EUR 5"], ["Echo", "", "USD 7"]);
    const own = await refusal(routeOfRange(copy(euros), copy(team), copy(dollars)));
    assert.match(own, /USD 7 in row 3 of newAccounts \(Amount\)/);
    const foreign = amounts(["Echo", "", "USD 7"]);
    const mixed = await refusal(routeOfRange(copy(euros), copy(team), copy(foreign)));
    assert.match(mixed, /EUR 5 in row 2 of accounts \(Amount\) and USD 7 in row 2 of newAccounts/);
    assert.doesNotMatch(mixed, address);
    const quotas: Rows = [
      ["Rep", "Quota"],
      ["Ana", 5],
      ["Ben", "lots"],
    ];
    const quota = await refusal(
      impactOfRange(copy(plain), copy(quotas), [["Ana"], ["Ben"], ["Ben"]]),
    );
    assert.match(quota, /^Row 3 of reps \(Quota\): /);
  });

  it("names no address beside a plan of cells either", () => {
    const accounts: Rows = [
      ["Account", "Owner", "Segment", "Amount", "Currency", "Latitude", "Longitude"],
      ["Acme", "Ana", "SMB", 10, "EUR", 50, 8],
      ["Acme", "Ana", "ENT", 10, "EUR", 50, 8],
      ["Bolt", "Ben", "SMB", 20, null, null, null],
      ["Cord", "Ana", "SMB", "USD 30", "EUR", 51, 9],
      ["Dorn", "Ben", "SMB", 40, "USD", 51, 9],
      ["Total", null, null, 90, null, null, null],
    ];
    const settings = settingsFrom([["rates", "EUR = 1; USD = 0.9"]]);
    const { door, notes, say } = runSteps(carveSteps(tablesOfCells(accounts, team), settings));
    const said = [
      ...door.notes,
      ...door.decided,
      ...door.leftOut.map(({ text }) => text),
      ...notes.map(say),
    ];
    const all = said.join("\n");
    assert.match(all, /\(row 2 of accounts and row 3 of accounts, for example\)/);
    assert.match(all, /1 amount \(row 4 of accounts\) named no currency/);
    assert.match(all, /1 amount \(row 5 of accounts\) had another currency's sign/);
    assert.match(all, /Latitude and Longitude in row 4 of accounts/);
    assert.doesNotMatch(all, address);
  });
});
