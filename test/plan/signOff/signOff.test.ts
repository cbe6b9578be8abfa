import assert from "node:assert/strict";
import { runSteps } from "../../../src/assign";
import { revisedSteps } from "../../../src/plan/review/revise";
import { signOffPage } from "../../../src/plan/signOff/page";
import {
  inputsInWords,
  mostByHand,
  signOffOf,
  type PartKey,
  type SignOff,
} from "../../../src/plan/signOff/signOff";
import {
  defaultSettings,
  settingNames,
  settingSpecs,
  type Settings,
} from "../../../src/plan/settings/settings";
import { settingLines } from "../../../src/plan/signOff/settingLines";
import { begunAs } from "../../../src/plan/stored/status";
import { sayIt } from "../../../src/plan/words/sayIt";
import { sentence } from "../../../src/plan/words/english";
import { madeUp } from "../carvedTables";
import { madeFrom, opened, sourceOf, throughText } from "../stored/fixtures";
import { tablesOf } from "../../../src/plan/stored/storedTables";

const source = sourceOf(madeUp(90, 3), { effort: 0.1, maxMovedPercent: 30 });
const made = madeFrom(source);

function part({ parts }: SignOff, key: PartKey): string {
  const found = parts.find((one) => one.key === key);
  return (found?.lines ?? []).map(({ label, text }) => `${label}: ${text}`).join("\n");
}

describe("what is signed with a plan", () => {
  it("is the same of the plan that was made and of the one that is opened", () => {
    const stored = throughText(made);
    const again = { ...source, tables: tablesOf(stored.tables) };
    assert.deepEqual(
      signOffOf(opened(made), opened(made), again),
      signOffOf(made.carve, made.carve, source),
    );
  });

  it("says of what it was made from the same that a stored plan says", () => {
    const inputs: readonly PartKey[] = ["read", "control", "rates", "settings", "columns"];
    const { parts } = signOffOf(made.carve, made.carve, source);
    assert.deepEqual(
      inputsInWords(source),
      parts.filter(({ key }) => inputs.includes(key)),
    );
  });

  it("lists what was given by hand up to a bound, and counts the rest", () => {
    for (const given of [1, mostByHand, mostByHand + 3]) {
      const { plan, inputs } = made.carve;
      const byHand = new Map(
        Array.from({ length: given }, (_, account) => {
          const found = plan.rep[account] ?? -1;
          const rep = (found + 1) % inputs.reps.count;
          return [account, { account, rep, found, note: `note ${account}` }] as const;
        }),
      );
      const shown = runSteps(revisedSteps(made.carve, byHand));
      const signOff = signOffOf(made.carve, shown, source);
      const lines = part(signOff, "by hand").split("\n");
      assert.equal(
        lines.filter((line) => line.includes('"note ')).length,
        Math.min(given, mostByHand),
      );
      assert.equal(/And 3 more accounts/.test(lines.at(-1) ?? ""), given > mostByHand);
      assert.equal(signOff.facts.changedFingerprint, shown.fingerprint);
      assert.deepEqual(signOff.broken.length > 0, part(signOff, "broken").startsWith("Known"));
    }
  });

  it("names each setting that differs from its default, and no other", () => {
    const other = (name: keyof Settings): unknown => {
      const spec = settingSpecs[name];
      const value = defaultSettings[name];
      if (spec.type === "flag") return value !== true;
      if (spec.type === "lines") return ["All: Ana"];
      if (spec.type === "number" || spec.type === "date" || spec.type === "weight") return 7.25;
      return spec.type === "choice" ? spec.choices.find((one) => one !== value) : "Some words";
    };
    const say = (key: Parameters<typeof sentence>[0], values = {}): string =>
      sayIt(sentence(key, values));
    assert.deepEqual(settingLines({ settings: defaultSettings, pins: [] }, say), []);
    for (const name of settingNames) {
      const settings = { ...defaultSettings, [name]: other(name) };
      const [line, ...more] = settingLines({ settings, pins: [] }, say);
      assert.equal(line?.label, settingSpecs[name].label, name);
      assert.ok(
        line.text !== "" && !/undefined|true|false/.test(line.text),
        `${name}: ${line.text}`,
      );
      assert.deepEqual(more, []);
    }
  });

  it("stands on its page with the names, the moment and the fingerprint", () => {
    const signOff = signOffOf(made.carve, made.carve, source);
    const at = "2026-03-02T14:02:30Z";
    const { history } = begunAs("signed off", "f", { by: "Ana", approvedBy: "", at });
    const [step] = history;
    assert.ok(step);
    const lines = signOffPage({ name: "North", step, signOff, cellsSince: "" });
    const texts = lines.map(({ label, text }) => `${label}: ${text}`);
    assert.ok(texts.includes("Made by: Ana"));
    assert.ok(texts.includes("Signed off: 2026-03-02 14:02 UTC"));
    assert.ok(texts.includes(`Fingerprint: ${made.carve.fingerprint}`));
    assert.ok(!texts.some((text) => text.startsWith("Approved by")));
    const headings = lines.filter(({ kind }) => kind === "heading").map(({ label }) => label);
    assert.deepEqual(
      headings,
      signOff.parts.map(({ title }) => title),
    );
  });
});
