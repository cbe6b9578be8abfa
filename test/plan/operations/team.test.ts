import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import { leaverSteps, type LeaverOfPlan } from "../../../src/plan/operations/leaver";
import { newRepSteps, type NewRepOfPlan } from "../../../src/plan/operations/newRep";
import type { Given } from "../../../src/plan/operations/settingsFor";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const newRepOf = (carve: Carve, given: Given): NewRepOfPlan => runSteps(newRepSteps(carve, given));
const leaverOf = (carve: Carve, given: Given): LeaverOfPlan => runSteps(leaverSteps(carve, given));

const accounts = (rows: readonly (readonly Cell[])[]): Cell[][] => [
  ["Account ID", "Owner", "Potential", "ARR", "Segment"],
  ...rows.map((row) => [...row]),
];

/** Ana and Ben hold 60 each, in accounts of 10; Ana's first two are customers. */
const even = accounts(
  Array.from({ length: 12 }, (_, at) => [
    `A${at + 1}`,
    at < 6 ? "Ana" : "Ben",
    10,
    at < 2 ? 500 : 0,
    at % 2 === 0 ? "SMB" : "ENT",
  ]),
);

const refuses = (run: () => unknown, message: RegExp): void => {
  assert.throws(run, (error: Error) => error.name === "InputError" && message.test(error.message));
};

