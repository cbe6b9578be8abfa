const yes: ReadonlySet<string> = new Set(
  "yes|y|true|x|1|✓|✔|☑|locked|lock|named|ja|oui|sí|si|sim|sì".split("|"),
);
const no: ReadonlySet<string> = new Set(
  "|no|n|false|0|-|–|—|n/a|na|none|open|unlocked|nein|non|não|nao|nee".split("|"),
);

/** What a cell of the lock column says: nothing, to keep the owner, or a name. */
export function lockWord(mark: string): "no" | "yes" | "name" {
  const word = mark.toLowerCase();
  if (no.has(word)) return "no";
  return yes.has(word) ? "yes" : "name";
}

/** The name in a cell of the lock column; "" where it holds none. */
export function lockedName(mark: string): string {
  return lockWord(mark) === "name" ? mark : "";
}
