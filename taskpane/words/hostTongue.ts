import { languageOf, languages, type Language, type Tongue } from "../../src/plan/words/tongue";
import { localeMarks } from "./localeMarks";

/** What a host says of its user; "" where it says nothing. */
export interface HostLocales {
  /** Language of menus, such as "de-DE". */
  readonly display: string;
  /** Of what is written in cells, where it may be another. */
  readonly content: string;
}

/** Names languages that people chose, on this computer. */
const keptAs = "territory-planner-language";

/** A store of the browser; where it is switched off, it throws. */
export type KeptWords = Pick<Storage, "getItem" | "setItem">;

/** @returns undefined where nobody chose one, or nothing can be kept */
export function keptLanguage(store: () => KeptWords): Language | undefined {
  try {
    const kept = store().getItem(keptAs) ?? "";
    return Object.hasOwn(languages, kept) ? (kept as Language) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it per computer: a colleague with the same workbook reads in another. */
export function keepLanguage(store: () => KeptWords, language: Language): void {
  try {
    store().setItem(keptAs, language);
  } catch {
    // It holds as long as the pane is open.
  }
}

/** The language that was chosen, or else the host's where it is one of ours; numbers always as the host has them. */
export function hostTongue({ display, content }: HostLocales, kept?: Language): Tongue {
  return {
    language: kept ?? languageOf(display) ?? "en",
    marks: localeMarks(content === "" ? display : content),
  };
}
