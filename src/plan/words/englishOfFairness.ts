/** How fair a plan is, and what is proven of it. */
export const englishOfFairness = {
  // What fair shares are taken of.
  "the same for all": "the same for every rep",
  "by quota": "in proportion to quota",
  "by capacity": "in proportion to capacity",
  "in proportion": "in proportion to {header}",
  "by column": "by {header}",
  "ramp counted": "{basis}, ramp counted",
  "within least and most": "{basis}, within least and most",

  // How far the furthest rep is from a fair share.
  "group name": "{values}",
  "group name by both": "{one}, {other}",
  "group without name": "no {header}",
  "rep of group": "{rep} of {group}",
  "over fair share": "{rep} is {off} ({by}) over a fair share of {fair}, {basis}",
  "under fair share": "{rep} is {off} ({by}) under a fair share of {fair}, {basis}",
  "nobody off": "Nobody is as much as {least} off a fair share, {basis}",
  "nobody of group off": "Nobody of {group} is as much as {least} off a fair share, {basis}",
  "nothing held": "Nobody holds any of it",
  verdict: "{furthest}.",
  "verdict and limit": "{furthest}; your limit is {limit}.",
  "at most": "at most {high} %",
  under: "under {high} %",
  "at least": "at least {low} %",
  over: "over {low} %",
  "from, to": "{low} to {high} %",
  "verdict and target": "{furthest}; the target is {target}.",
  "other groups": "In the other {groups} groups nobody is more than {off} off.",
  "worst of groups": "Worst of {groups} peer groups: {group}.",
  "not measured below 0": "Not measured: the {load} of {rep} comes to {held}, below 0",

  // A measure of the team, rep by rep.
  "lowest and highest": "Lowest: {lowest}; highest: {highest}",
  "figure of rep": "{rep} {figure}",
  "figure of rep, outside": "{rep} {figure}, furthest outside the target",
  "without room for any": "without room for any",
  "left out without quota": "Left out without a quota: {reps}",
  "units differ":
    "The potential is {times} times the quotas: their units seem to differ. Write both in the same one, such as whole dollars",

  // What is proven.
  "no plan": "no plan",
  "no plan, same served": "no plan that serves the same accounts",
  "no plan, as much placed": "no plan that places as much",
  "nobody nearer":
    "For these rows and rules, {plans} brings its furthest rep nearer to a fair share.",
  "nobody nearer than":
    "For these rows and rules, {plans} brings its furthest rep nearer than {nearest} to a fair share.",
  "nobody much nearer":
    "For these rows and rules, {plans} brings its furthest rep more than {by} nearer to a fair share.",
  "none fairer by more": "For these rows and rules, {plans} is fairer by as much as {least}.",
  "fairness not proven": "How much fairer a plan could be is not proven.",
  traded: "Every load is within its limit; inside it, fairness was traded for travel.",
  "traded, and nearest":
    "Every load is within its limit; inside it, fairness was traded for travel. {^plans} brings its furthest rep nearer than {nearest} to a fair share.",
  "none better": "For these rows and rules, {plans} is {comparative}.",
  "none better by more": "For these rows and rules, {plans} is more than {gap} {comparative}.",
  "travel not proven": "How much shorter in travel a plan could be is not proven.",
  "cost not proven": "How much better a plan could be is not proven.",
  "shorter in travel and as fair": "shorter in travel and as fair",
  // Where somebody is outside a limit, the plans compared are those that leave nobody farther outside.
  "shorter in travel and nobody farther outside":
    "shorter in travel with each rep as near to the limits as here",
  "shorter in travel": "shorter in travel",
  "better in value": "better in value",
  "better, weighed": "better, value, travel and evenness weighed",
  "better in travel and value": "better, travel and value weighed",

  // Why a rep is outside. First what is proven, in figures that no plan goes below.
  "every plan": "every plan",
  "every plan, same served": "every plan that serves the same accounts",
  "every plan, as much placed": "every plan that places as much",
  proven: "In {plans} {cause}.",
  "too much locked": "what is locked to {rep} is at least {off} over a fair share",
  "too much for one":
    "what is locked to {rep}, and what nobody else may serve, is at least {off} over a fair share",
  "too few may leave":
    "the limit on accounts that change hands keeps {rep} at least {off} over a fair share",
  "others are full":
    "{rep} is at least {off} over a fair share, for the others who may serve the same accounts have no room for more",
  "too little to serve": "all that {rep} may serve is at least {off} under a fair share",
  "too little room": "with room for {room} {unit}, {rep} is at least {off} under a fair share",
  "too few may come":
    "the limit on accounts that change hands keeps {rep} at least {off} under a fair share",
  "too large": "whoever has {accounts} is at least {off} over a fair share",
  "too large, no room":
    "whoever has {accounts} is at least {off} over a fair share, for the others have no room for everything else",
  "too large, with rest":
    "whoever has {accounts} is at least {off} over a fair share, with what nobody else can take",
  "too little left":
    "whoever has {accounts} leaves {others} together at least {off} under their fair shares",
  "too little left, no room":
    "whoever has {accounts} also has what {others} have no room for, which leaves them together at least {off} under their fair shares",
  "too little left, with rest":
    "whoever has {accounts} also has what {others} can't take, which leaves them together at least {off} under their fair shares",
  "too little left by reps":
    "{reps} can't hold less, so {others} are together at least {off} under their fair shares",
  "too much left by reps":
    "{reps} can't hold more, so {others} are together at least {off} over their fair shares",
  "the others": "the others",
  "the others of": "the others of {group}",
  "nearer is open": "Whether {rep} can come nearer than {off} is not proven.",

  // Then what is only known.
  "no better found": "The search found no better plan; there may be one.",
  "no better found, and nearest":
    "The search found no better plan. In {plans} somebody is at least {nearest} from a fair share; who it has to be is not proven.",
  "next step": "{^accounts} from {from} to {to} would bring {rep} nearer, but {obstacle}.",
  "not evened out": "The approach {approach} does not even out {load}.",
  "not searched":
    "The search evened out all who may serve the same accounts and did not look for a plan that keeps it.",
  "search stopped": "The search was stopped before it found a plan that keeps it.",

  // Whether an account changes hands, in a cell.
  "moved, yes": "Yes",
  "moved, no": "No",
  "moved, released": "Released",
  "moved, house": "House",
  "moved, unassigned": "Unassigned",
  "moved, other role": "Other role",
  "moved, new": "New",
  "moved, owner left": "Owner left",
} as const;
