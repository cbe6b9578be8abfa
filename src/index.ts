export * from "./errors";
export * from "./model";
export type { Cell } from "./table/cell";
export * from "./table/cellAddress";
export * from "./table/column";
export * from "./table/headers/fields";
export * from "./table/rows/findHeaderRow";
export * from "./table/headers/matchHeaders";
export { describeProblem } from "./table/problems";
export { readColumn } from "./table/parse/readColumn";
export { flagOf } from "./table/parse/readFlags";
export * from "./table/readTable";
export * from "./fairness/concentration";
export * from "./fairness/gini";
export * from "./fairness/lorenz";
export * from "./fairness/spread";
export * from "./score/normalise";
export * from "./score/score";
export * from "./territory/territoryIndex";
export * from "./geo/distance";
export * from "./random";
export { assign, assignSteps, balance, balanceSteps, runSteps } from "./assign";
export { locate, locateSteps, recentre, recentreSteps } from "./assign";
export type {
  GeographicPlaces,
  LocateProblem,
  PlaceCost,
  PlacedProblem,
  PlanarPlaces,
  RecentredPlan,
  RecentreOptions,
} from "./assign";
export {
  contradictions,
  evaluate,
  explain,
  frontier,
  frontierSteps,
  impactOf,
  leavingRep,
  leavingRepSteps,
  newRep,
  nextMoves,
  rebalance,
  rebalanceSteps,
  route,
  shortfall,
  stress,
  stressSteps,
} from "./assign";
export type {
  BrokenRule,
  Change,
  Contradiction,
  ContradictionOptions,
  Deciding,
  Engine,
  Evaluation,
  Explanation,
  Figures,
  FrontierOptions,
  FrontierPlan,
  Hindrance,
  Impact,
  LeavingRepOptions,
  LoadsNow,
  NewAccount,
  NewRepOptions,
  NextMove,
  NextMovesOptions,
  Quantiles,
  RebalanceOptions,
  Route,
  Shortfall,
  Spreads,
  Step,
  Stress,
  StressOptions,
  Why,
  WhyNot,
} from "./assign";
export { answerSteps } from "./plan/cells/answer";
export { keepCarves } from "./plan/cells/keepCarves";
export type { Answers, Decision, DecisionOption, DecisionState } from "./table/decision";
export type { ControlTotals } from "./plan/door/controlTotals";
export type { DoorReport } from "./plan/door/doorReport";
export { planFingerprint, type PlanInputs } from "./plan/door/planFingerprint";
export { carveSteps, type Carve } from "./plan/carve";
export { inspect, type Inspection } from "./plan/inputs/inspect";
export { reportOf, type CarveReport } from "./plan/results/report";
export { resultsOf } from "./plan/results/resultsOf";
export {
  defaultSettings,
  settingSpecs,
  settingsFrom,
  type Settings,
} from "./plan/settings/settings";
export type { CarveTables } from "./plan/tables/tables";
export type { Workbook } from "./plan/workbook/workbook";
export { writeResults } from "./plan/workbook/write";
