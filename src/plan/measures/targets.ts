/**
 * What a good plan reaches, from the documents (002_c2a37b87c603f929.txt, "Output metrics and
 * targets"; continuity and spread from its pilot section). One table for every report.
 */

export interface Target {
  /** Inclusive, unless `strict`. */
  readonly least?: number;
  readonly most?: number;
  readonly strict?: boolean;
  readonly text: string;
}

export const targets = {
  coverage: { least: 0.95, text: "at least 95 %" },
  overlap: { most: 0.02, strict: true, text: "under 2 %" },
  utilisation: { least: 0.85, most: 0.95, text: "85 to 95 %" },
  gini: { most: 0.2, strict: true, text: "under 0.20" },
  spread: { most: 0.1, text: "at most 10 %" },
  continuity: { least: 0.85, text: "at least 85 %" },
} as const satisfies Readonly<Record<string, Target>>;

/** Targets are met within rounding: 0.1 as a sum of tenths is still 10 %. */
const rounding = 1e-12;

export function meets(target: Target, value: number): boolean {
  const { least = -Infinity, most = Infinity, strict = false } = target;
  if (strict) return value > least && value < most;
  return value >= least - rounding && value <= most + rounding;
}
