import { englishOfHome } from "./englishOfHome";
import { englishOfSelection } from "./englishOfSelection";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfSelection,
} as const;

export type PaneKey = keyof typeof english;
