import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../../../src/errors";
import type { Carve } from "../../../src/plan/carve";
import { changesOf } from "../../../src/plan/changes/changes";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved, reasonOf, repsOf, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

interface Drawn {
  readonly owner: string;
  readonly customer: boolean;
  readonly open: boolean;
  readonly mustCover: boolean;
  readonly active: boolean;
  readonly potential: number;
  readonly segment: string;
  readonly lock: boolean;
}

const team = ["Ana", "Ben", "Cy"];
const segments = ["A", "B", "A; B"];

const seldom = fc.constantFrom(false, false, false, true);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  owner: fc.constantFrom("", "", "Gone", ...team),
  customer: seldom,
  open: seldom,
  mustCover: fc.constantFrom(false, false, false, false, false, true),
  active: seldom,
  potential: fc.integer({ min: 0, max: 6 }),
  segment: fc.constantFrom("A", "B"),
  lock: fc.constantFrom(false, false, false, false, false, true),
});

const teams = fc.record({
  rows: fc.array(drawn, { minLength: 4, maxLength: 24 }),
  capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
  settings: fc.record<Partial<Settings>>({
    approach: fc.constantFrom("equity", "potential", "round robin", "greedy"),
    maxMovedPercent: fc.constantFrom(0, 20, 100),
    house: fc.constantFrom("", "Pool"),
    maxReleasedPercent: fc.constantFrom(0, 20, 100, 100),
    match: fc.constantFrom("", "segment"),
  }),
});

const headers = [
  ...["Account ID", "Owner", "Potential", "Is customer", "Open opportunities", "Must cover"],
  ...["Last activity", "Segment", "Locked to"],
];

function carvedOf(
  rows: readonly Drawn[],
  capacity: readonly number[],
  settings: Partial<Settings>,
): Carve {
  const servedBy = (owner: string): string => segments[team.indexOf(owner)] ?? "";
  const cells = rows.map((row, at): Cell[] => [
    `a${at + 10}`,
    row.owner,
    row.potential,
    row.customer ? "yes" : "no",
    row.open ? 1 : 0,
    row.mustCover ? "yes" : "",
    row.active ? 46_200 : 45_000,
    team.includes(row.owner) && servedBy(row.owner).length === 1
      ? servedBy(row.owner)
      : row.segment,
    row.lock && team.includes(row.owner) ? "yes" : "",
  ]);
  const reps = team.map((rep, at): Cell[] => [rep, capacity[at] ?? 0, segments[at] ?? ""]);
  return carved(tablesOf([headers, ...cells], [["Rep", "Capacity", "Segment"], ...reps]), {
    effort: 0.1,
    asOf: 46_203,
    blankCells: "blank",
    ...settings,
  });
}

