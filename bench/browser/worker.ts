/** Runs in a browser's worker: one carve by the core as it is shipped, with the dense pass beside it. */
import type * as Core from "../../src";
import { checkPlan } from "../checkPlan";
import { densePass } from "../densePass";
import { planar } from "../instances";
import type { BrowserCarved, BrowserOrder } from "./order";

addEventListener("message", ({ data }: MessageEvent<BrowserOrder>) => {
  void carve(data).then((answer) => {
    postMessage(answer);
  });
});

async function carve(order: BrowserOrder): Promise<BrowserCarved> {
  // Its address is the server's: there is nothing for a bundler to follow.
  const path = "/core.mjs";
  const { assign } = (await import(/* webpackIgnore: true */ path)) as typeof Core;
  const problem = planar(order);
  const passSeconds = densePass(problem.cost);
  const start = performance.now();
  const { rep, lowerBound } = assign(problem);
  const seconds = (performance.now() - start) / 1000;
  const { cost, unassigned, overloaded } = checkPlan(problem, rep);
  return { seconds, passSeconds, cost, lowerBound, unassigned, overloaded };
}
