import { englishOfAim } from "./englishOfAim";
import { englishOfCompare } from "./englishOfCompare";
import { englishOfCrm } from "./englishOfCrm";
import { englishOfData } from "./englishOfData";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfGone } from "./englishOfGone";
import { englishOfHandOver } from "./englishOfHandOver";
import { englishOfPlanFirst } from "./englishOfPlanFirst";
import { englishOfMissing } from "./englishOfMissing";
import { englishOfPlanPage } from "./englishOfPlanPage";
import { englishOfReview } from "./englishOfReview";
import { englishOfSelection } from "./englishOfSelection";
import { firstEnglish } from "./firstEnglish";

/** All that the pane says. German and others are tables with the same keys. */
export const english = {
  ...firstEnglish,
  ...englishOfAim,
  ...englishOfCompare,
  ...englishOfCrm,
  ...englishOfData,
  ...englishOfFigures,
  ...englishOfGone,
  ...englishOfHandOver,
  ...englishOfPlanFirst,
  ...englishOfMissing,
  ...englishOfPlanPage,
  ...englishOfReview,
  ...englishOfSelection,
} as const;

export type PaneKey = keyof typeof english;
