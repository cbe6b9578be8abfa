import assert from "node:assert/strict";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import { seededRandom } from "../../../src/random";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const random = seededRandom(4);
const accounts: Cell[][] = [
  ["Account ID", "Owner", "Potential"],
  ...Array.from({ length: 80 }, (_, at): Cell[] => [
    `A${at + 1}`,
    at % 2 === 0 ? "Ana" : "Ben",
    Math.round(1000 + 1000 * random()),
  ]),
];
const total = accounts.slice(1).reduce((sum, row) => sum + Number(row[2]), 0);

function carve(
  headers: string[],
  rows: [Cell[], Cell[], Cell[]],
  changed: Partial<Settings> = {},
): Carve {
  const reps = [["Rep", ...headers], ...rows.map((row, at) => [["Ana", "Ben", "Cy"][at]!, ...row])];
  return carved(tablesOf(accounts, reps), { maxMovedPercent: 100, ...changed });
}

/** Each rep's part of the load, to two digits. */
const parts = (of: Carve): string[] => Array.from(of.after.load, (one) => (one / total).toFixed(2));
const even = ["0.33", "0.33", "0.33"];
const halved = ["0.40", "0.40", "0.20"];

describe("the ramp of a rep", () => {
  const ramped: [Cell[], Cell[], Cell[]] = [
    [100, 1],
    [100, ""],
    [100, "50 %"],
  ];

  it("lowers the quota and not the book, unless the user says so", () => {
    const plan = carve(["Quota", "Ramp"], ramped);
    assert.deepEqual(parts(plan), even);
    assert.deepEqual([...(plan.inputs.reps.quota ?? [])], [100, 100, 50]);
    assert.match(plan.door.notes.join("\n"), /Ramp.*that part of the quota, and a whole book/);
    for (const [ramp, shares, wanted, quota] of [
      ["book", "capacity", halved, 100],
      ["both", "equal", halved, 50],
      ["off", "capacity", even, 100],
      ["quota", "quota", halved, 50],
      ["book", "quota", halved, 100],
      ["both", "quota", halved, 50],
    ] as const) {
      const other = carve(["Quota", "Ramp"], ramped, { ramp, shares });
      assert.deepEqual(parts(other), wanted, `${ramp}, ${shares}`);
      assert.equal(other.inputs.reps.quota?.[2], quota, `${ramp}, ${shares}`);
    }
    const book = carve(["Quota", "Ramp"], ramped, { ramp: "book" });
    assert.match(saidOf(book).verdict[0] ?? "", /the same for every rep, ramp counted/);
  });

  it("is found under its words, in percent or as a part, and not under others", () => {
    const written: [header: string, full: Cell, half: Cell][] = [
      ["Ramp %", 100, 50],
      ["Ramp share", 1, 0.5],
      ["ramp_factor", "100%", "50%"],
    ];
    for (const [header, full, half] of written) {
      const plan = carve(
        ["Quota", header],
        [
          [1, full],
          [1, ""],
          [1, half],
        ],
      );
      assert.deepEqual([...(plan.inputs.reps.quota ?? [])], [1, 1, 0.5], header);
    }
    for (const header of ["Ramp months", "Ramp end"])
      assert.equal(
        carve(
          ["Quota", header],
          [
            [1, 3],
            [1, 3],
            [1, 6],
          ],
        ).inputs.reps.quota?.[2],
        1,
        header,
      );
  });

  it("is said to be unused where there is no quota, and counts once where it is the share", () => {
    const none = carve(["Ramp"], [[1], [1], [0.5]]);
    assert.deepEqual(parts(none), even);
    assert.match(
      none.door.notes.join("\n"),
      /Ramp.*read and not used: it lowers quotas, and the reps have none/,
    );
    const share = carve(["Ramp"], [[1], [1], [0.5]], { shares: "Ramp", ramp: "book" });
    assert.deepEqual(parts(share), halved);
  });

  it("refuses what is no ramp where it counts, and lets it be where it doesn't", () => {
    const over: [Cell[], Cell[], Cell[]] = [
      [1, 1],
      [1, 1],
      [1, 2.5],
    ];
    assert.throws(() => carve(["Quota", "Ramp"], over), /ramp/i);
    assert.doesNotThrow(() => carve(["Quota", "Ramp"], over, { ramp: "off" }));
    const none: [Cell[], Cell[], Cell[]] = [
      [1, 1],
      [1, 1],
      [1, 0],
    ];
    assert.throws(
      () => carve(["Quota", "Ramp"], none, { ramp: "book" }),
      /Fair shares count the ramp, and that of Cy is 0/,
    );
    const quota = carve(["Quota", "Ramp"], none);
    assert.match(
      quota.measures.find(({ key }) => key === "quota")?.meaning ?? "",
      /Left out without a quota: Cy/,
    );
  });

  it("leaves a column of shares the share, though the ramp stands before it", () => {
    const plan = carve(
      ["Ramp", "Weight"],
      [
        [1, 2],
        [1, 2],
        [0.5, 1],
      ],
    );
    assert.deepEqual(parts(plan), halved);
  });
});
