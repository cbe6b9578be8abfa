import { englishOfHome } from "./englishOfHome";
import { englishOfLanguage } from "./englishOfLanguage";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfLanguage,
} as const;

export type PaneKey = keyof typeof english;
