import type { Field } from "../../table/headers/fields";
import type { TableRange } from "../../table/readTable";
import { kindFacts } from "./columnFacts";
import { candidates, fitting, without, type Matching } from "./matching";

/** Whether cells can be what a role says, as far as their kind tells. */
function canBe(field: Field, range: TableRange, column: number): boolean {
  const { filled, numbers, flags } = kindFacts(range, column);
  if (filled === 0) return true;
  switch (field.kind) {
    case "number":
      return numbers >= fitting * filled;
    case "latitude":
    case "longitude":
      return numbers >= fitting * filled || numbers > 0;
    case "text":
      // A flag is no name; a lock, a partner and what must be covered may well be one.
      if (field.key === "name" || field.key === "owner") return flags < filled;
      return true;
    default:
      return true;
  }
}

/** Text is never a number: the next column that the words allow, or none. */
export function checkKinds(matching: Matching): void {
  for (const field of matching.roles) {
    const match = matching.matches.get(field.key);
    if (match === undefined || match.column < 0 || match.certainty === "chosen") continue;
    if (canBe(field, matching.range, match.column)) continue;
    const other = candidates(matching, field.key).find(
      ({ column }) => column !== match.column && canBe(field, matching.range, column),
    );
    const doubt = `"${match.header}" sounds like it, but most of its cells are ${field.kind === "text" ? "yes or no" : "text"}`;
    matching.matches.set(field.key, other ? { ...other, because: doubt } : without(match, doubt));
  }
}
