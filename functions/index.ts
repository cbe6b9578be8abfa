/**
 * The functions that a spreadsheet's cells can call, a file per family or topic. Each group stands
 * under a comment with its family's name: docs/functions.md takes families and their order from here.
 */
export { useCompute } from "./compute";
export { usePlaces } from "./places";

// Score
export { scoreOfRange, scorePartsOfRange, normalizeOfRange } from "./score";
export { icpOfRange, fitTierOfRange } from "./scoreFit";
export { reachOfRange } from "./scoreReach";
export { sensitivityOfRange } from "./scoreSensitivity";
export { segmentOfRange } from "./scoreSegment";
export { calibrateOfRange } from "./scoreCalibrate";

// Data
export { imputeOfRange, dataQualityOfRange } from "./quality";
export { duplicatesOfRange, matchNameOfRange, id18OfRange } from "./qualityNames";

// Territory
export { indexOfRange } from "./territory";
export { repIndexOfRange } from "./territoryReps";
export { summaryOfRange } from "./territorySummary";
export { scorecardOfRange } from "./territoryScorecard";
export { coverageOfRange, overlapOfRange, continuityOfRange } from "./territoryCoverage";
export { unassignedOfRange } from "./territoryUnassigned";
export { rollupOfRange } from "./territoryRollup";
export { coverageModelOfRange } from "./territoryModel";
export { marketOfRange } from "./territoryMarket";

// Fairness
export { giniOfRange, lorenzOfRange, spreadOfRange, concentrationOfRange } from "./fairness";
export { fairnessOfRange } from "./fairnessTargets";

// Assign
export { assignOfRange, whyOfRange, whyNotOfRange, gapOfRange } from "./assign";
export { routeOfRange, impactOfRange, nextMovesOfRange } from "./assignNow";

// Geo
export { distanceOfRange, travelHoursOfRange } from "./geo";
export { geocodeOfRange } from "./geocode";

// Leads
export { qualifyOfRange, topUpOfRange, slaDueOfRange } from "./leads";
export { leadRouteOfRange } from "./leadsRoute";

// Market
export { tamOfRange, nrrOfRange, repsForOfRange } from "./market";
export {
  customersOfRange,
  arrForecastOfRange,
  waterfallOfRange,
  tornadoOfRange,
} from "./marketForecast";
export { targetShareOfRange } from "./marketShare";
export { quotaOfRange } from "./marketQuota";

// KPI
export { kpiOfRange, winLossOfRange } from "./kpi";
export { responseTimeOfRange } from "./kpiResponse";
export { kpiAlertOfRange } from "./kpiAlert";

// Campaign
export { attributionOfRange, stageDurationOfRange } from "./campaign";
export { rampOfRange } from "./campaignRamp";

// Pilot
export { diffInDiffOfRange, goNoGoOfRange } from "./pilot";
export { sampleOfRange } from "./pilotSample";

// Audit
export { fingerprintOfRanges, changesOfRange, unapprovedOfRange } from "./audit";

// Defaults
export { defaultsNamed } from "./defaults";
