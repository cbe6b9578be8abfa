/** What stands under Review: the queue of moves, the reps, one move whole, and its why not. */
export const englishOfReview = {
  "review: ways to look": "Ways to look at the plan",
  "review: moves": "Moves",
  "review: reps": "Reps",
  "review: figures": "Figures and proof",
  "review: working out": "Working out the plan with your decisions…",
  "review: name or id": "Account name or ID",

  // The queue.
  "moves: counts": "{moves:# move|# moves}: {open} open, {kept} kept, {changed} changed by hand",
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
  "moves: undo some": "Undo {count}",
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
  "move: from, to": "{from} → {to}, {load}",
  "move: nobody": "nobody",
  "move: from nobody": "Nobody",
  "move: note": "Your words for it",
  "move: note, where": "They stand in the reason when the plan is written.",

  // A step that makes up for what was decided.
  "counter: breaks": "This breaks a rule of yours.",
  "counter: breaks, how": "{rule} It can be handed over all the same, and says so.",
  "counter: breaks, and more":
    "{rule} And {more} more. It can be handed over all the same, and says so.",
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
    "{load}, fair would be {fair}; today {before}; {accountsBefore} to {accounts} accounts",
  "reps: standing, with room":
    "{load}, fair would be {fair}; today {before}; {accountsBefore} to {accounts} accounts; {used} of capacity",
  "reps: counting": "Counting…",
  "reps: all": "All {reps:# rep|# reps}",

  // Why an account went there, and why not elsewhere.
  "why: title": "Why did this account go there?",
  "why: hint": "And why not to somebody else: find it, then choose a rep.",
  "why: allowed": "allowed",
  "why: not allowed": "not allowed",
  "why: what if": "What if it went to",
  "why: choose a rep": "Choose a rep",
  "why: locked": "Locked to {rep} from the next plan on.",
  "why: remove the lock": "Remove the lock",
  "why: give": "Give it to {rep}",
  "why: lock": "Lock it to {rep}",
} as const;
