import assert from "node:assert/strict";
import { inspect } from "../../../src/plan/inputs/inspect";
import { defaultSettings } from "../../../src/plan/settings/settings";
import { carved, saidOf } from "../carved";
import { readInputs, tablesWith } from "./readInputs";
import { sayIt } from "../../../src/plan/words/sayIt";

const reps = [["Rep"], ["Ana"], ["Bo"]];
const accounts = [
  ["Account ID", "Account", "Owner", "ARR", "Segment"],
  ["A16", "Birch Foods", "Ana", 10, "SMB"],
  ["A17", "Monarch Ember Tooling", "Ana", 10, "SMB"],
  ["A18", "Twin", "Bo", 10, "MM"],
  ["A19", "twin", "Bo", 10, "MM"],
  ["B1", "東京商事", "Bo", 10, "MM"],
];

describe("locks by hand", () => {
  it("hold by the ID, and by a name that one account has", () => {
    for (const [text, at] of [
      ["A17", 1],
      ["Monarch Ember Tooling", 1],
      ["monarch  ember tooling", 1],
      ["東京商事", 4],
    ] as const) {
      const inputs = readInputs({ accounts, reps, pins: [{ account: text, rep: "Bo" }] });
      assert.equal(inputs.accounts.lockReason[at], "pinned");
      assert.deepEqual(inputs.idlePins, []);
      const said = text.startsWith("A17") ? "" : `The lock of "${text}" is taken as account`;
      assert.ok(inputs.peopleNotes.map(sayIt).join().startsWith(said));
    }
  });

  // A name of several accounts, a slip in it, an ID in other case, nothing like it.
  for (const [text, sentence] of [
    ["Twin", /^"Twin" is no Account ID here; 2 accounts have that name \(A18 and A19\)/],
    ["Monarch Ember Toolng", /account A17 is called Monarch Ember Tooling: lock that one\?$/],
    ["a17", /^"a17" is no Account ID here; A17 is, .*: lock that one\?$/],
    ["gone", /^"gone" is no Account ID here: the lock does nothing/],
  ] as const)
    it(`do nothing by ${text}, and it is said`, () => {
      const pins = [{ account: text, rep: "Bo" }];
      const inputs = readInputs({ accounts, reps, pins });
      assert.ok(inputs.accounts.lockReason.every((reason) => reason === ""));
      const [idle] = inputs.idlePins;
      assert.equal(idle?.account, text);
      const message = sayIt(idle.message);
      assert.match(message, sentence);
      const seen = inspect(tablesWith({ accounts, reps }), defaultSettings, pins);
      assert.deepEqual(seen.idlePins, [{ ...idle, message }]);
      const { notes } = saidOf(carved(tablesWith({ accounts, reps }), {}, pins));
      assert.ok(notes.includes(message));
    });
});

describe("rules that take nothing", () => {
  it("are told apart: no account is so, or a rule above takes it", () => {
    const rules = ["Segment is SMB: Ana", "Segment is ENT: Bo", "Segment is SMB and ARR > 5: Bo"];
    const { notes } = saidOf(carved(tablesWith({ accounts, reps }), { rules }));
    const said = notes.filter((note) => note.startsWith("Rule"));
    assert.equal(said.length, 2);
    assert.match(
      said[0] ?? "",
      /^Rule 2 \(Segment is ENT\): no cell of Segment says "ENT"\. The nearest is "SMB"/,
    );
    assert.match(
      said[1] ?? "",
      /^Rule 3 .* takes no account: a rule above takes what it matches\.$/,
    );
  });
});
