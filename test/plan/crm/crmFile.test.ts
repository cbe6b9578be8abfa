import assert from "node:assert/strict";
import fc from "fast-check";
import { crmFile, type CrmRequest } from "../../../src/plan/crm/crmFile";
import type { Carve } from "../../../src/plan/carve";
import { movesOfPlan } from "../../../src/plan/review/moves";
import type { CarveTables } from "../../../src/plan/tables/tables";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const plain: CrmRequest = { by: "", filled: new Map(), fresh: undefined, treatments: {} };

function fileOf(carve: Carve, tables: CarveTables, request: Partial<CrmRequest> = {}) {
  return crmFile(
    carve,
    movesOfPlan(carve),
    {
      ...{ accounts: tables.accounts, reps: tables.reps },
      ...{ accountColumns: new Map(), repColumns: new Map() },
    },
    { ...plain, ...request },
  );
}

/** The accounts with another column; `cell` says what stands in it, by the row. */
function withColumn(
  { accounts, reps }: CarveTables,
  header: string,
  cell: (row: readonly Cell[]) => Cell,
): CarveTables {
  const cells = accounts.cells.map((row, at) => [...row, at === 0 ? header : cell(row)]);
  return { accounts: { ...accounts, cells }, reps };
}

const numberOf = (rep: Cell): number => Number(String(rep).slice(4));
const idOf = (rep: Cell): string => `00570000001Zw${String(numberOf(rep)).padStart(2, "0")}`;

