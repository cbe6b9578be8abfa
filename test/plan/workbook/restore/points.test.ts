import assert from "node:assert/strict";
import { restorePointsIn, mostPoints } from "../../../../src/plan/workbook/restore/points";
import type { PointFacts } from "../../../../src/plan/workbook/restore/pointText";
import { memoryParts } from "../../../support/memoryParts";
import { refused } from "../../../support/openedExcel";

const facts: PointFacts = {
  ...{ at: "2026-11-30T13:05:00Z", by: "Ana", kind: "plan", plan: "North", fingerprint: "ab" },
  ...{ rows: 3, beside: 2 },
};

function opened() {
  const parts = memoryParts();
  let next = 0;
  return { parts, points: restorePointsIn(parts, () => `id${next++}`) };
}

describe("the restore points of a workbook", () => {
  it("are listed with the latest first, and of ten more none is too many", async () => {
    const { parts, points } = opened();
    for (let at = 1; at <= mostPoints + 3; at++)
      await points.save({ ...facts, rows: at }, [`body ${at}`]);
    const { points: list } = await points.list();
    assert.deepEqual(
      list.map(({ rows }) => rows),
      Array.from({ length: mostPoints }, (_, at) => mostPoints + 3 - at),
    );
    const [latest] = list;
    assert.ok(latest);
    assert.deepEqual(await points.body(latest), [`body ${mostPoints + 3}`]);
    assert.equal(parts.stored.size, 2 * mostPoints);
  });

  it("take up no more than fits, whatever each of them takes", async () => {
    const { parts, points } = opened();
    for (let at = 0; at < 5; at++) await points.save(facts, ["a", "b", "c"]);
    const pieces = [...parts.stored.keys()].filter((name) => /\/\d+$/.test(name));
    assert.ok(pieces.length <= 12, `${pieces.length} pieces`);
    assert.equal((await points.list()).points.length, 4);
    await assert.rejects(points.save(facts, ["a", "b", "c", "d", "e"]), refused(/too much/));
    assert.equal((await points.list()).points.length, 4);
  });

  it("leave plans and other parts alone, and what was begun and never ended goes", async () => {
    const { parts, points } = opened();
    await parts.write("plan/a", "mine", 0);
    await parts.write("restore/1-half/1", "never ended", 0);
    await points.save(facts, ["body"]);
    assert.ok(parts.stored.has("plan/a"));
    assert.ok(!parts.stored.has("restore/1-half/1"));
    await points.removeAll();
    assert.deepEqual([...parts.stored.keys()], ["plan/a"]);
  });

  it("count an answer that was lost by what stands there", async () => {
    const parts = memoryParts();
    const lost = restorePointsIn(
      {
        ...parts,
        async write(name, text, after) {
          const version = await parts.write(name, text, after);
          await parts.write("x", "", 0).catch(() => undefined);
          return parts.write(name, text, version - 1);
        },
      },
      () => "id",
    );
    await lost.save(facts, ["body"]);
    assert.equal((await lost.list()).points.length, 1);
  });

  it("say which entry can't be read, and offer none that leads over it", async () => {
    const { parts, points } = opened();
    for (let at = 0; at < 3; at++) await points.save({ ...facts, rows: at }, ["body"]);
    const { points: list } = await points.list();
    parts.stored.set(`restore/${list[1]?.id ?? ""}`, { version: 1, text: "odd" });
    const found = await points.list();
    assert.deepEqual(
      found.points.map(({ rows }) => rows),
      [2],
    );
    assert.match(found.unread[0] ?? "", /restore point is damaged/);
  });
});
