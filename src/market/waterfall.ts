import type { Forecast, Segments } from "./forecast";
import { roundHalf } from "./roundHalf";

/**
 * What moves customers and ARR in each year. Rows: year by year its segments and then their total,
 * year x (segments + 1) + segment.
 */
export interface Waterfall {
  readonly opening: Float64Array;
  readonly won: Float64Array;
  /** 0 or negative. */
  readonly churned: Float64Array;
  readonly closing: Float64Array;
  readonly openingArr: Float64Array;
  readonly wonArr: Float64Array;
  /** 0 or negative. */
  readonly churnedArr: Float64Array;
  readonly expansionArr: Float64Array;
  readonly closingArr: Float64Array;
}

/** Adds the rows of a year up in the row under them. */
function addTotals(columns: Waterfall, count: number, years: number): void {
  for (const column of Object.values(columns) as Float64Array[]) {
    for (let year = 0; year < years; year++) {
      const start = year * (count + 1);
      let sum = 0;
      for (let row = start; row < start + count; row++) sum += column[row]!;
      column[start + count] = sum;
    }
  }
}

function emptyWaterfall(rows: number): Waterfall {
  const column = (): Float64Array => new Float64Array(rows);
  return {
    opening: column(),
    won: column(),
    churned: column(),
    closing: column(),
    openingArr: column(),
    wonArr: column(),
    churnedArr: column(),
    expansionArr: column(),
    closingArr: column(),
  };
}

/**
 * Takes a forecast apart: opening + won + churned = closing customers, and opening + won + churned +
 * expansion = closing ARR; closing is the forecast's own, to the last bit. Won is rounded as
 * customers are; churned is what lies between, so that the whole numbers add up: it is never
 * positive, and within one customer of ROUND(customers x churn). Customers who leave take the ARR
 * of the year before with them, new ones come at that of the year, and the rest grows from one to the
 * other: in the first year from what they pay today, which is the same in every scenario, so that the
 * scenario's change of the ACV is part of the expansion there. O(years x segments).
 *
 * @example waterfall(segments, forecast(segments, asItStands)).closing
 */
export function waterfall(segments: Segments, forecast: Forecast): Waterfall {
  const count = segments.sam.length;
  const years = segments.adoption.length;
  const rows = emptyWaterfall(years * (count + 1));
  for (let year = 0; year < years; year++) {
    for (let segment = 0; segment < count; segment++) {
      const at = year * count + segment;
      const row = year * (count + 1) + segment;
      const opening = year === 0 ? segments.customers[segment]! : forecast.customers[at - count]!;
      const won = roundHalf(forecast.won[at]!);
      const gone = opening + won - forecast.customers[at]!;
      const before = forecast.perCustomer[at]!;
      const after = forecast.perCustomer[at + count]!;
      rows.opening[row] = opening;
      rows.won[row] = won;
      // Never -0, which a sheet shows with its sign.
      rows.churned[row] = 0 - gone;
      rows.closing[row] = forecast.customers[at]!;
      rows.openingArr[row] = opening * before;
      rows.wonArr[row] = won * after;
      rows.churnedArr[row] = 0 - gone * before;
      rows.expansionArr[row] = (opening - gone) * (after - before);
      rows.closingArr[row] = forecast.arr[at]!;
    }
  }
  addTotals(rows, count, years);
  return rows;
}
