import {
  fixedFormats,
  sayIn,
  type Formats,
  type Templates,
  type Values,
} from "../../src/plan/words/sentence";
import { english, type PaneKey } from "./english";

/** The pane's language: its table of sentences, and how numbers are written in it. */
export interface PaneVoice {
  readonly templates: Templates<PaneKey>;
  readonly formats: Formats;
}

const englishPane: PaneVoice = { templates: english, formats: fixedFormats };

let written = englishPane.formats;
let said = sayIn<PaneKey>(englishPane.templates, englishPane.formats);

/** From now on the pane speaks so; nothing is drawn anew by it. */
export function speak(voice: PaneVoice): void {
  written = voice.formats;
  said = sayIn<PaneKey>(voice.templates, voice.formats);
}

/**
 * A sentence of the pane, in the pane's language.
 *
 * @param values - what it speaks of, as `count(3)` or `text("Ana")` of `src/plan/words/sentence`
 */
export function say(key: PaneKey, values: Values = {}): string {
  return said({ key, values });
}

/** Whether the pane has such a sentence. */
export function isPaneKey(key: string): key is PaneKey {
  return Object.hasOwn(english, key);
}

/** How the pane writes numbers now. */
export function formats(): Formats {
  return written;
}
