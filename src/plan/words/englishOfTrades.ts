/** What one plan gains and loses against another. */
export const englishOfTrades = {
  "trade, more moves": "{plan}: {more:# move|# moves} more than {other}. {^what}.",
  "trade, fewer moves": "{plan}: {more:# move|# moves} fewer than {other}. {^what}.",
  "trade, as many moves": "{plan}: as many moves as {other}. {^what}.",
  "trade, no moves": "{plan} beside {other}: {what}.",
  "trade, the same": "{plan} comes to the same plan as {other}: a wider limit changes nothing.",
  "trade, for nothing":
    "{plan} may go further than {other}, and its search found less: {what}. Better use {other}.",
  "evenness gains": "the furthest rep comes from {before} to {after}",
  "evenness stays": "evenness stays at {after}",
  "distance falls": "{part} less distance to the rep",
  "distance grows": "{part} more distance to the rep",
  "fewer wait": "{count:# fewer account|# fewer accounts} without a rep",
  "more wait": "{count:# more account|# more accounts} without a rep",
  "more targets": "{count:# more target is met|# more targets are met}",
  "fewer targets": "{count:# fewer target is met|# fewer targets are met}",
  "fewer over capacity": "{count:# fewer rep|# fewer reps} over capacity",
  "more over capacity": "{count:# more rep|# more reps} over capacity",
} as const;
