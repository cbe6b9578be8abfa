import { isFooterLine } from "./footerWords";
import { isTotalLabel } from "./totalWords";

/** Whether a text that stands for a whole row names nothing of the table's own: a total, a report's notice. */
export function isReportLine(text: string): boolean {
  return isTotalLabel(text) || isFooterLine(text);
}
