/** What stands under Review: the queue of moves, the reps, one move whole, and its why not. */
export const englishOfReview = {
  "review: ways to look": "Ways to look at the plan",
  "review: moves": "Moves",
  "review: reps": "Reps",
  "review: figures": "Figures and proof",
  "review: outdated":
    "A lock, a rule or your data changed since this plan was made. Make it again to bring it up to date; what you decided by hand stays.",
  "review: make again": "Make it again",
  "review: working out": "Working out the plan with your decisions…",
  "review: name or id": "Account name or ID",

  // The queue.
  "moves: counts": "{moves:# move|# moves}",
  "moves: of whom":
    "{moves:# move|# moves}: {ofOwners} of owners, {without} of accounts without a rep",
  "moves: how far": "{open} open, {kept} kept, {changed} changed by hand.",
  "moves: how far, and more":
    "{open} open, {kept} kept, {changed} changed by hand. {more:# more account|# more accounts} changed by hand that the plan moves nowhere.",
  "moves: counting": "Counting the moves…",
  "moves: none": "No account changes hands in this plan.",
  "moves: none like that": "No move is like that.",
  "moves: keys": "Keys: ↑ ↓ to go, K keep, B put back, U undo, W why",
  "moves: which": "Which moves",
  "moves: all": "All",
  "moves: open": "Open",
  "moves: decided": "Decided",
  "moves: customers": "Customers",
  "moves: all reps": "All reps",
  "moves: from or to": "Moves from or to",
  "moves: find": "Find a move by account name or ID",
  "moves: keep shown": "Keep the {count} shown",
  "moves: put back some": "Put back {count}",
  "moves: undo last": "Undo last step",
  "moves: undone one": "Undone: {account}. {now}",
  "moves: undone some": "Undone: {accounts:# account|# accounts}. What was said of them is kept.",
  "moves: open again": "It is open again.",
  "moves: as before": "As before: {decided}.",
  "moves: take back": "Take back {count:#|all #}…",
  "moves: take back, sure":
    "Take back what was decided about {count:this account|these # accounts}? What was said of them is kept, and Undo brings it back.",
  "moves: take back, yes": "Take back",
  "moves: take back, no": "Leave them decided",
  "moves: no moves of the plan": "Changed by hand, not moved by the plan",
  "moves: stay without you": "Without your decision they stay where they are.",
  "moves: without an owner": "Without an owner in the team",
  "moves: of a group": "{owner} ({group})",
  "moves: keep all": "Keep {count:it|all #}",
  "moves: to be given": "{count} to be given a rep",
  "moves: standing, over":
    "{accountsBefore} to {accounts} accounts, {loadBefore} to {load}; {off} over a fair share",
  "moves: standing, under":
    "{accountsBefore} to {accounts} accounts, {loadBefore} to {load}; {off} under a fair share",

  // One move.
  "move: account and id": "{account} ({id})",
  "move: to": "to {rep}",
  "move: to nobody": "to nobody",
  "move: customer": "customer",
  "move: keep": "Keep",
  "move: keep it": "Keep: {account} to {rep}",
  "move: keep without a rep": "Keep: {account} to nobody",
  "move: put back": "Put back",
  "move: put it back": "Put back: {account} with {rep}",
  "move: put back with": "Put back with {rep}",
  "move: undo": "Undo",
  "move: undo it": "Undo: {account}",
  "move: why": "Why?",
  "move: why it": "Why: {account}",
  "move: kept": "Kept as planned",
  "move: is back": "Put back with {rep}",
  "move: is back with nobody": "Put back with nobody",
  "move: given": "Given to {rep}",
  "move: given to nobody": "Given to nobody",
  "move: in their words": "{decided}: “{note}”",
  "move: all moves": "‹ All moves",
  "move: nobody": "nobody",
  "move: from nobody": "Nobody",
  "move: note": "Your words for it",
  "move: note, where": "They go with what you decide: into the reason, the log and the sign-off.",
  "move: stays": "Stays with {rep}, {load} {unit}",
  "move: from, to, load": "{from} → {to}, {load} {unit}",
  "move: plan had": "The plan had it with {found}.",
  "move: lock": "Lock to {rep}",
  "move: lock, what":
    "A lock keeps it there in every plan from now on; what you said stays with it.",

  // A step that makes up for what was decided.
  "counter: breaks": "What was decided breaks {more:a rule|rules} of yours.",
  "counter: more": "Show {more:# more|# more}",
  "counter: fewer": "Show one",
  "counter: all the same": "It can be handed over all the same, and says so.",
  "counter: mends": "{step}: it mends a broken rule; furthest rep {off} to {then}.",
  "counter: even out": "Even it out?",
  "counter: step": "{step}: furthest rep {off} to {then}.",
  "counter: do it": "Do it",

  // Reps around the fair share.
  "reps: how to read":
    "Each dot is a rep, the line in the middle a fair share, the ends {reach} away from it. Hollow: today. Full: the plan.",
  "reps: how to read, with limit":
    "Each dot is a rep, the line in the middle a fair share, the ends {reach} away from it. Hollow: today. Full: the plan. Shaded: even enough, within {limit}.",
  "reps: over": "+{off}",
  "reps: under": "−{off}",
  "reps: standing":
    "{load}, fair would be {fair}; today {loadBefore} ({before}); {accountsBefore} to {accounts} accounts",
  "reps: standing, with room":
    "{load}, fair would be {fair}; today {loadBefore} ({before}); {accountsBefore} to {accounts} accounts; {used} of capacity",
  "reps: counting": "Counting…",
  "reps: all": "All {reps:# rep|# reps}",

  // Why an account went there, and why not elsewhere.
  "why: title": "Why did this account go there?",
  "why: hint": "And why not to somebody else: find it, then choose a rep.",
  "why: allowed": "allowed",
  "why: not allowed": "not allowed",
  "why: has it": "has it now",
  "why: what if": "What if it went to",
  "why: choose a rep": "Choose a rep",
  "why: locked": "Locked to {rep} from the next plan on.",
  "why: remove the lock": "Remove the lock",
  "why: give": "Give it to {rep}",
  "why: lock": "Lock it to {rep}",
} as const;
