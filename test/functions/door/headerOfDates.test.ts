/** The first date of a list is no header, whichever way it is written. */
import assert from "node:assert/strict";
import { responseTimeOfRange } from "../../../functions/kpi/response";
import { slaDueOfRange } from "../../../functions/leads/leads";
import { hoursTable } from "../../../src/defaults/hours";
import { momentOf } from "../../../src/table/numbers/moments";

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** A first cell whose order the second tells, and the day that is meant. */
const firsts: readonly (readonly [first: string, second: string, day: string])[] = [
  ["03/04/2026", "03/31/2026", "2026-03-04"],
  ["03/04/2026", "31/03/2026", "2026-04-03"],
  ["03-04-2026", "31-03-2026", "2026-04-03"],
  ["3.4.26", "31.3.26", "2026-04-03"],
];

describe("a first date that only the list can tell", () => {
  for (const [first, second, day] of firsts) {
    it(`is a value of its own: ${first} above ${second}`, () => {
      const due = slaDueOfRange(column(first, second), [["MQL"]]).map(([cell]) =>
        Math.floor(Number(cell)),
      );
      assert.deepEqual(due, [momentOf(day), momentOf("2026-03-31")]);
      const headed = slaDueOfRange(column("Created", first, second), [["MQL"]]);
      assert.equal(headed.length, 2);
    });
  }

  it("is a start and an end among others", () => {
    const [, row] = responseTimeOfRange(
      column("03/04/2026 10:00", "03/31/2026 10:00"),
      column("03/04/2026 10:05", "03/31/2026 10:20"),
    );
    assert.equal(row?.[1], 2);
    assert.ok(Math.abs(Number(row[3]) - 12.5) < 1e-6);
  });

  it("is a holiday", () => {
    const due = slaDueOfRange(
      [["2026-03-03 16:45"]],
      [["Hot lead"]],
      undefined,
      hoursTable.map((cells) => [...cells]),
      column("03/04/2026", "03/31/2026"),
    );
    assert.equal(Math.floor(Number(due[0]?.[0])), momentOf("2026-03-05"));
  });

  it("is refused by itself where it is a day that no calendar has", () => {
    const [slip, other] = slaDueOfRange(column("31/31/2026", "31/03/2026"), [["MQL"]]);
    assert.match(String(Reflect.get(Object(slip?.[0]), "message")), /31\/31\/2026.*no date/);
    assert.equal(Math.floor(Number(other?.[0])), momentOf("2026-03-31"));
  });
});
