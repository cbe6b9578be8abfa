import type { Call } from "./call";
import { assignCalls } from "./assign";
import { auditCalls } from "./audit";
import { campaignCalls } from "./campaign";
import { fairnessCalls } from "./fairness";
import { geoCalls } from "./geo";
import { geocodeCalls } from "./geocode";
import { kpiCalls } from "./kpi";
import { leadsCalls } from "./leads";
import { marketCalls } from "./market";
import { pilotCalls } from "./pilot";
import { qualityCalls } from "./quality";
import { scoreCalls } from "./score";
import { territoryCalls } from "./territory";

/** Every function that is served, once. */
export const calls: readonly Call[] = [
  ...assignCalls,
  ...auditCalls,
  ...campaignCalls,
  ...fairnessCalls,
  ...geoCalls,
  ...geocodeCalls,
  ...kpiCalls,
  ...leadsCalls,
  ...marketCalls,
  ...pilotCalls,
  ...qualityCalls,
  ...scoreCalls,
  ...territoryCalls,
  { id: "DEFAULTS", good: () => [[["targets"]]] },
];
