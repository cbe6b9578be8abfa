import assert from "node:assert/strict";

/** The names in a template's braces, and how many forms each has. */
function slotsOf(template: string): { readonly name: string; readonly forms: number }[] {
  return [...template.matchAll(/\{\^?([^}:]*)(?::([^}]*))?\}/g)].map(([, name = "", forms]) => ({
    name,
    forms: forms === undefined ? 0 : forms.split("|").length,
  }));
}

const namesIn = (template: string): string[] =>
  [...new Set(slotsOf(template).map(({ name }) => name))].sort();

/**
 * What is wrong with a table in another language, held against the English one.
 *
 * @param forms - how many forms the language has for numbers
 */
export function wrongIn(
  english: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
  forms: number,
): string[] {
  const missing = Object.keys(english).filter((key) => other[key] === undefined);
  const unknown = Object.keys(other).filter((key) => english[key] === undefined);
  const differing = Object.entries(other).flatMap(([key, template]) => {
    const said = namesIn(template).join(", ");
    const meant = namesIn(english[key] ?? "").join(", ");
    const counted = slotsOf(template).some((slot) => slot.forms > 0 && slot.forms !== forms);
    const unclosed = template.split("{").length !== template.split("}").length;
    return [
      ...(said === meant ? [] : [`${key}: {${said}} instead of {${meant}}`]),
      ...(counted ? [`${key}: not ${forms} forms`] : []),
      ...(unclosed ? [`${key}: braces`] : []),
    ];
  });
  return [
    ...missing.map((key) => `${key}: missing`),
    ...unknown.map((key) => `${key}: unknown`),
    ...differing,
  ];
}

export function assertSame(
  english: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
  forms: number,
): void {
  assert.deepEqual(wrongIn(english, other, forms), []);
}