describe("a rep more", () => {
  const carve = carved(tablesOf(even, [["Rep"], ["Ana"], ["Ben"]]), { maxMovedPercent: 0 });

  it("takes from the fullest until all hold a fair share", () => {
    const { handover, after, before, sentences } = newRepOf(carve, { name: "Dana" });
    // 120 over three reps is 40 each: two accounts of 10 from either.
    assert.deepEqual(
      handover.from.map(({ rep, accounts: count, load }) => [rep, count, load]),
      [
        ["Ana", 2, 20],
        ["Ben", 2, 20],
      ],
    );
    assert.deepEqual(
      handover.to.map(({ rep, load }) => [rep, load]),
      [["Dana", 40]],
    );
    assert.equal(before.furthest?.off, 0);
    assert.deepEqual([after.furthest?.off, after.furthest?.fair], [0, 40]);
    assert.ok(handover.accounts.every(({ to }) => to === "Dana"));
    const said = sentences.map(sayIt);
    assert.match(
      said[0] ?? "",
      /^Dana takes 4 accounts \(\d customers?, ARR [\d,]+\): 40 of Potential\.$/,
    );
    assert.match(
      said[1] ?? "",
      /^They come from Ana: 2 accounts \(.*\) and from Ben: 2 accounts \(/,
    );
  });

  it("takes no more than may change hands", () => {
    // 10 % of 12 accounts is one.
    const { handover } = newRepOf(carve, { name: "Dana", mostMovedPercent: 10 });
    assert.equal(handover.all.accounts, 1);
  });

  it("takes what waits before anything else, as far as the capacity goes", () => {
    const rows = even.map((row, at) => (at > 4 && at < 7 ? row.with(1, "") : row));
    const short = carved(
      tablesOf(
        rows.map((row, at) => (at > 10 ? row.with(1, "") : row)),
        [
          ["Rep", "Capacity"],
          ["Ana", 4],
          ["Ben", 4],
        ],
      ),
      { maxMovedPercent: 100 },
    );
    // Room for 8 of 12, of which the new rep has three places more.
    const { handover, after, before, sentences } = newRepOf(short, { name: "Dana", capacity: 3 });
    assert.equal(before.unplaced, 4);
    assert.equal(after.unplaced, 1);
    assert.deepEqual(
      handover.from.map(({ rep, accounts: count }) => [rep, count]),
      [["", 3]],
    );
    assert.match(sentences.map(sayIt).join(" "), /They come from those that wait: 3 accounts/);
  });

  it("serves only what its columns let it serve", () => {
    const matched = carved(
      tablesOf(even, [
        ["Rep", "Segment"],
        ["Ana", ""],
        ["Ben", ""],
      ]),
      { match: "segment", maxMovedPercent: 0 },
    );
    const { handover } = newRepOf(matched, { name: "Dana", columns: "Segment = ENT" });
    assert.ok(handover.all.accounts > 0);
    const { id, segment } = matched.inputs.accounts;
    for (const one of handover.accounts) assert.equal(segment?.[id.indexOf(one.id)], "ENT");
    refuses(
      () => newRepOf(matched, { name: "Dana", columns: "Region = West" }),
      /"Region = West" names no column .* columns are: segment\./,
    );
  });

  it("refuses a rep without a name, and a name or place that can't be used", () => {
    refuses(
      () => newRepOf(carve, {}),
      /has no name\. Give one in the setting "Name" of "A rep more"/,
    );
    refuses(() => newRepOf(carve, { name: "ana" }), /ana is in the team already/);
    refuses(() => newRepOf(carve, { name: "D", place: "x, 1" }), /"x, 1" is no place/);
    refuses(
      () => newRepOf(carve, { name: "D", capacity: -1 }),
      /Use auto or a number of 0 or more/,
    );
  });

  it("leaves everybody else what he has, within every capacity", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 5 }), (seed, k) => {
        const made = carved(madeUp(10 * k, k, seed), { effort: 0.1, maxMovedPercent: 100 });
        const { assigned, capacity, handover } = newRepOf(made, { name: "Dana" });
        assigned.forEach((rep, account) => {
          assert.ok(rep === made.plan.rep[account] || rep === k);
        });
        const taken = assigned.filter((rep) => rep === k).length;
        assert.equal(taken, handover.all.accounts);
        assert.ok(taken <= capacity);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a rep who leaves", () => {
  const three = carved(
    tablesOf(
      accounts([
        ["A1", "Ana", 30, 0, ""],
        ["A2", "Ana", 10, 100, ""],
        ["B1", "Ben", 30, 0, ""],
        ["B2", "Ben", 10, 0, ""],
        ["C1", "Cy", 20, 0, ""],
        ["C2", "Cy", 20, 300, ""],
      ]),
      [["Rep"], ["Ana"], ["Ben"], ["Cy"]],
    ),
    { maxMovedPercent: 0 },
  );

  it("hands over to the others, who keep what they have", () => {
    const { handover, after, leftOver, sentences } = leaverOf(three, { rep: "cy" });
    assert.deepEqual(leftOver, []);
    assert.deepEqual(
      [handover.all.accounts, handover.all.customers, handover.all.arr],
      [2, 1, 300],
    );
    // 40 and 40 take 20 each: 60 is the fair share of two.
    assert.deepEqual(
      handover.to.map(({ rep, accounts: count, load }) => [rep, count, load]).sort(),
      [
        ["Ana", 1, 20],
        ["Ben", 1, 20],
      ],
    );
    assert.deepEqual([after.furthest?.fair, after.furthest?.off], [60, 0]);
    const said = sentences.map(sayIt);
    assert.equal(said[0], "Cy leaves 2 accounts (1 customer, ARR 300).");
    assert.match(
      said[1] ?? "",
      /^They go to (Ana|Ben): 1 account \(.*\) and to (Ana|Ben): 1 account \(/,
    );
  });

  it("starts from today's owners where that is asked", () => {
    const carve = carved(
      tablesOf(
        accounts([
          ["A1", "Ana", 90, 0, ""],
          ["A2", "Ana", 90, 0, ""],
          ["A3", "Ana", 90, 0, ""],
          ["B1", "Ben", 10, 0, ""],
        ]),
        [["Rep"], ["Ana"], ["Ben"], ["Cy"]],
      ),
      { maxMovedPercent: 100 },
    );
    assert.equal(leaverOf(carve, { rep: "Ben", from: "today" }).handover.accounts[0]?.id, "B1");
    assert.equal(leaverOf(carve, { rep: "Cy", from: "today" }).handover.all.accounts, 0);
    assert.ok(leaverOf(carve, { rep: "Cy" }).handover.all.accounts > 0);
  });

  it("places all where there is room, and names those left over where there is none", () => {
    const drawn = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      k: fc.integer({ min: 2, max: 5 }),
      spare: fc.constantFrom(0.8, 1, 1.5),
    });
    fc.assert(
      fc.property(drawn, ({ seed, k, spare }) => {
        const n = 8 * k;
        const tables = madeUp(n, k, seed);
        const [head = [], ...rows] = tables.reps.cells;
        // Room for all among those who stay, or not.
        const capacity = Math.max(Math.ceil(n / k), Math.round((spare * n) / (k - 1)));
        const cells = [
          head,
          ...rows.map((row) => row.map((cell, at) => (at === 1 ? capacity : cell))),
        ];
        const made = carved(
          { ...tables, reps: { ...tables.reps, cells } },
          { effort: 0.1, maxMovedPercent: 100 },
        );
        const { assigned, handover, leftOver, after } = leaverOf(made, { rep: "Rep 1" });
        const room = (k - 1) * capacity;
        assert.equal(leftOver.length, Math.max(0, n - room));
        assert.equal(after.unplaced, leftOver.length);
        const had = made.plan.rep.filter((rep) => rep === 0).length;
        assert.equal(handover.all.accounts, had);
        assert.equal(
          handover.to.reduce((sum, part) => sum + part.accounts, 0),
          had,
        );
        assigned.forEach((rep, account) => {
          assert.notEqual(rep, 0);
          if (made.plan.rep[account] !== 0) assert.equal(rep, made.plan.rep[account]);
        });
      }),
      { numRuns: 10 },
    );
  });

  it("refuses a name that is none of the plan's", () => {
    refuses(() => leaverOf(three, {}), /Nobody is named who leaves/);
    refuses(
      () => leaverOf(three, { rep: "Zoe" }),
      /no rep "Zoe" in the plan\. Name one of Ana, Ben and Cy/,
    );
  });
});
