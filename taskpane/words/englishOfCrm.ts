/** What is said of the file for a CRM. */
export const englishOfCrm = {
  "crm: title": "A file for your CRM",
  "crm: hint":
    "Only the accounts that get another owner: Id and the new owner for the loader, then columns for people. Nothing is sent; you load it yourself.",
  "crm: looking": "Working out the file",
  "crm: writing": "Writing the file",
  "crm: again": "Try again",
  "crm: rows":
    "{rows:# account is|# accounts are} in the file, of {moves:# account|# accounts} that {moves:gets|get} another rep.",
  "crm: all rows":
    "{rows:The one account that gets|All # accounts that get} another rep {rows:is|are} in the file.",
  "crm: no moves":
    "No account gets another rep in this plan, so there is nothing to load into your CRM.",
  "crm: nothing left": "There is nothing to write yet: what is said above comes first.",
  "crm: no ids": "The file needs the user ids of the new owners first.",
  "crm: none left": "No account is left for the file.",

  "crm: known by": "Your CRM knows owners by",
  "crm: by reps": "{header} in your reps",
  "crm: by accounts": "{header} in your accounts",
  "crm: by filled": "Ids that you fill in",
  "crm: by names": "Names, as your CRM takes them",

  "crm: unnamed":
    "{people:# owner has|# owners have} no user id yet, so {accounts:# account is|# accounts are} left out.",
  "crm: unnamed who": "{name} ({accounts:# account|# accounts})",
  "crm: who": "{who}.",
  "crm: unnamed house":
    "{name} is a pool and no person: give it the id of the user or queue that holds it, or leave its accounts with their owners.",
  "crm: list users": "Fill them in",
  "crm: list users where":
    "Fill in goes to a sheet {sheet} with a column for the ids; your own tables stay as they are.",
  "crm: read users": "I have filled them in",
  "crm: unclear":
    "{name} stands beside several ids, or shares one with somebody else ({ids}), so none of them is taken.",
  "crm: to nobody":
    "{accounts:# account gets|# accounts get} no rep in this plan: left out, so {accounts:it keeps its|they keep their} owner in the CRM.",
  "crm: no way back":
    "{accounts:# account has|# accounts have} no owner whom the CRM knows, so the way back leaves {accounts:it|them} out.",

  "crm: fresh": "Compare with a fresh export",
  "crm: fresh hint":
    "Export your accounts again and compare: what changed in the CRM since the plan was made shows here, before you load anything.",
  "crm: fresh none": "Don't compare",
  "crm: fresh same":
    "Nothing changed: all {accounts:# account|# accounts} of the plan are in the export with the owners that they had.",
  "crm: fresh met": "{met} of the plan's {accounts:# account|# accounts} are in the export.",
  "crm: fresh strange":
    "Only {met} of the plan's {accounts:# account|# accounts} are in this table. Is it the right one, and does it have the same ids?",
  "crm: show": "Show {accounts:it|them}",
  "crm: hide": "Hide {accounts:it|them}",
  "crm: what to do": "In the file",
  "crm: first shown": "The first {shown} of {accounts}.",

  "crm: moves among": "{moves:# of them changes|# of them change} hands in the plan.",
  "crm: no moves among":
    "The plan leaves {accounts:it|all of them} where {accounts:it was|they were}.",
  "crm: gone": "{accounts:# account is|# accounts are} gone",
  "crm: gone means": "Not in the export any more.",
  "crm: gone, leave out": "Leave out",
  "crm: gone, write": "Write all the same",
  "crm: gone row": "{from} to {to} in the plan",
  "crm: merged":
    "{accounts:# account was merged, or stands twice|# accounts were merged, or stand twice}",
  "crm: merged means":
    "Another record has its name and place, or its id stands there with two owners.",
  "crm: merged, leave out": "Leave out",
  "crm: merged, write": "Write under the record in its place",
  "crm: merged row": "{from} to {to} in the plan; now {other}",
  "crm: merged row, twice": "{from} to {to} in the plan; its id stands there twice",
  "crm: changed": "{accounts:# account has|# accounts have} another owner by now",
  "crm: changed means": "Somebody changed the owner in the CRM since the plan was made.",
  "crm: changed, leave out": "Leave out, to be looked at",
  "crm: changed, write": "Write: the plan's rep gets it",
  "crm: changed row": "Was {from}, now {now}; {to} in the plan",
  "crm: already": "{accounts:# account is|# accounts are} with the new rep already",
  "crm: already means": "There is nothing to do.",
  "crm: already, leave out": "Leave out",
  "crm: already, write": "Write all the same",
  "crm: already row": "Was {from}, now {now}",
  "crm: new": "{accounts:# account is|# accounts are} new",
  "crm: new means":
    "Not in the plan, so not in the file. To give {accounts:it a rep|them reps}, choose this table under Data and make the plan again.",
  "crm: new row": "With {now}",
  "crm: nobody": "nobody",

  "crm: make": "Make the CRM file",
  "crm: make again": "Make it again",
  "crm: busy": "Wait until the plan under way is made.",
  "crm: made": "Made.",
  "crm: made rows": "{sheet} has {rows:# row|# rows} to load.",
  "crm: made back":
    "{sheet} has {rows:# row that undoes it|# rows that undo it}, should you want the old owners back.",
  "crm: made earlier": "Files that you made before stay as they are; delete what you don't need.",
  "crm: open": "Open as a workbook of its own",
  "crm: can't open":
    "This program can't open another workbook from here: go to the sheet and save it as CSV for the loader.",
  "crm: go": "Go to {sheet}",
} as const;
