import { countText } from "../numberText";

/** Names in a sentence; the rest is counted where there are many. */
export function listText(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  const last = more > 0 ? `${countText(more)} more` : (shown.pop() ?? "");
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
