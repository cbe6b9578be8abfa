import assert from "node:assert/strict";
import fc from "fast-check";
import { kpi } from "../../src/kpi/kpi";
import type { KpiOptions, Kpis, Opportunities } from "../../src/kpi/kpi";
import { LOST, OPEN, WON } from "../../src/kpi/outcomes";
import { periodOf } from "../../src/table/numbers/calendar";
import { groupsOf } from "../../src/table/numbers/groups";
import { dateSerial } from "../../src/table/parse/readDates";

interface Deal {
  readonly group: string;
  readonly amount: number;
  readonly outcome: number;
  readonly created: number;
  readonly closed: number;
  readonly qualified?: boolean;
}

function kpisOf(deals: readonly Deal[], options: Partial<KpiOptions> = {}): Kpis {
  const opportunities: Opportunities = {
    amount: Float64Array.from(deals, ({ amount }) => amount),
    outcome: Uint8Array.from(deals, ({ outcome }) => outcome),
    created: Float64Array.from(deals, ({ created }) => created),
    closed: Float64Array.from(deals, ({ closed }) => closed),
    qualified: Uint8Array.from(deals, ({ qualified }) => (qualified === false ? 0 : 1)),
    hasCloseDates: true,
  };
  return kpi(opportunities, groupsOf(deals.map(({ group }) => group)), {
    period: "all",
    asOf: NaN,
    winRateBase: "closed",
    pipelineMonths: 3,
    ...options,
  });
}

const day = (month: number, date: number): number => dateSerial(2026, month, date);

/** Ana's year so far: two won, one lost, one unqualified loss, two open. */
const deals: readonly Deal[] = [
  { group: "Ana", amount: 100, outcome: WON, created: day(1, 5), closed: day(2, 4) },
  { group: "Ana", amount: 300, outcome: WON, created: day(2, 1), closed: day(4, 2) },
  { group: "Ana", amount: 50, outcome: LOST, created: day(1, 10), closed: day(4, 10) },
  {
    group: "Ana",
    amount: 9,
    outcome: LOST,
    created: day(1, 10),
    closed: day(4, 11),
    qualified: false,
  },
  { group: "Ana", amount: 80, outcome: OPEN, created: day(3, 1), closed: day(6, 30) },
  { group: "Ana", amount: 61, outcome: OPEN, created: day(3, 2), closed: NaN },
];

