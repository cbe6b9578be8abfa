/** What is said where plans are made to be compared, and stand side by side. */
export const englishOfCompare = {
  // Names of plans; those of drafts stand in the workbook once they are kept.
  "compare: today": "Today",
  "compare: by turns": "Dealt out by turns",
  "compare: plan at hand": "The plan at hand",

  // The way there.
  "compare: aim": "Aim",
  "compare: views": "What to look at under Plan",

  // While they are made.
  "compare: so far":
    "So far: {name}, furthest rep {off} off, {moves:# account moves|# accounts move}. It is kept if you stop.",
  "compare: waits": "Waits its turn.",
  "compare: works": "Being made…",
  "compare: failed": "It could not be made.",
  "compare: old": "Made before the tables were read again or a setting changed.",
  "compare: stopped early": "Stopped early: the best found by then.",
  "compare: five at most":
    "Plans stand side by side up to {most} at a time. Take one out, then add another.",

  // Nothing to compare.
  "compare: nothing yet": "Nothing to compare yet",
  "compare: nothing yet, make":
    "Make three plans in one go, and see what hardly any moves, your limit and no limit come to. Or add one that is stored.",
  "compare: question first": "A question about your cells is open: answer it first.",

  // The plans.
  "compare: which one": "Which one?",
  "compare: kept only": "They are kept in this workbook once you use or keep them.",
  "compare: use": "Use this plan",
  "compare: use named": "Use this plan: {name}",
  "compare: keep": "Keep it",
  "compare: keep named": "Keep it in the workbook: {name}",
  "compare: kept": "Kept in the workbook",
  "compare: take out": "Take out",
  "compare: take out named": "Take out of the comparison: {name}",
  "compare: at hand": "At hand",
  "compare: misses": "Misses {targets}.",
  "compare: missed target": "{label} ({value}; {target})",
  "compare: missed by a rep": "{label} ({value} for the team, but a rep is outside {target})",
  "compare: meets all": "Meets all {targets:target|# targets}.",
  "compare: for comparison": "There to compare with.",
  "compare: add": "Add a plan",
  "compare: add, placeholder": "Choose one to put beside these",

  // The table.
  "compare: side by side": "Side by side",
  "compare: legend": "! misses its target or its limit. Letters are those of the plans above.",
  "compare: missed": "missed",
  "compare: a rep is outside": "a rep is outside",
  "compare: of": "of {cap}",
  "compare: moved": "Accounts that move",
  "compare: moved ARR": "ARR that moves",
  "compare: moved customers": "Customers that move",
  "compare: unplaced": "Without a rep",
  "compare: furthest": "Furthest rep from a fair share",
  "compare: over": "Reps over capacity",
  "compare: distance": "Distance to the rep (km)",
  "compare: targets": "Targets met",
  "compare: against the targets": "Against the targets",
  "compare: by group": "By peer group",
  "compare: all groups": "{groups:# peer group|All # peer groups}",
  "compare: groups that miss":
    "Groups that miss a target in some plan; {met:# other meets|# others meet} all.",
  "compare: group furthest": "Furthest rep",
  "compare: group gini": "Gini",
  "compare: group filled": "Places filled",
  "compare: group quota": "Potential / quota",
  "compare: group kept": "Owners kept",
  "compare: with target": "{label}, {target}",

  // The picture.
  "compare: what moves buy": "What more moves buy",
  "compare: picture":
    "Accounts that move, to the right, against how far the furthest rep is from a fair share, upwards. {points}",
  "compare: picture of distance":
    "Accounts that move, to the right, against the distance to the rep, upwards. {points}",
  "compare: point": "{letter}, {name}: {moves:# move|# moves}, {value}.",
  "compare: axis moves": "accounts that move",
  "compare: axis off": "furthest rep",
  "compare: axis km": "km to the rep",
  "compare: show": "Upwards",
  "compare: shaded": "Shaded: even enough, within {limit}.",

  // Where two differ.
  "compare: differences": "What differs",
  "compare: one plan": "One plan",
  "compare: other plan": "The other",
  "compare: choose two": "Choose two plans, and see which accounts have another rep.",
  "compare: differ":
    "{accounts:# account has|# accounts have} another rep in {other} than in {one}.",
  "compare: differ nowhere": "Each account has the same rep in {one} and in {other}.",
  "compare: only one": "{accounts:# account stands|# accounts stand} in one of them alone.",
  "compare: from, to": "{from} to {to}",
  "compare: nobody": "nobody",
  "compare: more exchanges": "and {more:# other way|# other ways}",
  "compare: counting": "Counting…",
  "compare: all accounts": "The accounts, one by one",
  "compare: gone": "One of them is not at hand any more: take it out and add it again.",
} as const;
