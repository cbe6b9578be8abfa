/** A process of its own for one job: reads the job from its arguments, prints the figures as JSON. */
import { jobs } from "./jobs/job";
import type { JobName } from "./jobs/job";
import { peakMemory } from "./peakMemory";

const [name = "", order = "{}"] = process.argv.slice(2);
const run = (jobs as Record<string, ((order: never) => unknown) | undefined>)[name as JobName];
if (!run) throw new Error(`There is no job named "${name}".`);
const figures = await run(JSON.parse(order) as never);
console.log(JSON.stringify({ figures, peak: peakMemory() }));
