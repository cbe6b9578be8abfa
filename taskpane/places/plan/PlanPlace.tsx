import { Tab, TabList } from "@fluentui/react-components";
import { ComparePart } from "../../laterParts";
import type { Session } from "../../session/session";
import { hasData, type State } from "../../state/state";
import { DataFirst } from "../../parts/DataFirst";
import { say } from "../../words/say";
import { MakePlan } from "./MakePlan";
import { Pins } from "./Pins";
import { ApproachChoice } from "./rules/ApproachChoice";
import { GroupSection } from "./rules/GroupSection";
import { SettingField } from "./rules/SettingField";
import { shownGroups } from "./rules/settingGroups";

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

/** What a plan aims at and what it must keep to: the approach, then the settings it looks at. */
function Aim({ state, session }: PlaceProps): React.JSX.Element {
  const { approach } = state.saved.settings;
  const { inspection } = state;
  const { settings } = state.saved;
  const groups = shownGroups(approach);
  const { blocked, summary, errorCount = 0 } = inspection ?? {};
  const isUnread = (summary?.unreadableLoads ?? 0) > 0 || (blocked !== undefined && errorCount > 0);
  return (
    <>
      <MakePlan state={state} session={session} />
      {isUnread && (
        <SettingField
          name="unreadable"
          settings={settings}
          inspection={inspection}
          session={session}
        />
      )}
      <ApproachChoice approach={approach} session={session} />
      {groups.map((group) => (
        <GroupSection key={group.group} group={group} state={state} session={session} />
      ))}
      <Pins state={state} session={session} />
    </>
  );
}
