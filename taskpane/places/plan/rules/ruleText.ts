/** A rule as it is put together from what can be chosen. */
export interface RuleParts {
  /** A column of the accounts; "" for none yet. */
  readonly header: string;
  readonly how: RuleHow;
  /** Values of the column that were chosen, where they are compared as they are. */
  readonly values: readonly string[];
  /** What else a column is compared with. */
  readonly typed: string;
  /** Reps by name, or one of the words that stand for more. */
  readonly who: readonly string[];
}

export const ruleHows = [
  "is",
  "is not",
  "contains",
  "starts with",
  "above",
  "below",
  "blank",
] as const;
export type RuleHow = (typeof ruleHows)[number];

/** Who gets accounts, where it isn't somebody by name. */
export const ruleWhos = ["nearest", "owner", "balance", "house"] as const;

/** As the grammar writes them, whatever language the pane has. */
const written: { readonly [how in RuleHow]: string } = {
  is: "is",
  "is not": "is not",
  contains: "contains",
  "starts with": "starts with",
  above: "is above",
  below: "is below",
  blank: "is blank",
};

const isChosen = (how: RuleHow): boolean => how === "is" || how === "is not";

/** Whether there is enough to write a rule. */
export function isWhole({ header, how, values, typed, who }: RuleParts): boolean {
  const isCompared = how === "blank" || (isChosen(how) ? values.length > 0 : typed.trim() !== "");
  return header !== "" && who.length > 0 && isCompared;
}

/** In quotes nothing is a word of the grammar, as in "Oil, gas and more". */
function quoted(value: string): string {
  return /^[\p{L}\p{N}._&'/ -]+$/u.test(value) && !/(^|\s)(and|or|not|is)(\s|$)/i.test(value)
    ? value
    : `"${value}"`;
}

/** The rule in the words of the grammar: "Segment is ENT, MM: Ana; Ben". */
export function ruleText({ header, how, values, typed, who }: RuleParts): string {
  const compared = isChosen(how) ? values.map(quoted).join(", ") : typed.trim();
  const when = how === "blank" ? written.blank : `${written[how]} ${compared}`;
  const names = who.join("; ");
  return `${quoted(header)} ${when}: ${names.includes(":") ? `"${names}"` : names}`;
}
