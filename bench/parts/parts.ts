import type { Part } from "../report/section";
import { browserPart } from "./browser";
import { cancelPart } from "./cancel";
import { carveParts } from "./carves";
import { curvesPart } from "./curves";
import { equityPart } from "./equity";
import { generalisedPart, mediansPart, schedulingPart } from "./families";
import { functionsPart } from "./functions";
import { panePart } from "./pane";
import { plansPart } from "./plans";
import { readingPart } from "./reading";
import { rebalancePart } from "./rebalance";
import { salesPart } from "./sales";
import { sheetsPart } from "./sheets";
import { singleCellsPart } from "./singleCells";
import { stressPart } from "./stress";
import { sweepPart } from "./sweep";

/** All parts of the bench, in the order of the page. */
export const parts: readonly Part[] = [
  ...carveParts,
  salesPart,
  plansPart,
  browserPart,
  panePart,
  sweepPart,
  stressPart,
  rebalancePart,
  equityPart,
  generalisedPart,
  schedulingPart,
  mediansPart,
  functionsPart,
  singleCellsPart,
  readingPart,
  sheetsPart,
  cancelPart,
  curvesPart,
];
