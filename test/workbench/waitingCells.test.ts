import assert from "node:assert/strict";
import fc from "fast-check";
import { createWaitingCells } from "../../workbench/functions/waitingCells";

/**
 * Cells of formulas as the grid has them: a calculation shows its results only when it has ended,
 * and what waits is computed only where it shows #BUSY!.
 */
function book() {
  let hasCode = false;
  let running: "busy" | "done" | undefined;
  let cell: "blank" | "busy" | "done" = "blank";
  const timers: (() => void)[] = [];
  const waiting = createWaitingCells(
    () => {
      if (cell === "busy") begin();
    },
    (run) => timers.push(run),
  );
  function begin(): void {
    running = hasCode ? "done" : "busy";
    if (!hasCode) waiting.missed();
  }
  return {
    begin,
    end() {
      if (running === undefined) return;
      cell = running;
      running = undefined;
      waiting.calculated();
    },
    connect() {
      hasCode = true;
      waiting.connected();
    },
    disconnect() {
      hasCode = false;
      waiting.disconnected();
    },
    timers() {
      for (const run of timers.splice(0)) run();
    },
    /** Lets everything that goes on by itself come to its end. */
    settle() {
      for (let round = 0; round < 4; round++) {
        this.timers();
        this.end();
      }
      return cell;
    },
  };
}

type Act = "begin" | "end" | "connect" | "timers";

describe("cells that wait for their functions", () => {
  const orders: readonly (readonly Act[])[] = [
    ["connect", "begin"],
    ["begin", "connect"],
    ["begin", "end", "connect"],
    ["begin", "connect", "end", "timers"],
    // The look for busy cells comes while the calculation that will make one still goes on.
    ["begin", "connect", "timers", "end"],
    ["begin", "end", "begin", "connect", "timers", "end"],
  ];
  for (const order of orders) {
    it(`are computed after: ${order.join(", ")}`, () => {
      const cells = book();
      for (const act of order) cells[act]();
      assert.equal(cells.settle(), "done");
    });
  }

  it("are computed in whatever order calculations and the page come and go", () => {
    const acts = fc.array(
      fc.constantFrom("begin" as const, "end", "connect", "disconnect", "timers"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (given) => {
        const cells = book();
        for (const act of ["begin" as const, ...given, "connect" as const]) cells[act]();
        assert.equal(cells.settle(), "done");
      }),
    );
  });
});
