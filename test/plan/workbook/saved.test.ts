import assert from "node:assert/strict";
import { savedFrom, savedText, type Saved } from "../../../src/plan/workbook/saved";
import { defaultSettings } from "../../../src/plan/settings/settings";

const saved: Saved = {
  accounts: {
    sheet: "Accounts",
    table: "Accounts",
    columns: new Map([
      ["id", "Key"],
      ["owner", ""],
    ]),
  },
  reps: { sheet: "Team", table: "", columns: new Map([["__proto__", "constructor"]]) },
  settings: {
    ...defaultSettings,
    maxMovedPercent: 5,
    balance: "Projected ARR",
    alpha: 0,
    asOf: 46203,
    match: "segment and region",
    rules: ["Segment is ENT: Ana; Ben", "anything else: balance"],
  },
  pins: [{ account: "0012", rep: "Ana" }],
  answers: new Map([["accounts/decimal sign/ARR", "comma"]]),
  control: { rows: 1200, sums: new Map([["ARR", 1_500_000.5]]) },
  writeRepColumn: true,
  writeLog: false,
};

describe("what is saved with the workbook", () => {
  it("comes back as it was", () => {
    assert.deepEqual(savedFrom(savedText(saved)), saved);
  });

  it("is undefined for a text that isn't ours", () => {
    for (const text of ["", "{", "null", "[]", '{"version":99}', '"text"']) {
      assert.equal(savedFrom(text), undefined, text);
    }
  });

  it("remembers one of several tables on a sheet, a chosen header row, and reps made of the owners", () => {
    const accounts = {
      sheet: "Data",
      table: "",
      at: "A12",
      header: "Account ID | Owner",
      isHeaderChosen: true,
      columns: new Map<string, string>(),
    };
    const reps = { sheet: "", table: "", ownersOf: "Owner", columns: new Map<string, string>() };
    assert.deepEqual(savedFrom(savedText({ ...saved, accounts, reps })), {
      ...saved,
      accounts,
      reps,
    });
    const damaged = savedText({ ...saved, accounts }).replace('"A12"', "12");
    assert.equal(savedFrom(damaged)?.accounts.at, undefined);
  });

  it("keeps the good settings when one is damaged", () => {
    const text = savedText(saved).replace('["maxMovedPercent",5]', '["maxMovedPercent",5000]');
    const back = savedFrom(text);
    assert.equal(back?.settings.maxMovedPercent, defaultSettings.maxMovedPercent);
    assert.equal(back.settings.balance, "Projected ARR");
  });
});
