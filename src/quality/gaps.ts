/**
 * Texts that stand for a gap wherever they are. "NA" and "none" are not among them: they may be a
 * region and a competitor.
 */
const gaps: ReadonlySet<string> = new Set(
  "n/a|n.a.|n/d|null|-|--|---|–|—|?|??|???|unknown|not available|tbd|tbc".split("|"),
);

/** Whether a text says that nothing is known: "n/a", "unknown", "-". */
export function isGap(text: string): boolean {
  return text.length <= 13 && gaps.has(text.toLowerCase());
}
