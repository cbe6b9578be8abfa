import { brief, tableOf, whole } from "../report/markdown";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const ROWS = 100_000;

export const readingPart: Part = {
  name: "reading",
  async run(say) {
    const title = "Reading a table";
    const { figures } = await runJob("reading", { rows: ROWS }, 120);
    if (!figures) return { title, text: "The run did not finish in its time.", targets: [] };
    const { seconds, firstSeconds, passSeconds, columns, rowsRead, problems } = figures;
    if (rowsRead !== ROWS || problems > 0)
      throw new Error(`${rowsRead} of ${ROWS} rows were read, with ${problems} problems.`);
    const line = [
      `${whole(ROWS)} x ${columns}`,
      brief(1000 * seconds),
      brief(1000 * firstSeconds),
      brief(1000 * passSeconds),
      brief(seconds / passSeconds),
    ];
    say(`reading | ${line.join(" | ")}`);
    const text =
      "Ids, names, amounts as numbers and as text with signs, percentages, dates as serials and as text, " +
      "postal codes, degrees and blanks become typed columns, beside a pass by hand that looks at each " +
      "of the same cells once. The shortest of fifteen runs of each." +
      `\n\n${tableOf(["rows x columns:", "milliseconds", "first", "by hand", "times"], [line])}`;
    return { title, text, targets: [] };
  },
};