describe("kpi", () => {
  it("takes all together without a period", () => {
    const found = kpisOf(deals, {
      quotas: { of: Int32Array.of(0), amount: Float64Array.of(500) },
    });
    assert.deepEqual([...found.won], [400]);
    assert.deepEqual([...found.attainment], [0.8]);
    assert.deepEqual([...found.winRate], [2 / 3]);
    assert.deepEqual([...found.acv], [200]);
    assert.deepEqual([...found.cycleDays], [45]);
    // The latest day known is 11 April: 30 June is within three months of it.
    assert.deepEqual([...found.pipeline], [80]);
    assert.deepEqual([...found.pipelineCoverage], [80 / 500]);
    assert.deepEqual([...found.pipelineConversion], [400 / 600]);
    assert.deepEqual([...found.missingCloseDate], [1 / 6]);
    assert.equal(found.velocityPerMonth[0], (2 * (2 / 3) * 200) / (45 / 30.4));
  });

  it("counts open opportunities in the win rate where asked", () => {
    assert.deepEqual([...kpisOf(deals, { winRateBase: "all" }).winRate], [2 / 5]);
  });

  it("counts the pipeline of the next months from asOf, the last day included", () => {
    assert.deepEqual([...kpisOf(deals, { asOf: day(3, 31) }).pipeline], [80]);
    assert.deepEqual([...kpisOf(deals, { asOf: day(3, 28) }).pipeline], [0]);
    assert.deepEqual([...kpisOf(deals, { asOf: day(3, 28), pipelineMonths: 4 }).pipeline], [80]);
    assert.deepEqual([...kpisOf(deals, { asOf: day(7, 1) }).pipeline], [0]);
  });

  it("looks at what was open at the begin and the end of each period", () => {
    const found = kpisOf(deals, { period: "quarter" });
    assert.deepEqual([...found.period], [day(1, 1), day(4, 1)]);
    assert.deepEqual([...found.won], [100, 300]);
    assert.deepEqual([...found.winRate], [1, 1 / 2]);
    assert.deepEqual([...found.cycleDays], [30, 60]);
    assert.deepEqual([...found.pipeline], [0, 80]);
    // On 1 April 300, 50, 9, 80 and 61 were open.
    assert.deepEqual([...found.pipelineConversion], [NaN, 300 / 500]);
    // At the end of March five were open, one without a date; at the end of June two.
    assert.deepEqual([...found.missingCloseDate], [1 / 5, 1 / 2]);
    assert.deepEqual(
      [...found.velocityPerMonth],
      [(4 * 1 * 100) / (30 / 30.4), (2 * 0.5 * 300) / (60 / 30.4)],
    );
  });

  it("has a row for what is closed without a date, and for quotas without sales", () => {
    const found = kpisOf(
      [{ group: "Ana", amount: 7, outcome: WON, created: day(1, 5), closed: NaN }],
      {
        period: "month",
        quotas: {
          of: Int32Array.of(0, 0, 0),
          from: Float64Array.of(day(5, 1), day(5, 20), day(4, 1)),
          amount: Float64Array.of(10, 20, 40),
        },
      },
    );
    assert.deepEqual([...found.period], [day(4, 1), day(5, 1), NaN]);
    assert.deepEqual([...found.quota], [40, 30, NaN]);
    assert.deepEqual([...found.won], [0, 0, 7]);
    assert.deepEqual([...found.attainment], [0, 0, NaN]);
    assert.deepEqual([...found.missingCloseDate], [NaN, NaN, NaN]);
  });

  it("gives a velocity of 350,000 a month for 20 in the pipeline, 25 %, 140,000 and 2 months", () => {
    const open = Array.from({ length: 20 }, () => ({
      group: "A",
      amount: 1,
      outcome: OPEN,
      created: 46_000,
      closed: NaN,
    }));
    const won = { group: "A", amount: 140_000, outcome: WON, created: 46_000, closed: 46_060.8 };
    const lost = { ...won, outcome: LOST };
    const found = kpisOf([...open, won, lost, lost, lost]);
    assert.equal(Math.round(found.velocityPerMonth[0] ?? 0), 350_000);
  });

  it("leaves out cycles below 0 days and what has no group", () => {
    const found = kpisOf([
      { group: "A", amount: 1, outcome: WON, created: day(2, 1), closed: day(1, 1) },
      { group: "A", amount: 1, outcome: WON, created: day(1, 1), closed: day(1, 11) },
      { group: "", amount: 1, outcome: WON, created: day(1, 1), closed: day(1, 11) },
    ]);
    assert.deepEqual([[...found.won], [...found.cycleDays]], [[2], [10]]);
  });

  it("takes a mistyped year of 9026 for what it is, week by week", () => {
    const late = dateSerial(9026, 4, 10);
    const far = deals.map((deal, row) => (row === 2 ? { ...deal, closed: late } : deal));
    const [near, wide] = [kpisOf(deals, { period: "week" }), kpisOf(far, { period: "week" })];
    // One closes in a week of its own by now; all others are as they were, but for what is open.
    const worth = ({ period, won }: Kpis): readonly (readonly number[])[] =>
      [...period].map((start, row) => [start, won[row] as number]);
    assert.deepEqual(
      worth(wide).filter(([start]) => (start as number) < late - 7),
      worth(near),
    );
    assert.equal(wide.period.length, near.period.length + 1);
  });

  it("agrees with the definition, period by period", () => {
    const deal = fc.record({
      group: fc.constantFrom("A", "B"),
      amount: fc.integer({ min: 1, max: 9 }),
      outcome: fc.constantFrom(OPEN, WON, LOST),
      created: fc.integer({ min: 46_000, max: 46_200 }),
      closed: fc.oneof(fc.integer({ min: 46_000, max: 46_300 }), fc.constant(NaN)),
      qualified: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 40 }), (many) => {
        const found = kpisOf(many, { period: "month" });
        const names = groupsOf(many.map(({ group }) => group)).names;
        const sum = (some: readonly Deal[]): number =>
          some.reduce((all, { amount }) => all + amount, 0);
        found.period.forEach((start, row) => {
          if (Number.isNaN(start)) return;
          const own = many.filter(({ group }) => group === names[found.group[row] ?? 0]);
          const at = periodOf(start, "month");
          const month = (moment: number): number => periodOf(moment, "month");
          const won = own.filter((one) => one.outcome === WON && month(one.closed) === at);
          assert.equal(found.won[row], sum(won));
          const sound = own.filter((one) => one.outcome === OPEN || one.closed >= one.created);
          const openAtStart = sound.filter(
            (one) => month(one.created) < at && (one.outcome === OPEN || month(one.closed) >= at),
          );
          const before = sum(openAtStart);
          assert.equal(found.pipelineConversion[row], before > 0 ? sum(won) / before : NaN);
          const openAtEnd = sound.filter(
            (one) => month(one.created) <= at && (one.outcome === OPEN || month(one.closed) > at),
          );
          const undated = openAtEnd.filter((one) => Number.isNaN(one.closed)).length;
          assert.equal(
            found.missingCloseDate[row],
            openAtEnd.length > 0 ? undated / openAtEnd.length : NaN,
          );
        });
      }),
    );
  });
});
