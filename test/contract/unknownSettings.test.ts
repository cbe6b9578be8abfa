import assert from "node:assert/strict";
import { figureSpecs } from "../../src/defaults/figureSettings";
import { settingNames } from "../../src/plan/settings/settings";
import { CellError, functionsInBareVm, functionsMetadata } from "../support/bareVm";
import { calls } from "./calls";

/** A name with its last letter typed twice, which is then no setting's. */
function misspelt(name: string): string {
  return `${name}${name.at(-1)}`;
}

const names = [...new Set([...settingNames, ...Object.keys(figureSpecs)])];

describe("a setting that no function knows", () => {
  const functions = functionsInBareVm();
  const withSettings = functionsMetadata().flatMap(({ id, parameters }) => {
    const at = parameters.findIndex(({ name }) => name === "settings");
    return at < 0 ? [] : [{ id, at }];
  });

  it("can be given to many functions", () => {
    assert.ok(withSettings.length >= 20, `${withSettings.length} functions with settings`);
  });

  for (const { id, at } of withSettings) {
    it(`is refused with the nearest one: ${id}`, async () => {
      const serve = functions.get(id);
      const call = calls.find((one) => one.id === id);
      assert.ok(serve && call);
      const { length } = call.good(8);
      const args = Array.from({ length: Math.max(length, at + 1) }, (_, i) => call.good(8)[i]);
      for (const name of names) {
        args[at] = [[misspelt(name), 1]];
        await assert.rejects(
          () => Promise.resolve().then(() => serve(...args)),
          (error) =>
            error instanceof CellError &&
            error.message.includes(`no setting "${misspelt(name)}". The nearest is "${name}".`),
          `${id}: ${name}`,
        );
      }
    });
  }
});
