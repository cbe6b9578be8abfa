import { accountColumn } from "./accountColumns";
import { FACTORS, INDEX_WEIGHTS } from "./settingsSheet";
import { REPS } from "./reps";
import type { GridValue } from "../../grid/grid";

/** One rep's territory as the export has it. */
export interface Territory {
  readonly accounts: number;
  readonly projectedArr: number;
  readonly averageScore: number;
  readonly index: number;
  readonly utilisation: number;
}

export interface AsItStands {
  readonly scores: readonly number[];
  readonly territories: readonly Territory[];
  readonly gini: number;
  readonly spread: number;
  readonly coverage: number;
}

/**
 * What the sample's formulas come to, so that the file shows numbers before any add-in has run.
 * Written out here once more, by the definitions: a check on the functions as much as a preview.
 */
export function asItStands(rows: readonly (readonly GridValue[])[]): AsItStands {
  const scores = scoresOf(rows);
  const owner = accountColumn("Account Owner");
  const arr = accountColumn("Projected ARR (USD)");
  const loads = REPS.map(({ name }) => {
    const own = rows.flatMap((row, index) => (row[owner] === name ? [index] : []));
    const projectedArr = total(own.map((index) => Number(rows[index]?.[arr])));
    const averageScore = total(own.map((index) => scores[index] ?? 0)) / own.length;
    return { accounts: own.length, projectedArr, averageScore };
  });
  const means = [
    mean(loads.map((load) => load.projectedArr)),
    mean(loads.map((load) => load.accounts)),
    mean(loads.map((load) => load.averageScore)),
  ];
  const territories = loads.map((load, rep) => {
    const parts = [load.projectedArr, load.accounts, load.averageScore];
    const index = total(
      INDEX_WEIGHTS.map(([, weight], i) => (100 * weight * (parts[i] ?? 0)) / (means[i] ?? 1)),
    );
    return { ...load, index, utilisation: load.accounts / (REPS[rep]?.capacity ?? 1) };
  });
  const arrs = loads.map((load) => load.projectedArr);
  return {
    scores,
    territories,
    gini: giniOf(arrs),
    spread:
      Math.max(...arrs) / mean(arrs) - 1 > 1 - Math.min(...arrs) / mean(arrs)
        ? Math.max(...arrs) / mean(arrs) - 1
        : 1 - Math.min(...arrs) / mean(arrs),
    coverage: total(loads.map((load) => load.accounts)) / rows.length,
  };
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

/** Half the mean difference between two territories, as a share of the mean territory. */
function giniOf(loads: readonly number[]): number {
  const differences = loads.flatMap((one) => loads.map((other) => Math.abs(one - other)));
  return total(differences) / (2 * loads.length * total(loads));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
