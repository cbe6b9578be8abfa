/** What is said of a log of changes of hands. */
export const englishOfHandovers = {
  "changes of hands":
    "{sheet}: {changes} of {rows} rows change an owner. The latest of each account is the day since which its owner has it, where no column says a later one: of {later} in this plan.",
  "changes of hands, whatever changed":
    "{sheet}: no column says which field changed, so {changes} of {rows} rows count as another owner. The latest of each account is the day since which its owner has it, where no column says a later one: of {later} in this plan.",
  "change without day": "{sheet}: {count} change of an owner has no day, and is left out.",
  "changes without day": "{sheet}: {count} changes of an owner have no day, and are left out.",
  "unknown account changed":
    "{sheet}: {count} account there is not among the accounts, neither by ID nor by a name of its own ({accounts}), and changes nothing.",
  "unknown accounts changed":
    "{sheet}: {count} accounts there are not among the accounts, neither by ID nor by names of their own ({accounts}), and change nothing.",
} as const;
