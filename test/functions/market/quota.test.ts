import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { quotaOfRange as quotaWithNotes } from "../../../functions/market/quota";
import { near } from "../../market/near";
import { cellErrorOf, refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";
import { column, valuesOf } from "./tables";

const quotaOfRange = (...given: Parameters<typeof quotaWithNotes>): unknown[][] =>
  withoutNotes(quotaWithNotes(...given));

const accounts = [
  ["Account ID", "Projected ARR (USD)", "Account Owner"],
  ["A1", 6_000_000, "Ana"],
  ["A2", 2_000_000, "Ben"],
  ["A3", 4_000_000, " ana "],
  ["A4", 1_000_000, "Left"],
  ["A5", 500_000, null],
];
const reps = [
  ["Rep", "Capacity (accounts)", "Quota (USD)"],
  ["Ana", 100, 1_500_000],
  ["Ben", 100, 500_000],
];

/** The published territories: Sarah, Tom and Maria with a market and a quota each. */
const published = [
  ["Potential", "Owner"],
  [9_000_000, "Sarah"],
  [6_500_000, "Tom"],
  [15_000_000, "Maria"],
];
const team = [
  ["Rep", "Quota"],
  ["Sarah", 2_000_000],
  ["Tom", 1_800_000],
  ["Maria", 3_000_000],
];

describe("TP.QUOTA", () => {
  it("shares the target by potential and capacity", () => {
    const result = quotaOfRange(accounts, reps, 3_000_000);
    assert.deepEqual(result, [
      ["Rep", "Potential", "Capacity", "Quota before", "Quota", "Change", "Potential / quota"],
      ["Ana", 10_000_000, 100, 1_500_000, 2_000_000, 500_000, 5],
      ["Ben", 2_000_000, 100, 500_000, 1_000_000, 500_000, 2],
    ]);
  });

  it("takes today's quotas for the target where none is given", () => {
    for (const none of [0, null, undefined, "", [[null]]]) {
      const result = quotaOfRange(accounts, reps, none as never);
      assert.equal(
        (valuesOf(result, "Quota") as number[]).reduce((sum, quota) => sum + quota),
        2_000_000,
      );
    }
  });

  it("has a rep called Nan, and none for a missing value", () => {
    const quotaOf = (name: string): readonly unknown[] => {
      const own = [
        ["Potential", "Owner"],
        [10, "Ana"],
        [30, name],
      ];
      return valuesOf(quotaOfRange(own, [["Rep"], ["Ana"], [name]], 100), "Quota");
    };
    assert.deepEqual(quotaOf("Nan"), [25, 75]);
    for (const missing of ["NaN", "nan", "n/a"]) assert.equal(quotaOf(missing)[0], 100);
  });

  it("shows no change where only the last digit of a sum differs", () => {
    const held = [
      ["Account ID", "Owner", "Potential"],
      ["1", "Ana", 3.3],
      ["2", "Ben", 4.7],
      ["3", "Cy", 1.1],
    ];
    const today = [
      ["Rep", "Quota"],
      ["Ana", 9.05],
      ["Ben", 5.05],
      ["Cy", 5.16],
    ];
    const result = quotaOfRange(held, today, 0, undefined, [["quotaMode", "adjust"]]);
    assert.deepEqual(valuesOf(result, "Change"), [0, 0, 0]);
  });

  it("keeps quotas in adjust where nothing moved, with the published TAM / quota", () => {
    const result = quotaOfRange(published, team, 0, undefined, [["quotaMode", "adjust"]]);
    assert.deepEqual(valuesOf(result, "Change"), [0, 0, 0]);
    const times = valuesOf(result, "Potential / quota") as number[];
    assert.deepEqual(
      times.map((each) => each.toFixed(3)),
      ["4.500", "3.611", "5.000"],
    );
    for (const each of times) assert.ok(each >= 3 && each <= 5);
    const pooled = quotaOfRange(
      [
        ["Potential", "Owner"],
        [30_500_000, "Team"],
      ],
      [
        ["Rep", "Quota"],
        ["Team", 6_800_000],
      ],
      0,
    );
    assert.equal((pooled[1]![6] as number).toFixed(3), "4.485");
  });

  it("finds the quota at which Tom is as well off as Sarah", () => {
    const two = published.slice(0, 3);
    const lowered = quotaOfRange(
      two.slice(0, 1).concat(two.slice(2)),
      team.slice(0, 1).concat(team.slice(2, 3)),
      1_600_000,
    );
    assert.equal(lowered[1]![6], 4.0625);
    const equal = quotaOfRange(two, team.slice(0, 3), 15_500_000 / 4.5, undefined, [
      ["quotaRounding", "0"],
    ]);
    near(equal[2]![4] as number, 1_444_444, 1e-6);
    near(equal[1]![6] as number, 4.5);
    near(equal[2]![6] as number, 4.5);
  });

  it("lets accounts that move take their part of the quota along", () => {
    const owner = column("Ana", "Ben", "Ben", "Left", null);
    const result = quotaOfRange(accounts, reps, 0, owner, [["quotaMode", "adjust"]]);
    // Account A3 is 4 of Ana's 10 million, and takes 4 tenths of her 1.5 million along.
    assert.deepEqual(valuesOf(result, "Quota"), [900_000, 1_100_000]);
    assert.deepEqual(valuesOf(result, "Change"), [-600_000, 600_000]);
    assert.deepEqual(valuesOf(result, "Potential"), [6_000_000, 6_000_000]);
  });

  it("keeps limits, those of a rep before those of the settings", () => {
    const limited = [
      ["Rep", "Capacity", "Floor", "Ceiling"],
      ["Ana", 100, null, null],
      ["Ben", 100, 1_200_000, 0],
      ["Cleo", 0, null, null],
    ];
    const settings = [
      ["quotaFloor", 100_000],
      ["quotaCeiling", 1_700_000],
      ["seed", 7],
    ];
    const result = quotaOfRange(accounts, limited, 3_000_000, undefined, settings);
    assert.deepEqual(valuesOf(result, "Quota"), [1_700_000, 1_300_000, 0]);
    assert.deepEqual(valuesOf(result, "Change"), ["", "", ""]);
    const clash = cellErrorOf(() => quotaOfRange(accounts, limited, 4e6, undefined, settings));
    assert.equal(clash.code, "#N/A");
    assert.match(clash.message, /The ceilings let the team take 3,400,000, less than the target/);
    const floors = cellErrorOf(() => quotaOfRange(accounts, limited, 1e6, undefined, settings));
    assert.equal(floors.code, "#N/A");
    assert.match(floors.message, /The floors sum to 1,300,000, more than the target of 1,000,000/);
  });

  it("rounds so that quotas sum to the target", () => {
    const quota = (rounding: unknown): unknown =>
      valuesOf(
        quotaOfRange(published, team, 1_000_000, undefined, [["quotaRounding", rounding]]),
        "Quota",
      );
    assert.deepEqual(quota(1000), [295_000, 213_000, 492_000]);
    assert.deepEqual(quota(null), quota(1000));
    assert.deepEqual(quota("Auto"), quota(1000));
    assert.deepEqual(quota(10_000), [300_000, 210_000, 490_000]);
    assert.deepEqual(quota(1), [295_082, 213_115, 491_803]);
  });

  it("goes by ARR where no column holds a potential", () => {
    const held = accounts.map((row, at) =>
      at === 0 ? row.map((one) => (one === "Potential" ? "ARR" : one)) : row,
    );
    assert.deepEqual(quotaOfRange(held, reps, 3_000_000), quotaOfRange(accounts, reps, 3_000_000));
  });

  it("rounds by the amounts given, in whatever unit they are", () => {
    const ten = Array.from({ length: 10 }, (_, at) => `Rep ${at}`);
    const owned = [["Potential", "Owner"], ...ten.map((name, at) => [1 + at / 10, name])];
    for (const target of [0.0125, 12.5, 12_000, 1_234_567, 12_000_000, 9e12]) {
      const [...shared] = valuesOf(
        quotaOfRange(owned, [["Rep"], ...ten.map((name) => [name])], target),
        "Quota",
      ) as number[];
      near(
        shared.reduce((sum, one) => sum + one, 0),
        target,
        1e-12,
      );
      shared.forEach((own, at) => {
        const exact = (target * (1 + at / 10)) / 14.5;
        assert.ok(Math.abs(own / exact - 1) <= 0.005, `${own} for ${exact}`);
        assert.ok(String(own).replace(/^0\.0*|0+$/g, "").length <= 7, `${own}`);
      });
    }
  });

  it("goes by potential alone without capacities, or as the settings say", () => {
    const by = (potentialWeight: number): unknown =>
      valuesOf(
        quotaOfRange(accounts, reps, 1_200_000, undefined, [["potentialWeight", potentialWeight]]),
        "Quota",
      );
    assert.deepEqual(by(1), [1_000_000, 200_000]);
    assert.deepEqual(by(0), [600_000, 600_000]);
    const bare = [["Rep"], ["Ana"], ["Ben"]];
    assert.deepEqual(valuesOf(quotaOfRange(accounts, bare, 1_200_000), "Quota"), [1e6, 2e5]);
  });

  it("leaves the place of a row without a rep empty", () => {
    const gap = [...reps.slice(0, 2), [null, 50, null], ...reps.slice(2)];
    const result = quotaOfRange(accounts, gap, 3_000_000);
    assert.deepEqual(result[2], ["", "", "", "", "", "", ""]);
    assert.deepEqual([result[1], result[3]], quotaOfRange(accounts, reps, 3_000_000).slice(1));
  });

  it("names what can't be used", () => {
    const plain = [
      ["Potential", "Owner"],
      [1, "Ana"],
    ];
    refuses(
      () => quotaOfRange([["x"]], reps, 1),
      /No headers found in accounts: use Accounts\[#All\]/,
    );
    refuses(() => quotaOfRange([["Owner"], ["Ana"]], reps, 1), /accounts has no column Potential/);
    refuses(() => quotaOfRange([["Potential"], [1]], reps, 1), /accounts has no column Owner/);
    refuses(() => quotaOfRange(plain, [["Quota"], [1]], 1), /reps has no column Rep/);
    refuses(() => quotaOfRange(plain, [["Rep"], [null]], 1), /reps has no rep in it/);
    refuses(() => quotaOfRange(plain, [["Rep"], ["Ana"], ["ANA"]], 1), /Rows 2 and 3 of reps both/);
    refuses(
      () => quotaOfRange(plain, [["Rep"], ["Ana"]], 0),
      /target is 0, and reps has no quotas/,
    );
    refuses(() => quotaOfRange(plain, reps, -1), /target is -1/);
    refuses(() => quotaOfRange(plain, reps, "lots" as never), /target holds "lots"/);
    refuses(
      () => quotaOfRange([...plain, [-1, "Ben"]], reps, 1),
      /Row 3 of accounts \(Potential\) is -1/,
    );
    refuses(() => quotaOfRange(plain, reps, 1, column("Ana", "Ben")), /owner has 2 cells/);
    refuses(
      () => quotaOfRange(plain, [["Rep"], ["Eve"]], 1),
      /No rep has potential or capacity to share by/,
    );
    refuses(
      () => quotaOfRange(plain, [["Rep"], ["Ana"]], 1, undefined, [["quotaMode", "adjust"]]),
      /No rep has a quota to adjust/,
    );
    refuses(() => quotaOfRange(plain, reps, 1, undefined, [["quota", 1]]), /no setting "quota"/);
  });

  it("leaves out a row that can't be read and accounts of no rep, and says both", () => {
    const worse = [...accounts, ["A6", "many", "Ben"]];
    assert.deepEqual(quotaOfRange(worse, reps, 1e6), quotaOfRange(accounts, reps, 1e6));
    assert.deepEqual(notesIn(quotaWithNotes(worse, reps, 1e6)), [
      "2 accounts of nobody, or of somebody who is not in reps, count for no one: a potential of 1,500,000, 11.1 % of all.",
      "Row 7 of accounts (Projected ARR (USD)) holds many, which can't be read: that row is left out.",
    ]);
  });

  it("takes owners with their header, and refuses those of whom nobody is a rep", () => {
    const owners = [["Ana"], ["Ben"], ["Ben"], ["Ana"], [null]];
    assert.deepEqual(
      quotaWithNotes(accounts, reps, 1e6, [["Owner"], ...owners]),
      quotaWithNotes(accounts, reps, 1e6, owners),
    );
    refuses(
      () => quotaOfRange(accounts, reps, 100, [["West"], ["East"], ["West"], ["East"], [null]]),
      /^Nobody in owner is in reps: "West", for one/,
    );
  });

  it("reads the money of its settings as it reads amounts", () => {
    const limited = (floor: unknown): unknown[][] =>
      quotaOfRange(accounts, reps, 12e6, undefined, [["quotaFloor", floor]]);
    assert.deepEqual(limited("5M"), limited(5e6));
    refuses(() => limited("lots"), /The setting "quotaFloor" is "lots"/);
  });

  it("refuses a percentage where an amount of money belongs", () => {
    for (const name of ["quotaFloor", "quotaCeiling", "quotaRounding"])
      for (const cell of ["40%", "40 %", "0.1 %"])
        refuses(
          () => quotaOfRange(accounts, reps, 12e6, undefined, [[name, cell]]),
          new RegExp(`The setting "${name}" is "${cell}"\\. It is an amount of money`),
        );
    for (const header of ["Floor", "Ceiling"]) {
      const limited = reps.map((row, at) => [...row, [header, "", "40%"][at]]);
      refuses(
        () => quotaOfRange(accounts, limited, 12e6),
        new RegExp(`^Row 3 of reps \\(${header}\\) is "40%"\\. It is an amount of money`),
      );
    }
  });

  const ownAccounts = accounts.slice(0, 4);
  const notesOf = (target: number, settings?: unknown[][], table: unknown[][] = reps): unknown[] =>
    notesIn(quotaWithNotes(ownAccounts, table, target, undefined, settings));

  it("asks about a target in another unit than today's quotas or the potentials", () => {
    const inMillions = [
      "The target is 12.5, today's quotas sum to 2,000,000: are they in the same unit?",
      "The target is 12.5, the potentials of reps sum to 12,000,000: are they in the same unit?",
    ];
    assert.deepEqual(notesOf(12.5), inMillions);
    assert.match(String(notesOf(12.5e9)[0]), /^The target is 12,500,000,000, today's quotas sum/);
    const withoutQuotas = reps.map((row) => row.slice(0, 2));
    assert.deepEqual(notesOf(12.5, undefined, withoutQuotas), inMillions.slice(1));
    for (const target of [2_000_000, 12_500_000, 250_000]) assert.deepEqual(notesOf(target), []);
  });

  it("asks about a floor below a thousandth of the target per rep", () => {
    assert.deepEqual(notesOf(12.5e6, [["quotaFloor", 0.4]]), [
      "The lowest floor is 0.4, the target per rep 6,250,000: are they in the same unit? A floor is an amount of money.",
    ]);
    const floors = reps.map((row, at) => [...row, ["Floor", 1.2, 1_000_000][at]]);
    assert.match(String(notesOf(12.5e6, undefined, floors)[0]), /^The lowest floor is 1\.2,/);
    assert.deepEqual(notesOf(12.5e6, [["quotaFloor", 6_250]]), []);
  });
});
