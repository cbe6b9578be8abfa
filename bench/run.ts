/** Measures the engine on seeded instances and writes docs/performance.md: `npm run bench`. */
import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { assignSteps, balanceSteps } from "../src/assign";
import type { Problem } from "../src/model";
import { clustered, longTailed } from "./instances";
import { densePass, median, shortest, timesToCancel } from "./measure";
import type { Engine } from "./measure";

const SIZES = [
  [1_000, 10],
  [20_000, 50],
] as const;
const SEED = 7;
const RUNS = 3;
const CANCELS = 12;

interface Case {
  readonly name: string;
  readonly engine: Engine;
  readonly problem: Problem;
}

const rows: string[] = [];
for (const [accounts, reps] of SIZES) {
  const instance = clustered(accounts, reps, SEED);
  const pass = Math.min(...Array.from({ length: RUNS }, () => densePass(instance.cost)));
  for (const one of casesOf(instance)) {
    const row = rowFor(`${accounts.toLocaleString("en")} x ${reps}`, one, pass);
    console.log(row);
    rows.push(row);
  }
}
writeFileSync(new URL("../docs/performance.md", import.meta.url), page());

function casesOf({ cost, owner, ...rest }: ReturnType<typeof clustered>): Case[] {
  const potential = longTailed(rest.accounts, SEED);
  const unlimited = new Float64Array(rest.reps).fill(Infinity);
  const even = { ...rest, capacity: unlimited, workload: potential };
  const maxMoved = Math.floor(rest.accounts * 0.15);
  return [
    { name: "equity", engine: balanceSteps, problem: even },
    { name: "equity, 15 % may move", engine: balanceSteps, problem: { ...even, owner, maxMoved } },
    { name: "capacity", engine: assignSteps, problem: { ...rest, cost } },
    {
      name: "capacity, 15 % may move",
      engine: assignSteps,
      problem: { ...rest, cost, owner, maxMoved },
    },
  ];
}

function rowFor(size: string, { name, engine, problem }: Case, pass: number): string {
  const { plan, seconds, unitsMs } = shortest(engine, problem, RUNS);
  const cancels = timesToCancel(engine, problem, unitsMs.length, CANCELS, RUNS);
  const cells = [
    size,
    name,
    seconds.toFixed(2),
    `${(seconds / pass).toFixed(1)} x`,
    `${(plan.gap * 100).toFixed(4)} %`,
    plan.lowerBound.toPrecision(7),
    String(plan.unassigned.length),
    String(plan.moved),
    median(unitsMs).toFixed(1),
    Math.max(...unitsMs).toFixed(1),
    median(cancels).toFixed(1),
    Math.max(...cancels).toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

function page(): string {
  const processor = cpus()[0]?.model ?? "unknown processor";
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `# Performance

Written by \`npm run bench\`; do not edit by hand.

Machine: ${processor}, ${cpus().length} cores, ${memory} GB; Node ${process.version};
${new Date().toISOString().slice(0, 10)}. Load of the machine at the end of the run:
${(loadavg()[0] ?? 0).toFixed(1)} (above the number of cores, times read longer than they are).

Seeded, clustered instances (\`bench/instances.ts\`, seed ${SEED}); one thread; the shortest of ${RUNS} runs,
unit by unit, since the work is the same each time.
**Passes** is the time as a multiple of one dense pass in the same run, in which every distance
between an account and a rep is worked out once: it compares machines. **Gap** is
(cost - bound) / bound: no plan can beat the one found by more. **Unit** is one unit of work, after
which a host can breathe; **cancel** is the time from asking to stop until the plan is back, with
${CANCELS} stops spread evenly over the search.

| accounts x reps | problem | seconds | passes | gap | bound | unassigned | moved | unit, median ms | unit, longest ms | cancel, median ms | cancel, longest ms |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

Equity evens out a long-tailed potential without capacities; capacity serves workloads of 1 to 12
within equal capacities with 8 % to spare, at the least distance. Owners, where there are any, are
drawn at random, which is worse than any sheet in use.
`;
}
