/** One load of the setting "measures", as it is written: a column and, where given, its tolerance. */
export interface MeasurePart {
  readonly name: string;
  /** As typed, without the sign; "" where the setting "tolerance" counts. */
  readonly percent: string;
}

/** The parts of the setting, as they are written; empty ones are left out. */
export function measureTexts(measures: string): string[] {
  return measures
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Splits the percentage off the end of a part. A header may itself end in a percent sign, as
 * "Win chance 5 %" does: such a part stays whole.
 */
export function measurePart(text: string, isHeader: (text: string) => boolean): MeasurePart {
  const match = /^(.*?)[\s:=]*(?:±|\+\/?-)?\s*(-?\d+(?:[.,]\d+)?)\s*%$/.exec(text);
  if (match === null || isHeader(text)) return { name: text, percent: "" };
  return { name: (match[1] ?? "").trim(), percent: match[2] ?? "" };
}

/** The setting that says these parts. @example "Workload 5 %; Potential" */
export function measuresText(parts: readonly MeasurePart[]): string {
  return parts
    .map(({ name, percent }) => (percent === "" ? name : `${name} ${percent} %`))
    .join("; ");
}
