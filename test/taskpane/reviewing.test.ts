import assert from "node:assert/strict";
import type { Move } from "../../src/plan/review/moves";
import {
  canGoBack,
  kept,
  noFilter,
  putBack,
  rowsOf,
  shownMoves,
} from "../../taskpane/places/review/rows";
import type { Decided } from "../../taskpane/state/reviewState";
import { reportNow } from "../../taskpane/state/state";
import { madeUp } from "../plan/carvedTables";
import { cellsOf, column, gridWith, openPane, rect, until, type OpenPane } from "./openPane";

async function planned(): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(60, 4)));
  await pane.session.start();
  await pane.session.set("maxMovedPercent", 40);
  await pane.session.carve();
  assert.equal(pane.state().place, "review");
  return pane;
}

const looking = (pane: OpenPane) => pane.state().looking;

/** The moves of today's reps. */
const owned = (pane: OpenPane): readonly Move[] => looking(pane).moves.filter(canGoBack);

const give = ({ id }: Move, rep: string): Decided => ({
  account: id,
  kind: "give",
  rep,
  note: "asked for",
});

describe("the pane's session: reviewing", () => {
  it("has the moves of a plan, and its figures, as soon as it is made", async () => {
    const pane = await planned();
    const { moves, figures, decided } = looking(pane);
    assert.equal(owned(pane).length, pane.state().report?.moved);
    assert.ok(moves.length > 3);
    assert.equal(figures?.moved, pane.state().report?.moved);
    assert.equal(decided.size, 0);
  });

  it("counts each decision at once, and none after it is taken back", async () => {
    const pane = await planned();
    const before = looking(pane).figures;
    const [one, two] = owned(pane) as [Move, Move];
    await pane.session.decide([kept(one)]);
    assert.equal(looking(pane).figures?.moved, before?.moved);
    await pane.session.decide([putBack(two)]);
    assert.equal(looking(pane).figures?.moved, (before?.moved ?? 0) - 1);
    await pane.session.undecide([two.id]);
    assert.deepEqual(looking(pane).figures, before);
    assert.deepEqual([...looking(pane).decided.keys()], [one.id]);
  });

  it("shows the figures of all decisions however fast they come", async () => {
    const pane = await planned();
    const before = looking(pane).figures?.moved ?? 0;
    const moves = owned(pane).slice(0, 3);
    await Promise.all(moves.map((move) => pane.session.decide([putBack(move)])));
    assert.equal(looking(pane).figures?.moved, before - moves.length);
    assert.equal(looking(pane).decided.size, moves.length);
  });

  it("takes the step that is offered, and counts it", async () => {
    const pane = await planned();
    const moves = owned(pane);
    for (const move of moves) {
      await pane.session.decide([putBack(move)]);
      if (looking(pane).counter !== undefined) break;
    }
    const { counter, figures } = looking(pane);
    assert.ok(counter, "no step is offered after any of them");
    await pane.session.takeCounter();
    assert.deepEqual(looking(pane).figures?.furthest, counter.furthest);
    assert.ok((counter.furthest?.off ?? 1) < (figures?.furthest?.off ?? 0));
    for (const { account } of counter.decisions) assert.ok(looking(pane).decided.has(account));
  });

  it("hands over the plan as decided, with the words for it, and as searched once all is taken back", async () => {
    const pane = await planned();
    const [back, given] = owned(pane) as [Move, Move];
    const other = (looking(pane).figures?.reps ?? []).map(({ name }) => name);
    const third = other.find((name) => name !== given.from && name !== given.to) ?? "";
    await pane.session.decide([putBack(back), give(given, third)]);
    await pane.session.write();
    const reps = (): ReadonlyMap<unknown, unknown> => column(pane.grid, "TP Assignments", "Rep");
    assert.equal(reps().get(back.id), back.from);
    assert.equal(reps().get(given.id), third);
    const reasons = column(pane.grid, "TP Assignments", "Reason");
    assert.match(String(reasons.get(back.id)), /^Put back by hand: stays with /);
    assert.match(String(reasons.get(given.id)), /"asked for"/);
    const changed = reportNow(pane.state());
    assert.notEqual(changed?.fingerprint, pane.state().report?.fingerprint);
    await pane.session.undecide([back.id, given.id]);
    await pane.session.write();
    assert.equal(reps().get(back.id), back.to);
    assert.equal(reps().get(given.id), given.to);
    assert.equal(reportNow(pane.state())?.fingerprint, pane.state().report?.fingerprint);
  });

  it("writes what each single decision says, in every sheet that names the rep", async () => {
    // Room for all, and one who is further off than small accounts move: what a plan is judged by stays.
    const arr = [900, ...Array.from({ length: 24 }, (_, n) => 20 + n)];
    const accounts = [["Account ID", "ARR"], ...arr.map((one, n) => [`A${n}`, one])];
    const reps = [["Rep"], ["Ana"], ["Ben"], ["Cid"], ["Dee"]];
    const pane = openPane(
      gridWith({
        accounts: { sheet: "Accounts", row: 0, column: 0, cells: accounts },
        reps: { sheet: "Reps", row: 0, column: 0, cells: reps },
      }),
    );
    await pane.session.start();
    await pane.session.carve();
    const written = (sheet: string, header: string) => column(pane.grid, sheet, header);
    const names = (looking(pane).figures?.reps ?? []).map(({ name }) => name);
    const found = new Map(looking(pane).moves.map(({ id, to }) => [id, to]));
    for (const move of looking(pane).moves.slice(0, 3))
      for (const rep of names) {
        await pane.session.decide([give(move, rep)]);
        await pane.session.write();
        const reps = written("TP Assignments", "Rep");
        assert.equal(reps.get(move.id), rep);
        for (const [id, to] of found)
          if (id !== move.id) assert.equal(reps.get(id), to, "an account that nobody decided");
        const held = (name: string): number =>
          [...reps.values()].filter((at) => at === name).length;
        const [, headers = [], ...rows] = cellsOf(pane.grid, "TP Territories");
        const [nameAt, countAt] = [headers.indexOf("Rep"), headers.indexOf("Accounts")];
        for (const name of names)
          assert.equal(rows.find((row) => row[nameAt] === name)?.[countAt], held(name));
        const shown = looking(pane).figures?.reps ?? [];
        for (const { name, accounts } of shown) assert.equal(accounts, held(name));
        await pane.session.undecide([move.id]);
      }
  });

  it("keeps what was decided for the next plan, as far as it still says something", async () => {
    const pane = await planned();
    const [keep, back, gone] = owned(pane) as [Move, Move, Move];
    await pane.session.decide([kept(keep), putBack(back), putBack(gone)]);
    const { accounts } = madeUp(60, 4);
    const row = accounts.cells.findIndex(([id]) => id === gone.id);
    pane.grid.setCells("Accounts", rect(row, 0, 1, 6), [["", "", "", "", "", ""]]);
    await until("the edit is read", () => pane.state().inspection?.summary?.accounts === 59);
    await pane.session.carve();
    const { decided, moves } = looking(pane);
    assert.ok(decided.has(back.id));
    assert.ok(!decided.has(gone.id), "it has left the table");
    const again = moves.find(({ id }) => id === keep.id);
    assert.equal(decided.has(keep.id), again?.to === keep.to);
    assert.equal(pane.state().notice, undefined);
  });

  it("writes nothing where the plan as decided can't be worked out", async () => {
    const pane = openPane(gridWith(madeUp(30, 3)), {
      planner: (planner) => ({ ...planner, revise: () => Promise.reject(new Error("no memory")) }),
    });
    await pane.session.start();
    await pane.session.carve();
    await pane.session.write();
    assert.equal(pane.state().writing.status, "idle");
    assert.match(pane.state().notice?.text ?? "", /no memory/);
    assert.ok(!pane.grid.sheetNames().includes("TP Assignments"));
  });
});

