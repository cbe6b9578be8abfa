import { englishOfCrm } from "./englishOfCrm";
import { englishOfHome } from "./englishOfHome";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfCrm,
} as const;

export type PaneKey = keyof typeof english;
