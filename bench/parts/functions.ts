import { brief, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const ROWS = 100_000;
const MOST = 3;
/** Seconds for all functions. */
const PATIENCE = 400;

const TITLES: Cells = ["function:", "class:", "milliseconds", "by hand", "times"];

export const functionsPart: Part = {
  name: "functions",
  async run(say) {
    const title = "Functions in cells";
    const work = `each function over ${whole(ROWS)} rows`;
    const must = `<= ${MOST} times a pass of its class`;
    const { figures } = await runJob("functions", { rows: ROWS }, PATIENCE);
    if (!figures) {
      const target = { work, must, measured: "not finished", reached: false };
      return { title, text: "The run did not finish in its time.", targets: [target] };
    }
    const lines = figures.timed.map(({ id, kind, seconds, peerSeconds }): Cells => {
      const times = seconds / peerSeconds;
      const line = [id, kind, brief(1000 * seconds), brief(1000 * peerSeconds), brief(times)];
      say(`functions | ${line.join(" | ")}`);
      return line;
    });
    const slow = figures.timed.filter((one) => one.seconds > MOST * one.peerSeconds);
    const text =
      "Each in one call with default options, in one process, beside a pass by hand over the same " +
      "cells, days and numbers as a sheet holds them, that writes as much: **pass** reads each cell once, " +
      "**map** adds up by a key, **sort** puts the rows in order, **hash** is SHA-256 of the cells as text, **fit** is as " +
      "many passes as a logistic fit takes. The two take turns; the shortest of fifteen runs of each." +
      `\n\n${tableOf(TITLES, lines)}`;
    const measured =
      slow.length === 0
        ? `${figures.timed.length} functions`
        : `${figures.timed.length - slow.length} of ${figures.timed.length}; above it ${slow.map(({ id }) => id).join(", ")}`;
    return { title, text, targets: [{ work, must, measured, reached: slow.length === 0 }] };
  },
};
