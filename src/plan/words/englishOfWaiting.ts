/** What is said of accounts that wait for room, of books and pools, and of reps above capacity. */
export const englishOfWaiting = {
  // What an account is by the order of who is served first.
  "kind must-cover": "a must-cover account",
  "kind customers": "a customer",
  "kind open opportunities": "an account with an open opportunity",
  "kind in work": "an account in work",
  "no kind": "none of those that come first",
  "any kind": "an account",

  // Why an account waits.
  "taken by those before":
    "the reps who may serve it have no room left ({used} of {capacity} {unit}), and all that could make way comes before it: it is {kind}; {line}",
  "taken by those before, owners first":
    "the reps who may serve it have no room left ({used} of {capacity} {unit}); owners keep theirs first, and all else that could make way comes before it: it is {kind}; {line}",
  "books taken":
    "the books of the reps who may serve it are full ({used} of {capacity} {unit}), and all that could make way comes before it: it is {kind}; {line}",
  "books taken, owners first":
    "the books of the reps who may serve it are full ({used} of {capacity} {unit}); owners keep what is not released first, and all else that could make way comes before it: it is {kind}; {line}",
  "taken by what stays":
    "the reps who may serve it have no room left ({used} of {capacity} {unit}) beside what is locked to them and what stays with its owner",
  "given up for evenness":
    "{other}, which comes after it, is with {rep} in its place, so that loads are nearer to fair shares; no more than {most} of {header} is given up for that",
  "waits in order":
    "the books of the reps who may serve it are full, and by the order alone others would fill them, too",
  "last has more": "{last}, the last of these, has {header} {other}, and it has {amount}",
  "last has more on average":
    "{last}, the last of these, has {header} {other}, and it has {amount}, a group being as good as its accounts are on average",
  "last has more, unknown":
    "{last}, the last of these, has {header} {other}, and its own is not known",
  "last is": "{last}, the last of these, is {kind}",
  "last by rule": "{last}, the last of these, is taken by {other}, and it by {rule}",
  "by rule": "rule {number}",
  "by no rule": "no rule",
  "last is owned": "{last}, the last of these, counts as much and has an owner in the team",
  "last is above": "{last}, the last of these, counts as much and its ID comes before",

  // How many wait, and what keeps them out.
  "some must-cover": "{count:# must-cover account|# must-cover accounts}",
  "some open opportunities": "{count:# account|# accounts} with an open opportunity",
  "some in work": "{count:# account|# accounts} in work",
  "some others": "{count:# other|# others}",
  wait: "{accounts} {count:waits|wait}",
  "go to the house": "{accounts} {count:goes|go} to {house}",
  "room short": "Room is short: {what}. Who is served first: {order} ({setting}).",
  books:
    "A book holds at most {book:# account|# accounts}: {what}. Who is served first: {order} ({setting}).",
  "owners first": "owners first, then by account ID",
  "value given up":
    "{part} of {header} is given up so that loads are nearer to fair shares: some accounts in {house} come before others that are served. No more than {most} of it may be.",
  "above the book":
    "More than a book of {book:# account|# accounts} is with {reps}: what is locked to them, and what stays with its owner, is not released.",
  "rep with count": "{rep} ({count})",
  "kept out by moves": "{what} though others have room: {why}.",
  "kept out by limits":
    "{what} though others have room: the limits on what may change hands keep them from there.",
  "kept out": "{what} though there is room: the reason of each says what keeps it from a rep.",
  "house named by us":
    "{house} is a name of ours for what no rep has: {setting} can give it another.",
  "no moves allowed": "No account may change hands (limit {limit}).",

  // Who is above capacity.
  "stays above capacity":
    "{rep} stays above capacity: {used} {unit} for a capacity of {capacity}. {accounts} would have to go; {why}.",
  "stays above capacity, with load":
    "{rep} stays above capacity: {used} {unit} for a capacity of {capacity}. {accounts}, with {load} {amount}, would have to go; {why}.",
  "more above capacity":
    "{reps:# more rep stays|# more reps stay} above capacity; {accounts} would have to go.",
  "held by locks": "what is locked to {rep} alone is above it",
  "held by room": "no rep who may serve them has room",
  "held by room, not released":
    "no rep who may serve them has room, and what stays with its owner is not released to {house}",
  "held by search": "others have room, but the search found no better plan",
  "held by hand": "changes made by hand brought it here",
} as const;
