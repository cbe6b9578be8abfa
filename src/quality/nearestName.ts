import { likeness } from "./likeness";
import { foldedName } from "../table/names";

export interface Nearness {
  /** How much alike two names have to be, 0 to 1 as `likeness` has it. */
  readonly least?: number;
}

/**
 * The name that a text is most like, for messages about names that nobody knows: "Giny" is nearest to
 * "Gini". A name that stands whole within the text is nearer than any spelling. O(names).
 *
 * @returns undefined where there are no names, or none is at least so much alike
 * @example nearestName("Giny", ["Spread", "Gini"]) // => "Gini"
 */
export function nearestName(
  text: string,
  names: Iterable<string>,
  { least = 0 }: Nearness = {},
): string | undefined {
  const folded = foldedName(text);
  let best: string | undefined;
  let most = least;
  for (const name of names) {
    const wanted = foldedName(name);
    const within = wanted !== "" && ` ${folded} `.includes(` ${wanted} `) ? 1 : 0;
    const like = within + likeness(folded, wanted);
    if (like > most || (best === undefined && like >= most)) [best, most] = [name, like];
  }
  return best;
}

/** 'The nearest is "Gini".' for the end of a message; "" where there is nothing to name. */
export function nearestSentence(text: string, names: Iterable<string>): string {
  const nearest = nearestName(text, names);
  return nearest === undefined ? "" : ` The nearest is "${nearest}".`;
}
