import { accountColumn } from "./accountColumns";
import { FACTORS, INDEX_WEIGHTS } from "./settingsSheet";
import { REPS } from "./reps";
import type { SampleRep } from "./reps";
import type { GridValue } from "../../grid/grid";

/** One rep's territory as the export has it. */
export interface Territory {
  readonly accounts: number;
  readonly projectedArr: number;
  /** Projected ARR divided by the accounts that the rep can serve. */
  readonly arrPerCapacity: number;
  readonly averageScore: number;
  readonly index: number;
  readonly utilisation: number;
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
  const territories = withIndex(REPS.map((rep) => loadOf(rep, counted)));
  const capacity = REPS.map((rep) => rep.capacity);
  const arrs = territories.map((one) => one.projectedArr);
  const perCapacity = territories.map((one) => one.arrPerCapacity);
  const fair = total(arrs) / total(capacity);
  const owned = total(territories.map((one) => one.accounts));
  return {
    scores,
    counts,
    territories,
    nobody: {
      accounts: counted.length - owned,
      projectedArr: total(counted.map((one) => one.arr)) - total(arrs),
    },
    gini: giniOf(arrs, capacity),
    spread: Math.max(Math.max(...perCapacity) / fair - 1, 1 - Math.min(...perCapacity) / fair),
    coverage: owned / counted.length,
    utilisation: owned / total(capacity),
  };
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
    averageScore: total(own.map(({ score }) => score)) / own.length,
    utilisation: own.length / rep.capacity,
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

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
