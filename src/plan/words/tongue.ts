import type { Marks } from "./marks";

/** The languages that the product speaks, each by its own name. */
export const languages = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof languages;

/** How somebody is spoken to: plain data, so that it can be sent to where sentences are made. */
export interface Tongue {
  readonly language: Language;
  readonly marks: Marks;
}

/** Whether a language that a host names is one of ours: "de-AT" is German. */
export function languageOf(locale: string): Language | undefined {
  const wanted = locale.toLowerCase().split(/[-_]/)[0] ?? "";
  return Object.hasOwn(languages, wanted) ? (wanted as Language) : undefined;
}
