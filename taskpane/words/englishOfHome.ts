/** What stands on Home. */
export const englishOfHome = {
  "home: tables": "{accounts:# account|# accounts}, {reps:# rep|# reps}",
  "home: tables, cells to look at":
    "{accounts:# account|# accounts}, {reps:# rep|# reps}; {cells:# cell|# cells} to look at",
  "home: see the data": "See the data",
  "home: today, over": "Today the furthest rep, {rep}, is {off} over a fair share. {unplaced}",
  "home: today, under": "Today the furthest rep, {rep}, is {off} under a fair share. {unplaced}",
  "home: today, over, with limit":
    "Today the furthest rep, {rep}, is {off} over a fair share; {limit} would be even enough. {unplaced}",
  "home: today, under, with limit":
    "Today the furthest rep, {rep}, is {off} under a fair share; {limit} would be even enough. {unplaced}",
  "home: today, even": "Today every rep holds a fair share. {unplaced}",
  "home: today, one rep":
    "{rep} is the only rep, so every account can only go there: there is nobody to compare with. {unplaced}",
  "home: all have a rep": "Every account has a rep.",
  "home: without a rep": "{accounts:# account|# accounts} {accounts:has|have} no rep of this team.",
  "home: what matters": "What matters?",
  "home: everything else": "Travel, capacity, locks and rules of your own:",
  "home: all there is": "all there is to a plan",
  "home: the plan": "The plan",
  "home: nobody holds": "Nobody holds any load.",
  "home: breaks rules": "This plan breaks your rules: it is there to be looked at.",
  "home: no moves": "No account changes hands.",
  "home: moves":
    "{moves:# account|# accounts} {moves:gets|get} another rep; {open:# move|# moves} nobody has decided about yet.",
  "home: written": "It is written to the workbook.",
  "home: review": "Review the plan",
  "home: hand over": "Hand it over",
} as const;
