import { scoreOfRange } from "../../functions/score/score";

export interface SingleCellsOrder {
  /** Rows of the table, and cells that ask for its scores. */
  readonly rows: number;
}

const HEADERS = ["Projected ARR", "Propensity", "Strategic fit", "Churn risk", "Travel cost"];
const WEIGHTS = [[0.5, 0.25, 0.15, -0.1, -0.1]];
const RUNS = 3;

/**
 * A cell in each row that works out the scores of the whole table, in place of one formula that spills:
 * the host sends every cell its arguments anew. The shortest of a few recalculations.
 */
export function singleCellsJob({ rows }: SingleCellsOrder): {
  readonly seconds: number;
  /** Of it, what reading the messages takes before a function is called. */
  readonly messageSeconds: number;
  readonly megabytes: number;
} {
  const table = Array.from({ length: rows }, (_, row) =>
    HEADERS.map((_header, factor) => (row * 37 + factor * 11) % (997 - factor)),
  );
  const message = JSON.stringify([[HEADERS, ...table], WEIGHTS]);
  const recalculate = (answer: (factors: unknown[][], weights: unknown[][]) => void): number => {
    const start = performance.now();
    for (let cell = 0; cell < rows; cell++)
      answer(...(JSON.parse(message) as [unknown[][], unknown[][]]));
    return (performance.now() - start) / 1000;
  };
  const shortest = (answer: Parameters<typeof recalculate>[0]): number =>
    Math.min(...Array.from({ length: RUNS }, () => recalculate(answer)));
  return {
    seconds: shortest((factors, weights) => void scoreOfRange(factors, weights)),
    messageSeconds: shortest(() => undefined),
    megabytes: (message.length * rows) / 1e6,
  };
}
