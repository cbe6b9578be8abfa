import { englishOfHome } from "./englishOfHome";
import { englishOfPlanPage } from "./englishOfPlanPage";
import { englishOfSigning } from "./englishOfSigning";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfPlanPage,
  ...englishOfSigning,
} as const;

export type PaneKey = keyof typeof english;
