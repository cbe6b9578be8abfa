import { cancelJob } from "./cancel";
import { carveJob } from "./carve";
import { equityJob } from "./equity";
import { functionsJob } from "./functions";
import { generalisedJob } from "./generalised";
import { mediansJob } from "./medians";
import { plansJob } from "./plans";
import { readingJob } from "./reading";
import { rebalanceJob } from "./rebalance";
import { salesJob } from "./sales";
import { schedulingJob } from "./scheduling";
import { sheetsJob, sheetsPlanJob } from "./sheets";
import { singleCellsJob } from "./singleCells";
import { stressJob } from "./stress";
import { sweepJob } from "./sweep";

/** What runs in a process of its own: plain arguments in, plain figures out. */
export const jobs = {
  carve: carveJob,
  sweep: sweepJob,
  rebalance: rebalanceJob,
  cancel: cancelJob,
  equity: equityJob,
  functions: functionsJob,
  generalised: generalisedJob,
  scheduling: schedulingJob,
  sales: salesJob,
  plans: plansJob,
  medians: mediansJob,
  reading: readingJob,
  sheets: sheetsJob,
  sheetsPlan: sheetsPlanJob,
  singleCells: singleCellsJob,
  stress: stressJob,
  /** Nothing at all: what a process takes before it does anything. */
  nothing: (_?: undefined): object => ({}),
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
