/** What is said while a plan is made, and on the button that begins it. */
export const englishOfMaking = {
  "make: title": "Make a plan",
  "make: title again": "Make it again",
  "make: where":
    "Worked out on this machine. Nothing in your sheets changes until you hand the plan over.",
  "make: it": "Make the plan",
  "make: it again": "Make it again",
  "make: making": "Making the plan",
  "make: stage": "{stage}…",
  "make: stopping": "Stopping, keeping the best plan so far…",
  "make: near": "No plan is more than {gap} better than the best so far.",
  "make: stop": "Stop and keep the best so far",

  "compare: hardly any moves": "Hardly any moves ({limit})",
  "compare: usual moves": "The usual moves ({limit})",
  "compare: own moves": "Your limit on moves ({limit})",
  "compare: any moves": "No limit on moves",
  "compare: within": "Within {limit} of a fair share",
  "compare: own tolerance": "Your tolerance ({limit})",
  "compare: make three": "Make three plans",
  "compare: make three again": "Three plans to compare",
  "compare: make one": "Make one plan",
  "compare: why three, moves":
    "Three plans to choose from: {few}, {middle}, {free}. You see side by side what more moves buy.",
  "compare: why three, tolerance":
    "Three plans to choose from: {few}, {middle}, {free}. Nobody owns an account yet, so they differ in how even they are rather than in moves.",
  "compare: why one, no owners":
    "One plan: nobody owns an account yet, so a limit on moves would change nothing.",
  "compare: why one, baseline":
    "One plan: this approach deals accounts out and searches for nothing better, so more moves would buy nothing.",
  "compare: compare": "Compare",
  "compare: stand side by side":
    "{plans:# plan is there|# plans stand side by side}, to be chosen from.",
  "compare: look": "Compare them",
  "compare: put beside": "Compare {name}",
  "compare: part is made": "Plan {plan} of {plans}, {name}: {stage}",
  "compare: one is made": "{name}: {stage}",
  "compare: limit is now":
    "Your limit on moves is {limit} from now on, as in this plan. You can change it under Plan.",
  "compare: no limit now":
    "There is no limit on moves from now on, as in this plan. You can set one under Plan.",
  "compare: tolerance is now":
    "Your tolerance is {limit} from now on, as in this plan. You can change it under Plan.",
} as const;
