import { englishOfAim } from "./englishOfAim";
import { englishOfCompare } from "./englishOfCompare";
import { englishOfCrm } from "./englishOfCrm";
import { englishOfFiles } from "./englishOfFiles";
import { englishOfHandOver } from "./englishOfHandOver";
import { englishOfHome } from "./englishOfHome";
import { englishOfOffering } from "./englishOfOffering";
import { englishOfSelection } from "./englishOfSelection";
import { englishOfPlanPage } from "./englishOfPlanPage";
import { englishOfSigning } from "./englishOfSigning";
import { englishOfUnseen } from "./englishOfUnseen";
import { englishOfLanguage } from "./englishOfLanguage";
import { englishOfReview } from "./englishOfReview";
import { englishOfFigures } from "./englishOfFigures";
import { englishOfShell } from "./englishOfShell";
import { englishOfData } from "./englishOfData";
import { englishOfQuestions } from "./englishOfQuestions";
import { englishOfGone } from "./englishOfGone";
import { englishOfPlans } from "./englishOfPlans";
import { englishOfPlan } from "./englishOfPlan";
import { englishOfWork } from "./englishOfWork";
import { englishOfSettings } from "../../src/plan/words/englishOfSettings";
import { englishOfMaking } from "./englishOfMaking";

/** All that the pane says, by place. German and others are tables with the same keys. */
export const english = {
  ...englishOfAim,
  ...englishOfHandOver,
  ...englishOfHome,
  ...englishOfOffering,
  ...englishOfSelection,
  ...englishOfCompare,
  ...englishOfCrm,
  ...englishOfFiles,
  ...englishOfPlanPage,
  ...englishOfSigning,
  ...englishOfUnseen,
  ...englishOfLanguage,
  ...englishOfReview,
  ...englishOfFigures,
  ...englishOfShell,
  ...englishOfData,
  ...englishOfQuestions,
  ...englishOfPlan,
  ...englishOfPlans,
  ...englishOfGone,
  ...englishOfWork,
  ...englishOfSettings,
  ...englishOfMaking,
} as const;

export type PaneKey = keyof typeof english;
