import { isUnchanged, type ChangedSince, type SideChanges } from "../../src/plan/stored/sinceMade";
import { count, texts } from "../../src/plan/words/sentence";
import { say } from "./say";

function sideTexts(side: "accounts" | "reps", changes: SideChanges): string[] {
  const { added, gone, cells, lostColumns } = changes;
  return [
    ...(added > 0 ? [say(`changes: new ${side}`, { rows: count(added) })] : []),
    ...(gone > 0 ? [say(`changes: gone ${side}`, { rows: count(gone) })] : []),
    ...(cells > 0 ? [say(`changes: cells of ${side}`, { cells: count(cells) })] : []),
    ...(lostColumns.length > 0
      ? [say(`changes: columns of ${side}`, { headers: texts(lostColumns) })]
      : []),
  ];
}

/** What has changed in the cells since a plan was made, or why it can't be told; "" where nothing has. */
export function changesText(since: ChangedSince | string): string {
  if (typeof since === "string")
    return say("changes: not known", { why: { kind: "text", text: since } });
  if (isUnchanged(since)) return "";
  const all = [...sideTexts("accounts", since.accounts), ...sideTexts("reps", since.reps)];
  return say("changes: said", { changes: texts(all) });
}