/** Whether the first comes before the other by the order that is there unless somebody says otherwise. */
function comesBefore(one: Drawn, other: Drawn): boolean {
  const keys = (row: Drawn): number[] => [
    ...[row.mustCover, row.customer, row.open, row.active].map(Number),
    row.potential,
  ];
  const [a, b] = [keys(one), keys(other)];
  const at = a.findIndex((key, part) => key !== b[part]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

describe("who is served first", () => {
  it("releases no customer, open opportunity, must-cover account or lock, and no more than the limit", () => {
    let released = 0;
    let limited = 0;
    fc.assert(
      fc.property(teams, ({ rows, capacity, settings }) => {
        const { inputs, plan } = carvedOf(rows, capacity, settings);
        const { owner } = inputs.accounts;
        const changes = changesOf(inputs.accounts, plan.rep, () => false);
        const { owned, kept, moved } = changes;
        assert.equal(kept.accounts + moved.accounts + changes.released.accounts, owned.accounts);
        plan.rep.forEach((rep, account) => {
          if (rep >= 0 || owner[account]! < 0) return;
          const row = rows[account];
          assert.ok(settings.house !== "", "without a pool nobody is released");
          assert.ok(row && !row.customer && !row.open && !row.mustCover && !row.lock);
          released++;
        });
        const isBaseline = settings.approach === "round robin" || settings.approach === "greedy";
        const most = Math.floor(((settings.maxReleasedPercent ?? 100) / 100) * owned.accounts);
        if (isBaseline || settings.house === "") return;
        if (changes.released.accounts === most && most < owned.accounts) limited++;
        assert.ok(changes.released.accounts <= most, `${changes.released.accounts} of ${most}`);
      }),
      { numRuns: 250 },
    );
    assert.ok(released > 30 && limited > 5, `${released} released, ${limited} at the limit`);
  });

  it("has nobody wait for whom one who comes after it has a place", () => {
    let waiting = 0;
    fc.assert(
      fc.property(teams, ({ rows, capacity, settings }) => {
        if (settings.approach === "round robin" || settings.approach === "greedy") return;
        const made = carvedOf(rows, capacity, { ...settings, maxReleasedPercent: 100 });
        const { inputs, plan, setup } = made;
        const { stays, lockedTo } = setup.problem;
        const { owner } = inputs.accounts;
        plan.rep.forEach((to, account) => {
          if (to >= 0) return;
          const row = rows[account];
          const own = owner[account]!;
          plan.rep.forEach((rep, other) => {
            if (rep < 0 || row === undefined || lockedTo![other]! >= 0) return;
            if (stays?.[other] === 1 && owner[other]! >= 0) return;
            if (setup.hardRules.some(({ forbids }) => forbids(account, rep))) return;
            // Where no more may change hands, only who has no owner may come in.
            const mayMove = plan.moved < (made.cap ?? Infinity) || own < 0 || own === rep;
            const isFull = plan.loads[rep]! <= inputs.reps.capacity[rep]!;
            if (!mayMove || !isFull) return;
            const after = rows[other];
            assert.ok(after && !comesBefore(row, after), `${account} waits, ${other} does not`);
          });
          waiting++;
        });
      }),
      { numRuns: 250 },
    );
    assert.ok(waiting > 300, `${waiting} waited`);
  });

  const potentials = [5, 9, 7, 1, 3];
  const five = potentials.map((potential, at): Cell[] => [`a${at}`, potential, at % 2 ? "x" : "y"]);
  const small = (capacity: number, more: Partial<Settings> = {}): Carve =>
    carved(
      tablesOf(
        [["Account ID", "Potential", "Kind"], ...five],
        [
          ["Rep", "Capacity"],
          ["Ana", capacity],
          ["Ben", 1],
        ],
      ),
      more,
    );
  const waitingIn = (made: Carve): string[] =>
    made.inputs.accounts.id.filter((_, account) => made.plan.rep[account]! < 0);

  it("goes by worth where nothing else is known, says where the line is, and counts who waits", () => {
    const made = small(2);
    assert.deepEqual(waitingIn(made), ["a3", "a4"]);
    assert.equal(
      reasonOf(made, "a4"),
      "Unassigned: the reps who may serve it have no room left (3 of 3 accounts), and all that could make way comes before it: it is an account; a0, the last of these, has Potential 5, and it has 3.",
    );
    assert.ok(
      saidOf(made).notes.includes(
        'Room is short: 2 accounts wait. Who is served first: Potential (the setting "Who is served first").',
      ),
      saidOf(made).notes.join("\n"),
    );
  });

  it("changes nothing where there is room for all, or where nobody wants an order", () => {
    assert.equal(small(4).setup.serving, undefined);
    assert.equal(small(2, { first: "none" }).setup.serving, undefined);
  });

  it("serves what an earlier rule of the user takes before what a later one does", () => {
    const rules = ["Kind is x: Ana; Ben", "anything else: balance"];
    assert.deepEqual(waitingIn(small(2, { rules })), ["a0", "a4"]);
    assert.deepEqual(waitingIn(small(2, { rules, first: "worth" })), ["a3", "a4"]);
    assert.match(
      reasonOf(small(2, { rules }), "a0"),
      /^Rule 2: anything else\. .* a2, the last of these, has Potential 7, and it has 5\.$/,
    );
    const byRule = reasonOf(small(1, { rules, house: "Pool" }), "a2");
    assert.match(byRule, /a3, the last of these, is taken by rule 1, and it by rule 2\.$/);
  });

  it("goes by a column of numbers that is named, and refuses one that isn't there or stands twice", () => {
    assert.deepEqual(waitingIn(small(2, { first: "Potential" })), ["a3", "a4"]);
    assert.throws(
      () => small(2, { first: "customers, Health" }),
      /"Who is served first" names "Health"/,
    );
    assert.throws(() => small(2, { first: "worth > worth" }), InputError);
  });

  it("makes books of the best, and a pool of the rest", () => {
    const made = small(9, { book: 2 });
    assert.deepEqual(repsOf(made)["a3"], "Pool");
    assert.deepEqual(repsOf(made)["a4"], "Pool");
    assert.deepEqual([...made.after.accounts], [2, 1]);
    assert.match(
      reasonOf(made, "a4"),
      /^Goes to Pool: the books of the reps .* \(3 of 3 accounts\)/,
    );
    assert.match(
      saidOf(made).notes.join("\n"),
      /^A book holds at most 2 accounts: 2 accounts go to Pool\./m,
    );
    assert.deepEqual(waitingIn(small(9, { book: 9 })), []);
    assert.throws(() => small(9, { book: 2, workload: "Potential" }), /counts accounts, and/);
  });
});
