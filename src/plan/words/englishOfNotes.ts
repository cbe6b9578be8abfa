/** What an honest report adds to a plan: what could not be kept, and what its numbers rest on. */
export const englishOfNotes = {
  // Tolerances and limits that are not kept.
  "tolerance not kept":
    "{measure}: the tolerance is {tolerance}, and the furthest rep is {off} from a fair share. {why}",
  "more are outside": "{reps:# more rep is|# more reps are} outside it; TP Territories says why.",
  "kind not kept": "{kind}: {holds}. {why}",
  "holds of kind": "{rep} holds {held}; {right} would be near enough to a fair share of {fair}",
  "some to others": "{from} to {to}",

  // What accounts are worth, and what things weigh.
  "the value": "the value",
  "worth the same":
    "{^value} is the same with every rep, so it only decides which accounts stay unassigned where capacity is short.",
  "alpha set": "The weight of travel (alpha) was set to {weight} per trip and km.",
  "beta set":
    "The weight of unevenness (beta) was set to {weight} per unit of the variance of {load}.",
  "gamma set": "The weight of value (gamma) was set to {weight} trips x km.",
  "flow counts accounts":
    "In a flow each account counts 1 against capacity; {workload} is not looked at.",

  // Where room is short.
  "stay unassigned": "stay unassigned",
  "go to house": "go to {house}",
  "capacity is short":
    "Capacity is short: some accounts {where}. As much workload as possible is placed before anything else is looked at.",
  "room in all":
    "There is room enough in all, but some accounts {where}: the reason of each says what keeps it from a rep.",
  "must-cover missed":
    "{missed:# must-cover account|# must-cover accounts} could not be given to a rep who may serve {missed:it|them}.",

  // Groups that are to stay whole.
  "group is split":
    "{header} {value} is split: {accounts:# account|# accounts} with {reps:# rep|# reps}, since {why}.",
  "group is split, some without":
    "{header} {value} is split: {accounts:# account|# accounts} with {reps:# rep|# reps}, and {waiting} without one, since {why}.",
  "locked to several": "locked to {reps}",
  "no rep for the whole": "no rep may serve all of it",
  "no rep carries the whole":
    "no rep who may serve it can carry more than {most} of its {workload} {unit}",

  // What changes hands.
  "cap allows nothing":
    "{percent} % of {owned:# account|# accounts} allows no account to change hands: {advice}",
  "cap allows nothing more":
    "{percent} % of {owned:# account|# accounts} allows no account to change hands beyond the {already} that did this quarter: {advice}",
  "advise cap": "raise {setting} to {least}.",
  "advise cap or more": "raise {setting} to {least} or more.",
  "no customer changes": "no customer changes",
  "customers change": "{count:# customer changes|# customers change}",
  "customers spared": "Prospects move before customers: {customers} hands instead of {before}.",
  "customers and ARR spared":
    "Prospects move before customers: {customers} hands instead of {before}, and ARR {arr} instead of {arrBefore}.",
  "price of sparing": "It takes {km} to an account on average instead of {before}.",
  "last to move": "Last to move are {accounts}, {from}.",
  "one, and other": "{one}, and {other}",
  "accounts in work": "{count:# account|# accounts} with activity in the last {days} days",
  "accounts in new hands":
    "{count:# account|# accounts} that changed hands in the last {days} days",
  "counted from": "counted from {day}",
  "counted from latest": "counted from {day}, the latest date in the table",

  // Loads, shares, places, rules.
  "loads below zero":
    "{below:# account has|# accounts have} a {load} below 0 ({sum} in all): in the carve {below:it counts|they count} 0, and {below:it is|they are} measured as {below:it is|they are}.",
  "shares of column": "Fair shares are those of the reps' column {header}.",
  "places were moved":
    "Each rep's place was moved to where the accounts of the plan travel least from; what is proven holds for these places.",
  "accounts not bound":
    "{unknown:# account without coordinates is|# accounts without coordinates are} not bound by the largest distance.",
  "reps not bound":
    "The largest distance does not bind {reps}, whose {reps:place is|places are} not known.",
  "rule matches nothing": "{rule} matches no account. Check its words against the cells.",
  "rule's word is nowhere": '{rule}: no cell of {header} says "{value}".',
  "rule's word is nowhere, nearest":
    '{rule}: no cell of {header} says "{value}". The nearest is "{nearest}".',
  "rule takes nothing": "{rule} takes no account: a rule above takes what it matches.",
  "rule without such rep": "{rule} takes no account: what it matches has no such rep.",
  "greedy is a baseline":
    "Greedy is a baseline to compare with: it takes accounts one by one and improves nothing.",
  "round robin is a baseline":
    "Round robin is a baseline to compare with: it takes accounts one by one and improves nothing.",
} as const;
