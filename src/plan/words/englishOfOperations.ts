/** What is said of operations of a finished plan. */
export const englishOfOperations = {
  "some customers": "{count:# customer|# customers}",
  "some ARR": "ARR {arr}",

  // What more moves buy.
  knee: "From {from} to {to} that change hands, the furthest rep comes from {before} to {after}, and to {rest} with another {more}.",
  "last step":
    "From {from} to {to} that change hands, the furthest rep comes from {before} to {after}; the limits allow no step beyond.",
  "knee of aim":
    "From {from} to {to} that change hands, the plan gets {part} of all that moves can bring, and {rest} with another {more}.",
  "last step of aim":
    "From {from} to {to} that change hands, the plan gets {part} of all that moves can bring; the limits allow no step beyond.",
  "moves bring nobody nearer":
    "More moves bring the furthest rep no nearer than {off}, with {moved} that change hands.",
  "moves bring nothing": "More moves bring nothing beyond the {moved} that change hands.",

  // Reruns with shaken amounts.
  "as it stands":
    "With amounts shaken by {shake}, the plan as it stands keeps the limit of {limit} in {kept} of {reruns} reruns; the furthest rep is between {least} and {most} off, in the middle {median}.",
  "as it stands, no limit":
    "With amounts shaken by {shake}, the furthest rep of the plan as it stands is between {least} and {most} off in {reruns} reruns, in the middle {median}.",
  "carved again":
    "Carved again, with {changed} accounts in the middle that get another rep than in the plan, it keeps it in {kept} of {reruns}; the furthest rep is between {least} and {most} off, in the middle {median}.",
  "carved again, no limit":
    "Carved again, with {changed} accounts in the middle that get another rep than in the plan, it is between {least} and {most} off, in the middle {median}.",
  "outside most often": "Outside the limit most often, as the plan stands: {outside} of {reruns}.",
  "outside so often": "{rep} in {times}",

  // A rep more, and one less.
  "with customers": "{accounts} ({customers})",
  "with customers and ARR": "{accounts} ({customers}, ARR {arr})",
  "new rep takes": "{rep} takes {amounts}: {amount} of {load}.",
  "new rep takes nothing":
    "{rep} takes nothing: no account that {rep} may serve brings anybody nearer to a fair share.",
  "they come": "They come {from}.",
  "some from": "from {rep}: {amounts}",
  "some that waited": "from those that wait: {amounts}",
  "leaver hands over": "{rep} leaves {amounts}.",
  "leaver has nothing": "{rep} has no accounts to hand over.",
  "they go": "They go {to}.",
  "some to": "to {rep}: {amounts}",
  "left over, no room": "Left without a rep, since nobody who may serve them has room: {accounts}.",
  "left over, barred": "Left without a rep, since nobody else may serve them: {accounts}.",
  "to house, no room": "To {house}, since nobody who may serve them has room: {accounts}.",
  "to house, barred": "To {house}, since nobody else may serve them: {accounts}.",
  "furthest before and after": "Furthest from a fair share before: {before}; after: {after}.",
  "furthest over": "{rep}, {off} ({by}) over",
  "furthest under": "{rep}, {off} ({by}) under",

  // The lightest moves into the tolerance.
  "inside today": "Everybody is within {tolerance} of a fair share today: nothing has to move.",
  "inside after moves": "Within {tolerance} of a fair share by moving {moved}.",
  "outside after moves":
    "By moving {moved} the furthest rep, {rep}, is {off} from a fair share; the tolerance of {tolerance} was not reached with the limits, locks and rules that there are.",
  "limits used": "Used of the limits: {limits}.",
  "used of limit": "{used} of {most}",

  // Where reps are short.
  "the team": "the team",
  "of segment": "segment {value}",
  "of region": "region {value}",
  "no segment": "accounts without a segment",
  "no region": "accounts without a region",
  "some reps to hire": "{count:# rep to hire|# reps to hire}",
  "some reps": "{count:# rep|# reps}",
  short: "{^part}: short of {reps} reps, {hires}: {accounts} wait, at {places} places a rep.",
  "short of workload":
    "{^part}: short of {reps} reps, {hires}: {accounts} with {asked} of {unit} wait, at {places} a rep.",
  "short, above":
    "{^part}: short of {reps} reps, {hires}: reps hold {above} of {unit} above their capacity, at {places} a rep.",
  "short, both":
    "{^part}: short of {reps} reps, {hires}: {accounts} with {asked} of {unit} wait, and reps hold {above} above their capacity, at {places} a rep.",
  "not short":
    "The team is not short of reps: no account waits for room, and nobody is above capacity.",
  "room, not used":
    "{^part}: not short of reps; there is room for {room} of {unit}, but sizes, groups, locks and limits on moves keep {accounts} waiting and {above} above capacity.",
  "short of anybody":
    "{^part}: no rep may serve {barred}; more reps like those there are would not help.",
  "quota short":
    "{^part}: the potential is {times} times the quotas, below {asked}: it carries {carries} such quotas, and there are {reps} with one.",
  "quota covered": "{^part}: the potential is {times} times the quotas; {asked} are asked for.",

  // Plans side by side.
  "target met by some": "{label}: met by {yes}; not by {no}.",
  "plan at": "{plan} ({figure}, {target})",
  evenest: "{plan} is the evenest: {rep}, the furthest rep, is {figure} from a fair share.",
  "least travel": "{plan} travels least: {figure} to an account on average.",
  "fewest moves": "{plan} moves fewest: {figure}.",
  "least ARR moves": "{plan} moves the least ARR: {figure}.",
  "fewest wait": "{plan} leaves fewest without a rep: {figure}.",
  dominates:
    "{plan} is at least as good as every other in each measure that can be compared, and better in some.",
  "targets met": "Targets met: {plans}.",
  "targets of plan": "{plan} {met} of {targets}",
  "some targets": "{count:# target|# targets}",
  "plans differ": "{plan} and {other} differ in {accounts}.",

  // The plan as rules.
  "some rules": "{count:# rule|# rules}",
  "rules place": "By {rules}, {share} of {all} are placed as in the plan.",
  "rules and locks place":
    "By {rules} and the locks of {locked}, {share} of {all} are placed as in the plan.",
  "rules leave": "Placed otherwise than in the plan: {rest}.",
} as const;
