import { plural } from "../numberText";
import { meeting } from "./columnFacts";
import { candidates, type Matching } from "./matching";

/** The owner's column is the one whose values are reps, whatever it is called. */
export function chooseOwner(matching: Matching, reps: ReadonlySet<string>): void {
  const match = matching.matches.get("owner");
  if (match === undefined || match.certainty === "chosen" || reps.size === 0) return;
  const { range, headers, matches } = matching;
  const rate = (column: number): { readonly met: number; readonly distinct: number } =>
    column < 0 ? { met: 0, distinct: 0 } : meeting(range, column, reps);
  let best = { match, ...rate(match.column) };
  for (const candidate of candidates(matching, "owner")) {
    const rated = rate(candidate.column);
    if (rated.met > best.met) best = { match: candidate, ...rated };
  }
  if (best.met === 0) {
    const taken = new Set([...matches.values()].map(({ column }) => column));
    headers.forEach((header, column) => {
      if (header === "" || taken.has(column)) return;
      const rated = rate(column);
      // Two names in common may be chance; half of a column's values are not.
      if (rated.met > best.met && 2 * rated.met >= rated.distinct) {
        best = { match: { ...match, header, column, certainty: "values" }, ...rated };
      }
    });
  }
  if (best.met === 0) return;
  const because = `${best.met} of ${plural(best.distinct, "value")} ${best.met === 1 ? "is a rep" : "are reps"}`;
  matches.set("owner", { ...best.match, because });
}
