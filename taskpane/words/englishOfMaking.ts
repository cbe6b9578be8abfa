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
} as const;
