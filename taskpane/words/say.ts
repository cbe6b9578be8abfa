import {
  fixedFormats,
  sayIn,
  type Formats,
  type Templates,
  type Values,
} from "../../src/plan/words/sentence";
import type { PaneKey } from "./english";
import { firstEnglish } from "./firstEnglish";

/** Sentences that are known so far. */
export type Sentences = Partial<Templates<PaneKey>>;

/** The pane's language: how its sentences are translated, and how numbers are written in it. */
export interface PaneVoice {
  /** What isn't among them is said in English. */
  readonly translated: Sentences;
  readonly formats: Formats;
}

const learnt: Record<string, string> = { ...firstEnglish };
let voice: PaneVoice = { translated: {}, formats: fixedFormats };
let said = sayIn<string>(learnt, fixedFormats);

function speakAnew(): void {
  said = sayIn<string>({ ...learnt, ...voice.translated }, voice.formats);
}

/** From now on the pane speaks so; nothing is drawn anew by it. */
export function speak(as: PaneVoice): void {
  voice = as;
  speakAnew();
}

/** To be called by code that is loaded later than the rest: its sentences come with it. */
export function learn(sentences: Sentences): void {
  Object.assign(learnt, sentences);
  speakAnew();
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
  return Object.hasOwn(learnt, key);
}

/** How the pane writes numbers now. */
export function formats(): Formats {
  return voice.formats;
}
