import { english, type Key } from "./english";
import { fixedFormats, sayIn, type Formats, type Sentence, type Templates } from "./sentence";

/** The language of a plan: its table of sentences, and how numbers and lists are written in it. */
export interface Voice {
  readonly templates: Templates<Key>;
  readonly formats: Formats;
}

export type Say = (sentence: Sentence<Key>) => string;

/** The same letters on every host; a host may hand in its own. */
export const englishVoice: Voice = { templates: english, formats: fixedFormats };

/** Puts sentences into the language of a voice. */
export function sayWith({ templates, formats }: Voice): Say {
  return sayIn<Key>(templates, formats);
}

/**
 * Puts a sentence into English: for messages, and for all that is said beside a plan. What is said of
 * a plan goes by the plan's own voice (`Carve.say`).
 */
export const sayIt = sayWith(englishVoice);
