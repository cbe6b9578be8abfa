/** How near to a fair share somebody is, and what a limit around it stands against. */
export const englishOfShares = {
  // Where a rep stands; the second rep of a sentence is over or under "one".
  "over fair": "{off} over a fair share",
  "under fair": "{off} under a fair share",
  "at fair": "at a fair share",
  "over one": "{off} over one",
  "under one": "{off} under one",
  "at one": "at one",
  "no share of it": "above a fair share of 0",

  // What a limit is taken around.
  "fair share": "a fair share",
  "fair share of": "a fair share of {load}",
  "even share": "an even share among all who may serve the same accounts",
  "even share of": "an even share of {load} among all who may serve the same accounts",
  "share left": "an even part of what locks, rules and large accounts leave to share out",
  "share left of":
    "an even part of the {load} that locks, rules and large accounts leave to share out",
  "share of all": "a fair share that counts the accounts without a rep",
  "share of all of": "a fair share of {load} that counts the accounts without a rep",

  // What a limit stands against.
  "over a share": "{other} would be {off} over {share} with it (the limit is {limit})",
  "over already": "{other} is already {before} over {share} (the limit is {limit})",
  "under a share": "{rep} would be {off} under {share} without it (the limit is {limit})",
  "under already": "{rep} is already {before} under {share} (the limit is {limit})",
  "over the most": "{other} would hold {held} of {load} with it, and may hold {most} at most",
  "over the most already": "{other} already holds {held} of {load}, and may hold {most} at most",
  "under the least":
    "{rep} would hold {held} of {load} without it, and is to hold {least} at least",
  "under the least already":
    "{rep} holds only {held} of {load} as it is, and is to hold {least} at least",

  // What evenness, or a limit around it, decided.
  level: "{rep} is {level} with it",
  "level of": "{rep} is {level} of {load} with it",
  "level inside": "{rep} is {level} of {load} with it, and the limit is {limit}",
  "more even": "{rep} is {level} with it, {other} would be {otherLevel}",
  "needs it": "{rep} would be {level} without it, {other} is {otherLevel}",
  "as even": "{rep} is {level} with it, as {other} would be",
  "even among all":
    "loads are evened out among all who may serve the same accounts, and of these {other} would be fuller with it than {rep} is",
  "more even among all":
    "loads would be more even with {other} among all who may serve the same accounts",
  "evened out": "{owner} was {ownerLevel}, {rep} {repLevel}",
  "evened out of": "{owner} was {ownerLevel} of {load}, {rep} {repLevel}",
  "held before": "{owner} was {ownerLevel}, {rep} {repLevel}; {rest}",
  exchanged:
    "it goes in exchange for {account}; {owner} would be {otherLevel} with both, {rep} is {level}",
  "exchanged for others":
    "{owner} gets {accounts} from others, and would be {otherLevel} with it, {rep} is {level}",
  "goes in exchange": "it goes in exchange for {account}",
  "goes for others": "{owner} gets {accounts} from others instead",
  "has less": "{other} is {otherLevel}, {rep} {level}",
  "has less of": "{other} is {otherLevel} of {load}, {rep} {level}",

  "levels now": "{rep} is {level}, {other}, the next, {otherLevel}",
  "level now": "{rep} is {level}",
  "levels, the other first": "{other} is {otherLevel}, {rep} {level}",
} as const;
