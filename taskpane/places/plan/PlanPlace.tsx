import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Session } from "../../session";
import type { State } from "../../state";
import { Pins } from "./Pins";
import { ApproachChoice } from "./rules/ApproachChoice";
import { GroupSection } from "./rules/GroupSection";
import { SettingField } from "./rules/SettingField";
import { shownGroups } from "./rules/settingGroups";

/** What a carve aims at and what it must keep to: the approach, then the settings it looks at. */
export function RulesStep({
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
  const { blocked, summary, ruleProblems = [], errorCount = 0 } = inspection ?? {};
  // What is wrong with a rule is said beside it.
  const saidBelow = ruleProblems.some(({ message }) => message === blocked);
  const isUnread = (summary?.unreadableLoads ?? 0) > 0 || (blocked !== undefined && errorCount > 0);
  return (
    <>
      {blocked !== undefined && !saidBelow && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{blocked}</MessageBarBody>
        </MessageBar>
      )}
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
