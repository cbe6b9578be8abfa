import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { accountRoles, matchRoles, repRoles } from "../../../src/plan/tables/columns";
import { crmSets, erpSets, rosterSets, sampleSets, type HeaderSet } from "./headerSets";
import { languageSets } from "./languageSets";
import { slavicSets } from "./slavicSets";

/** The columns that roles got: those without one are left out. */
function matched({ side, headers }: HeaderSet): Record<string, string> {
  const roles = matchRoles(headers, side === "accounts" ? accountRoles : repRoles);
  return Object.fromEntries(
    roles.filter(({ column }) => column >= 0).map(({ key, header }) => [key, header]),
  );
}

describe("columns by words alone", () => {
  const kinds = { CRMs: crmSets, ERPs: erpSets, samples: sampleSets, rosters: rosterSets };
  for (const [kind, sets] of Object.entries(kinds)) {
    describe(`of ${kind}`, () => {
      for (const set of sets) {
        it(`are found in ${set.name}, and no others`, () => {
          assert.deepEqual(matched(set), set.wanted);
        });
      }
    });
  }
  for (const { language, sets } of [...languageSets, ...slavicSets]) {
    describe(`in ${language}`, () => {
      for (const set of sets) {
        it(`are found in ${set.headers.join(", ")}`, () => {
          assert.deepEqual(matched(set), set.wanted);
        });
      }
    });
  }
});
