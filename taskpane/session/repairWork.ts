/** What repairing takes, in a file of its own: few ever need it. */
export { brokenFormulas, enterAgain } from "../../src/plan/workbook/repair/brokenFormulas";
export { enteredWords } from "../../src/plan/words/repairWords";
