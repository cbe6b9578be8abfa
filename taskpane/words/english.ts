import { englishOfCrm } from "./englishOfCrm";
import { englishOfFiles } from "./englishOfFiles";
import { englishOfHome } from "./englishOfHome";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfCrm,
  ...englishOfFiles,
} as const;

export type PaneKey = keyof typeof english;
