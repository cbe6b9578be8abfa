import { englishOfHome } from "./englishOfHome";
import { englishOfPlanPage } from "./englishOfPlanPage";
import { englishOfSigning } from "./englishOfSigning";
import { englishOfUnseen } from "./englishOfUnseen";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfPlanPage,
  ...englishOfSigning,
  ...englishOfUnseen,
} as const;

export type PaneKey = keyof typeof english;
