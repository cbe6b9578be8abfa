import { Tab, TabList } from "@fluentui/react-components";
import { ComparePart } from "../../laterParts";
import type { Session } from "../../session/session";
import { hasData, type State } from "../../state/state";
import { DataFirst } from "../../parts/DataFirst";
import { learn, say } from "../../words/say";
import { AimSentence } from "./aim/AimSentence";
import { MakePlan } from "./MakePlan";
import { Pins } from "./Pins";
import { GroupSection } from "./rules/GroupSection";
import { AllSettings } from "./rules/AllSettings";
import { RuleCosts } from "./rules/RuleCosts";
import { RulesTogether } from "./rules/RulesTogether";
import { SettingField } from "./rules/SettingField";
import { shownGroups } from "./rules/settingGroups";
import { englishOfAim } from "../../words/englishOfAim";
import { englishOfCompare } from "../../words/englishOfCompare";
import { englishOfFigures } from "../../words/englishOfFigures";

learn({ ...englishOfAim, ...englishOfCompare, ...englishOfFigures });

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

const views = ["aim", "compare"] as const;

/** What is wanted of a plan, and the plans that come of it side by side. */
export function PlanPlace({ state, session }: PlaceProps): React.JSX.Element {
  const { view } = state.comparing;
  if (!hasData(state)) return <DataFirst state={state} session={session} />;
  return (
    <>
      <TabList
        size="small"
        selectedValue={view}
        aria-label={say("compare: views")}
        onTabSelect={(_, { value }) => {
          session.view(value === "compare" ? "compare" : "aim");
        }}
      >
        {views.map((one) => (
          <Tab key={one} value={one}>
            {say(`compare: ${one}`)}
          </Tab>
        ))}
      </TabList>
      {view === "compare" ? (
        <ComparePart state={state} session={session} />
      ) : (
        <Aim state={state} session={session} />
      )}
    </>
  );
}

/** What a plan aims at and what it must keep to: a sentence, the user's own rules, locks by hand. */
function Aim({ state, session }: PlaceProps): React.JSX.Element {
  const { inspection } = state;
  const { settings } = state.saved;
  const { blocked, summary, errorCount = 0 } = inspection ?? {};
  const isUnread = (summary?.unreadableLoads ?? 0) > 0 || (blocked !== undefined && errorCount > 0);
  const rules = shownGroups(settings.approach).find(({ group }) => group === "rules");
  return (
    <>
      <AimSentence state={state} session={session} />
      {isUnread && (
        <SettingField
          name="unreadable"
          settings={settings}
          inspection={inspection}
          session={session}
        />
      )}
      {rules !== undefined && <GroupSection group={rules} state={state} session={session} />}
      <Pins state={state} session={session} />
      <RulesTogether state={state} session={session} />
      <MakePlan state={state} session={session} />
      <RuleCosts state={state} session={session} />
      <AllSettings state={state} session={session} />
    </>
  );
}