describe("the queue of moves", () => {
  const move = (id: string, from: string, to: string, more: Partial<Move> = {}): Move => ({
    account: 0,
    id,
    name: `${id} Ltd`,
    from,
    to,
    kind: "moved",
    load: 1,
    isCustomer: undefined,
    arr: undefined,
    group: "",
    reason: "",
    ...more,
  });
  const moves = [
    move("A1", "Ana", "Ben", { isCustomer: true }),
    move("A2", "Ana", "Cid"),
    move("A3", "Ben", "Ana"),
    move("A4", "Gone", "Ana", { kind: "placed" }),
    move("A5", "", "Cid", { kind: "placed" }),
  ];
  const decided = new Map([["A2", kept(moves[1] as Move)]]);
  const ids = (filter: Partial<typeof noFilter>): string =>
    shownMoves({ moves, decided }, { ...noFilter, ...filter })
      .map(({ id }) => id)
      .join(" ");

  it("shows what is asked for", () => {
    assert.equal(ids({}), "A1 A2 A3 A4 A5");
    assert.equal(ids({ which: "open" }), "A1 A3 A4 A5");
    assert.equal(ids({ which: "decided" }), "A2");
    assert.equal(ids({ which: "customers" }), "A1");
    assert.equal(ids({ rep: "Ana" }), "A1 A2 A3 A4");
    assert.equal(ids({ text: " a3 LTD" }), "A3");
    assert.equal(ids({ rep: "Cid", which: "open" }), "A5");
  });

  it("stands under those who have the accounts today, all without an owner in the team together", () => {
    const rows = rowsOf(moves).map((row) =>
      row.kind === "owner" ? `[${row.owner}]` : row.move.id,
    );
    assert.equal(rows.join(" "), "[Ana] A1 A2 [Ben] A3 [] A4 A5");
    assert.deepEqual(rowsOf([]), []);
  });

  it("can give back only what somebody of the team has", () => {
    assert.deepEqual(moves.map(canGoBack), [true, true, true, false, false]);
    assert.deepEqual(putBack(moves[0] as Move), {
      account: "A1",
      kind: "back",
      rep: "Ana",
      note: "",
    });
  });
});