describe("a file for a CRM", () => {
  const tables = madeUp(40, 3);
  let carve: Carve;
  before(() => {
    carve = carved(tables, { ...defaultSettings, maxMovedPercent: 60 });
  });

  it("undoes itself: the way back has the same accounts with the owners before", () => {
    const known = withColumn(tables, "Owner ID", (row) => idOf(row[2] ?? null));
    const { rows, back, moves, noWayBack } = fileOf(carve, known);
    assert.equal(rows.length, moves);
    assert.equal(noWayBack, 0);
    assert.deepEqual(
      back.map(({ id, owner, from, to }) => [id, owner, from, to]),
      rows.map(({ id, from, to }) => [id, idOf(from), to, from]),
    );
    for (const { owner, to } of rows) assert.equal(owner, idOf(to));
  });

  const sources: readonly (readonly [string, (known: CarveTables) => CarveTables, string])[] = [
    [
      "a column of the reps with ids of users",
      ({ accounts, reps }) => ({
        accounts,
        reps: {
          ...reps,
          cells: reps.cells.map((row, at) => [...row, at === 0 ? "SFDC" : idOf(row[0] ?? null)]),
        },
      }),
      "reps/SFDC",
    ],
    [
      "a column of the reps whose header says so",
      ({ accounts, reps }) => ({
        accounts,
        reps: {
          ...reps,
          cells: reps.cells.map((row, at) => [...row, at === 0 ? "HubSpot User ID" : 4000 + at]),
        },
      }),
      "reps/HubSpot User ID",
    ],
    [
      "the owners' ids, where the ids of the reps are none of them",
      ({ accounts, reps }) => ({
        ...withColumn({ accounts, reps }, "Owner ID", (row) => idOf(row[2] ?? null)),
        reps: {
          ...reps,
          cells: reps.cells.map((row, at) => [...row, at === 0 ? "Rep ID" : `R-${at}`]),
        },
      }),
      "accounts/Owner ID",
    ],
    ["nothing but what is filled in", (known) => known, "filled"],
  ];
  for (const [what, change, key] of sources) {
    it(`takes ids from ${what}`, () => {
      const file = fileOf(carve, change(tables));
      assert.equal(file.source.key, key);
      assert.equal(file.rows.length, key === "filled" ? 0 : file.moves);
    });
  }

  it("takes names where the CRM does, and what is filled in before all else", () => {
    const byName = fileOf(carve, tables, { by: "names" });
    for (const { owner, to } of byName.rows) assert.equal(owner, to);
    assert.equal(byName.rows.length, byName.moves);
    const known = withColumn(tables, "Owner ID", (row) => idOf(row[2] ?? null));
    const { rows } = fileOf(carve, known, { filled: new Map([["rep 2", "0007"]]) });
    for (const { owner, to } of rows) assert.equal(owner, to === "Rep 2" ? "0007" : idOf(to));
  });

  it("takes no id that isn't one person's, and counts who is left out for it", () => {
    const first = tables.accounts.cells.findIndex((row) => row[2] === "Rep 1");
    const cases: readonly (readonly [string, (row: readonly Cell[]) => Cell])[] = [
      [
        "one name with two ids",
        (row) => (row === tables.accounts.cells[first] ? "0057000000zzzz9" : idOf(row[2] ?? null)),
      ],
      ["one id with two names", (row) => idOf(row[2] === "Rep 1" ? "Rep 2" : (row[2] ?? null))],
    ];
    for (const [what, id] of cases) {
      const file = fileOf(carve, withColumn(tables, "Owner ID", id));
      const doubtful = new Set(file.unclear.map(({ name }) => name));
      assert.ok(doubtful.has("Rep 1"), what);
      for (const { to } of file.rows) assert.ok(!doubtful.has(to), what);
      const leftOut = file.unnamed.reduce((sum, { accounts }) => sum + accounts, 0);
      assert.equal(file.rows.length + leftOut + file.toNobody, file.moves, what);
    }
  });

  it("writes ids to the letter, whatever they look like", () => {
    const odd = ["00042", "=A1", "+49", "-3", "@x", "1E5", "0018d00000aBcDeAAK", "0018d00000abcde"];
    const cells = tables.accounts.cells.map((row, at) =>
      at > 0 && at <= odd.length ? [odd[at - 1] ?? null, ...row.slice(1)] : row,
    );
    const given = tablesOf(cells, tables.reps.cells);
    const made = carved(given, { ...defaultSettings, maxMovedPercent: 100 });
    const ids = new Set(cells.slice(1).map(([id]) => id));
    const { rows } = fileOf(made, given, { by: "names" });
    assert.ok(rows.some(({ id }) => odd.includes(id)));
    for (const { id } of rows) assert.ok(ids.has(id), id);
  });

  it("says what becomes of those that go to the pool", () => {
    const pool = carved(tables, { ...defaultSettings, house: "Pool", book: 8 });
    const known = withColumn(tables, "Owner ID", (row) => idOf(row[2] ?? null));
    const before = fileOf(pool, known);
    const house = before.unnamed.find(({ isHouse }) => isHouse);
    assert.ok(house && house.name === "Pool" && house.accounts > 0);
    const after = fileOf(pool, known, { filled: new Map([["Pool", "00G000000000001"]]) });
    assert.deepEqual(after.unnamed, []);
    assert.equal(after.rows.length, before.rows.length + house.accounts);
  });

  it("refuses accounts without ids, by name", () => {
    const cells = tables.accounts.cells.map((row) => row.slice(1));
    const without = { ...tables, accounts: { ...tables.accounts, cells } };
    assert.throws(() => fileOf(carve, without), /no column of ids/);
  });
});

/** What may have happened to an account in the CRM since. */
type Fate = "same" | "gone" | "changed" | "already" | "twin" | "master" | "twice";

