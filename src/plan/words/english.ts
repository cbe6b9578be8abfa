import { englishOfCrm } from "./englishOfCrm";
import { englishOfFairness } from "./englishOfFairness";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfHandovers } from "./englishOfHandovers";
import { englishOfLimits } from "./englishOfLimits";
import { englishOfNotes } from "./englishOfNotes";
import { englishOfOperations } from "./englishOfOperations";
import { englishOfPeople } from "./englishOfPeople";
import { englishOfRefusals } from "./englishOfRefusals";
import { englishOfReview } from "./englishOfReview";
import { englishOfRules } from "./englishOfRules";
import { englishOfSettings } from "./englishOfSettings";
import { englishOfShares } from "./englishOfShares";
import { englishOfSignOff } from "./englishOfSignOff";
import { englishOfTables } from "./englishOfTables";
import { englishOfTrades } from "./englishOfTrades";
import { englishOfWaiting } from "./englishOfWaiting";
import type { Sentence, Values } from "./sentence";

/** What is said of a plan and its accounts. Whole sentences first, then what stands inside them. */
export const english = {
  ...englishOfRefusals,
  ...englishOfReview,
  ...englishOfSignOff,
  ...englishOfRules,
  ...englishOfOperations,
  ...englishOfTrades,
  ...englishOfLimits,
  ...englishOfShares,
  ...englishOfWaiting,
  ...englishOfFigures,
  ...englishOfPeople,
  ...englishOfHandovers,
  ...englishOfCrm,
  ...englishOfFairness,
  ...englishOfNotes,
  ...englishOfTables,
  ...englishOfSettings,

  // Why an account is where it is.
  rule: "Rule {number}: {when}.",
  pinned: "Locked to {rep} by hand.",
  "lock column": "Locked to {rep} in the lock column.",
  "kept with owner": "Locked: stays with {rep}, its owner.",
  "locked until": "Locked by its date: stays with {rep}, its owner.",
  "locked with": "Shares one rep with {account}, which is locked to {rep}.",
  "house by partner": "Reserved for its partner: goes to {house}.",
  "house by rule": "Goes to {house}.",
  "house by group": "Goes to {house} with the rest of its group.",
  released: "Released by {owner} to {to}: {why}.",
  "to the house": "Goes to {house}: {why}.",
  unassigned: "Unassigned: {why}.",
  "had no owner": "Had no owner.",
  "owner inactive": "{owner} is not active.",
  "owner without share": "{owner} has a share of 0.",
  "owner of another role": "{owner} has another role.",
  "owner gone": "{owner} is not among the reps.",
  "has to leave": "Has to leave {owner}: {why}.",
  "has to leave by rule": "Has to leave {owner}: the rule does not leave it to {owner}.",
  "has to leave with group": "Has to leave {owner} with its group: {why}.",
  stays: "Stays with {rep}, the owner: {why}.",
  moves: "Moves from {owner} to {rep}: {why}.",
  goes: "Goes to {rep}: {why}.",

  // What decided.
  "only choice": "no other rep may serve it",
  "only choice for group": "no other rep may serve its whole group of {accounts} accounts",
  "broken rule": "the rules contradict each other, and this plan breaks them least",
  nearest: "the nearest rep, {km} away; {other}, the next, is {otherKm} away",
  "nearest who may":
    "the nearest who may serve it, {km} away; {other}, the next who may, is {otherKm} away",
  "nearest, not the owner": "the nearest rep, {km} away; {other} is {otherKm} away",
  "nearest who may, not the owner":
    "the nearest who may serve it, {km} away; {other} is {otherKm} away",
  "nearest for group":
    "the nearest to its whole group of {accounts} accounts, {km} of travel; from {other} it is {otherKm}",
  "as near": "{km} away, as near as {other}",
  "as near for group": "{other} has as much travel to its whole group of {accounts} accounts",
  "nearer than owner": "{gainKm} nearer than {owner}; {rest}",
  "place unknown": "its place is not known, so nobody is nearer",
  "place of rep unknown": "the place of {rep} is not known, so nobody can be said to be nearer",
  "place of other unknown": "{km} away; the place of {other} is not known",
  "above capacity before": "{owner} held {used} of {capacity} {unit}; {rest}",
  "above capacity": "{owner} held {used} of {capacity} {unit}",
  "km away": "{rep} is {km} away",
  "no place": "the place of {rep} is not known",
  "nearest is": "{rep} is the nearest, {km} away",
  "nearest within the limit": "{rep} is the nearest within the limit, {km} away",
  "nearest with room": "{rep} is the nearest with room, {km} away",
  "nothing to even out": "it has no {load} to even out",
  "worth most": "it is worth {worth} with {rep}, {otherWorth} with {other}",
  "worth more, farther":
    "it is worth {worth} with {rep}, {otherWorth} with {other}, who is {nearerKm} nearer",
  "nearer, worth less":
    "{rep} is {nearerKm} nearer than {other}, with whom it is worth {otherWorth}, with {rep} {worth}",
  "nearer than other": "{rep} is {nearerKm} nearer than {other}",
  "more even than nearest":
    "{other} is {nearerKm} nearer, but would hold {otherHeld} of {load} with it, {rep} holds {held}",
  "more even than best":
    "it is worth {otherWorth} with {other}, {worth} with {rep}, but {other} would hold {otherHeld} of {load} with it, {rep} holds {held}",
  "more even than other": "{other} would hold {otherHeld} of {load} with it, {rep} holds {held}",
  alike: "nobody has a better claim: it counts as much with {other}",
  "lowest workload": "{rep} had the lowest workload at its turn",
  turn: "it was the turn of {rep}",
  "turn left it": "dealing in turn left it there",

  // A better claim, and what stands against it.
  against: "{claim}, but {obstacle}",
  "against, and rest": "{claim}, but {obstacle}; {rest}",
  nearer: "{other} is {nearerKm} nearer than {rep}",
  "nearer to group": "{other} has {nearerKm} less travel to its whole group of {accounts} accounts",
  "as near claim": "{other} is as near",
  "place of claim unknown": "the place of {other} is not known",
  "worth more": "it is worth {otherWorth} with {other}, {worth} with {rep}",
  "holds less": "{other} would hold {otherHeld} of {load} with it, {rep} holds {held}",
  "as good": "it counts as much with {other}",
  "no room": "{other} has no room left ({used} of {capacity} {unit})",
  "little room": "{other} has no room for its {asked} {unit} ({used} of {capacity} taken)",
  "no moves at all": "no account may change hands (the limit is {limit})",
  "no moves of so few": "{limit} of the accounts may change hands, which comes to none",
  "no next moves, capped":
    "No move: {limit} of the accounts may change hands, of which {most} are left. Without that limit there would be moves that help; raise maxMovedPercent.",
  "no next moves": "No single step that the rules allow makes this better.",
  "no moves": "the limit on accounts that change hands is used up ({limit}: {moved} of {most})",
  "no moves for group":
    "its group of {asked} would pass the limit on accounts that change hands ({limit}: {moved} of {most} used)",
  "no ARR moves":
    "with its ARR of {asked} more would change hands than may ({limit}: {moved} of {most} used)",
  "no customer moves":
    "the limit on customers that change hands is used up ({limit}: {moved} of {most})",
  "no moves across": "no account may leave its peer group",
  "no more moves across":
    "the limit on accounts that leave their peer group is used up ({limit}: {moved} of {most})",
  "prospects first": "prospects move before customers",
  "open opportunity moves last": "customers with an open opportunity move last",
  "in work moves last": "accounts with activity in the last 90 days move last",
  "goes for customers": "it goes in place of a customer",
  "goes for those in work": "it goes in place of an account with activity in the last 90 days",
  "goes for new hands": "it goes in place of an account that changed hands in the last 12 months",
  "new hands move last": "accounts that changed hands in the last 12 months move last",
  "moves taken back":
    "the limit on accounts that change hands ({limit}) was used up until the last step took heavier moves back",
  "opened by lighter moves":
    "only the last step, in which lighter moves take the place of heavier ones, left room for it",
  "group moves last": "of its group {account} decides: {why}",
  "left by search": "the search ended without it, though no rule stands against it",
  "nothing taken back":
    "the approach {approach} goes through the accounts once and takes nothing back",

  // Why it has no rep.
  "group barred": "no rep may serve its whole group",
  "all rules": "no rep meets all the rules about who may serve it",
  "nobody has room": "no rep who may serve it has room left",
  "nobody has room for group": "no rep has room for its whole group",
  "owner full, no moves":
    "{owner} has no room left and {rep} has, but the limit on accounts that change hands is used up ({limit}: {moved} of {most})",
  "room elsewhere": "{rep} has room for it, but the search ended before it was placed",
  "room elsewhere, nothing taken back":
    "{rep} has room for it, but the approach {approach} goes through the accounts once and takes nothing back",

  // Where a new account goes.
  "has it already": "Stays with {rep}, its owner.",
  "goes to its group": "Goes to {rep}, who has the rest of its group.",
  "locked to a full rep": "{rep}, to whom it is locked, has no room left",
  "group with a full rep": "{rep}, who has the rest of its group, has no room left",
  "group with a barred rep": "{rep}, who has the rest of its group, may not serve it",
  "nearest who may, and runner-up":
    "the nearest who may serve it, {km} away; {other}, the next with room, is {otherKm} away",
  "nearest who may, alone": "the nearest who may serve it, {km} away",
  "lowest workload now": "{rep} has the lowest workload",
  "worth alone": "it is worth {worth} with {rep}",
  "scarce room": "{other} has {used} of {capacity} {unit} taken already",
  "weighs less": "all things weighed it counts more with {rep}",

  // Why not another rep, and what it would mean.
  "as said": "{^why}.",
  both: "{one} {other}",
  "with it already": "It is with {rep}.",
  namesakes: '"{name}" is the name of {reps}: ask for one of them.',
  "no such rep": 'There is no rep "{rep}" in the reps table.',
  "not the house's": "{house} takes only what is locked to it and what nobody has room for.",
  "nothing against": "No rule stands against it.",
  "group says no": "It shares one rep with {account}: {why}",
  "locked elsewhere": "It is locked to {rep}.",
  "locked elsewhere with group": "It shares one rep with {account}, which is locked to {rep}.",
  "not allowed": "{rep} may not serve it.",
  "not allowed with group": "It shares one rep with {account}, which {rep} may not serve.",
  "too many moves":
    "The limit on accounts that change hands ({limit}) allows {most}; it would be {then}.",
  "furthest then": "The rep furthest from a fair share of {load} would be {then} away, now {now}.",
  "more travel": "Travel would be {km} more in all.",
  "less travel": "Travel would be {km} less in all.",
  "worth then": "It is worth {then} with {rep}.",
  "worth then and now": "It is worth {then} with {rep}, with {now} {worth}.",
  worse: "All things weighed, the plan would be {amount} worse.",
  better: "All things weighed, the plan would be {amount} better.",
} as const;

export type Key = keyof typeof english;

/** A sentence of the table. */
export function sentence(key: Key, values: Values = {}): Sentence<Key> {
  return { key, values };
}
