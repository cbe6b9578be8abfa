/** What is read of a text that somebody else, or an older version, may have written. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function pairsIn(value: unknown): [string, unknown][] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (pair): pair is [string, unknown] =>
      Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string",
  );
}

export function textPairs(value: unknown): [string, string][] {
  return pairsIn(value).filter((pair): pair is [string, string] => typeof pair[1] === "string");
}
