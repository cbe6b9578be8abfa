import { InputError } from "../../src/errors";
import { englishManners, formatsOf, type Manners } from "../../src/plan/words/formats";
import type { Language, Tongue } from "../../src/plan/words/tongue";
import { say, speak, type Sentences } from "./say";

interface Spoken {
  /** What isn't among them is said in English. */
  readonly translated: Sentences;
  readonly manners: Manners;
}

/** Languages but English come from files of their own, where they are spoken. */
const spoken: { readonly [language in Language]: () => Promise<Spoken> } = {
  en: () => Promise.resolve({ translated: {}, manners: englishManners }),
  de: async () => {
    const { german, germanManners } = await import(/* webpackChunkName: "de" */ "./germanPane");
    return { translated: german, manners: germanManners };
  },
};

/**
 * From now on the pane speaks so; whatever is shown has to be drawn anew.
 *
 * @throws InputError where the language can't be loaded: the pane goes on as before
 */
export async function speakAs({ language, marks }: Tongue): Promise<void> {
  let loaded: Spoken;
  try {
    loaded = await spoken[language]();
  } catch {
    throw new InputError(say("language: not loaded"));
  }
  const { translated, manners } = loaded;
  speak({ translated, formats: formatsOf(manners, marks) });
}
