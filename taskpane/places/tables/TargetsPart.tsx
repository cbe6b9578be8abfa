import { Link, Text } from "@fluentui/react-components";
import { cellAddress } from "../../../src/table/cellAddress";
import type { TableRange } from "../../../src/table/readTable";
import type { Session } from "../../session/session";
import { text } from "../../../src/plan/words/sentence";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";

function placeText({ sheet, row, column }: TableRange): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

/** Which targets a plan will be held against, where a sheet holds some. */
export function TargetsPart({
  state: { targets, inspection },
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (targets === undefined || inspection === undefined) return null;
  const { range, others } = targets;
  const unused = others.map(placeText).join(", ");
  return (
    <div className={styles.tight} data-testid="targets">
      <Text size={200}>
        {inspection.targets}{" "}
        <Link
          inline
          onClick={() => {
            void session.showCell(range.sheet, range.row, range.column);
          }}
        >
          {say("data: show targets")}
        </Link>
      </Text>
      {unused !== "" && (
        <Text size={200}>{say("data: targets not used", { places: text(unused) })}</Text>
      )}
    </div>
  );
}
