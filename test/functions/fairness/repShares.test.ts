import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import type { Settings } from "../../../src/plan/settings/settings";
import { seededRandom } from "../../../src/random";
import type { Cell } from "../../../src/table/cell";
import { carved, repsOf } from "../../plan/carved";
import { tablesOf } from "../../plan/carvedTables";
import { refuses } from "../callInCell";

const random = seededRandom(8);
const accounts: Cell[][] = [
  ["Account ID", "Owner", "Potential"],
  ...Array.from({ length: 40 }, (_, at): Cell[] => [
    `A${at + 1}`,
    ["Ana", "Ben", "Cy"][at % 3] ?? "",
    Math.round(1000 + 9000 * random() ** 2),
  ]),
];

const rowsOf = (settings: Partial<Settings>): unknown[][] => Object.entries(settings);

/** The carve's figures and those of TP.FAIRNESS over the same owners. */
function both(reps: Cell[][], settings: Partial<Settings> = {}): void {
  const carve = carved(tablesOf(accounts, reps), { maxMovedPercent: 100, ...settings });
  const rep = repsOf(carve);
  const owned = accounts.map((row, at) =>
    at === 0 ? row : row.with(1, rep[String(row[0])] ?? ""),
  );
  const cells = fairnessOfRange(owned, reps, undefined, undefined, rowsOf(settings));
  for (const [name, key] of [
    ["Gini", "gini"],
    ["Spread", "spread"],
    ["TAM / quota", "quota"],
  ] as const) {
    const inCell = cells.find(([label]) => label === name)?.[1];
    const line = carve.measures.find((one) => one.key === key);
    if (line === undefined) assert.equal(inCell, "", name);
    else
      assert.ok(
        Math.abs(Number(inCell) - line.after) < 1e-9,
        `${name} ${String(inCell)}, ${line.after}`,
      );
  }
}

describe("shares and ramps in TP.FAIRNESS", () => {
  const teams: [what: string, reps: Cell[][], settings?: Partial<Settings>][] = [
    [
      "a column of shares",
      [
        ["Rep", "Share"],
        ["Ana", 2],
        ["Ben", 1],
        ["Cy", 1],
      ],
    ],
    [
      "shares in percent, under another header",
      [
        ["Rep", "Weight %"],
        ["Ana", "50%"],
        ["Ben", "25%"],
        ["Cy", "25%"],
      ],
    ],
    [
      "a share of 0",
      [
        ["Rep", "Share"],
        ["Ana", 2],
        ["Ben", 1],
        ["Cy", 0],
      ],
    ],
    [
      "a blank share",
      [
        ["Rep", "Share"],
        ["Ana", 2],
        ["Ben", 1],
        ["Cy", ""],
      ],
    ],
    [
      "shares beside capacities",
      [
        ["Rep", "Capacity", "Share"],
        ["Ana", 30, 2],
        ["Ben", 30, 1],
        ["Cy", 30, 1],
      ],
    ],
    [
      "equal shares although there is a column",
      [
        ["Rep", "Share"],
        ["Ana", 2],
        ["Ben", 1],
        ["Cy", 0.5],
      ],
      { shares: "equal" },
    ],
    [
      "FTE, which is no share",
      [
        ["Rep", "FTE"],
        ["Ana", 1],
        ["Ben", 1],
        ["Cy", 0.5],
      ],
    ],
    [
      "ramped quotas",
      [
        ["Rep", "Quota", "Ramp"],
        ["Ana", 9000, 1],
        ["Ben", 9000, ""],
        ["Cy", 9000, "50%"],
      ],
    ],
    [
      "ramped books",
      [
        ["Rep", "Quota", "Ramp"],
        ["Ana", 9000, 1],
        ["Ben", 9000, ""],
        ["Cy", 9000, "50%"],
      ],
      { ramp: "book" },
    ],
    [
      "shares by ramped quotas",
      [
        ["Rep", "Quota", "Ramp"],
        ["Ana", 9000, 1],
        ["Ben", 9000, ""],
        ["Cy", 9000, "50%"],
      ],
      { shares: "quota", ramp: "both" },
    ],
  ];
  for (const [what, reps, settings] of teams)
    it(`give what the carve gives: ${what}`, () => {
      both(reps, settings);
    });

  it("say why a column of shares is not used, and refuse what is no ramp", () => {
    const blank = fairnessOfRange(accounts, [
      ["Rep", "Share"],
      ["Ana", 2],
      ["Ben", 1],
      ["Cy", ""],
    ]);
    assert.match(
      String(blank.at(-1)?.[4]),
      /^The shares under Share are not used: that of Cy in .* is blank/,
    );
    refuses(
      () =>
        fairnessOfRange(accounts, [
          ["Rep", "Quota", "Ramp"],
          ["Ana", 2, 1],
          ["Ben", 1, 2.5],
          ["Cy", 3, 1],
        ]),
      /The ramp of Ben is 2\.5/,
    );
  });
});
