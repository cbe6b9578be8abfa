/** What stands under Review beside the moves: the outcome in sentences, the scorecard, the charts. */
export const englishOfFigures = {
  // The outcome.
  "outcome: nobody holds": "Nobody holds any load.",
  "outcome: moved": "{count:# account|# accounts} of today's reps {count:changes|change} hands.",
  "outcome: moved, with cap":
    "{count:# account|# accounts} of today's reps {count:changes|change} hands (cap {cap}).",
  "outcome: unassigned": "{count:# account stays|# accounts stay} unassigned.",
  "outcome: house": "{house} has {count:# account|# accounts}.",
  "outcome: zeroed": "{count:# load|# loads} blank or unreadable: counted as 0.",
  "outcome: stopped": "Stopped early: this is the best plan found by then.",
  "outcome: outside": "Outside the limit, and why",
  "outcome: over": "{rep}: {off} over a fair share of {load}; the limit is {limit}",
  "outcome: under": "{rep}: {off} under a fair share of {load}; the limit is {limit}",
  "outcome: more outside": "and {count} more, all on the sheet TP Territories",
  "outcome: notes": "Good to know",
  "outcome: waiting": "{count:# account|# accounts} unassigned, and why",
  "outcome: waiting with": "{count:# account|# accounts} with {house}, and why",
  "outcome: more waiting": "and {count} more, all on the sheet TP Assignments",
  "outcome: origin": "What it was made from",
  "outcome: fingerprint": "Fingerprint: the same data, answers, settings and seed give it again.",

  // The scorecard.
  "figures: targets": "Against the targets",
  "figures: built-in targets":
    "Built-in targets. A table with the headers Measure, From and To on a sheet takes their place.",
  "figures: measure": "Measure",
  "figures: before": "Before",
  "figures: after": "After",
  "figures: target": "Target",
  "figures: met": "met",
  "figures: not met": "not met",
  "figures: fairness": "Fairness",
  "figures: curve": "The nearer the curve to the dashed line, the fairer the shares.",
  "figures: per rep": "{load} per rep",
  "figures: how to read": "How to read these figures, and how to check them",

  // The charts.
  "chart: loads": "{load} per rep before and after",
  "chart: curve": "Lorenz curve of the load before and after",
  "chart: even": "Even",
  "chart: share of reps": "Share of reps, smallest first",
  "chart: share of load": "Share of {load}",
  "chart: point": "{curve}: {reps} of reps carry {load}",
  "chart: bar": "{series}: {load}",
  "chart: billions": "{figure}B",
  "chart: millions": "{figure}M",
  "chart: thousands": "{figure}k",
} as const;
