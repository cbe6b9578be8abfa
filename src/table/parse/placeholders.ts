/** Words that people write where a value is missing. */
const placeholders: ReadonlySet<string> = new Set(
  "n/a|na|n.a.|n/d|nan|nil|none|null|-|--|---|–|—|.|?|??|???|tbd|tba|tbc|tbd.|unknown|not available|not applicable|pending".split(
    "|",
  ),
);

/** Whether a text stands for "no value". */
export function isPlaceholder(text: string): boolean {
  return text.length <= 14 && placeholders.has(text.toLowerCase());
}
