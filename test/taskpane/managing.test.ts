import assert from "node:assert/strict";
import { noFilter, shownMoves } from "../../taskpane/places/review/rows";
import { createManaging } from "../../taskpane/session/managing";
import { madeUp, tablesOf } from "../plan/carvedTables";
import { gridWith, openPane } from "./openPane";

describe("the pane's session: the teams of managers", () => {
  it("are there where a column of the reps names managers, and the queue shows one team's moves", async () => {
    const { accounts, reps } = madeUp(24, 4);
    const led = reps.cells.map((row, at) => [
      ...row,
      at === 0 ? "Manager" : at < 3 ? "Mia" : "Noa",
    ]);
    const pane = openPane(gridWith(tablesOf(accounts.cells, led)));
    await pane.session.start();
    await pane.session.later(createManaging).findManagers();
    const managers = pane.state().later.managers ?? assert.fail("no managers");
    assert.deepEqual(managers.ofRep.get("Rep 4"), "Noa");
    await pane.session.set("effort", 0.1);
    await pane.session.carve();
    const { looking } = pane.state();
    const team = new Set([...managers.ofRep].flatMap(([rep, one]) => (one === "Noa" ? rep : [])));
    const shown = shownMoves(looking, { ...noFilter, manager: "Noa", reps: team });
    const isTheirs = ({ from, to }: (typeof shown)[number]): boolean =>
      team.has(from) || team.has(to);
    assert.ok(shown.length > 0);
    assert.deepEqual(shown, looking.moves.filter(isTheirs));
  });

  it("are not where there is no such column", async () => {
    const pane = openPane(gridWith(madeUp(20, 3)));
    await pane.session.start();
    await pane.session.later(createManaging).findManagers();
    assert.equal(pane.state().later.managers, undefined);
  });
});
