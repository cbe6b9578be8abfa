import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign";
import { InfeasibleError, InputError } from "../../../src/errors";
import { carveSteps } from "../../../src/plan/carve";
import type { Pin } from "../../../src/plan/inputs/inputs";
import { rulesTogether } from "../../../src/plan/operations/rulesTogether";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

interface Drawn {
  readonly accounts: readonly (readonly Cell[])[];
  readonly capacities: readonly number[];
  readonly settings: Settings;
  readonly pins: readonly Pin[];
}

const names = ["Ana", "Ben", "Cem"];
const segments = ["SMB", "ENT"];

const account = fc.tuple(
  fc.constantFrom(...names, ""),
  fc.integer({ min: 1, max: 9 }),
  fc.constantFrom(...segments),
  fc.constantFrom("", "", "", "yes", ...names),
  fc.constantFrom("", "", "F1", "F2"),
);

const settings = fc
  .record({
    approach: fc.constantFrom("equity" as const, "rules" as const, "round robin" as const),
    maxMovedPercent: fc.constantFrom(0, 20, 100),
    match: fc.constantFrom("", "segment"),
    whole: fc.constantFrom("", "Family"),
    rules: fc.constantFrom([], ["Segment is ENT: Ana"], ["Segment is SMB: Ben; Cem"]),
  })
  .map((changed): Settings => ({ ...defaultSettings, ...changed, blankCells: "blank" }));

const drawn: fc.Arbitrary<Drawn> = fc.record({
  accounts: fc.array(account, { minLength: 3, maxLength: 8 }).map((rows) =>
    rows.map(([owner, load, segment, lock, family], at) => {
      return [`A${at}`, owner, load, segment, lock, family];
    }),
  ),
  capacities: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 3 }),
  settings,
  pins: fc.constantFrom([], [{ account: "A0", rep: "Ana" }], [{ account: "A1", rep: "Ben" }]),
});

function tables({ accounts, capacities }: Drawn): ReturnType<typeof tablesOf> {
  return tablesOf(
    [["Account ID", "Owner", "ARR", "Segment", "Locked to", "Family"], ...accounts],
    [
      ["Rep", "Capacity", "Segment"],
      ...names.map((name, at) => [name, capacities[at] ?? 1, segments[at % 2] ?? ""]),
    ],
  );
}

/** Why there is no plan, in words and rules; undefined where there is one. */
function refusal(look: () => InfeasibleError | undefined): readonly unknown[] | undefined {
  const said = ({ name, message }: Error, rules: readonly string[]): readonly unknown[] => [
    ...[name, message, rules],
  ];
  try {
    const clash = look();
    return clash && said(clash, clash.rules);
  } catch (error) {
    if (error instanceof InfeasibleError) return said(error, error.rules);
    // Groups that fit with nobody are refused before there is a problem to look at.
    if (error instanceof InputError) return said(error, []);
    throw error;
  }
}

describe("whether rules can be kept together, before a run", () => {
  it("is what the run finds, in the same words, whatever the tables and rules", () => {
    const found = { clash: 0, together: 0 };
    fc.assert(
      fc.property(drawn, (one) => {
        const { settings: wished, pins } = one;
        const ahead = refusal(() => rulesTogether(tables(one), wished, pins));
        const run = refusal(() => {
          runSteps(carveSteps(tables(one), wished, pins));
          return undefined;
        });
        assert.deepEqual(ahead, run);
        if (run === undefined) found.together += 1;
        else if (run[0] === "InfeasibleError") found.clash += 1;
      }),
      { numRuns: 120 },
    );
    // Both must have come up, or nothing was looked at.
    assert.ok(found.clash > 10 && found.together > 10, JSON.stringify(found));
  });
});
