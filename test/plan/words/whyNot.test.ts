import assert from "node:assert/strict";
import { countText } from "../../../src/plan/numberText";
import { whyNot } from "../../../src/plan/words/whyNot";
import type { Settings } from "../../../src/plan/settings/settings";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";
import { kmBetween } from "../kmBetween";

const accounts: Cell[][] = [
  [
    "Account ID",
    "Account",
    "Owner",
    "ARR",
    "Latitude",
    "Longitude",
    "Segment",
    "Locked to",
    "Parent ID",
  ],
  ["a", "Acme", "Ana", 40, 40, -74, "SMB", "", ""],
  ["b", "Bolt", "Ana", 30, 40.5, -74, "SMB", "Ana", ""],
  ["c", "Cask", "Ben", 30, 34, -118, "ENT", "", ""],
  ["d", "Dune", "Ben", 20, 34.5, -118, "", "", "c"],
];
const reps: Cell[][] = [
  ["Rep", "Capacity", "Latitude", "Longitude", "Segment"],
  ["Ana", 2, 40, -74, ""],
  ["Ben", 3, 34, -118, "ENT"],
];
const tables = tablesOf(accounts, reps);

function answer(
  id: string,
  rep: string,
  changed: Partial<Settings> = {},
): ReturnType<typeof whyNot> {
  const made = carved(tables, { approach: "capacity", maxMovedPercent: 100, ...changed });
  return whyNot(made, made.inputs.accounts.id.indexOf(id), rep);
}

/** The decisive sentence of an answer that says no. */
function refusal(id: string, rep: string, changed: Partial<Settings> = {}): string {
  const { allowed, sentences } = answer(id, rep, changed);
  assert.equal(allowed, false);
  return sentences[0] ?? "";
}

function refusalOrNone(id: string, rep: string, changed: Partial<Settings>): string {
  const { allowed, sentences } = answer(id, rep, changed);
  return allowed ? "" : sentences.join(" ");
}

const thousands = String(Math.round(kmBetween(40, -74, 34, -118))).replace(/(\d)(\d{3})$/, "$1,$2");

describe("why not another rep", () => {
  it("names the lock, the rule, or the group that forbids it", () => {
    assert.equal(refusal("b", "Ben"), "Locked to Ana in the lock column.");
    assert.equal(refusal("a", "Ben", { match: "segment" }), "Ben does not serve the segment SMB.");
    const rules = ["Segment is SMB: Ana", "anything else: Ben"];
    assert.equal(
      refusal("d", "ana", { rules, together: true }),
      "Rule 2 (anything else) does not leave it to Ana.",
    );
    assert.equal(
      refusal("d", "Ana", { rules: ["Segment is ENT: Ben"], together: true }),
      "It shares one rep with account c (Cask): Rule 1 (Segment is ENT) does not leave it to Ana.",
    );
    assert.equal(
      refusal("d", "Ana", { radiusKm: 100 }),
      `Ana is ${countText(kmBetween(34.5, -118, 40, -74))} km away, and 100 km is the limit.`,
    );
  });

  it("counts the room and the moves that it would take", () => {
    const { allowed, sentences } = answer("c", "Ana", { maxMovedPercent: 0 });
    assert.equal(allowed, false);
    assert.deepEqual(sentences.slice(0, 2), [
      "Ana has no room left (2 of 2 accounts).",
      "The limit on accounts that change hands (0 %) allows 0; it would be 1.",
    ]);
  });

  it("names the load whose tolerance would not be kept", () => {
    const evenly = { approach: "equity", shares: "equal", measures: "ARR 20 %" } as const;
    const all = ["a", "b", "c", "d"].flatMap((id) =>
      ["Ana", "Ben"].map((rep) => refusalOrNone(id, rep, evenly)),
    );
    const kept = all.filter((sentence) =>
      / a fair share of ARR with(out)? it \(the limit is 20 %\)\./.test(sentence),
    );
    assert.ok(kept.length > 0, all.join("\n"));
  });

  it("tells what a move that nothing forbids would change", () => {
    // 70 and 50 of 120 become 30 and 90.
    assert.deepEqual(answer("a", "Ben", { shares: "equal" }), {
      allowed: true,
      isThere: false,
      sentences: [
        "No rule stands against it.",
        "The rep furthest from a fair share of ARR would be 50.0 % away, now 16.7 %.",
        `Travel would be ${thousands} km more in all.`,
      ],
    });
  });

  it("says who has it already, and who is no rep", () => {
    assert.deepEqual(answer("a", "Ana").sentences, [
      `It is with Ana. Stays with Ana, the owner: the nearest rep, 0 km away; Ben, the next, is ${thousands} km away.`,
    ]);
    assert.deepEqual(
      ["Ana", "Ben", "Zoe"].map((rep) => answer("a", rep).isThere),
      [true, false, false],
    );
    assert.deepEqual(answer("a", "Zoe").sentences, ['There is no rep "Zoe" in the reps table.']);
    assert.deepEqual(answer("a", "pool", { house: "Pool" }).sentences, [
      "Pool takes only what is locked to it and what nobody has room for.",
    ]);
  });
});
