import { englishOfHome } from "./englishOfHome";
import { englishOfLanguage } from "./englishOfLanguage";
import { englishOfReview } from "./englishOfReview";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfShell } from "./englishOfShell";
import { englishOfData } from "./englishOfData";
import { englishOfQuestions } from "./englishOfQuestions";
import { englishOfPlan } from "./englishOfPlan";
import { englishOfWork } from "./englishOfWork";
import { englishOfSettings } from "../../src/plan/words/englishOfSettings";
import { englishOfMaking } from "./englishOfMaking";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfHome,
  ...englishOfLanguage,
  ...englishOfReview,
  ...englishOfFigures,
  ...englishOfShell,
  ...englishOfData,
  ...englishOfQuestions,
  ...englishOfPlan,
  ...englishOfWork,
  ...englishOfSettings,
  ...englishOfMaking,
} as const;

export type PaneKey = keyof typeof english;
