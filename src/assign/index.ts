export { assign, assignSteps } from "./assign";
export { balance, balanceSteps } from "./balance";
export { runSteps } from "./runSteps";
export { locate, locateSteps } from "./locate/locate";
export type {
  GeographicPlaces,
  LocateProblem,
  PlaceCost,
  PlanarPlaces,
} from "./locate/locateProblem";
export { recentre, recentreSteps } from "./locate/recentre";
export type { PlacedProblem, RecentredPlan, RecentreOptions } from "./locate/recentre";
export { contradictions } from "./contradict/contradictions";
export type { ContradictionOptions } from "./contradict/contradictions";
export type { Contradiction } from "../contradiction";
export { outOfReach } from "./contradict/outOfReach";
export type { OutOfReach, ReachProof } from "./contradict/outOfReach";
export { shortfall } from "./contradict/shortfall";
export type { Shortfall } from "./contradict/shortfall";
export type { BrokenRule } from "./change/brokenRules";
export { evaluate } from "./change/evaluate";
export type { Evaluation } from "./change/evaluate";
export type { Figures } from "./change/figures";
export { frontier, frontierSteps } from "./change/frontier";
export type { FrontierOptions, FrontierPlan } from "./change/frontier";
export type { Hindrance } from "./change/hindrances";
export { impactOf } from "./change/impactOf";
export type { Impact } from "./change/impactOf";
export { leavingRep, leavingRepSteps } from "./change/leavingRep";
export type { LeavingRepOptions } from "./change/leavingRep";
export { newRep } from "./change/newRep";
export type { Change, NewRepOptions } from "./change/newRep";
export { nextMoves } from "./change/nextMoves";
export type { NextMove, NextMovesOptions } from "./change/nextMoves";
export { rebalance, rebalanceSteps } from "./change/rebalance";
export type { Engine, RebalanceOptions } from "./change/rebalance";
export { route } from "./change/route";
export type { LoadsNow, NewAccount } from "./change/newAccount";
export type { Route } from "./change/route";
export type { Step } from "./change/standing";
export { explain } from "./explain/explain";
export type { Explanation } from "./explain/explain";
export type { Deciding, Forced, Why } from "./explain/why";
export type { WhyNot } from "./explain/whyNot";
export type { Quantiles } from "./stress/quantiles";
export type { Spreads } from "./stress/shock";
export { stress, stressSteps } from "./stress/stress";
export type { Stress, StressOptions } from "./stress/stress";
