import { signOffPage, type Signed } from "../../src/plan/signOff/page";
import { writeSignOffPage, type PageWritten } from "../../src/plan/signOff/writePage";
import type { Workbook } from "../../src/plan/workbook/workbook";

/** Writes the page of a plan that was signed off. @throws InputError where nothing can be written */
export function writeSignOff(workbook: Workbook, signed: Signed): Promise<PageWritten> {
  return writeSignOffPage(workbook, signOffPage(signed));
}
