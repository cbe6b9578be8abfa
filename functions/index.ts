/** The functions that a spreadsheet's cells can call, a file per family. */
export { assignOfRange } from "./assign";
export { useCompute } from "./compute";
export { giniOfRange } from "./fairness";
export { scoreOfRange } from "./score";
export { indexOfRange } from "./territory";
