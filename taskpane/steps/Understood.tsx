import { Text } from "@fluentui/react-components";
import { countText, plural } from "../../src/plan/numberText";
import type { State } from "../state";
import { usePaneStyles } from "../styles";

/** What was understood, in one glance, so that a wrong table or a stranger among the owners is noticed here. */
export function Understood({ state }: { readonly state: State }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { summary, peopleNotes = [] } = state.inspection ?? {};
  if (summary === undefined) return null;
  const { leavers } = summary;
  const left = leavers.reduce((sum, leaver) => sum + leaver.accounts, 0);
  const names = leavers
    .slice(0, 3)
    .map((leaver) => `${leaver.name} (${countText(leaver.accounts)})`);
  const more = leavers.length > 3 ? ` and ${leavers.length - 3} more` : "";
  return (
    <>
      <div className={styles.headline} data-testid="summary">
        <Text weight="semibold">
          {plural(summary.accounts, "account")}, {plural(summary.reps, "rep")}
        </Text>
        <Text size={200}>
          {plural(summary.owned, "account")} with one of these reps today
          {summary.locked > 0 ? `, ${countText(summary.locked)} of all locked` : ""}.
        </Text>
        {left > 0 && (
          <Text size={200}>
            {plural(left, "account")} with owners who are not in the reps table: {names.join(", ")}
            {more}. They get a new rep and do not count against the cap on moves.
          </Text>
        )}
      </div>
      {peopleNotes.length > 0 && (
        <ul className={styles.sentences} data-testid="people-notes">
          {peopleNotes.map((note) => (
            <li key={note}>
              <Text size={200}>{note}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
