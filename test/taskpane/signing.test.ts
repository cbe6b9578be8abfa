import assert from "node:assert/strict";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { contentOf } from "../../grid/files/contentOf";
import { fill } from "../../grid/files/fill";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import type { Grid } from "../../grid/grid";
import { createMemoryGrid } from "../../grid/memory";
import { InputError } from "../../src/errors";
import type { StoredHead } from "../../src/plan/stored/head";
import { plansWithFingerprint } from "../../src/plan/stored/findPlan";
import type { Signature } from "../../taskpane/session/signingSession";
import { canGoBack, putBack } from "../../taskpane/places/review/rows";
import { changesText } from "../../taskpane/words/changesText";
import { officeOver } from "../support/officeInNode";
import { madeUp } from "../plan/carvedTables";
import { cellsOf, gridWith, openPane, rect, until, type OpenPane } from "./openPane";

const signature: Signature = {
  ...{ by: "Ana Ruiz", approvedBy: "Kim Lee" },
  ...{ knowsBroken: false, knowsChanged: false },
};

async function opened(grid: Grid, office = officeOver(grid)): Promise<OpenPane> {
  const pane = openPane(grid, { office: () => office });
  await pane.session.start();
  await pane.session.set("effort", 0.1);
  return pane;
}

const current = (pane: OpenPane): StoredHead => {
  const { list, current: id } = pane.state().plans;
  const found = list.find(({ head }) => head.id === id);
  assert.ok(found);
  return found.head;
};

async function planned(pane: OpenPane): Promise<StoredHead> {
  const before = pane.state().plans.current;
  await pane.session.carve();
  await until("the plan is stored", () => {
    const { current: id } = pane.state().plans;
    return id !== undefined && id !== before;
  });
  return current(pane);
}

async function signed(pane: OpenPane, changed: Partial<Signature> = {}): Promise<StoredHead> {
  await pane.session.prepareSignOff();
  await pane.session.signOff({ ...signature, ...changed });
  return current(pane);
}

const notice = (pane: OpenPane): string => pane.state().notice?.text ?? "";
const page = (grid: Grid, sheet = "TP Sign-off"): string =>
  cellsOf(grid, sheet)
    .map((row) => row.join(": "))
    .join("\n");

