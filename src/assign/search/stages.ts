import type { Stage } from "../work/work";

/** Where each stage of the search for the cheapest plan begins and ends, in its order. */
export const PRICED = {
  placing: { name: "Placing accounts", from: 0, to: 0.05, needed: true },
  filling: { name: "Making room", from: 0.05, to: 0.1 },
  pricing: { name: "Pricing capacity", from: 0.1, to: 0.5 },
  building: { name: "Placing by price", from: 0.5, to: 0.55 },
  refilling: { name: "Making room", from: 0.55, to: 0.6 },
  sharing: { name: "Evening out", from: 0.6, to: 0.65 },
  holding: { name: "Pricing capacity", from: 0.6, to: 0.6 },
  packing: { name: "Making room", from: 0.6, to: 0.63 },
  choosing: { name: "Choosing who waits", from: 0.62, to: 0.65 },
  proving: { name: "Proving", from: 0.65, to: 0.7 },
  improving: { name: "Improving", from: 0.7, to: 0.95 },
  raising: { name: "Proving", from: 0.95, to: 0.95 },
  stepping: { name: "Improving", from: 0.95, to: 1 },
  polishing: { name: "Polishing", from: 0.95, to: 1 },
} satisfies Readonly<Record<string, Stage>>;

/** The same for the search for even loads: a first start, room for what waits, another start. */
export const EVEN = {
  placing: { name: "Placing accounts", from: 0, to: 0.1, needed: true },
  first: { name: "Evening out", from: 0.1, to: 0.4 },
  packing: { name: "Making room", from: 0.4, to: 0.4 },
  packed: { name: "Evening out", from: 0.4, to: 0.4 },
  proving: { name: "Evening out", from: 0.4, to: 0.4, needed: true },
  placingAgain: { name: "Placing accounts", from: 0.4, to: 0.5 },
  second: { name: "Evening out", from: 0.5, to: 0.7 },
  lowering: { name: "Lowering the largest load", from: 0.7, to: 0.85 },
  evening: { name: "Evening out", from: 0.85, to: 0.9 },
  settling: { name: "Keeping accounts in place", from: 0.9, to: 1 },
  looking: { name: "Evening out", from: 1, to: 1 },
} satisfies Readonly<Record<string, Stage>>;