describe("a plan beside a fresh export", () => {
  const tables = withColumn(madeUp(24, 3), "Owner ID", (row) => idOf(row[2] ?? null));
  const [headers = []] = tables.accounts.cells;
  const reps = ["Rep 1", "Rep 2", "Rep 3"];
  let carve: Carve;
  before(() => {
    carve = carved(tables, { ...defaultSettings, maxMovedPercent: 50 });
  });

  /** The export after such fates, and of which kind each account has to be. */
  function happened(fates: readonly Fate[]): {
    readonly cells: Cell[][];
    readonly kinds: Map<string, string>;
  } {
    const moveOf = new Map(movesOfPlan(carve).map((move) => [move.id, move]));
    const cells: Cell[][] = [[...headers, "MasterRecordId"]];
    const kinds = new Map<string, string>();
    tables.accounts.cells.slice(1).forEach((row, at) => {
      const id = String(row[0]);
      const [from, to] = [String(row[2]), moveOf.get(id)?.to];
      const other = reps.find((rep) => rep !== from && rep !== to) as string;
      const owned = (owner: string, own = id): Cell[] => [
        own,
        row[1] ?? "",
        owner,
        ...row.slice(3, 6),
        idOf(owner),
        "",
      ];
      const fate = fates[at] ?? "same";
      if (fate === "same") cells.push(owned(from));
      else if (fate === "changed") cells.push(owned(other));
      else if (fate === "already") cells.push(owned(to ?? from));
      else if (fate === "twin") cells.push(owned(from, `${id}x`));
      else if (fate === "master") cells.push([...owned(from).slice(0, -1), `${id}y`]);
      else if (fate === "twice") cells.push(owned(from), owned(other));
      const kind = { twin: "merged", master: "merged", twice: "merged" }[fate as string] ?? fate;
      if (kind !== "same" && !(kind === "already" && to === undefined)) kinds.set(id, kind);
    });
    return { cells, kinds };
  }

  const fates = fc.array(
    fc.constantFrom<Fate>("same", "gone", "changed", "already", "twin", "master", "twice"),
    { minLength: 24, maxLength: 24 },
  );

  it("has each account in its kind, and writes exactly those that are left", () => {
    fc.assert(
      fc.property(fates, (given) => {
        const { cells, kinds } = happened(given);
        const fresh = { sheet: "Fresh", row: 0, column: 0, cells };
        const file = fileOf(carve, tables, { fresh });
        const found = file.compared?.differences.filter(({ kind }) => kind !== "new") ?? [];
        assert.deepEqual(new Map(found.map(({ id, kind }) => [id, kind])), kinds);
        const moves = movesOfPlan(carve).filter(({ id }) => !kinds.has(id));
        assert.deepEqual(
          file.rows.map(({ id }) => id),
          moves.map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("writes no account twice, whatever is wanted of each kind", () => {
    const all = { gone: "write", merged: "write", changed: "write", already: "write" } as const;
    fc.assert(
      fc.property(fates, (given) => {
        const fresh = { sheet: "Fresh", row: 0, column: 0, cells: happened(given).cells };
        const { rows, back } = fileOf(carve, tables, { fresh, treatments: all });
        const ids = rows.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(rows.length >= fileOf(carve, tables, { fresh }).rows.length);
        for (const { id, owner } of back) {
          assert.ok(ids.includes(id));
          assert.ok(owner.startsWith("005"));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts new accounts, and takes both forms of a Salesforce id for one", () => {
    const short = "0018d00000aBcDe";
    const long = "0018d00000aBcDeAAK";
    const cells = tables.accounts.cells.map((row, at) =>
      at === 1 ? [short, ...row.slice(1)] : row,
    );
    const given = tablesOf(cells, tables.reps.cells);
    const made = carved(given, { ...defaultSettings, maxMovedPercent: 50 });
    const fresh = {
      ...{ sheet: "Fresh", row: 0, column: 0 },
      cells: [
        ...cells.map((row, at) => (at === 1 ? [long, ...row.slice(1)] : row)),
        ["N1", "New Ltd", "Rep 1", 5, 40, -100, idOf("Rep 1")],
      ],
    };
    const { compared } = fileOf(made, given, { fresh });
    assert.deepEqual(
      compared?.differences.map(({ kind, id }) => [kind, id]),
      [["new", "N1"]],
    );
    assert.equal(compared.met, 24);
  });

  it("takes other spellings of an owner for the same person", () => {
    const cells = tables.accounts.cells.map((row, at) =>
      at === 0
        ? row
        : [...row.slice(0, 2), ` ${String(row[2]).toLowerCase()} `, ...row.slice(3, 6), ""],
    );
    const fresh = { sheet: "Fresh", row: 0, column: 0, cells };
    assert.deepEqual(fileOf(carve, tables, { fresh }).compared?.differences, []);
  });
});