describe("the pane's session: signing off", () => {
  it("keeps who did what when, and writes a page that says what was signed", async () => {
    const grid = gridWith(madeUp(40, 3));
    const pane = await opened(grid);
    const draft = await planned(pane);
    assert.deepEqual(
      draft.history.map(({ status }) => status),
      ["draft"],
    );
    await pane.session.setStatus(draft.id, "in review");
    const head = await signed(pane);
    assert.equal(notice(pane), "");
    assert.equal(head.status, "signed off");
    assert.deepEqual(
      head.history.map(({ status, by, approvedBy }) => [status, by, approvedBy]),
      [
        ["draft", "", ""],
        ["in review", "", ""],
        ["signed off", "Ana Ruiz", "Kim Lee"],
      ],
    );
    assert.equal(head.history.at(-1)?.fingerprint, head.changedFingerprint);
    const text = page(grid);
    for (const said of [
      "Made by: Ana Ruiz",
      "Approved by: Kim Lee",
      `Fingerprint: ${head.changedFingerprint}`,
      "Names are as they were typed in. Nobody has checked them",
      "Figures against the targets",
      "What is proven",
      "Nothing was changed by hand",
      "Columns used",
      "Search effort: 0.1",
    ])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    await pane.session.setStatus(head.id, "loaded");
    assert.equal(current(pane).status, "loaded");
  });

  it("replaces the one signed before, and on the page only what we wrote", async () => {
    const grid = gridWith(madeUp(40, 3));
    const pane = await opened(grid);
    await pane.session.set("maxMovedPercent", 40);
    await planned(pane);
    const [move] = pane.state().looking.moves.filter(canGoBack);
    assert.ok(move);
    await pane.session.decide([{ ...putBack(move), note: "they asked" }]);
    const first = await signed(pane);
    const long = cellsOf(grid, "TP Sign-off").length;
    assert.match(page(grid), /the search had .*\. "they asked"/);
    assert.notEqual(first.changedFingerprint, first.fingerprint);
    grid.setCells("TP Sign-off", rect(2, 3, 1, 1), [["my note"]]);
    await pane.session.undecide([move.id]);
    await pane.session.set("maxMovedPercent", 20);
    await planned(pane);
    const second = await signed(pane);
    const status = new Map(
      pane.state().plans.list.map(({ head }) => [head.id, head.status] as const),
    );
    assert.deepEqual([status.get(first.id), status.get(second.id)], ["replaced", "signed off"]);
    assert.deepEqual(pane.state().signing.page?.sheet, "TP Sign-off");
    assert.ok(page(grid).includes(second.changedFingerprint));
    assert.ok(!page(grid).includes("they asked"));
    assert.equal(grid.values("TP Sign-off", rect(2, 3, 1, 1))[0]?.[0], "my note");
    assert.ok(long > 20);
    // What somebody changed on our page, and what is not ours at all, stays.
    grid.setCells("TP Sign-off", rect(3, 1, 1, 1), [["changed by somebody"]]);
    await pane.session.set("maxMovedPercent", 30);
    await planned(pane);
    await signed(pane);
    assert.deepEqual(
      [pane.state().signing.page?.sheet, pane.state().signing.page?.isBeside],
      ["TP Sign-off (2)", true],
    );
    assert.ok(page(grid).includes("changed by somebody"));
  });

  it("leaves a sheet of that name that is not ours", async () => {
    const grid = gridWith(madeUp(30, 3));
    grid.addSheet("TP Sign-off");
    grid.setCells("TP Sign-off", rect(0, 0, 1, 1), [["mine"]]);
    const pane = await opened(grid);
    await planned(pane);
    await signed(pane);
    assert.deepEqual(cellsOf(grid, "TP Sign-off"), [["mine"]]);
    assert.equal(pane.state().signing.page?.sheet, "TP Sign-off (2)");
  });

  it("says that a plan is signed where only its page could not be written", async () => {
    const pane = openPane(gridWith(madeUp(30, 3)), {
      workbook: (book) => ({
        ...book,
        change: () => Promise.reject(new InputError("The workbook is protected.")),
      }),
    });
    await pane.session.start();
    await planned(pane);
    assert.equal((await signed(pane)).status, "signed off");
    assert.match(notice(pane), /is signed off, but its page .* The workbook is protected\./);
    assert.equal(pane.state().signing.page, undefined);
  });

  it("puts what is decided of a signed plan into a draft, and says so", async () => {
    const pane = await opened(gridWith(madeUp(40, 3)));
    await pane.session.set("maxMovedPercent", 40);
    await planned(pane);
    const head = await signed(pane);
    await pane.session.renamePlan(head.id, "Another name");
    const [move] = pane.state().looking.moves.filter(canGoBack);
    assert.ok(move);
    await pane.session.decide([putBack(move)]);
    await until("the draft is there", () => current(pane).id !== head.id);
    assert.equal(current(pane).status, "draft");
    assert.equal(current(pane).decisions.length, 1);
    assert.match(notice(pane), /is signed off and stays as it is\. .* goes into a draft/);
    const before = pane.state().plans.list.find((one) => one.head.id === head.id)?.head;
    assert.deepEqual(before, head);
  });

  it("refuses what can't be signed, with the way out", async () => {
    const grid = gridWith(madeUp(40, 3));
    const pane = await opened(grid);
    await planned(pane);
    await signed(pane, { by: " " });
    assert.match(notice(pane), /Type who made the plan/);
    // A decision between the look and the click makes another plan of it.
    await pane.session.prepareSignOff();
    const [move] = pane.state().looking.moves.filter(canGoBack);
    if (move !== undefined) await pane.session.decide([putBack(move)]);
    else await pane.session.set("tolerance", 7);
    await pane.session.signOff(signature);
    assert.match(notice(pane), /Something has changed since you looked/);
    assert.equal(current(pane).status, "draft");
  });

  it("signs a plan from earlier cells only by the word of whoever signs, and says so", async () => {
    const tables = madeUp(40, 3);
    const grid = gridWith(tables);
    const pane = await opened(grid);
    await planned(pane);
    const width = tables.accounts.cells[0]?.length ?? 0;
    const potential = tables.accounts.cells[0]?.indexOf("Projected ARR") ?? -1;
    assert.ok(potential >= 0);
    grid.setCells("Accounts", rect(1, potential, 2, 1), [[7], [8]]);
    const added = [...(tables.accounts.cells[1] ?? [])];
    added[0] = "A-new";
    grid.setCells("Accounts", rect(41, 0, 1, width), [added]);
    await pane.session.refresh();
    await pane.session.prepareSignOff();
    const since = pane.state().signing.toSign?.since;
    assert.ok(since !== undefined && typeof since !== "string");
    assert.deepEqual([since.accounts.added, since.accounts.gone, since.accounts.cells], [1, 0, 2]);
    await pane.session.signOff(signature);
    assert.match(notice(pane), /Cells have changed since the plan was made/);
    await pane.session.signOff({ ...signature, knowsChanged: true });
    assert.equal(current(pane).status, "signed off");
    assert.match(page(grid), /from the earlier cells\. .*1 row of accounts is new and 2 cells/);
  });

  it("asks for a name where it first matters, and once", async () => {
    const pane = await opened(gridWith(madeUp(40, 3)));
    await pane.session.set("maxMovedPercent", 40);
    await planned(pane);
    assert.equal(pane.state().signing.isNameAsked, false);
    const [one, two] = pane.state().looking.moves.filter(canGoBack);
    assert.ok(one && two);
    await pane.session.decide([putBack(one)]);
    await until("it is asked", () => pane.state().signing.isNameAsked);
    await pane.session.setAuthor(" Ana Ruiz ");
    assert.equal(pane.state().signing.isNameAsked, false);
    assert.deepEqual(
      [current(pane).author, ...current(pane).decisions.map(({ by }) => by)],
      ["Ana Ruiz", "Ana Ruiz"],
    );
    await pane.session.decide([putBack(two)]);
    await until("it is stored", () => current(pane).decisions.length === 2);
    assert.deepEqual(
      current(pane).decisions.map(({ by }) => by),
      ["Ana Ruiz", "Ana Ruiz"],
    );
    assert.equal(pane.state().signing.isNameAsked, false);
  });
});

