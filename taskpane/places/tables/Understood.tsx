import { Text } from "@fluentui/react-components";
import { countText, plural } from "../../../src/plan/numberText";
import type { Summary } from "../../../src/plan/inputs/inspect";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";

/** "3 accounts with owners who are not active: Wei Chen (3)."; "" where there are none. */
function leftText(leavers: Summary["leavers"], why: string): string {
  if (leavers.length === 0) return "";
  const accounts = leavers.reduce((sum, leaver) => sum + leaver.accounts, 0);
  const names = leavers.slice(0, 3).map(({ name, accounts: own }) => `${name} (${countText(own)})`);
  const more = leavers.length > 3 ? ` and ${leavers.length - 3} more` : "";
  return `${plural(accounts, "account")} with owners who are ${why}: ${names.join(", ")}${more}. They get a new rep and do not count against the cap on moves.`;
}

/** What was understood, in one glance, so that a wrong table or a stranger among the owners is noticed here. */
export function Understood({ state }: { readonly state: State }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { summary, peopleNotes = [] } = state.inspection ?? {};
  if (summary === undefined) return null;
  const inactive = new Set(summary.inactiveOwners);
  const left = [
    leftText(
      summary.leavers.filter(({ name }) => inactive.has(name)),
      "not active",
    ),
    leftText(
      summary.leavers.filter(({ name }) => !inactive.has(name)),
      "not in the reps table",
    ),
  ].filter((text) => text !== "");
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
        {left.map((text) => (
          <Text key={text} size={200}>
            {text}
          </Text>
        ))}
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
