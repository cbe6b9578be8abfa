/** Columns beside the periods of a table of KPIs, which would be taken for one of them. */
import { listText } from "../../src/plan/words/listText";
import { isReportLine } from "../../src/table/rows/reportLine";
import { headerKey } from "../door/headers";

/** What a KPI is to reach: at the right of the weeks it would be judged against itself. */
const aims = "target|targets|goal|goals|threshold|benchmark".split("|");
const remarks =
  "note|notes|comment|comments|remark|remarks|trend|change|changes|delta|difference|variance|status".split(
    "|",
  );
const alone: ReadonlySet<string> = new Set(
  "owner|rep|territory|region|segment|team|group|unit|units|source|definition|description|reason|severity".split(
    "|",
  ),
);

/** Whether a header begins or ends with one of these words: "Target Q4", "Q4 target", "Change vs W7". */
function isAbout(header: string, words: readonly string[]): boolean {
  const own = header.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [own[0], own.at(-1)].some((word) => word !== undefined && words.includes(word));
}

/** Whether a header says that its column holds no period: a target, a total or average, a remark, whose it is. */
export function isNoPeriod(header: string): boolean {
  return (
    isAbout(header, aims) ||
    isAbout(header, remarks) ||
    isReportLine(header) ||
    alone.has(headerKey(header))
  );
}

/** What to say of the columns that are left out, with where targets belong; none for none. */
export function noPeriodNotes(headers: readonly string[]): readonly string[] {
  if (headers.length === 0) return [];
  const names = listText(headers.map((header) => `"${header}"`));
  const [columns, are] =
    headers.length === 1
      ? ["The column", "is no period and is"]
      : ["The columns", "are no periods and are"];
  const hint = headers.some((header) => isAbout(header, aims))
    ? " Targets stand in a table of their own, the second argument."
    : "";
  return [`${columns} ${names} of kpis ${are} left out.${hint}`];
}
