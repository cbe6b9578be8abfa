import type { Key } from "./english";
import { germanOfCrm } from "./germanOfCrm";
import { germanOfFairness } from "./germanOfFairness";
import { germanOfFigures } from "./germanOfFigures";
import { germanOfHandovers } from "./germanOfHandovers";
import { germanOfLimits } from "./germanOfLimits";
import { germanOfNotes } from "./germanOfNotes";
import { germanOfOperations } from "./germanOfOperations";
import { germanOfPeople } from "./germanOfPeople";
import { germanOfReasons } from "./germanOfReasons";
import { germanOfRefusals } from "./germanOfRefusals";
import { germanOfReview } from "./germanOfReview";
import { germanOfRules } from "./germanOfRules";
import { germanOfSettings } from "./germanOfSettings";
import { germanOfShares } from "./germanOfShares";
import { germanOfSignOff } from "./germanOfSignOff";
import { germanOfTables } from "./germanOfTables";
import { germanOfTrades } from "./germanOfTrades";
import { germanOfWaiting } from "./germanOfWaiting";
import type { Templates } from "./sentence";

/** What is said of a plan and its accounts, in German. The words are those of the glossary. */
export const german = {
  ...germanOfRefusals,
  ...germanOfReview,
  ...germanOfRules,
  ...germanOfOperations,
  ...germanOfLimits,
  ...germanOfShares,
  ...germanOfWaiting,
  ...germanOfFigures,
  ...germanOfPeople,
  ...germanOfHandovers,
  ...germanOfFairness,
  ...germanOfNotes,
  ...germanOfTables,
  ...germanOfSettings,
  ...germanOfReasons,
  ...germanOfSignOff,
  ...germanOfTrades,
  ...germanOfCrm,
} as const satisfies Partial<Templates<Key>>;
