import type { Templates } from "../../src/plan/words/sentence";
import type { PaneKey } from "./english";
import { germanOfHandOver } from "./germanOfHandOver";
import { germanOfPlanFirst } from "./germanOfPlanFirst";
import { germanOfMissing } from "./germanOfMissing";
import { germanOfManagers } from "./germanOfManagers";
import { germanOfPlanPage } from "./germanOfPlanPage";
import { germanOfSigning } from "./germanOfSigning";
import { germanOfUnseen } from "./germanOfUnseen";
import { germanOfAim } from "./germanOfAim";
import { germanOfCompare } from "./germanOfCompare";
import { germanOfCosts } from "./germanOfCosts";
import { germanOfCrm } from "./germanOfCrm";
import { germanOfFiles } from "./germanOfFiles";
import { germanOfOffering } from "./germanOfOffering";
import { germanOfSelection } from "./germanOfSelection";
import { germanOfHome } from "./germanOfHome";
import { germanOfLanguage } from "./germanOfLanguage";
import { germanOfRepChoice } from "./germanOfRepChoice";
import { germanOfReview } from "./germanOfReview";
import { germanOfFigures } from "./germanOfFigures";
import { germanOfShell } from "./germanOfShell";
import { germanOfData } from "./germanOfData";
import { germanOfQuestions } from "./germanOfQuestions";
import { germanOfFixes } from "./germanOfFixes";
import { germanOfGone } from "./germanOfGone";
import { germanOfPlans } from "./germanOfPlans";
import { germanOfPlan } from "./germanOfPlan";
import { germanOfWork } from "./germanOfWork";
import { germanOfSettings } from "../../src/plan/words/germanOfSettings";
import { germanOfMaking } from "./germanOfMaking";

/** All that the pane says, in German. The words are those of the glossary. */
export const german = {
  ...germanOfHandOver,
  ...germanOfPlanFirst,
  ...germanOfMissing,
  ...germanOfManagers,
  ...germanOfPlanPage,
  ...germanOfSigning,
  ...germanOfUnseen,
  ...germanOfAim,
  ...germanOfCompare,
  ...germanOfCosts,
  ...germanOfCrm,
  ...germanOfFiles,
  ...germanOfOffering,
  ...germanOfSelection,
  ...germanOfHome,
  ...germanOfLanguage,
  ...germanOfRepChoice,
  ...germanOfReview,
  ...germanOfFigures,
  ...germanOfShell,
  ...germanOfData,
  ...germanOfQuestions,
  ...germanOfPlan,
  ...germanOfPlans,
  ...germanOfFixes,
  ...germanOfGone,
  ...germanOfWork,
  ...germanOfSettings,
  ...germanOfMaking,
} as const satisfies Partial<Templates<PaneKey>>;
