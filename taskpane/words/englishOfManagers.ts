/** What is said in Review of the teams of managers. */
export const englishOfManagers = {
  "managers: title": "By manager",
  "managers: none": "No manager",
  "managers: totals":
    "{into:# account comes|# accounts come} in ({loadInto}), {out:# goes|# go} out ({loadOut}), {within:# moves|# move} within the team.",
  "managers: shown": "Only moves of {manager}'s team.",
  "managers: show": "Only these moves",
  "managers: show named": "Only the moves of {manager}'s team",
  "managers: show all": "All moves again",
  "managers: group by": "Group reps by",
  "managers: by peers": "Peer group",
  "managers: by manager": "Manager",
} as const;
