import type { Templates } from "../../src/plan/words/sentence";
import type { PaneKey } from "./english";
import { germanOfHome } from "./germanOfHome";
import { germanOfLanguage } from "./germanOfLanguage";

/** All that the pane says, in German. The words are those of the glossary. */
export const german = {
  ...germanOfHome,
  ...germanOfLanguage,
} as const satisfies Partial<Templates<PaneKey>>;
