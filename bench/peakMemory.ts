import { readFileSync } from "node:fs";

/**
 * The most memory that this process has held at any time, in MB of 2^20 bytes. Linux's own count of
 * this program comes first: `maxRSS` there begins with what the parent held when it started us.
 */
export function peakMemory(): number {
  const own = peakOf("self");
  return Number.isNaN(own) ? process.resourceUsage().maxRSS / 1024 : own;
}

/** The same of any process by its id; NaN on systems other than Linux, or once it is gone. */
export function peakOf(pid: number | "self"): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
