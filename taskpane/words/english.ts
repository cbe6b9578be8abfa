import { englishOfHome } from "./englishOfHome";
import { englishOfLanguage } from "./englishOfLanguage";
import { englishOfReview } from "./englishOfReview";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfShell } from "./englishOfShell";
import { englishOfData } from "./englishOfData";
import { englishOfQuestions } from "./englishOfQuestions";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfLanguage,
  ...englishOfReview,
  ...englishOfFigures,
  ...englishOfShell,
  ...englishOfData,
  ...englishOfQuestions,
} as const;

export type PaneKey = keyof typeof english;
