import { englishOfAim } from "./englishOfAim";
import { englishOfCompare } from "./englishOfCompare";
import { englishOfCosts } from "./englishOfCosts";
import { englishOfCrm } from "./englishOfCrm";
import { englishOfData } from "./englishOfData";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfFixes } from "./englishOfFixes";
import { englishOfGone } from "./englishOfGone";
import { englishOfHandOver } from "./englishOfHandOver";
import { englishOfPlanFirst } from "./englishOfPlanFirst";
import { englishOfMissing } from "./englishOfMissing";
import { englishOfManagers } from "./englishOfManagers";
import { englishOfPlanPage } from "./englishOfPlanPage";
import { englishOfRepChoice } from "./englishOfRepChoice";
import { englishOfReview } from "./englishOfReview";
import { englishOfSelection } from "./englishOfSelection";
import { firstEnglish } from "./firstEnglish";

/** All that the pane says. German and others are tables with the same keys. */
export const english = {
  ...firstEnglish,
  ...englishOfAim,
  ...englishOfCompare,
  ...englishOfCosts,
  ...englishOfCrm,
  ...englishOfData,
  ...englishOfFigures,
  ...englishOfFixes,
  ...englishOfGone,
  ...englishOfHandOver,
  ...englishOfPlanFirst,
  ...englishOfMissing,
  ...englishOfManagers,
  ...englishOfPlanPage,
  ...englishOfRepChoice,
  ...englishOfReview,
  ...englishOfSelection,
} as const;

export type PaneKey = keyof typeof english;
