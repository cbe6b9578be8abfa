import assert from "node:assert/strict";
import { defaultSettings } from "../../src/plan/settings/settings";
import { PEER_GROUPS } from "../../templates/sample/reps";
import { carvedReps, carveOfSample, sampleSettings } from "./carveOfSample";
import type { Measure } from "../../src/plan/measures/measures";
import { saidOf } from "../plan/carved";

describe("a carve of the sample, as its pane starts", () => {
  const carve = carveOfSample();
  const measure = (key: string): Measure => {
    const found = carve.measures.find((one) => one.key === key);
    assert.ok(found, key);
    return found;
  };

  it("has the default settings, and reps who serve their own segment alone", () => {
    assert.deepEqual(sampleSettings(), { ...defaultSettings, match: "segment" });
  });

  it("compares reps within the three groups of their column", () => {
    const { peers } = carve.setup;
    assert.equal(peers.by, "Peer Group");
    assert.deepEqual(
      peers.groups.map(({ name, reps }) => [name, reps.map((rep) => carvedReps[rep]?.name)]).sort(),
      PEER_GROUPS.map(({ name }) => [
        name,
        carvedReps.filter((rep) => rep.peers === name).map((rep) => rep.name),
      ]).sort(),
    );
  });

  it("is within the limit in each group, and says so", () => {
    assert.equal(carve.verdict.met, true);
    assert.equal(saidOf(carve).verdict.length, 3);
    for (const { name } of PEER_GROUPS)
      assert.ok(saidOf(carve).verdict.some((one) => one.includes(` of ${name} is `)));
  });

  it("leaves each group what its segment holds, without a distance that is rounding alone", () => {
    const { before, after, meaning } = measure("groups");
    assert.ok(before > 0.1 && after < 1e-9, `${before} ${after}`);
    assert.match(meaning, /^No group is as much as 0\.1 % off its part of the team$/);
  });

  it("gives each rep 3 to 5 times the quota that the ramp leaves, which today's owners don't have", () => {
    assert.equal(measure("quota").met, "yes");
    const ratios = (load: Float64Array): number[] =>
      carvedReps.map(({ quota, ramp }, rep) => (load[rep] ?? NaN) / (quota * ramp));
    const before = ratios(carve.before.load);
    for (const ratio of ratios(carve.after.load))
      assert.ok(ratio >= 3 && ratio <= 5, String(ratio));
    assert.ok(before.some((ratio) => ratio > 5) && before.some((ratio) => ratio < 3));
  });

  it("covers every account, with nobody above capacity, inside the cap on moves", () => {
    assert.equal(measure("coverage").after, 1);
    carvedReps.forEach(({ capacity, name }, rep) => {
      assert.ok((carve.after.accounts[rep] ?? NaN) <= capacity, name);
    });
    assert.equal(measure("moved").met, "yes");
  });

  it("gives the position to be hired a book, and leaves who is on leave the own one", () => {
    const of = (name: string): number => carvedReps.findIndex((rep) => rep.name === name);
    assert.ok((carve.after.accounts[of("TBH Enterprise West")] ?? 0) > 20);
    assert.ok(saidOf(carve).notes.some((note) => /^Caleb Stone is on leave/.test(note)));
    const { owner } = carve.inputs.accounts;
    const caleb = of("Caleb Stone");
    const own = [...owner.keys()].filter((account) => owner[account] === caleb);
    const kept = own.filter((account) => carve.plan.rep[account] === caleb);
    assert.ok(kept.length > 0.9 * own.length, `${kept.length} of ${own.length}`);
  });

  it("moves prospects before customers", () => {
    const moved = measure("moved").after;
    const customers = measure("movedCustomers").after;
    const { owner, relations } = carve.inputs.accounts;
    const owned = [...owner].filter((rep) => rep >= 0).length;
    const ours = [...owner].filter(
      (rep, account) => rep >= 0 && relations.customer?.[account] === 1,
    );
    assert.ok(customers / moved < ours.length / owned, `${customers} of ${moved}`);
  });
});
