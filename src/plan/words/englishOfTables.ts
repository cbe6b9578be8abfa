/** What is to be known about owners, reps, locks and places, as the tables have them. */
export const englishOfTables = {
  // Things of the tables, as they stand inside a sentence.
  accounts: "accounts",
  "the accounts": "the accounts",
  "the reps": "the reps",
  none: "none",
  quoted: '"{text}"',
  "rep in row": "{rep} (row {row})",

  "no such account": 'There is no account "{id}" in the accounts table.',

  // Who is who.
  "owners told by":
    "Owners are told by {owners} against {reps}: {met} of {of:# owner|# owners} met.",
  "word for nobody":
    "{accounts:# account|# accounts} with {words} as owner {accounts:counts|count} as owned by nobody.",
  "is the same": '"{name}" is {rep}',
  "taken as one person": "Taken as one person: {pairs}.",
  "maybe other spelling":
    "{owners:# owner|# owners} may be among the reps under another spelling, and {owners:counts|count} as somebody who left until you say: {questions}",
  "two of one name": 'Rows {rows} of the reps are both named "{name}", with {header} {ids}',
  "several of one name": 'Rows {rows} of the reps are all named "{name}", with {header} {ids}',
  "they go by": "{who}: they go by {names}.",
  "owned by one of them":
    '{accounts:# account|# accounts} of "{name}" {accounts:counts|count} as owned by nobody.',
  "owned by one of them, asked":
    '{accounts:# account|# accounts} of "{name}" {accounts:counts|count} as owned by nobody until you say whose they are.',

  // Who gets accounts.
  "active not said":
    '"{header}" doesn\'t say who of the reps is active (it holds {words}): all count as active.',
  "blank taken as active":
    "A blank under {header} is taken as active; say so if it means that a rep has left.",
  "word taken as active":
    '"{word}" under {header} is taken as active; say so if it means that a rep has left.',
  "on leave":
    "{reps} {reps:is|are} on leave and {reps:counts|count} as any rep: who is on leave keeps accounts, and gets new ones.",
  "not active":
    "{reps:# rep|# reps} left out as not active ({header}): {names}. {reps:This rep gets|They get} nothing, and accounts owned today count as a leaver's.",
  "share of nothing":
    "{reps} {reps:has|have} a share of 0 under {header} and {reps:gets|get} nothing: accounts owned today count as a leaver's. Write a share above 0 for who is to get some.",
  "rows of one rep":
    "{rows:Row|Rows} {rows} of the reps {rows:repeats|repeat} the name of a row above and {rows:is|are} left out. If two people have one name, add a column Rep ID with the ID of each.",
  "other roles":
    "The plan is for {role} ({header}): {reps:# rep of another role takes|# reps of other roles take} no part ({names}), and what {reps:this rep owns|they own} has no owner here.",
  "shares not used":
    "The shares under {header} are not used: that of {rep} in {place} is {share}. Give each rep a share above 0, or 0 to who gets nothing.",
  "row of table": "row {row}",
  unreadable: "blank or can't be read",

  // Locks, groups and kinds of accounts.
  "locked by name": 'The lock of "{text}" is taken as account {id}, whose name it is.',
  "lock of several":
    '"{text}" is no Account ID here; {count} accounts have that name ({ids}): lock one of them by its ID.',
  "lock in other case":
    '"{text}" is no Account ID here; {id} is, and IDs are told apart by their case: lock that one?',
  "lock of a name like it":
    '"{text}" is no Account ID here; account {id} is called {name}: lock that one?',
  "lock of nothing":
    '"{text}" is no Account ID here: the lock does nothing. Correct it, or remove it under Plan.',
  "locked still":
    "{locks:# account with a date in Locked until is|# accounts with a date in Locked until are} taken as locked still, since {setting} is empty.",
  "parent of several":
    '"{parent}" in {header} is the name of {count} accounts ({ids}): accounts that name it stay together, without these. Write the ID of the one that is meant.',
  "blank kind":
    "{blank:# account has|# accounts have} nothing under {header} and {blank:belongs|belong} to none of what is balanced there.",

  // Where places are missing.
  "no columns of places":
    "Travel is left out: the accounts have no columns Latitude and Longitude.",
  "no places": "Travel is left out: no account has a place under Latitude and Longitude.",
  "no homes": "Travel is left out: no rep has a home, nor an account with a place. Give {cells}.",
  "some without home":
    "{reps} {reps:has|have} no home and no account with a place, so travel leaves {reps:this rep|them} out: give {cells}.",
  "some without place":
    "{count:# account without a place counts|# accounts without a place count} no travel ({cells}).",
  "cells to fill": "{columns} in {rows}",
  "columns to add": "Latitude and Longitude (columns to add)",
  "two columns": "{one} and {other}",
  "rows of": "{rows:row|rows} {rows} of {table}",
} as const;
