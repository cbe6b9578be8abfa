import { cpus, loadavg, totalmem } from "node:os";
import { tableOf } from "./markdown";
import type { Cells } from "./markdown";
import type { Section, Target } from "./section";

/**
 * The whole of docs/performance.md.
 *
 * @param emptyMb - what a process takes before it does anything
 */
export function page(sections: readonly Section[], emptyMb: number, minutes: number): string {
  const targets = sections.flatMap((section) => section.targets);
  return `# Performance

Written by \`npm run bench\`; do not edit by hand.

${machine()}
The run took ${minutes.toFixed(0)} minutes. Load of the machine at its end: ${(loadavg()[0] ?? 0).toFixed(1)}; above the number of
cores, times read longer than they are.

## What has to be reached

${targetTable(targets)}

## How it is measured

Seeded, clustered instances (\`bench/instances.ts\`): seven accounts in ten in and around 40 towns,
the rest anywhere; reps near accounts; workloads from 1 to 12; cost is workload times distance on a
plane; all reps have the same capacity, with the **slack** to spare. Each line is a process of its
own, one thread, default options.

- **Seconds** is the shortest of up to 25 runs within 10 seconds; the first run, with everything
  cold, stands beside it.
- **Passes** is the time as a multiple of one dense pass in the same process: the plane distance of
  every account to every rep worked out once, the nearest kept, nothing stored. It compares machines.
- **Memory** is the most that the process held until the end of its first run, instance and program
  included. A process that does nothing takes ${emptyMb.toFixed(0)} MB.
- **Gap** is (cost - bound) / bound with the solver's own bound: no plan can beat the one found by
  more. **Above best bound** holds every plan against the best bound that any of the solvers proved.
- Costs, capacities and accounts left out are counted anew from each answer, whoever gave it.
- \`highs\` is HiGHS in WebAssembly to its 0.01 % answer, \`yalps\` the same in plain JavaScript; each
  gets 120 seconds. Greedy gives accounts by falling workload to the nearest rep with room.

${sections.map(({ title, text }) => `## ${title}\n\n${text}\n`).join("\n")}`;
}

/** What has to be reached, and what this run has measured. */
export function targetTable(targets: readonly Target[]): string {
  return tableOf(["work:", "must reach:", "this run:", "reached:"], targets.map(targetCells));
}

/**
 * The page with one of its sections measured again, and a word that it was. A section that is new goes
 * to the end.
 */
export function measuredAgain(page: string, { title, text, targets }: Section): string {
  const start = page.indexOf(`\n## ${title}\n`);
  const isNew = start < 0;
  const next = isNew ? -1 : page.indexOf("\n## ", start + 1);
  const before = isNew ? page : page.slice(0, start);
  const after = next < 0 ? "" : page.slice(next);
  const fresh = `${before}\n## ${title}\n\n${text}\n${after}`;
  const said = `Measured again since, on its own: ${title}.`;
  const heading = "\n\n## What has to be reached";
  return targets
    .reduce(withTarget, fresh)
    .split("\n")
    .filter((line) => !line.startsWith(said))
    .join("\n")
    .replace(heading, `\n${said} ${machine()}${heading}`);
}

/** The line of a target in the place of the one before, or below the last of the table where it is new. */
function withTarget(page: string, target: Target): string {
  const line = `| ${targetCells(target).join(" | ")} |`;
  const lines = page.split("\n");
  const at = lines.findIndex((one) => one.startsWith(`| ${target.work} |`));
  if (at >= 0) return lines.with(at, line).join("\n");
  const table = lines.indexOf("## What has to be reached");
  const end = lines.findIndex((one, l) => l > table + 1 && one === "");
  return lines.toSpliced(end, 0, line).join("\n");
}

function targetCells({ work, must, measured, reached }: Target): Cells {
  return [work, must, measured, reached ? "yes" : "**no**"];
}

function machine(): string {
  const processor = cpus()[0]?.model ?? "unknown processor";
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const day = new Date().toISOString().slice(0, 10);
  return `Machine: ${processor}, ${cpus().length} cores, ${memory} GB; Node ${process.version}; ${day}.`;
}
