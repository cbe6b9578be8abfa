import assert from "node:assert/strict";
import { assignOfRange } from "../../../functions/assign/assign";
import { useCallLimit } from "../../../functions/door/callSize";
import { fingerprintOfRanges } from "../../../functions/audit/audit";
import { tamOfRange } from "../../../functions/market/market";
import { scoreOfRange } from "../../../functions/score/score";
import { summaryOfRange } from "../../../functions/territory/summary";
import { limitCalls } from "../../../taskpane/limitCalls";
import { cellErrorOf } from "../callInCell";
import { withoutNotes } from "../notes";

const rows = (count: number): unknown[][] => [
  ["Account ID", "Owner", "Score"],
  ...Array.from({ length: count }, (_, row) => [`A${row}`, "Ana", row]),
];
const reps = [["Rep"], ["Ana"], ["Ben"]];

describe("a host that takes messages of a limited size", () => {
  let restore: () => void;
  beforeEach(() => {
    restore = useCallLimit({ host: "Excel on the web", bytes: 1000 });
  });
  afterEach(() => {
    restore();
  });

  it("has tables, ranges and lists refused that are larger, by name", async () => {
    const refusal = (name: string): RegExp =>
      new RegExp(
        `^${name} comes to \\S+ MB, and Excel on the web takes \\S+ MB in one call. Use the`,
      );
    const [large, column] = [
      rows(100),
      rows(200)
        .slice(1)
        .map(([, , score]) => [score, score]),
    ];
    for (const [name, call] of [
      ["accounts", () => summaryOfRange(large, reps)],
      ["factors", () => scoreOfRange(column, [[0.5, 0.5]])],
      ["range 1", () => fingerprintOfRanges([large])],
    ] as const) {
      const { code, message } = cellErrorOf(call);
      assert.equal(code, "#VALUE!");
      assert.match(message, refusal(name));
    }
    await assert.rejects(assignOfRange(large, reps), { message: refusal("accounts") });
  });

  it("has results refused that are larger", () => {
    const many = Array.from({ length: 150 }, (_, row) => [row % 9]);
    const { message } = cellErrorOf(() => tamOfRange(many, [[1 / 3]]));
    assert.match(message, /^The result comes to .* Use the task pane, or pass fewer rows\.$/);
  });

  it("has results refused that are larger than it takes of them, though arguments may be", () => {
    useCallLimit({ host: "Excel on the web", bytes: 5000, resultBytes: 1000 });
    const many = Array.from({ length: 150 }, (_, row) => [row % 9]);
    const { code, message } = cellErrorOf(() => tamOfRange(many, [[1 / 3]]));
    assert.equal(code, "#VALUE!");
    assert.match(message, /^The result comes to .*, and Excel on the web is sure to show up to /);
    assert.equal(tamOfRange(many.slice(0, 20), [[1 / 3]]).length, 20);
  });

  it("lets pass what is not", async () => {
    assert.equal(withoutNotes(summaryOfRange(rows(10), reps)).length, 3);
    assert.equal((await assignOfRange(rows(10), reps)).length, 11);
  });

  it("counts bytes as they are sent", () => {
    const wide = [["Rep"], ["日".repeat(340)]];
    const { message } = cellErrorOf(() => summaryOfRange(rows(1), wide));
    assert.match(message, /^reps comes to/);
  });
});

describe("limitCalls", () => {
  it("gives the functions' bundle the limit of Excel on the web, where the page has one", () => {
    const page = globalThis as { TerritoryPlannerFunctions?: unknown };
    limitCalls();
    const given: unknown[] = [];
    page.TerritoryPlannerFunctions = { useCallLimit: (limit: unknown) => given.push(limit) };
    limitCalls();
    delete page.TerritoryPlannerFunctions;
    assert.deepEqual(given, [
      { host: "Excel on the web", bytes: 5_000_000, resultBytes: 1_900_000 },
    ]);
  });
});
