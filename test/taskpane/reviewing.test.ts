import assert from "node:assert/strict";
import type { Move } from "../../src/plan/review/moves";
import type { RemotePlanner } from "../../taskpane/planner";
import { countsOf, movesNow } from "../../taskpane/places/review/counts";
import {
  canGoBack,
  heldAt,
  kept,
  noFilter,
  putBack,
  rowsOf,
  shownMoves,
} from "../../taskpane/places/review/rows";
import { changing, type Decided } from "../../taskpane/state/reviewState";
import { reportNow } from "../../taskpane/state/state";
import { madeUp } from "../plan/carvedTables";
import {
  cellsOf,
  column,
  gridWith,
  openPane,
  rect,
  until,
  type OpenPane,
  type PaneChanges,
} from "./openPane";

async function planned(changes: PaneChanges = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(60, 4)), changes);
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

  it("takes back the last thing that was done, whatever it was, and no more", async () => {
    const pane = await planned();
    const [one, two, ...rest] = owned(pane) as [Move, Move, ...Move[]];
    const { session } = pane;
    const done: (() => Promise<void>)[] = [
      () => session.decide([putBack(one)]),
      () => session.takeCounter(),
      () => session.decide(rest.map(putBack)),
      () => session.undecide([one.id]),
      () => session.decide([kept(two)]),
      () => session.undecide([...looking(pane).decided.keys()]),
    ];
    const seen: (readonly [decided: readonly Decided[], figures: unknown])[] = [];
    const now = () => [[...looking(pane).decided.values()], looking(pane).figures] as const;
    for (const work of done) {
      const before = now();
      await work();
      if (now()[0].length !== before[0].length) seen.push(before);
    }
    assert.ok(seen.length >= 5);
    assert.equal(looking(pane).steps.length, seen.length);
    for (const before of seen.reverse()) {
      const ids = new Set(before[0].map(({ account }) => account));
      const changed = [...looking(pane).decided.keys()].filter((id) => !ids.has(id)).length;
      await session.undoLast();
      assert.deepEqual(now(), before);
      assert.ok((looking(pane).undone?.length ?? 0) >= Math.max(changed, 1));
    }
    await session.undoLast();
    assert.equal(looking(pane).decided.size, 0);
  });

  it("keeps what people said of an account, whatever becomes of the decision", async () => {
    const pane = await planned();
    const [one, two] = owned(pane) as [Move, Move];
    const { session } = pane;
    const noteOf = (id: string) => looking(pane).decided.get(id)?.note;
    await session.reword(one.id, " her sister works there ");
    await session.decide([putBack(one)]);
    assert.equal(noteOf(one.id), "her sister works there");
    await session.undoLast();
    assert.equal(noteOf(one.id), undefined);
    await session.decide([kept(one), kept(two)]);
    assert.equal(noteOf(one.id), "her sister works there");
    await session.reword(one.id, "her mother");
    await session.undecide([one.id]);
    await session.undoLast();
    assert.equal(noteOf(one.id), "her mother");
    await session.reword(one.id, "");
    await session.undecide([one.id]);
    await session.decide([kept(one)]);
    assert.equal(noteOf(one.id), "");
    assert.equal(noteOf(two.id), "");
  });

  it("has a row for each account that was decided, moved by the plan or not, and counts add up", async () => {
    const pane = await planned();
    const inPlan = new Set(looking(pane).moves.map(({ id }) => id));
    const { accounts } = madeUp(60, 4);
    const still = accounts.cells.slice(1).find(([id]) => !inPlan.has(String(id)));
    const [stays] = await pane.session.find(String(still?.[0]));
    assert.ok(stays);
    assert.equal(stays.owner, stays.rep);
    const other = looking(pane).figures?.reps.find(({ name }) => name !== stays.rep)?.name ?? "";
    const [one] = owned(pane) as [Move];
    await pane.session.decide([kept(one)]);
    await pane.session.decide([{ account: stays.id, kind: "give", rep: other, note: "" }]);
    const { others, figures } = looking(pane);
    assert.deepEqual(
      others.map(({ id, from, to, kind }) => [id, from, to, kind]),
      [[stays.id, stays.rep, stays.rep, "stays"]],
    );
    assert.equal(figures?.moved, (pane.state().report?.moved ?? 0) + 1);
    const { moves, ofOwners, without, open, keeps, changed, more } = countsOf(looking(pane));
    assert.equal(ofOwners + without, moves);
    assert.equal(open + keeps + changed, moves);
    assert.deepEqual([keeps, changed, more], [1, 0, 1]);
    assert.equal(movesNow(looking(pane)), moves + 1);
    const shown = (filter: Partial<typeof noFilter>): readonly string[] =>
      shownMoves(looking(pane), { ...noFilter, ...filter }).map(({ id }) => id);
    assert.ok(shown({ which: "decided" }).includes(stays.id));
    assert.deepEqual(shown({ text: stays.id.toLowerCase(), which: "all" }).slice(0, 1), [stays.id]);
    assert.ok(shown({ rep: other }).includes(stays.id));
    assert.ok(!shown({ which: "open" }).includes(stays.id));
    await pane.session.undoLast();
    assert.deepEqual(looking(pane).others, []);
  });

  it("has the words of an objection on the sheet, in the log and on the sign-off, however it ended", async () => {
    let planner: RemotePlanner | undefined;
    const pane = await planned({ planner: (asked) => (planner = asked) });
    const { session } = pane;
    const [one, two, three, four] = owned(pane) as [Move, Move, Move, Move];
    const names = (looking(pane).figures?.reps ?? []).map(({ name }) => name);
    const third = names.find((name) => name !== three.from && name !== three.to) ?? "";
    const said = new Map<string, string>([
      [one.id, "one said so"],
      [two.id, "two said so"],
      [three.id, "three said so"],
      [four.id, "four said so"],
    ]);
    for (const [id, words] of said) await session.reword(id, words);
    await session.decide([kept(one), putBack(two), { ...give(three, third), note: "" }]);
    await session.decide([putBack(four)]);
    await session.pin(four.id, four.from);
    const expectThem = async (): Promise<void> => {
      const reasons = column(pane.grid, "TP Assignments", "Reason");
      const log = cellsOf(pane.grid, "TP Log");
      const signed = (await planner?.signOff())?.parts.flatMap(({ lines }) => lines) ?? [];
      for (const [id, text] of said) {
        assert.match(String(reasons.get(id)), new RegExp(`"${text}"`), id);
        assert.ok(
          log.some((row) => row.includes(id) && row.includes(text)),
          `${id} in the log`,
        );
        assert.ok(
          signed.some((line) => line.text.includes(text)),
          `${id} on the sign-off`,
        );
      }
    };
    await session.write();
    await expectThem();
    await session.carve();
    for (const id of [two.id, four.id]) assert.ok(looking(pane).decided.has(id));
    // What was kept is open again where the new plan has it elsewhere: what was said of it is not lost.
    const open = looking(pane).moves.filter(({ id }) => !looking(pane).decided.has(id));
    await session.decide(open.map(kept));
    for (const { id } of open.filter((move) => said.has(move.id)))
      assert.equal(looking(pane).decided.get(id)?.note, said.get(id));
    await session.write();
    assert.match(
      String(column(pane.grid, "TP Assignments", "Reason").get(four.id)),
      /^Locked to .* by hand\. Reason given: "four said so"\.$/,
    );
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

  it("plans around what was changed once it is locked, and breaks no rule for it", async () => {
    const pane = await planned();
    const [back, given] = owned(pane) as [Move, Move];
    const other = (looking(pane).figures?.reps ?? []).map(({ name }) => name);
    const third = other.find((name) => name !== given.from && name !== given.to) ?? "";
    await pane.session.pin(back.id, back.to);
    await pane.session.decide([putBack(back), give(given, third)]);
    const before = looking(pane).figures?.furthest?.off ?? 0;
    await pane.session.pinAll(
      changing(looking(pane).decided).map(({ account, rep }) => ({ account, rep })),
    );
    // One lock for each account: the one that stood against it is gone.
    assert.deepEqual(
      pane
        .state()
        .saved.pins.map(({ account }) => account)
        .sort(),
      [back.id, given.id].sort(),
    );
    await pane.session.carve();
    await pane.session.write();
    const reps = column(pane.grid, "TP Assignments", "Rep");
    assert.equal(reps.get(back.id), back.from);
    assert.equal(reps.get(given.id), third);
    assert.deepEqual(looking(pane).figures?.broken, []);
    assert.ok((looking(pane).figures?.furthest?.off ?? 1) <= before);
  });

  it("says on the page that is signed, and in the log, what became of all that was decided", async () => {
    const pane = await planned();
    const { session } = pane;
    const [back, given, keptOne] = owned(pane) as [Move, Move, Move];
    await session.write();
    const other = (looking(pane).figures?.reps ?? []).map(({ name }) => name);
    const third = other.find((name) => name !== given.from && name !== given.to) ?? "";
    // Of the first nobody said why.
    await session.decide([putBack(back), { ...give(given, third), note: "a promise" }]);
    await session.reword(keptOne.id, "agreed");
    await session.decide([kept(keptOne)]);
    await session.write();
    const logged = cellsOf(pane.grid, "TP Log").map((row) => row.map(String));
    for (const [id, how] of [
      [back.id, "Put back"],
      [given.id, "Given"],
    ] as const)
      assert.ok(
        logged.some((row) => row.includes(id) && row.includes(how)),
        `${id} is not in the log`,
      );
    await session.pinAll(
      changing(looking(pane).decided).map(({ account, rep }) => ({ account, rep })),
    );
    await session.carve();
    await session.prepareSignOff();
    const lines = (pane.state().signing.toSign?.signOff.parts ?? []).flatMap(
      ({ lines: own }) => own,
    );
    const said = (id: string) => lines.find(({ label }) => label.includes(id))?.text ?? "";
    assert.equal(said(given.id), `locked to ${third}; today ${given.from} has it. "a promise"`);
    const now = looking(pane).moves.find(({ id }) => id === keptOne.id);
    if (now?.to === keptOne.to)
      assert.equal(
        said(keptOne.id),
        `from ${keptOne.from} to ${keptOne.to}, as the plan has it. "agreed"`,
      );
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
    shownMoves({ moves, others: [], decided }, { ...noFilter, ...filter })
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

  it("has the plan hold an account where it is locked, and leaves a decision that does so already", () => {
    const [one] = moves as [Move];
    const given = { account: "A1", kind: "give", rep: "Cid", note: "asked for" } as const;
    for (const [rep, decided, kind] of [
      ["Ben", undefined, "keep"],
      ["Ana", undefined, "back"],
      ["Cid", undefined, "give"],
      ["Ana", given, "back"],
      ["Ben", given, "keep"],
      ["Cid", given, undefined],
      ["Ben", kept(one), undefined],
      ["Ana", putBack(one), undefined],
    ] as const) {
      const held = heldAt(one, rep, decided);
      assert.equal(held?.kind, kind);
      assert.equal((held ?? decided)?.rep, rep);
    }
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
