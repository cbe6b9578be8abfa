/** What is said of accounts that wait for room, of books and pools, and of reps above capacity. */
export const englishOfWaiting = {
  // Why an account waits.
  "taken by those before":
    "the reps who may serve it have no room left ({used} of {capacity} {unit}), and all that could make way comes before it: it is {kind}; {line}",
  "books taken":
    "the books of the reps who may serve it are full ({used} of {capacity} {unit}), and all that could make way comes before it: it is {kind}; {line}",
  "taken by what stays":
    "the reps who may serve it have no room left ({used} of {capacity} {unit}) beside what is locked to them and what stays with its owner",
  "last has more": "{last}, the last that is served, has {header} {other}, and it has {amount}",
  "last has more, unknown":
    "{last}, the last that is served, has {header} {other}, and its own is not known",
  "last is": "{last}, the last that is served, is {kind}",
  "last by rule": "{last}, the last that is served, is taken by {other}, and it by {rule}",
  "last is owned": "{last}, the last that is served, counts as much and has an owner in the team",
  "last is above": "{last}, the last that is served, counts as much and stands above it",
} as const;
