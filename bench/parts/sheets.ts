import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build.mjs";
import { mostOfPlans } from "../../sheets/mostWork";
import { brief, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Section } from "../report/section";
import { runJob } from "../runJob";

/** Milliseconds for a first call, and seconds for the largest plan that a cell may ask for. */
const MOST_COLD = 60;
const MOST_PLAN = 15;

const column = [[3], [1], [2]];
const accounts = [["Account ID", "ARR"], ...column.map(([value], row) => [`A${row}`, value])];
const coldCalls: readonly (readonly [string, readonly unknown[]])[] = [
  ["TP_GINI", [column]],
  ["TP_SCORE", [column, [[1]]]],
  ["TP_TAM", [column, column]],
  ["TP_ASSIGN", [accounts, [["Rep"], ["Ana"], ["Ben"]]]],
];

/** Of three runs the shortest, each in a process of its own. */
async function coldest(name: string, args: readonly unknown[], folder: string) {
  const runs = [];
  for (let run = 0; run < 3; run++)
    runs.push((await runJob("sheets", { folder, name, args }, 60)).figures);
  return runs.toSorted((a, b) => (a?.seconds ?? Infinity) - (b?.seconds ?? Infinity))[0];
}

export const sheetsPart: Part = {
  name: "sheets",
  async run(say): Promise<Section> {
    ensureBuilt();
    const folder = fileURLToPath(new URL("../../dist/sheets", import.meta.url));
    const cold: Cells[] = [];
    let light = NaN;
    for (const [name, args] of coldCalls) {
      const found = await coldest(name, args, folder);
      const milliseconds = 1000 * (found?.seconds ?? NaN);
      if (name === "TP_GINI") light = milliseconds;
      cold.push([name, brief(1000 * (found?.loadSeconds ?? NaN)), brief(milliseconds)]);
      say(`sheets | ${cold.at(-1)?.join(" | ") ?? ""}`);
    }
    const plans: Cells[] = [];
    let longest = 0;
    for (const [plan, sizes] of Object.entries(mostOfPlans))
      for (const size of sizes) {
        const order = { folder, approach: plan, hasPlaces: true, ...size };
        // Rules of one's own are none here: what they leave open is evened out, as equity does.
        const effort = Math.min(size.effort, 20);
        const { figures } = await runJob("sheetsPlan", { ...order, effort }, 180);
        const seconds = figures?.seconds ?? Infinity;
        longest = Math.max(longest, seconds);
        const words = `${whole(size.accounts)} x ${size.reps}`;
        plans.push([plan, words, brief(effort), brief(seconds)]);
        say(`sheets | ${plans.at(-1)?.join(" | ") ?? ""}`);
      }
    return {
      title: "In a cell of Google Sheets",
      text:
        "A formula begins from nothing every time. CPU milliseconds of a first call over three rows: files " +
        "compiled and read, then with the answer; the shortest of three processes.\n\n" +
        tableOf(["function:", "read", "answered"], cold) +
        "\n\nCPU seconds of the largest plans that a cell may ask for, one process each.\n\n" +
        tableOf(["approach:", "accounts x reps", "effort", "seconds"], plans),
      targets: [
        {
          work: "the first formula of a script for Google Sheets",
          must: `<= ${MOST_COLD} ms`,
          measured: `${brief(light)} ms`,
          reached: light <= MOST_COLD,
        },
        {
          work: "the largest plan that Google Sheets may ask for",
          must: `<= ${MOST_PLAN} s`,
          measured: `${brief(longest)} s`,
          reached: longest <= MOST_PLAN,
        },
      ],
    };
  },
};
