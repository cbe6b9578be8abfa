/** What is said of reps who aren't there yet. */
export const englishOfPeople = {
  "rep with start": "{rep} (from {day})",
  "reps to be hired":
    "{reps} {reps:is a position|are positions} to be hired and {reps:counts|count} as any rep: nobody works {reps:its|their} accounts yet.",
  "reps yet to start":
    "{reps} {reps:is|are} yet to start, {from}, and {reps:counts|count} as any rep: nobody works {reps:these|their} accounts until then.",
  "reps without a start":
    "{reps} {reps:has|have} nothing under {header} and {reps:counts|count} as any rep: say so under Status where {reps:it|one} is a position to be hired.",

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
