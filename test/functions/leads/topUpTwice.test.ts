import assert from "node:assert/strict";
import { topUpOfRange } from "../../../functions/leads/leads";

describe("TP.TOPUP", () => {
  const head = ["Rep", "Leads", "New leads", "In progress"];

  for (const again of ["Ann", "ann", "ANN "]) {
    it(`gives room to nobody who stands in two rows, and says so in both: ${again}`, () => {
      const found = topUpOfRange([
        head,
        ["Ann", 240, 0, 0],
        ["Bob", 240, 0, 0],
        [again, 240, 0, 0],
      ]);
      assert.deepEqual(found[2], topUpOfRange([head, ["Bob", 240, 0, 0]])[1]);
      for (const row of [1, 3]) {
        const [, room] = found[row] ?? [];
        assert.ok(typeof room === "object" && room !== null && "message" in room);
        assert.match(String(room.message), /^Rows 2 and 4 of reps both name "ann"/i);
      }
    });
  }
});
