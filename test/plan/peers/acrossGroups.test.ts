import assert from "node:assert/strict";
import { seededRandom } from "../../../src/random";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

/** Six reps of two managers; those of the first own far more. */
function twoManagers(): ReturnType<typeof tablesOf> {
  const random = seededRandom(5);
  const accounts = Array.from({ length: 180 }, (_, at): Cell[] => [
    `A${at + 1}`,
    `Rep ${1 + Math.floor(6 * random() ** 1.5)}`,
    10 + Math.floor(90 * random()),
  ]);
  const reps = Array.from({ length: 6 }, (_, at): Cell[] => [
    `Rep ${at + 1}`,
    at < 3 ? "North" : "South",
  ]);
  return tablesOf(
    [["Account ID", "Owner", "Potential"], ...accounts],
    [["Rep", "Manager"], ...reps],
  );
}

const across = ({ inputs, plan, setup }: Carve): number => {
  const { groupOf } = setup.peers;
  return inputs.accounts.owner.reduce((sum, owner, account) => {
    const rep = plan.rep[account] ?? -1;
    return owner >= 0 && rep >= 0 && groupOf[owner] !== groupOf[rep] ? sum + 1 : sum;
  }, 0);
};
const planned = (settings: Partial<Settings>): Carve =>
  carved(twoManagers(), { peers: "Manager", maxMovedPercent: 100, ...settings });
const lineOf = ({ measures }: Carve, key: string): (typeof measures)[number] => {
  const found = measures.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};

describe("moves across peer groups", () => {
  it("make the totals of managers even where they may be made", () => {
    const free = planned({});
    assert.ok(across(free) > 10, String(across(free)));
    assert.equal(lineOf(free, "movedAcross").after, across(free));
    assert.ok(lineOf(free, "groups").after < 0.01);
    assert.ok(lineOf(free, "groups").before > 0.1);
  });

  it("are forbidden by 0, and each manager's reps are even all the same", () => {
    const none = planned({ maxAcrossPercent: 0 });
    assert.equal(across(none), 0);
    assert.equal(lineOf(none, "movedAcross").met, "yes");
    assert.ok(lineOf(none, "spread").after < 0.012, String(lineOf(none, "spread").after));
    const held = lineOf(none, "groups");
    assert.equal(held.after, held.before);
    assert.match(held.meaning, /^North is \d+\.\d % \([\d,]+\) over its part of the team, [\d,]+$/);
  });

  it("are capped by a percentage of what today's reps own", () => {
    const some = planned({ maxAcrossPercent: 5 });
    assert.ok(across(some) <= 9 && across(some) > 0, String(across(some)));
    assert.ok(lineOf(some, "groups").after < lineOf(some, "groups").before);
    assert.equal(lineOf(some, "movedAcross").target, "at most 9");
  });

  it("are counted for groups alone: a team without groups is asked for a column", () => {
    assert.throws(
      () => carved(twoManagers(), { maxAcrossPercent: 5 }),
      /all reps are one group\. Choose a column of the reps/,
    );
  });
});

describe("what is proven where peers are told otherwise than rules part the team", () => {
  it("is nothing of fairness, since the search's shares are others than the verdict's", () => {
    const accounts = Array.from({ length: 60 }, (_, at): Cell[] => [
      `A${at + 1}`,
      `Rep ${1 + (at % 4)}`,
      at % 2 ? 10 : 100,
      at % 2 ? "SMB" : "ENT",
    ]);
    const reps = Array.from({ length: 4 }, (_, at): Cell[] => [
      `Rep ${at + 1}`,
      at % 2 ? "SMB" : "ENT",
      at < 2 ? "North" : "South",
    ]);
    const tables = tablesOf(
      [["Account ID", "Owner", "Potential", "Segment"], ...accounts],
      [["Rep", "Segment", "Manager"], ...reps],
    );
    const made = (peers: string): Carve => carved(tables, { match: "segment", peers });
    const mixed = made("Manager");
    assert.equal(mixed.verdict.met, false);
    assert.deepEqual(saidOf(mixed).proofs, ["How much fairer a plan could be is not proven."]);
    assert.equal(made("").verdict.met, true);
    assert.match(
      saidOf(made("")).proofs[0] ?? "",
      /no plan brings its furthest rep nearer to a fair share\.$/,
    );
  });
});
