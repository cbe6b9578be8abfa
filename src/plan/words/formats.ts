import { marked, type Marks } from "./marks";
import { fixedFormats, type Formats } from "./sentence";

/** What of a language is no sentence: how it joins a list, writes a day, and counts things. */
export type Manners = Pick<Formats, "form"> & {
  /** Between the last two of a list: " and " */
  readonly and: string;
  /** "5 more" */
  readonly more: (count: string) => string;
  /** Fixed formats give "12 March 2026"; this is that day in the language. */
  readonly day: (serial: number) => string;
};

/** @param most - named at most; the rest is counted */
function listed(
  { and, more }: Manners,
  countText: (count: number) => string,
  items: readonly string[],
  most = 5,
): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const last = rest > 0 ? more(countText(rest)) : (shown.pop() ?? "");
  return shown.length === 0 ? last : `${shown.join(", ")}${and}${last}`;
}

/**
 * How a language writes numbers with somebody's signs. The digits are those of the fixed formats, and no
 * locale data is asked: the same manners and marks give the same letters on every host.
 */
export function formatsOf(manners: Manners, marks: Marks): Formats {
  const by =
    (format: (number: number) => string) =>
    (number: number): string =>
      marked(format(number), marks);
  const count = by(fixedFormats.count);
  return {
    count,
    amount: by(fixedFormats.amount),
    km: (km) => fixedFormats.km(km).replace(/^[\d.,-]+/, (figure) => marked(figure, marks)),
    percent: by(fixedFormats.percent),
    limit: by(fixedFormats.limit),
    "at most": by(fixedFormats["at most"]),
    "at least": by(fixedFormats["at least"]),
    exact: by(fixedFormats.exact),
    day: manners.day,
    decimal: (number, digits) => marked(fixedFormats.decimal(number, digits), marks),
    list: (items, most) => listed(manners, count, items, most),
    form: manners.form,
  };
}

export const englishManners: Manners = {
  and: " and ",
  more: (count) => `${count} more`,
  day: fixedFormats.day,
  form: fixedFormats.form,
};
