import type { Session } from "../../session/session";
import { hasData, type State } from "../../state/state";
import { DataFirst } from "../../parts/DataFirst";
import { MakePlan } from "./MakePlan";
import { Pins } from "./Pins";
import { ApproachChoice } from "./rules/ApproachChoice";
import { GroupSection } from "./rules/GroupSection";
import { SettingField } from "./rules/SettingField";
import { shownGroups } from "./rules/settingGroups";

/** What a plan aims at and what it must keep to: the approach, then the settings it looks at. */
export function PlanPlace({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const { approach } = state.saved.settings;
  const { inspection } = state;
  const { settings } = state.saved;
  const groups = shownGroups(approach);
  const { blocked, summary, errorCount = 0 } = inspection ?? {};
  const isUnread = (summary?.unreadableLoads ?? 0) > 0 || (blocked !== undefined && errorCount > 0);
  if (!hasData(state)) return <DataFirst state={state} session={session} />;
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
