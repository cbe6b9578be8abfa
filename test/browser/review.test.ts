import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("an objection to a move", function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ fresh: true });

  it("is found, said, put back, found again as it was searched for, and taken back as one step", async () => {
    const { pane, openSample } = workbench();
    await openSample();
    await pane.understood();
    await pane.answer("accounts/repeated rows", "first");
    await pane.carve();
    await pane.look("Moves");
    const counts = pane.frame.getByTestId("move counts");
    const [, moves, ofOwners, without] =
      /^(\d+) moves: (\d+) of owners, (\d+) of accounts without a rep/.exec(
        await counts.innerText(),
      ) ?? [];
    assert.equal(Number(ofOwners) + Number(without), Number(moves));

    const first = pane.frame.getByTestId("moves").locator("[data-action=back]").first();
    const [, account = ""] =
      /^Put back: (.*) with /.exec((await first.getAttribute("aria-label")) ?? "") ?? [];
    assert.deepEqual(await pane.findMoves(account), [account]);
    await pane.object(account, "They asked for her");
    const find = pane.frame.getByLabel("Find a move by account name or ID");
    assert.equal(await find.inputValue(), account);
    assert.match(await pane.moveRow(account), /Put back with .*They asked for her/);
    assert.equal(await pane.undoLast(), `Undone: ${account}. It is open again.`);
    assert.doesNotMatch(await pane.moveRow(account), /They asked for her/);
  });
});
