import { accountColumn } from "./accountColumns";
import { FACTORS, INDEX_WEIGHTS } from "./settingsSheet";
import { PEER_SPANS } from "./repColumns";
import { REPS } from "./reps";
import type { RepSpan } from "./repColumns";
import type { SampleRep } from "./reps";
import type { GridValue } from "../../grid/grid";

/** One rep's territory as the export has it. */
export interface Territory {
  readonly accounts: number;
  readonly projectedArr: number;
  /** Projected ARR divided by the accounts that the rep can serve. */
  readonly arrPerCapacity: number;
  /** 0 for who has no account yet. */
  readonly averageScore: number;
  /** 100 is the average among peers. */
  readonly index: number;
  readonly utilisation: number;
  /** Projected ARR over the quota that the ramp leaves. */
  readonly overQuota: number;
}

export interface AsItStands {
  /** One per row of the accounts. */
  readonly scores: readonly number[];
  /** One per row: 1, or 0 where the id stands further up already. */
  readonly counts: readonly number[];
  /** One per rep. */
  readonly territories: readonly Territory[];
  /** What nobody in the team looks after. */
  readonly nobody: { readonly accounts: number; readonly projectedArr: number };
  /** Of the peer group in which it is highest, as is the spread. */
  readonly gini: number;
  readonly spread: number;
  readonly coverage: number;
  readonly utilisation: number;
}

/**
 * What the sample's formulas come to, so that the file shows numbers before any add-in has run.
 * Written out here once more, by the definitions: a check on the functions as much as a preview.
 */
export function asItStands(rows: readonly (readonly GridValue[])[]): AsItStands {
  const scores = scoresOf(rows);
  const counts = countsOf(rows);
  const arr = accountColumn("Projected ARR (USD)");
  const counted = rows.flatMap((row, index) =>
    counts[index] === 1
      ? [{ owner: row[OWNER], arr: Number(row[arr]), score: scores[index] ?? 0 }]
      : [],
  );
  const loads = REPS.map((rep) => loadOf(rep, counted));
  const territories = PEER_SPANS.flatMap((span) => withIndex(of(span, loads)));
  const capacity = REPS.map((rep) => rep.capacity);
  const arrs = territories.map((one) => one.projectedArr);
  const worst = (measure: (loads: number[], capacity: number[]) => number): number =>
    Math.max(...PEER_SPANS.map((span) => measure(of(span, arrs), of(span, capacity))));
  const owned = total(territories.map((one) => one.accounts));
  return {
    scores,
    counts,
    territories,
    nobody: {
      accounts: counted.length - owned,
      projectedArr: total(counted.map((one) => one.arr)) - total(arrs),
    },
    gini: worst(giniOf),
    spread: worst(spreadOf),
    coverage: owned / counted.length,
    utilisation: owned / total(capacity),
  };
}

/** The values of one peer group's reps. */
function of<T>({ first, last }: RepSpan, values: readonly T[]): T[] {
  return values.slice(first, last + 1);
}

const OWNER = accountColumn("Account Owner");

/** The first row of an id counts; ids that differ by case alone are different ids. */
function countsOf(rows: readonly (readonly GridValue[])[]): number[] {
  const id = accountColumn("Account ID");
  const seen = new Set<GridValue>();
  return rows.map((row) => {
    const own = row[id] ?? null;
    const counts = own !== null && !seen.has(own);
    seen.add(own);
    return counts ? 1 : 0;
  });
}

interface CountedRow {
  readonly owner: GridValue | undefined;
  readonly arr: number;
  readonly score: number;
}

function loadOf(rep: SampleRep, counted: readonly CountedRow[]): Omit<Territory, "index"> {
  const own = counted.filter(({ owner }) => owner === rep.name);
  const projectedArr = total(own.map(({ arr }) => arr));
  return {
    accounts: own.length,
    projectedArr,
    arrPerCapacity: projectedArr / rep.capacity,
    averageScore: own.length === 0 ? 0 : mean(own.map(({ score }) => score)),
    utilisation: own.length / rep.capacity,
    overQuota: projectedArr / (rep.quota * rep.ramp),
  };
}

function withIndex(loads: readonly Omit<Territory, "index">[]): Territory[] {
  const parts = loads.map((load) => [load.projectedArr, load.accounts, load.averageScore]);
  const means = INDEX_WEIGHTS.map((_, i) => mean(parts.map((part) => part[i] ?? 0)));
  return loads.map((load, rep) => {
    const weighted = INDEX_WEIGHTS.map(
      ([, weight], i) => (100 * weight * (parts[rep]?.[i] ?? 0)) / (means[i] ?? 1),
    );
    return { ...load, index: total(weighted) };
  });
}

function scoresOf(rows: readonly (readonly GridValue[])[]): number[] {
  const scores = rows.map(() => 0);
  for (const { header, weight, scaling } of FACTORS) {
    const column = accountColumn(header);
    const values = rows.map((row) => Number(row[column]));
    const low = scaling === "minmax" ? Math.min(...values) : 0;
    const range = scaling === "minmax" ? Math.max(...values) - low : 1;
    values.forEach((value, index) => {
      scores[index] = (scores[index] ?? 0) + (weight * (value - low)) / range;
    });
  }
  return scores;
}

/** |load a x capacity b - load b x capacity a| over all pairs, as a share of total load x capacity. */
function giniOf(loads: readonly number[], capacity: readonly number[]): number {
  const differences = loads.flatMap((load, a) =>
    loads.map((other, b) => Math.abs(load * (capacity[b] ?? 0) - other * (capacity[a] ?? 0))),
  );
  return total(differences) / (2 * total(loads) * total(capacity));
}

/** How far the load furthest from a fair share, by capacity, is from it. */
function spreadOf(loads: readonly number[], capacity: readonly number[]): number {
  const fair = total(loads) / total(capacity);
  return Math.max(...loads.map((load, rep) => Math.abs(load / (capacity[rep] ?? 1) / fair - 1)));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
