/** SLA adherence is measured as a share by some and in days by others: the target says which. */
import assert from "node:assert/strict";
import { kpiAlertOfRange } from "../../../functions/kpi/alert";
import { goNoGoOfRange } from "../../../functions/pilot/goNoGo";

type Row = readonly [
  kpi: string,
  value: unknown,
  target: readonly unknown[] | undefined,
  isMet: boolean,
  said: RegExp,
];

const ofDays = /held against days here.*target such as at least 95 %/;
const nothing = /^(?!.*(days here| is read as ))/;
const adherence = (from: unknown, to: unknown = null): readonly unknown[] => [
  "SLA adherence",
  from,
  to,
];

const rows: readonly Row[] = [
  ["SLA adherence", 0.5, undefined, false, ofDays],
  ["SLA adherence", "50%", undefined, false, ofDays],
  ["SLA adherence", 0.5, ["SLA P90 (days)", null, 3], false, ofDays],
  ["SLA adherence", 0.5, adherence(null, 3), false, ofDays],
  ["SLA adherence", 2, adherence(null, 3), true, nothing],
  ["SLA P90 (days)", 0.5, adherence(null, 3), true, nothing],
  ["SLA adherence (days)", 0.5, adherence(null, 3), true, nothing],
  ["SLA adherence", 0.96, adherence(0.95), true, nothing],
  ["SLA adherence", 0.96, adherence("at least 95 %"), true, nothing],
  ["SLA adherence", 0.96, adherence(0.95, 1), true, nothing],
  ["SLA adherence", 0.5, adherence(0.95), false, nothing],
  ["SLA adherence", 96, adherence(0.95), true, /96 is read as 96 %/],
  ["SLA adherence", 50, adherence("95%"), false, /50 is read as 50 %/],
];

for (const [kpi, value, target, isMet, said] of rows) {
  const kpis = [
    ["KPI", "Week 1", "Week 2"],
    [kpi, value, value],
  ];
  const targets = target && [["KPI", "From", "To"], [...target]];
  const title = `${kpi} ${String(value)} against ${target?.join(" ") ?? "the defaults"}`;

  describe(title, () => {
    it(`is ${isMet ? "" : "not "}met in TP.GONOGO`, () => {
      const found = new Map(goNoGoOfRange(kpis, targets).map(([name, cell]) => [name, cell]));
      assert.equal(found.get("Met now"), isMet ? 1 : 0);
      assert.match(String(found.get("What it says")), said);
    });

    if (targets !== undefined)
      it("has the same verdict in TP.KPIALERT", () => {
        const [, row = []] = kpiAlertOfRange(kpis, targets);
        const status = said === ofDays ? "" : isMet ? "on target" : "off target";
        assert.equal(row[4], status);
        assert.match(String(row[5]), said);
      });
  });
}
