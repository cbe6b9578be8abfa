import { InputError } from "../../src/errors";
import { english, type Key } from "../../src/plan/words/english";
import { englishManners, formatsOf, type Manners } from "../../src/plan/words/formats";
import { englishVoice, type Voice } from "../../src/plan/words/sayIt";
import type { Templates } from "../../src/plan/words/sentence";
import type { Language, Tongue } from "../../src/plan/words/tongue";

interface Spoken {
  readonly templates: Templates<Key>;
  readonly manners: Manners;
}

/** Languages but English come from files of their own, where they are spoken. */
const spoken: { readonly [language in Language]: () => Promise<Spoken> } = {
  en: () => Promise.resolve({ templates: english, manners: englishManners }),
  de: async () => {
    const { german, germanManners } = await import(
      /* webpackChunkName: "de.plans" */ "../../src/plan/words/germanVoice"
    );
    // A sentence that is new in English is said in English until it is translated.
    return { templates: { ...english, ...german }, manners: germanManners };
  },
};

/**
 * What is said of plans, as somebody is spoken to; English with the fixed signs where nobody says.
 *
 * @throws InputError where the language can't be loaded
 */
export async function voiceOf(tongue: Tongue | undefined): Promise<Voice> {
  if (tongue === undefined) return englishVoice;
  const { language, marks } = tongue;
  try {
    const { templates, manners } = await spoken[language]();
    return { templates, formats: formatsOf(manners, marks) };
  } catch {
    throw new InputError(
      `The words of this language (${language}) could not be loaded. See that you are connected, then try again.`,
    );
  }
}
