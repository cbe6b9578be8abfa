import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import type { Given } from "../../../src/plan/operations/settingsFor";
import { whereShortSteps, type ShortOfPlan } from "../../../src/plan/operations/whereShort";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const shortOf = (carve: Carve, given: Given = {}): ShortOfPlan =>
  runSteps(whereShortSteps(carve, given));

const accountsOf = (parts: readonly (readonly [segment: string, count: number])[]): Cell[][] => [
  ["Account ID", "Segment", "Potential"],
  ...parts.flatMap(([segment, count]) =>
    Array.from({ length: count }, (_, at): Cell[] => [`${segment}${at}`, segment, 10]),
  ),
];

const reps: Cell[][] = [
  ["Rep", "Segment", "Capacity", "Quota"],
  ["Ana", "SMB", 13, 50],
  ["Ben", "SMB", 13, 50],
  ["Cy", "ENT", 20, 40],
  ["Di", "ENT", 20, 40],
];

describe("where reps are short", () => {
  const carve = carved(
    tablesOf(
      accountsOf([
        ["SMB", 44],
        ["ENT", 30],
        ["MM", 3],
      ]),
      reps,
    ),
    { match: "segment" },
  );

  it("counts by hand what waits over the places of a rep, and hires whole people", () => {
    const { rows, sentences } = shortOf(carve);
    const [team, ...others] = rows;
    // 44 SMB accounts for 26 places: 18 wait, for 13 places a rep.
    assert.equal(team?.by, "team");
    assert.deepEqual([team.waiting, team.places, team.barred], [18, 13, 3]);
    assert.equal(team.reps.toFixed(3), (18 / 13).toFixed(3));
    assert.equal(team.hires, 2);
    const smb = others.filter(({ name }) => name === "SMB");
    assert.deepEqual(
      smb.map(({ by, waiting, hires }) => [by, waiting, hires]),
      [
        ["peers", 18, 2],
        ["segment", 18, 2],
      ],
    );
    const ent = others.find(({ by, name }) => by === "peers" && name === "ENT");
    assert.deepEqual([ent?.waiting, ent?.reps], [0, 0]);
    const said = sentences.map(sayIt);
    assert.ok(
      said.includes(
        "SMB: short of 1.4 reps, 2 reps to hire: 18 accounts wait, at 13 places a rep.",
      ),
      said.join("\n"),
    );
    assert.ok(
      said.includes(
        "Segment MM: no rep may serve 3 accounts; more reps like those there are would not help.",
      ),
    );
  });

  it("says how many quotas the potential carries where that is below what is asked for", () => {
    const { rows, sentences } = shortOf(carve);
    const ent = rows.find(({ by, name }) => by === "peers" && name === "ENT");
    // 300 over two quotas of 40 is 3.75 times; at 3 times 40 it carries 2.5.
    assert.deepEqual(ent?.quota, { times: 3.75, reps: 2, carries: 2.5 });
    const smb = rows.find(({ by, name }) => by === "peers" && name === "SMB");
    assert.equal(smb?.quota?.times, 2.6);
    const said = sentences.map(sayIt);
    assert.ok(
      said.includes(
        "SMB: the potential is 2.6 times the quotas, below 3: it carries 1.7 such quotas, and there are 2 reps with one.",
      ),
      said.join("\n"),
    );
    assert.ok(!said.some((one) => one.startsWith("ENT: the potential")));
    const asked = shortOf(carve, { timesQuota: 4 }).sentences.map(sayIt);
    assert.ok(asked.some((one) => one.startsWith("ENT: the potential is 3.8 times")));
  });

  it("counts what owners hold above their capacity, less the room that others have", () => {
    const owned = accountsOf([["SMB", 12]]).map((row, at) => [...row, at === 0 ? "Owner" : "Ana"]);
    const two = (other: number): Cell[][] => [
      ["Rep", "Capacity"],
      ["Ana", 4],
      ["Ben", other],
    ];
    // Owners keep what nobody else has room for: 12 accounts for 8 places.
    const short = shortOf(carved(tablesOf(owned, two(4)), { maxMovedPercent: 100 })).rows[0];
    assert.deepEqual([short?.waiting, short?.above, short?.reps, short?.hires], [0, 4, 1, 1]);
    // The limit on moves keeps them with Ana, and Ben would have room.
    const held = shortOf(carved(tablesOf(owned, two(20)), { maxMovedPercent: 0 }));
    assert.deepEqual([held.rows[0]?.above, held.rows[0]?.reps, held.rows[0]?.hires], [8, 0, 0]);
    assert.match(
      held.sentences.map(sayIt)[0] ?? "",
      /^The team: not short of reps; there is room for 20/,
    );
  });

  it("hires exactly as many as are needed where all may serve all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (k, capacity, n) => {
          const tables = madeUp(n, k);
          const rows = tables.accounts.cells.map((row, at) => (at === 0 ? row : row.with(2, "")));
          const team = tables.reps.cells.map((row, at) => (at === 0 ? row : row.with(1, capacity)));
          const made = carved(tablesOf(rows, team), { effort: 0.1 });
          const { rows: found } = shortOf(made);
          assert.equal(found[0]?.hires, Math.max(0, Math.ceil(n / capacity) - k));
        },
      ),
      { numRuns: 25 },
    );
  });
});
