/** What is said of the least and the most that the reps table lets reps hold. */
export const englishOfLimits = {
  "amount of load": "{amount} of {load}",
  "below the least": "{rep} holds {held}, {by} below the least of {limit}",
  "above the most": "{rep} holds {held}, {by} above the most of {limit}",
  "limit not kept": "{outside}. {why}",
  "held and limit": "{rep} holds {held} ({limit})",
  "several below the least":
    "{reps} are below their least of {load}, in all {held} where {limit} are wanted: {furthest}. {why}",
  "several above the most":
    "{reps} are above their most of {load}, in all {held} where {limit} may be: {furthest}. {why}",
  "least is too much":
    "The least of all reps together comes to {wanted}, and there are {total} to share out: lower it for some of them.",
  "most is too little":
    "The most of all reps together comes to {wanted}, and there are {total} to share out: raise it for some of them.",
  "locked is too much": "No plan can keep it: what is locked to this rep comes to {amount}.",
  "locked is too much for several": "What is locked to {reps} is too much by itself.",
  "served is too little": "No plan can keep it: all that this rep may serve comes to {amount}.",
  "served is too little for several": "All that {reps} may serve is too little.",
  "none nearer": "The search found no plan that keeps it; that there is none is not proven.",
  "none nearer for several":
    "The search found no plan that keeps all of them; that there is none is not proven.",
  "baseline and limits": "A baseline doesn't look at limits.",
} as const;
