import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairLoads } from "../../../src/fairness/peers";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import type { Carve } from "../../../src/plan/carve";
import { carved, saidOf } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

function lineOf({ measures }: Carve, key: string): Carve["measures"][number] {
  return measures.find((one) => one.key === key) ?? assert.fail(key);
}

/** Lumpy accounts, so that few plans are even, each with a tier and hours. */
function lumpy(): ReturnType<typeof tablesOf> {
  const owners = ["Ana", "Ben", "Cy"];
  const accounts = [90, 60, 40, 30, 20, 10, 10, 10].map((potential, at): Cell[] => [
    `A${at}`,
    owners[at % 3] ?? "",
    potential,
    at < 4 ? "Gold" : "Tin",
    at + 1,
  ]);
  return tablesOf(
    [["Account ID", "Owner", "Potential", "Tier", "Hours"], ...accounts],
    [["Rep"], ...owners.map((name) => [name])],
  );
}

describe("the tolerance of a load", () => {
  const cases: [measures: string, limit: string][] = [
    // Nothing is traded for fairness where nothing else is asked for: there is no tolerance then.
    ["", "the target is at most 10 %"],
    // The load to balance stays balanced beside a kind of accounts, by its own tolerance.
    ["Tier 5 %", "your limit is 1 %"],
    ["Tier = Gold 5 %", "your limit is 1 %"],
    ["Potential 7 %", "your limit is 7 %"],
    ["Hours 30 %; Potential 7 %", "your limit is 7 %"],
    ["Hours 30 %", "the target is at most 10 %"],
  ];
  for (const [measures, said] of cases)
    it(`is one number with measures "${measures}": ${said}`, () => {
      const settings: Partial<Settings> = { measures, tolerance: 1, maxMovedPercent: 100 };
      const carve = carved(lumpy(), settings);
      const { verdict, notes } = saidOf(carve);
      assert.ok(verdict[0]?.endsWith(`; ${said}.`), verdict[0]);
      const [percent] = /\d+ %/.exec(said) ?? [];
      const own = carve.measures.find(({ key }) => key === "tolerance Potential");
      if (said.startsWith("your")) assert.ok(own?.meaning.includes(` ${percent}`), own?.meaning);
      else assert.equal(own, undefined);
      for (const note of notes.filter((one) => one.startsWith("Potential: the tolerance is")))
        assert.ok(note.includes(String(percent).replace(" %", ".0 %")), note);
      for (const { key, met, meaning } of carve.measures)
        if (key.startsWith("category ") && met === "yes")
          assert.match(meaning, /within 5 % of it$/);
    });

  it("is the same in what an owner held before, named among the measures or set by itself", () => {
    for (const seed of [1, 2]) {
      const told = (measures: string, tolerance: number): readonly string[] =>
        carved(madeUp(60, 4, seed), { measures, tolerance, maxMovedPercent: 100 }).reasons.filter(
          (reason) => /: Rep \d was [\d.]+ % over a fair share, /.test(reason),
        );
      const alone = told("", 3);
      assert.ok(alone.length > 0);
      assert.deepEqual(told("Projected ARR 3 %", 40), alone);
      assert.ok(told("accounts 60 %; Projected ARR 3 %", 40).length > 0);
    }
  });

  it("counts the reps who are within it, names the others, and leaves how far to the spread", () => {
    for (const seed of [1, 2, 3, 4]) {
      const settings: Partial<Settings> = { tolerance: 0.01, maxMovedPercent: 20 };
      const carve = carved(madeUp(30, 4, seed), settings);
      const fair = fairLoads(carve.setup.peers, carve.after.load);
      const off = fair.map((one, rep) => Math.abs(carve.after.load[rep]! - one) / one);
      const outside = carve.inputs.reps.name.filter((_, rep) => off[rep]! > 0.0001);
      const { after, target, met, meaning } = lineOf(carve, "tolerance Projected ARR");
      assert.deepEqual([after, target], [4 - outside.length, "all 4"]);
      assert.equal(met, outside.length === 0 ? "yes" : "no");
      assert.ok(outside.length > 1);
      for (const name of outside) assert.ok(meaning.includes(name), meaning);
      assert.equal(lineOf(carve, "spread").after.toFixed(9), Math.max(...off).toFixed(9));
    }
  });

  it("says each fact once: no two lines of a scorecard share a name or a meaning", () => {
    for (const measures of ["", "Tier 5 %", "Hours 30 %; Potential 7 %"]) {
      const all = carved(lumpy(), { measures, maxMovedPercent: 100 }).measures;
      assert.equal(new Set(all.map(({ label }) => label)).size, all.length);
      const said = all
        .map(({ meaning }) => meaning)
        .filter((meaning) => meaning.includes("fair share of"));
      assert.equal(new Set(said).size, said.length);
    }
  });
});
