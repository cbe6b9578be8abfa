import { InputError } from "../src/errors";
import { sentence, type Key } from "../src/plan/words/english";
import { englishVoice, sayWith, type Voice } from "../src/plan/words/sayIt";
import type { Tongue } from "../src/plan/words/tongue";
import { voiceOf } from "./words/voices";

/** How the planner speaks where a question doesn't say in which language: as it was last asked. */
export interface LastVoice {
  /** From now on this is how it speaks. @throws InputError where the language can't be loaded */
  readonly hear: (tongue: Tongue | undefined) => Promise<Voice>;
  readonly now: () => Voice;
  /** What the planner can't do, to be thrown. */
  readonly refusal: (key: Key, cause?: unknown) => InputError;
}

export function lastVoice(): LastVoice {
  let voice = englishVoice;
  return {
    async hear(tongue) {
      voice = await voiceOf(tongue);
      return voice;
    },
    now: () => voice,
    refusal: (key, cause) => new InputError(sayWith(voice)(sentence(key)), { cause }),
  };
}
