import { InfeasibleError } from "../../errors";
import type { Clash } from "../../errors";
import type { Contradiction, Rule } from "../../contradiction";

/** Rules that the plain message lists before it counts the rest. */
const LISTED = 5;

/**
 * The refusal of rules that can't be kept together. It carries them as facts, which a host puts into
 * its own words; the message is for users of the engine alone, and says the facts by number.
 */
export function refusal(
  contradictions: readonly [Contradiction, ...Contradiction[]],
  { leastViolation }: Pick<Clash, "leastViolation"> = {},
): InfeasibleError {
  return new InfeasibleError(plainMessage(contradictions), { contradictions, leastViolation });
}

function plainMessage([first, ...others]: readonly [Contradiction, ...Contradiction[]]): string {
  const { clash, rules, ...figures } = first;
  const shown = rules.slice(0, LISTED).map(plainRule);
  if (rules.length > LISTED) shown.push(`${rules.length - LISTED} more`);
  const facts = Object.entries(figures).map(([name, value]) => `${name} ${String(value)}`);
  const more = others.length === 0 ? "" : ` Other sets of rules that clash: ${others.length}.`;
  return `Hard rules contradict each other (${[clash, ...facts].join(", ")}): ${shown.join("; ")}.${more}`;
}

/** @example plainRule({ kind: "lock", account: 3, rep: 1 }) // => "lock, account 3, rep 1" */
function plainRule({ kind, ...facts }: Rule): string {
  const said = Object.entries(facts).map(([name, value]: [string, number | readonly number[]]) => {
    if (typeof value === "number") return `${name} ${value}`;
    const more = value.length > LISTED ? ` and ${value.length - LISTED} more` : "";
    return `${name} ${value.slice(0, LISTED).join(" ")}${more}`;
  });
  return [kind, ...said].join(", ");
}
