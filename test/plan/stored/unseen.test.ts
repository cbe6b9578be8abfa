import assert from "node:assert/strict";
import { bodyText, storedBody } from "../../../src/plan/stored/body";
import { headFacts } from "../../../src/plan/stored/headFacts";
import { packed } from "../../../src/plan/stored/pack";
import { plansIn } from "../../../src/plan/stored/plans";
import { removeUnseen, unseenIn } from "../../../src/plan/stored/unseen";
import { memoryParts } from "../../support/memoryParts";
import { madeUp } from "../carvedTables";
import { madeFrom, sourceOf } from "./fixtures";

const made = madeFrom(sourceOf(madeUp(20, 2), { effort: 0.1 }));
const body = packed(bodyText(storedBody(made.carve, made.source)), 500);
const facts = headFacts(made.carve);

function book() {
  const parts = memoryParts();
  let settings: string | undefined = "{}";
  return {
    parts,
    loadSettings: () => Promise.resolve(settings),
    saveSettings: (text: string) => {
      settings = text;
      return Promise.resolve();
    },
  };
}

async function filled() {
  const one = book();
  let ids = 0;
  const plans = plansIn(one.parts, { newId: () => `id-${++ids}`, timeText: String });
  for (const name of ["North", "South"])
    await plans.save({ ...facts, name, author: "", at: "", status: "draft", decisions: [] }, body);
  await one.parts.write("page/sign-off", "cells", 0);
  await one.parts.write("restore/3", "cells", 0);
  await one.parts.write("plan/lost/1", "rest", 0);
  await one.parts.write("plan/odd", "no plan", 0);
  return { one, plans };
}

describe("what is stored unseen", () => {
  it("is listed whole: each part stands in one entry, with what it takes up", async () => {
    const { one } = await filled();
    const found = await unseenIn(one);
    assert.deepEqual(
      found.map(({ kind, name }) => `${kind} ${name}`).sort(),
      [
        ...["other", "page page/sign-off", "piece plan/lost/1", "piece plan/odd"].slice(1),
        ...["plan North", "plan South", "restore restore/3", "settings "],
      ].sort(),
    );
    const parts = found.flatMap((entry) => entry.parts).sort();
    assert.deepEqual(parts, [...one.parts.stored.keys()].sort());
    const all = [...one.parts.stored.values()].reduce((sum, { text }) => sum + text.length, 2);
    assert.equal(
      found.reduce((sum, { letters }) => sum + letters, 0),
      all,
    );
  });

  it("is removed as chosen, and nothing else", async () => {
    const { one, plans } = await filled();
    const found = await unseenIn(one);
    await removeUnseen(
      one,
      found.filter(({ name, kind }) => name === "North" || kind === "settings"),
    );
    const left = found.filter(({ name, kind }) => name !== "North" && kind !== "settings");
    assert.deepEqual(await unseenIn(one), left);
    assert.deepEqual(
      (await plans.list()).plans.map(({ head }) => head.name),
      ["South"],
    );
    await removeUnseen(one, left);
    assert.deepEqual(await unseenIn(one), []);
    assert.equal(one.parts.stored.size, 0);
  });
});
