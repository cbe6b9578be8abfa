import { indexWeightsTable } from "../../src/defaults/indexWeights";
import { InputError } from "../../src/errors";
import {
  defaultIndexWeights,
  indexScalings,
  territoryIndex,
  type IndexScaling,
  type IndexWeights,
} from "../../src/territory/territoryIndex";
import { inCell } from "../cellError";
import type { CellList, CellRange } from "../cells";
import { commonLength, listOf, optionalRange } from "../cells";
import { endInSums, textsIn } from "../door/sumsRow";
import { componentWeights, unknownComponent } from "../door/componentWeights";
import { oneWord } from "../door/oneCell";
import { numbersOf } from "../door/listNumbers";
import { withoutHeaders } from "../door/headed";
import {
  comparedRows,
  inOwnRows,
  listWithErrors,
  numbersByRow,
  optionalWithErrors,
  withRowErrors,
  type RowErrors,
} from "../door/rowErrors";
import { spillColumn } from "../door/spill";
import { hasHeaderRow } from "../door/headers";

/** Words for scalings; "none" is what TP.SCORE calls "raw". */
const scalingWords: readonly (IndexScaling | "none")[] = [...indexScalings, "none"];

const components: readonly (readonly [RegExp, keyof IndexWeights])[] = [
  [/score/i, "score"],
  [/arr|potential|revenue/i, "arr"],
  [/account/i, "accounts"],
];

const componentNames = indexWeightsTable.slice(1).map(([name]) => String(name));

function componentOf(name: string): keyof IndexWeights | undefined {
  return components.find(([words]) => words.test(name))?.[1];
}

/** Weights by their names, as TP.DEFAULTS gives them; one that isn't named doesn't count. */
function namedWeights({ rows }: CellRange): IndexWeights {
  const weights = { arr: 0, accounts: 0, score: 0 };
  for (const found of componentWeights(rows, (name) => componentOf(name) ?? name).values()) {
    const component = componentOf(found.name);
    if (component === undefined) throw unknownComponent(found, componentNames);
    weights[component] = found.weight;
  }
  return weights;
}

/** Whether names stand beside the weights rather than numbers alone. */
function isNamed({ rows, columns, givenRows }: CellRange): boolean {
  return givenRows > 1 && (columns === 2 || (columns > 2 && hasHeaderRow(rows)));
}

function weightsOf(range: CellRange | undefined): IndexWeights {
  if (range === undefined) return defaultIndexWeights;
  if (isNamed(range)) return namedWeights(range);
  const list = listOf(range);
  if (list.given !== 3) {
    throw new InputError(
      `weights has ${list.given} cells. Give three numbers: for ARR, number of accounts and score.`,
    );
  }
  const [arr = 0, accounts = 0, score = 0] = numbersOf(list, 3);
  return { arr, accounts, score };
}

/** One index stands beside each row: a total can't be left out without its row. */
function rowOfSums([arr, accounts]: readonly CellList[], length: number): InputError {
  const places = [arr, accounts].map((list) => list?.placeOf(length - 1));
  return new InputError(
    `${places.join(" and ")} are the sums of all other rows, as in a totals row, which is no territory. Leave that row out.`,
  );
}

/**
 * Compares territories in one figure of ARR, number of accounts and average account score: 100 is an average territory, 112 is 12 % over-weighted. Pass whole columns, one row per territory.
 * @customfunction INDEX
 * @param arr Projected ARR of each territory. With or without its header, but without its total. A blank counts as 0.
 * @param accounts Number of accounts of each territory. With or without its header. A blank counts as 0.
 * @param score Average account score of each territory. With or without its header. A blank counts as 0.
 * @param [weights] Three weights, for ARR, accounts and score; only their proportions count, except with "raw". Or a table with the headers Component and Weight, such as TP.DEFAULTS("index weights"). Blank: 0.6, 0.3, 0.1.
 * @param [scaling] "mean": 100 is an average territory. "minmax" or "rank": 0 is the lowest in everything, 100 the highest. "raw" (or "none"): ARR, accounts and score as they are, weighted. Blank: "mean".
 * @param [capacity] Capacity of each territory's rep, above 0: ARR and accounts are compared per unit of it, so that a half-ramped rep is not called under-weighted. With or without its header. Blank: all alike.
 * @returns One index per territory, in a column; an error in the row of a cell that can't be read.
 * @example =TP.INDEX(Territories[Projected ARR], Territories[Accounts], Territories[Average score])
 * @source Territory index: 0.6 total projected ARR + 0.3 accounts + 0.1 average account score. Its dollars would swamp the rest, so each is taken over its mean first; "raw" is the formula to the letter. Engagement and ICP fit count through the score.
 */
export function indexOfRange(
  arr: unknown[][],
  accounts: unknown[][],
  score: unknown[][],
  weights?: unknown[][],
  scaling?: string,
  capacity?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const given = [
      listWithErrors("arr", arr),
      listWithErrors("accounts", accounts),
      listWithErrors("score", score),
    ];
    const weightsRange = optionalRange("weights", weights);
    const scalingWord = oneWord("scaling", scaling, scalingWords, "mean");
    const capacityGiven = optionalWithErrors("capacity", capacity);
    const lists = withoutHeaders(
      [...given, ...(capacityGiven ? [capacityGiven] : [])].map((list) => [list, "number"]),
    );
    const length = commonLength(lists);
    const errors: RowErrors = new Map();
    const all = lists.map((list) => numbersByRow(list, length, errors));
    const [arrs, counts] = all as [Float64Array, Float64Array];
    if (endInSums([arrs, counts], textsIn(...lists))) throw rowOfSums(lists, length);
    const compared = all.map((values) => comparedRows(values, errors));
    const [ofArr, ofAccounts, ofScore, ofCapacity] = compared as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array?,
    ];
    const index = territoryIndex(
      {
        arr: ofArr,
        accounts: ofAccounts,
        score: ofScore,
      },
      {
        weights: weightsOf(weightsRange),
        scaling: scalingWord === "none" ? "raw" : scalingWord,
        capacity: ofCapacity,
      },
    );
    return withRowErrors(spillColumn(inOwnRows(index, errors)), errors);
  });
}
