import { englishOfFiles } from "./englishOfFiles";
import { englishOfHome } from "./englishOfHome";
import { englishOfOffering } from "./englishOfOffering";
import { englishOfSigning } from "./englishOfSigning";
import { englishOfUnseen } from "./englishOfUnseen";
import { englishOfLanguage } from "./englishOfLanguage";
import { englishOfShell } from "./englishOfShell";
import { englishOfQuestions } from "./englishOfQuestions";
import { englishOfPlan } from "./englishOfPlan";
import { englishOfWork } from "./englishOfWork";
import { englishOfSettings } from "../../src/plan/words/englishOfSettings";
import { englishOfPlans } from "./englishOfPlans";
import { englishOfMaking } from "./englishOfMaking";

/** What the pane says before any place but Home is opened, and what its session says. */
export const firstEnglish = {
  ...englishOfHome,
  ...englishOfOffering,
  ...englishOfFiles,
  ...englishOfSigning,
  ...englishOfUnseen,
  ...englishOfLanguage,
  ...englishOfShell,
  ...englishOfQuestions,
  ...englishOfPlan,
  ...englishOfWork,
  ...englishOfSettings,
  ...englishOfPlans,
  ...englishOfMaking,
} as const;
