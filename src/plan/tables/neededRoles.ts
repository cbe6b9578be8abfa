import { matchWords, wordsIn, type MatchWord } from "../settings/matchWords";
import type { Settings } from "../settings/settings";

/** What a carve always reads. */
const always = {
  accounts: [
    ..."id name owner potential arr score segment region latitude longitude".split(" "),
    ..."visits lock rowDate currency isCustomer openOpportunity lastActivity ownerSince".split(" "),
  ],
  reps: [..."name capacity share quota peers segment region latitude longitude".split(" ")],
};

/** The words of the settings that match reps and accounts. */
export function wordsOfSetting(text: string): readonly MatchWord[] {
  const found = wordsIn(text, matchWords);
  return "words" in found ? found.words : [];
}

/** Industry and speciality stand in for each other where a table has only one of the two. */
const accountKeys: { readonly [word in MatchWord]: readonly string[] } = {
  segment: ["segment"],
  region: ["region"],
  industry: ["industry"],
  language: ["language"],
  speciality: ["speciality", "industry"],
  state: ["state"],
  country: ["country"],
  postal: ["postalCode"],
};

const repKeys: { readonly [word in MatchWord]: readonly string[] } = {
  ...accountKeys,
  industry: ["industry", "speciality"],
  speciality: ["speciality"],
  postal: ["servedPostal"],
};

/** Roles that hold a property, the first that has a column counts. */
export const rolesOfWord = { accounts: accountKeys, reps: repKeys };

/**
 * Roles whose columns a carve under these settings reads. What it doesn't read can't be wrong, so
 * that a stray cell in a column that no rule looks at stops nobody.
 */
export function neededRoles(settings: Settings): {
  readonly accounts: ReadonlySet<string>;
  readonly reps: ReadonlySet<string>;
} {
  const accounts = new Set(always.accounts);
  const reps = new Set(always.reps);
  for (const word of [...wordsOfSetting(settings.match), ...wordsOfSetting(settings.prefer)]) {
    for (const key of accountKeys[word]) accounts.add(key);
    for (const key of repKeys[word]) reps.add(key);
  }
  if (settings.locks) accounts.add("lockedUntil");
  if (settings.together) accounts.add("parentId");
  if (settings.mustCover) accounts.add("mustCover");
  if (settings.partners !== "") accounts.add("partner");
  if (settings.partners === "partner reps") reps.add("partner");
  return { accounts, reps };
}
