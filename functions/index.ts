/**
 * The functions that a spreadsheet's cells can call, a file per family or topic. Each group stands
 * under a comment with its family's name: docs/functions.md takes families and their order from here.
 */
export { useCompute } from "./assign/compute";
export { useCallLimit } from "./door/callSize";
export { usePlaces } from "./geo/places";

// Score
export { scoreOfRange, scorePartsOfRange, normalizeOfRange } from "./score/score";
export { icpOfRange, fitTierOfRange } from "./score/fit";
export { reachOfRange } from "./score/reach";
export { sensitivityOfRange } from "./score/sensitivity";
export { segmentOfRange } from "./score/segment";
export { calibrateOfRange } from "./score/calibrate";

// Data
export { imputeOfRange, dataQualityOfRange } from "./quality/quality";
export { duplicatesOfRange, matchNameOfRange, id18OfRange } from "./quality/names";

// Territory
export { indexOfRange } from "./territory/territory";
export { repIndexOfRange } from "./territory/reps";
export { summaryOfRange } from "./territory/summary";
export { scorecardOfRange } from "./territory/scorecard";
export { coverageOfRange, overlapOfRange, continuityOfRange } from "./territory/coverage";
export { unassignedOfRange } from "./territory/unassigned";
export { rollupOfRange } from "./territory/rollup";
export { coverageModelOfRange } from "./territory/model";
export { marketOfRange } from "./territory/market";
export { penetrationOfRange } from "./territory/penetration";
export { territoryQualityOfRange } from "./territory/territoryQuality";

// Fairness
export {
  giniOfRange,
  lorenzOfRange,
  spreadOfRange,
  concentrationOfRange,
} from "./fairness/fairness";
export { fairnessOfRange } from "./fairness/targets";

// Assign
export { assignOfRange, whyOfRange, whyNotOfRange, gapOfRange } from "./assign/assign";
export { routeOfRange, impactOfRange, nextMovesOfRange } from "./assign/now";

// Geo
export { distanceOfRange, travelHoursOfRange } from "./geo/geo";
export { geocodeOfRange } from "./geo/geocode";

// Leads
export { qualifyOfRange, topUpOfRange, slaDueOfRange } from "./leads/leads";
export { leadRouteOfRange } from "./leads/route";

// Market
export { tamOfRange, nrrOfRange, repsForOfRange } from "./market/market";
export {
  customersOfRange,
  arrForecastOfRange,
  waterfallOfRange,
  tornadoOfRange,
} from "./market/forecast";
export { targetShareOfRange } from "./market/share";
export { quotaOfRange } from "./market/quota";

// KPI
export { kpiOfRange, winLossOfRange } from "./kpi/kpi";
export { responseTimeOfRange } from "./kpi/response";
export { kpiAlertOfRange } from "./kpi/alert";

// Campaign
export { attributionOfRange } from "./campaign/campaign";
export { stageDurationOfRange } from "./campaign/stageDuration";
export { rampOfRange } from "./campaign/ramp";

// Pilot
export { diffInDiffOfRange } from "./pilot/diffInDiff";
export { goNoGoOfRange } from "./pilot/goNoGo";
export { sampleOfRange } from "./pilot/sample";
export { controlsOfRange } from "./pilot/controls";

// Audit
export { fingerprintOfRanges, changesOfRange, unapprovedOfRange } from "./audit/audit";

// Defaults
export { defaultsOfRange } from "./defaults";
