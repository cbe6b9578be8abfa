import { spawn } from "node:child_process";
import { bundle } from "./bundle";
import { peakOf } from "./peakMemory";
import type { JobName, Jobs } from "./jobs/job";

export interface Ran<Figures> {
  /** Absent where the process was ended because its time was up. */
  readonly figures?: Figures;
  /** The most memory that the process has held, in MB; NaN where the system does not say. */
  readonly peak: number;
}

/** A job that ended by itself without an answer. */
export class JobFailed extends Error {}

let program: Promise<string> | undefined;

/**
 * Runs a job in a process of its own and ends it when its time is up.
 *
 * @param most - seconds
 * @throws JobFailed with the process's words if it fails
 */
export async function runJob<Name extends JobName>(
  name: Name,
  order: Parameters<Jobs[Name]>[0],
  most = 600,
): Promise<Ran<Awaited<ReturnType<Jobs[Name]>>>> {
  program ??= bundle("bench/child.ts", "child.mjs", "node20");
  const child = spawn(process.execPath, [await program, name, JSON.stringify(order ?? {})], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let complaint = "";
  let ended: number | undefined;
  child.stdout.on("data", (part: Buffer) => (out += part.toString()));
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  const clock = setTimeout(() => {
    ended = child.pid === undefined ? NaN : peakOf(child.pid);
    child.kill("SIGKILL");
  }, most * 1000);
  const code = await new Promise((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  clearTimeout(clock);
  if (ended !== undefined) return { peak: ended };
  if (code !== 0) throw new JobFailed(`${name} ${JSON.stringify(order)} failed:\n${complaint}`);
  return JSON.parse(out) as Ran<Awaited<ReturnType<Jobs[Name]>>>;
}
