import { InputError } from "../../src/errors";
import { englishManners, formatsOf, type Manners } from "../../src/plan/words/formats";
import type { Templates } from "../../src/plan/words/sentence";
import type { Language, Tongue } from "../../src/plan/words/tongue";
import { english, type PaneKey } from "./english";
import { say, speak } from "./say";

interface Spoken {
  readonly templates: Templates<PaneKey>;
  readonly manners: Manners;
}

/** Languages but English come from files of their own, where they are spoken. */
const spoken: { readonly [language in Language]: () => Promise<Spoken> } = {
  en: () => Promise.resolve({ templates: english, manners: englishManners }),
  de: async () => {
    const { german, germanManners } = await import(/* webpackChunkName: "de" */ "./germanPane");
    // A sentence that is new in English is said in English until it is translated.
    return { templates: { ...english, ...german }, manners: germanManners };
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
  const { templates, manners } = loaded;
  speak({ templates, formats: formatsOf(manners, marks) });
}
