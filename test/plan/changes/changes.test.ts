import assert from "node:assert/strict";
import fc from "fast-check";
import { continuityOfRange } from "../../../functions/territory/coverage";
import { changesOf, type Amounts } from "../../../src/plan/changes/changes";
import { moveReasons } from "../../../src/plan/changes/forced";
import { saysCustomer, saysOpen } from "../../../src/plan/changes/relations";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

interface Drawn {
  readonly owner: string;
  readonly arr: number;
  readonly open: boolean;
  readonly lock: string;
}

const team = ["Ana", "Ben", "Cy"];

const drawn: fc.Arbitrary<Drawn> = fc.record({
  owner: fc.constantFrom("", "Gone", ...team, ...team),
  arr: fc.constantFrom(0, 0, 0, 25),
  open: fc.constantFrom(false, false, false, true),
  lock: fc.constantFrom("", "", "", "", "yes", ...team),
});

const plans = fc.record({
  rows: fc.array(drawn, { minLength: 3, maxLength: 24 }),
  capacity: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
  settings: fc.record<Partial<Settings>>({
    approach: fc.constantFrom("equity", "potential", "greedy", "round robin"),
    maxMovedPercent: fc.constantFrom(20, 50, 100),
    maxMovedArrPercent: fc.constantFrom(100, 100, 40, 0),
    maxMovedCustomersPercent: fc.constantFrom(100, 100, 30, 0),
    house: fc.constantFrom("", "Pool"),
    effort: fc.constant(0.1),
    blankCells: fc.constant("blank"),
  }),
});

const cellsOf = (rows: readonly Drawn[]): Cell[][] => [
  ["Account ID", "Owner", "Potential", "ARR", "Open opportunities", "Locked to"],
  ...rows.map(({ owner, arr, open, lock }, at): Cell[] => [
    `A${at + 101}`,
    owner,
    10 + ((at * 7) % 13),
    arr,
    open ? 1 : 0,
    // Only an owner can keep what is his.
    lock === "yes" && !team.includes(owner) ? "" : lock,
  ]),
];

const sumOf = (parts: readonly Amounts[]): Amounts => ({
  accounts: parts.reduce((sum, one) => sum + one.accounts, 0),
  arr: parts.reduce((sum, one) => sum + one.arr, 0),
  customers: parts.reduce((sum, one) => sum + one.customers, 0),
});

describe("what a plan means for today's owners", () => {
  it("is kept, moved or released, and these add up in accounts, ARR and customers", () => {
    let released = 0;
    let above = 0;
    fc.assert(
      fc.property(plans, ({ rows, capacity, settings }) => {
        const reps = team.map((rep, at): Cell[] => [rep, capacity[at] ?? 0]);
        const tables = tablesOf(cellsOf(rows), [["Rep", "Capacity"], ...reps]);
        // A lock to somebody else is a move that the cap may have no room for.
        const free = {
          maxMovedPercent: 100,
          maxMovedArrPercent: 100,
          maxMovedCustomersPercent: 100,
        };
        const asked = rows.some(({ lock }) => team.includes(lock)) ? free : {};
        const carve = carved(tables, { ...settings, ...asked });
        const { inputs, plan } = carve;
        const { accounts } = inputs;
        const changes = changesOf(accounts, plan.rep, () => false);
        assert.deepEqual(sumOf([changes.kept, changes.moved, changes.released]), changes.owned);
        assert.ok(changes.moved.accounts <= (carve.cap ?? Infinity));
        assert.equal(changes.moved.accounts, plan.moved);
        const { maxMovedArrPercent, maxMovedCustomersPercent } = carve.settings;
        const { owned, moved } = changes;
        assert.ok(moved.arr <= (maxMovedArrPercent / 100) * owned.arr + 1e-9);
        assert.ok(moved.customers <= (maxMovedCustomersPercent / 100) * owned.customers + 1e-9);
        const { byRule, byRequest, chosen } = moveReasons(inputs, carve.setup.hardRules, plan.rep);
        assert.equal(byRule.size, 0);
        assert.equal(byRequest + chosen, moved.accounts);

        plan.rep.forEach((rep, account) => {
          const owner = accounts.owner[account] ?? -1;
          if (rep >= 0 || owner < 0) return;
          released++;
          assert.notEqual(inputs.house, "", "without a pool no owner loses an account to nobody");
          const row = rows[account];
          assert.ok(row?.arr === 0 && !row.open && row.lock === "", "prospects alone are released");
        });
        plan.loads.forEach((load, rep) => {
          if (load <= (inputs.reps.capacity[rep] ?? Infinity)) return;
          above++;
          plan.rep.forEach((at, account) => {
            if (at !== rep) return;
            const isTheirs = accounts.owner[account] === rep || accounts.lockedTo[account] === rep;
            assert.ok(isTheirs, "who is above capacity gets nothing more but by lock");
          });
        });

        const measure = (key: string): number =>
          carve.measures.find((one) => one.key === key)?.after ?? 0;
        assert.equal(measure("released"), changes.released.accounts);
        assert.equal(measure("moved"), changes.moved.accounts);
        assert.equal(measure("movedCustomers"), moved.customers);
        assert.ok(Math.abs(measure("movedArr") - moved.arr / (owned.arr || 1)) < 1e-12);
        for (const one of carve.measures)
          if (/^moved/.test(one.key)) assert.notEqual(one.met, "no", one.key);
        const { tables: written } = resultsOf(carve);
        const [assignments, territories] = written;
        const saying = (word: string): number =>
          assignments?.rows.filter((row) => row[4] === word).length ?? 0;
        assert.equal(saying("Released"), changes.released.accounts);
        assert.equal(saying("Yes"), changes.moved.accounts);
        assert.equal(saying("No"), changes.kept.accounts);
        const headers = territories?.columns.map(({ header }) => header) ?? [];
        const total = (header: string): number =>
          headers.includes(header)
            ? (territories?.rows ?? []).reduce(
                (sum, row) => sum + Number(row[headers.indexOf(header)]),
                0,
              )
            : 0;
        assert.equal(total("Released"), changes.released.accounts);
        assert.equal(total("Moved out"), changes.moved.accounts);

        if (changes.owned.accounts === 0) return;
        const ours = rows.map(({ owner }) => (team.includes(owner) ? owner : ""));
        const then = rows.map((_, account) => team[plan.rep[account] ?? -1] ?? "");
        const column = (names: readonly string[]): string[][] => names.map((name) => [name]);
        const continuity = continuityOfRange(column(ours), column(then));
        assert.ok(Math.abs(continuity - changes.kept.accounts / changes.owned.accounts) < 1e-12);
        assert.ok(Math.abs(measure("continuity") - continuity) < 1e-12);
      }),
      { numRuns: 150 },
    );
    assert.ok(released > 20 && above > 20, `${released} released, ${above} reps above capacity`);
  });

  it("knows customers and open opportunities by what cells say", () => {
    for (const cell of ["Customer", "Customer - Direct", "yes", "Kunde", "Client actif", "TRUE"])
      assert.ok(saysCustomer(cell), cell);
    for (const cell of ["Prospect", "Former customer", "no", "Ehemaliger Kunde", "", "Lost client"])
      assert.ok(!saysCustomer(cell), cell);
    for (const cell of ["1", "yes", "$ 40,000", "Open", "offen"]) assert.ok(saysOpen(cell), cell);
    for (const cell of ["0", "no", "", "-", "none", "n/a"]) assert.ok(!saysOpen(cell), cell);
  });
});
