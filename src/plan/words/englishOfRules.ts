/** What is said of rules: who may serve whom, what clashes, what a plan breaks and what to do about it. */
export const englishOfRules = {
  // Names of things, as they stand inside a sentence.
  account: "account {id}",
  "named account": "account {id} ({name})",
  "account and more": "{account} and {more} more",
  "account in row": "{account} in {row}",
  "some accounts": "{count:# account|# accounts}",
  "some other accounts": "{count:# other account|# other accounts}",
  "some owned accounts": "{count:# owned account|# owned accounts}",
  "some moves": "{count:# move|# moves}",
  row: "row {row} of {sheet}",
  "row of accounts": "row {row} of the accounts",
  "row of reps": "row {row} of the reps",
  column: 'the column "{header}"',
  setting: 'the setting "{label}"',
  "rule name": "Rule {number} ({when})",

  // What reps are matched by.
  segment: "segment",
  region: "region",
  industry: "industry",
  language: "language",
  speciality: "speciality",
  state: "state",
  country: "country",
  postal: "postal code",

  // Why a rep may not serve an account.
  "does not serve": "{rep} does not serve the {property} {value}",
  "of another group": "{rep} is of another {by}, and no account may leave its own",
  "too far": "{rep} is {km} away, and {limit} is the limit",
  "does not serve partner": "{rep} does not serve its partner",
  "serves partners only": "{rep} serves accounts with a partner only",
  "rule leaves it not": "{rule} does not leave it to {rep}",
  "no rule takes it, some idle":
    "no rule takes it, and nothing but the rules decides ({count:this rule takes|these rules take} no account at all: {rules})",
  "no rule takes it": "no rule takes it, and nothing but the rules decides",

  // Why no rep may.
  "nobody serves property": "no rep serves its {property}",
  "nobody of its group": "no rep of its owner's {by} may serve it",
  "nobody within": "no rep is within {limit}",
  "nobody serves partner": "no rep serves its partner",
  "nobody serves without partner": "no rep serves accounts without a partner",
  "nobody left by rule": "no rep is left by {rule}",

  // Rules that clash, where they stand.
  "lock by hand in place": "{^account} is locked to {rep} by hand, under Locks.",
  "kept in place": "{^account} stays with its owner {rep}: {column} marks it as locked.",
  "locked until in place": "{^account} stays with its owner {rep} until the date in {column}.",
  "lock in place": "{^account} is locked to {rep} in {column}.",
  "aside by hand": "{^account} goes to {house}: it is locked there by hand, under Locks.",
  "aside by lock": "{^account} goes to {house}: it is locked to it in {column}.",
  "aside by partner": "{^account} goes to {house}: it has a partner ({setting}).",
  "aside by rule": "{^account} goes to {house} by {rule}.",
  "aside by group": "{^account} goes to {house} with the rest of its group.",
  nobody: "nobody",
  "may not serve": "{rep} may not serve {account}.",
  "may not serve, rule": "{rep} may not serve {account}: {why}.",
  "may not serve, setting": "{rep} may not serve {account}: {why} ({setting}).",
  "group in place":
    "{^account} and {others} share one rep: {column} ties them together ({setting}).",
  "capacity in place":
    "{rep} in {row} has a capacity of {capacity} in {column}, counted in {unit}.",
  "cap in place": "Only {most} of {owned} may change hands: {setting} is {percent}.",
  "cap in place, some made":
    "Only {most} of {owned} may change hands: {setting} is {percent} and {made} made already.",
  "has to be placed": "{^account} has to get a rep.",
  "stays where it is": "{rep} keeps all accounts of today.",
  "more rules": "And {count} more rules.",
  "more breaches": "And {count} more breaches.",

  // What clashes, and what to change.
  "clash and advice": "{clash} {advice}",
  "clash, others": "{clash} {advice} {others}",
  "more clashes": "{count:One more set of rules clashes|# more sets of rules clash}.",
  "two locks clash":
    "The group of {account} shares one rep, but its accounts are locked to {rep} and to {other}.",
  "advise group or lock": "Take the group apart or change a lock.",
  "lock and group clash":
    "The group of {account} is locked to {rep}, who may not serve this account.",
  "advise lock, group, reach": "Change the lock, the group or who may serve it.",
  "lock clash": "A lock puts {account} with {rep}, who may not serve it.",
  "advise lock or reach": "Change the lock or who may serve it.",
  "locks above capacity":
    "The accounts locked to {rep} ask for a workload of {workload}, but the capacity is {capacity}.",
  "advise capacity or locks":
    "Raise the capacity or lift some locks: already {accounts} {accounts:is|together are} too much.",
  "locks above what is left":
    "The accounts locked to {rep} ask for a workload of {workload}, but a capacity of {room} is the most that is left for {rep}.",
  "advise capacity or some lock": "Raise the capacity or lift some locks.",
  "forced moves":
    "{forced:# account|# accounts} can't stay with {forced:its|their} owner ({why}), but only {most} may move.",
  "moved by lock": "{count} locked to another rep",
  "some barred": "{count} whose owner may not serve {count:it|them}",
  "moved with group": "{count} whose group has other owners",
  "advise moves": "Allow {moves} or change those rules. The first to look at: {causes}.",
  "the group of": "the group of {account}",
  "group nobody may serve": "{^accounts} share one rep, but nobody may serve all of them.",
  "advise group or reach": "Take the group apart or change who may serve it.",
  "nobody may serve": "No rep may serve {account}.",
  "advise reach": "Change who may serve it.",
  "short of room":
    "{^accounts} ask for a workload of {workload}, but the capacity of all reps together comes to {room}.",
  "advise capacity": "Raise a capacity.",
  "short of room with some":
    "{^accounts}, whom nobody else may serve, ask for a workload of {workload}, but the capacity of {reps} comes to {room}.",
  "advise capacity or reach": "Raise a capacity or let others serve some of them.",

  // What a plan breaks.
  "breaks a rule": "It breaks a rule: {breach}",
  "lock broken": "{^account} is locked to {rep}, but is with {other}.",
  "lock broken, no rep": "{^account} is locked to {rep}, but is without a rep.",
  "reach broken": "{rep} may not serve {account}.",
  "group broken": "A group that stays together is split: {one}, {other}.",
  "is with": "{account} is with {rep}",
  "is without a rep": "{account} is without a rep",
  "capacity broken":
    "{rep} has a workload of {workload}, {excess} over the capacity of {capacity}.",
  "too many would move": "{accounts} would move, but only {most} may.",
  "too much would move": "{amount} would move, but only {most} may.",
  "too many would leave their group":
    "{amount} would go to a rep of another peer group, but only {most} may.",
  "given up": "{^account} can't stay with its owner {owner}, and gets no other rep.",
  "kept by waiting": "It keeps to the rules by leaving {accounts} without a rep.",

  // The best next moves.
  move: "Move {accounts} from {from} to {to}: {change}",
  swap: "Swap {accounts} ({from}) with {others} ({to}): {change}",
  "gini change": "Gini {gini} to {giniThen}",
  "cost change": "cost {cost} to {costThen}",
  "gini and cost change": "Gini {gini} to {giniThen}, cost {cost} to {costThen}",
} as const;
