import { fixedMarks, type Marks } from "../../src/plan/words/marks";

/**
 * The signs by which a place writes numbers, as the browser knows it. Asked once: what is written with them
 * goes by the signs alone.
 *
 * @param locale - such as "de-AT"; one that the browser doesn't know gives the fixed signs
 */
export function localeMarks(locale: string): Marks {
  try {
    // Digits stay Latin: formulas and cells are read by them.
    const latin = { numberingSystem: "latn" } as const;
    const parts = new Intl.NumberFormat(locale, latin).formatToParts(1234567.5);
    const sign = (type: "decimal" | "group", fallback: string): string =>
      parts.find((part) => part.type === type)?.value ?? fallback;
    const percent = new Intl.NumberFormat(locale, { ...latin, style: "percent" }).format(0.5);
    // A sign in front, or one that no reader of cells would know, is written as everywhere else.
    const [, behind = fixedMarks.percent] = /^50(\s?%)$/u.exec(percent) ?? [];
    return {
      decimal: sign("decimal", fixedMarks.decimal),
      group: sign("group", ""),
      percent: behind.replace(/\s/u, " "),
    };
  } catch {
    return fixedMarks;
  }
}