describe("the pane's session: finding a plan and making it anew", () => {
  it("finds a plan of two people by its fingerprint, and makes it anew after the cells have changed", async () => {
    const grid = gridWith(madeUp(40, 3));
    const office = officeOver(grid);
    const ana = await opened(grid, office);
    await ana.session.setAuthor("Ana Ruiz");
    await ana.session.set("maxMovedPercent", 40);
    await planned(ana);
    const [move] = ana.state().looking.moves.filter(canGoBack);
    assert.ok(move);
    await ana.session.decide([putBack(move)]);
    const hers = await signed(ana);
    const ben = await opened(grid, office);
    await ben.session.setAuthor("Ben Ito");
    await ben.session.set("maxMovedPercent", 10);
    const his = await planned(ben);
    grid.setCells("Accounts", rect(1, 3, 5, 1), [[1], [2], [3], [4], [5]]);

    // A colleague with the file, later.
    const later = createMemoryGrid();
    fill(later, await readWorkbookFile("plans.xlsx", await writeXlsx(contentOf(grid))));
    const kim = await opened(later);
    await until("they are listed", () => kim.state().plans.list.length === 2);
    const { list } = kim.state().plans;
    assert.deepEqual(list.map(({ head }) => head.author).sort(), ["Ana Ruiz", "Ben Ito"]);
    for (const one of [hers, his]) {
      const beginning = one.changedFingerprint.slice(0, 7).toUpperCase();
      const [found, ...more] = plansWithFingerprint(list, beginning);
      assert.deepEqual([found?.head.id, more], [one.id, []]);
      await kim.session.lookIntoPlan(one.id);
      const look = kim.state().planPage?.look;
      assert.ok(look !== undefined && typeof look !== "string");
      assert.match(changesText(look.since), /5 cells of the accounts have changed/);
      assert.deepEqual(
        look.parts.map(({ key }) => key),
        ["read", "control", "rates", "settings", "columns"],
      );
      await kim.session.makeAnew();
      const anew = kim.state().planPage?.anew;
      assert.ok(anew !== undefined && "made" in anew);
      assert.equal(anew.made.isSame, true);
      assert.equal(anew.made.isSameByHand, one === hers ? true : undefined);
    }
    assert.deepEqual(plansWithFingerprint(list, "zz"), []);
  });

  it("stops, and says that nothing was found out", async () => {
    const pane = await opened(gridWith(madeUp(60, 4)));
    await pane.session.set("effort", 1);
    const head = await planned(pane);
    await pane.session.lookIntoPlan(head.id);
    let isStopped = false;
    pane.onEvent((event) => {
      if (event.type !== "anew" || isStopped) return;
      isStopped = true;
      pane.session.stopMakingAnew();
    });
    await pane.session.makeAnew();
    const anew = pane.state().planPage?.anew;
    assert.ok(anew !== undefined && "made" in anew);
    assert.ok(anew.made.isStopped);
  });
});
