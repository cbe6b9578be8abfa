import { englishOfHandOver } from "./englishOfHandOver";
import { englishOfHome } from "./englishOfHome";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHandOver,
  ...englishOfHome,
} as const;

export type PaneKey = keyof typeof english;
