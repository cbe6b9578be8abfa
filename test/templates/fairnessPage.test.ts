import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gini } from "../../src/fairness/gini";
import { fairLoads } from "../../src/fairness/peers";
import { changesOf, type Amounts } from "../../src/plan/changes/changes";
import type { Carve } from "../../src/plan/carve";
import { amountText, countText, percentText } from "../../src/plan/numberText";
import { resultsOf } from "../../src/plan/results/resultsOf";
import { REPS } from "../../templates/sample/reps";
import { carvedReps, carveOfSample } from "./carveOfSample";
import { column } from "./sampleSheets";
import { saidOf } from "../plan/carved";

const source = readFileSync(new URL("../../docs/fairness.md", import.meta.url), "utf8");
/** The page as one line, without the marks of quotations; cells of tables one space apart. */
const page = source
  .replace(/^> /gm, "")
  .replace(/[ \n]+/g, " ")
  .replace(/ ?\| ?/g, "|");

function measure({ measures }: Carve, key: string): Carve["measures"][number] {
  const found = measures.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
}

function assertSays(...texts: readonly string[]): void {
  for (const text of texts) assert.ok(page.includes(text), `docs/fairness.md should say: ${text}`);
}

const km = (value: number): string => `${countText(value)} km`;

describe("docs/fairness.md", () => {
  const carve = carveOfSample();
  const even = carveOfSample({ travel: false });
  const spared = carveOfSample({ maxMovedCustomersPercent: 5 });
  const { inputs } = carve;

  it("quotes the verdict and the proof to the letter", () => {
    assertSays(saidOf(carve).verdict[0] ?? "", saidOf(carve).proofs.join(" "));
  });

  it("promises a fingerprint that only the same carve has", () => {
    assert.match(carve.fingerprint, /^\S{64}$/);
    assertSays("compares 64 characters");
    assert.equal(carveOfSample().fingerprint, carve.fingerprint);
    assert.notEqual(even.fingerprint, carve.fingerprint);
  });

  it("has the fair share, the load and potential / quota of each rep", () => {
    const fair = fairLoads(carve.setup.peers, carve.after.load);
    carvedReps.forEach(({ name, peers, quota, ramp }, rep) => {
      const [share = NaN, held = NaN] = [fair[rep], carve.after.load[rep]];
      const over = (load: number | undefined): string =>
        ((load ?? NaN) / (quota * ramp)).toFixed(1);
      const cells = [
        peers,
        name,
        countText(share),
        amountText(held),
        percentText(held / share - 1),
        over(carve.before.load[rep]),
        over(held),
      ];
      assertSays(`|${cells.join("|")}|`);
    });
    const capacity = (name: string): number => REPS.find((one) => one.name === name)?.capacity ?? 0;
    const fairOf = (name: string): number => fair[inputs.reps.name.indexOf(name)] ?? NaN;
    assertSays(
      `has ${capacity("Noah Bergström")} places where his peers have ${capacity("Mateo Peña")}`,
      `his fair share is ${countText(fairOf("Noah Bergström"))}, theirs ${countText(fairOf("Mateo Peña"))}`,
    );
    const { label, after, meaning } = measure(carve, "unfilled");
    const [, load, accounts] = /^([\d,]+) of .*, in (\d+) accounts of TBH/.exec(meaning) ?? [];
    assertSays(`${label} ${percentText(after)}, that is ${load} in ${accounts} accounts.`);
  });

  it("has the Gini inside the groups, and over all of them what it would be in the best case", () => {
    const { before, after } = measure(carve, "gini");
    const { capacity } = inputs.reps;
    const ofAll = (load: Float64Array): string => gini(load, { capacity }).toFixed(3);
    assertSays(
      `the worst counts: ${before.toFixed(3)} before, ${after.toFixed(3)} after`,
      `would still be ${ofAll(fairLoads(carve.setup.peers, carve.after.load))}. Today it is ${ofAll(carve.before.load)}.`,
    );
  });

  it("says what was traded for travel as the plan without it does", () => {
    const [verdict = ""] = saidOf(even).verdict;
    const moved = (one: Carve): number => measure(one, "moved").after;
    const way = (one: Carve): string => km(measure(one, "distance").after);
    assertSays(
      `"${verdict.slice(0, verdict.indexOf(","))}`,
      `over a fair share of ${/share of ([\d,]+\d)/.exec(verdict)?.[1] ?? ""}"`,
      `"${saidOf(even).proofs.join(" ")}"`,
      `${way(carve)} to an account on average instead of ${way(even)} (${km(measure(carve, "distance").before)} today)`,
      `${moved(carve)} accounts instead of ${moved(even)}`,
    );
  });

  it("has what is kept, moved and released, in accounts, customers and ARR", () => {
    const changes = changesOf(inputs.accounts, carve.plan.rep, () => false);
    const row = (name: string, { accounts, customers, arr }: Amounts): string =>
      `|${[name, ...[accounts, customers, arr].map(amountText)].join("|")}|`;
    for (const name of ["owned", "kept", "moved", "released"] as const)
      assertSays(row(name, changes[name]));
    const { accounts, customers, arr } = changes.leavers;
    const nobodys = column("Account Owner").filter((owner) => owner === null).length;
    assertSays(
      `${accounts} accounts of Dana Whitlock, who left, with ${customers} customers and an ARR of ${amountText(arr)}, and ${nobodys} that nobody owned`,
    );
    const told =
      /^Cap: (?<cap>\d+) .* of (?<owned>\d+)\)\..* (?<forced>\d+) have to .* (?<chosen>\d+) could stay$/;
    const { cap, owned, forced, chosen } = told.exec(measure(carve, "moved").meaning)?.groups ?? {};
    assertSays(
      `Of the ${changes.moved.accounts} moves ${forced} had to be`,
      `${chosen} were chosen, under the cap of ${cap} (15 % of ${owned})`,
    );
  });

  it("says what a limit on customers does", () => {
    const instead = /(\d+) customers change hands instead of (\d+)/.exec(
      saidOf(carve).notes[0] ?? "",
    );
    const [moved, arr] = ["movedCustomers", "movedArr"].map((key) => measure(spared, key));
    assert.equal(spared.verdict.met, true);
    assertSays(
      `Here ${instead?.[1]} customers move instead of ${instead?.[2]}.`,
      `with 5 % of customers, ${moved?.after} move, with an ARR of ${arr?.meaning.split(" of ")[0]}`,
      `an account is ${km(measure(spared, "distance").after)} away on average`,
      `no plan is more than ${/more than ([\d.]+ %)/.exec(saidOf(spared).proofs.at(-1) ?? "")?.[1]} shorter`,
    );
    assertSays(
      `${inputs.accounts.count} accounts have ${countText(inputs.reps.capacity.reduce((a, b) => a + b, 0))} places`,
    );
  });

  it("points its formulas at the columns that it means", () => {
    const [assignments, territories] = resultsOf(carve).tables;
    const headerAt = (table: typeof assignments, letter: string): string =>
      table?.columns[letter.charCodeAt(0) - 65]?.header ?? "";
    assert.deepEqual(
      ["D", "E", "F"].map((letter) => headerAt(assignments, letter)),
      ["Rep", "Moved?", "Load"],
    );
    assert.deepEqual(
      ["E", "I", "M"].map((letter) => headerAt(territories, letter)),
      ["Load", "Peer group", "Capacity"],
    );
    // Territories begin in row 3, reps in row 2, in the same order.
    const nameIn = (row: number): unknown => territories?.rows[row - 3]?.[0];
    assert.deepEqual([3, 4, 10, 13].map(nameIn), [
      "Mateo Peña",
      "Marcus Webb",
      "Grace Holloway",
      "TBH Enterprise West",
    ]);
    assert.deepEqual(
      [REPS[1]?.name, REPS[7]?.name, REPS[10]?.name],
      ["Marcus Webb", "Grace Holloway", "TBH Enterprise West"],
    );
    const moved = assignments?.rows.filter((row) => row[4] === "Yes").length;
    assert.equal(moved, measure(carve, "moved").after);
  });
});
