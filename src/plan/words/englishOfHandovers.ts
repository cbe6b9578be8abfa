/** What is said of a log of changes of hands. */
export const englishOfHandovers = {
  "changes of hands":
    "{sheet}: {changes} of {rows:# row|# rows} {changes:changes|change} an owner. The latest of each account is the day since which its owner has it, where no column says a later one: of {later} in this plan.",
  "changes of hands, whatever changed":
    "{sheet}: no column says which field changed, so {changes} of {rows:# row|# rows} {changes:counts|count} as another owner. The latest of each account is the day since which its owner has it, where no column says a later one: of {later} in this plan.",
  "changes without day":
    "{sheet}: {count:# change|# changes} of an owner {count:has|have} no day, and {count:is|are} left out.",
  "unknown accounts changed":
    "{sheet}: {count:# account there is|# accounts there are} not among the accounts, neither by ID nor by {count:a name of its own|names of their own} ({accounts}), and {count:changes|change} nothing.",
} as const;
