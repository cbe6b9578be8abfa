/** What is said of reps who aren't there yet. */
export const englishOfPeople = {
  "rep with start": "{rep} (from {day})",
  "day given": "{day}",
  "latest day": "{day}, the latest date in the table",
  "rep to be hired":
    "{reps} is a position to be hired and counts as any rep: nobody works its accounts yet.",
  "reps to be hired":
    "{reps} are positions to be hired and count as any rep: nobody works their accounts yet.",
  "rep yet to start":
    "{reps} is yet to start, counted from {from}, and counts as any rep: nobody works these accounts until then.",
  "reps yet to start":
    "{reps} are yet to start, counted from {from}, and count as any rep: nobody works their accounts until then.",
  "rep without a start":
    "{reps} has nothing under {header} and counts as any rep: say so under Status where it is a position to be hired.",
  "reps without a start":
    "{reps} have nothing under {header} and count as any rep: say so under Status where one is a position to be hired.",

  // On the scorecard and in the table of territories.
  "load to be hired":
    "{amount} of {load}, in {accounts} of {reps}: nobody is there to work them yet",
  "no load to be hired": "{reps} would have no accounts",
  "is to be hired": "To be hired",
  "is to be hired from": "To be hired, {day}",
  "is yet to start": "Starts {day}",
  "is yet to start on an unclear day": "Yet to start",
  "is on leave": "On leave",
  "has no start": "No start date",
} as const;
