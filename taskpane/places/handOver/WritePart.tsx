import {
  Button,
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { plural } from "../../../src/plan/numberText";
import type { Written } from "../../../src/plan/workbook/write";
import { Section } from "../../parts/Section";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";

/** The sheets to write, the button that does it, and where it went. */
export function WritePart({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  const { writing, saved, outdated } = state;
  return (
    <Section
      title="Write to the workbook"
      hint="Goes to the sheets TP Assignments, TP Territories and TP Fairness. A later write updates our rows in place and leaves what you add beside them."
    >
      <Checkbox
        checked={saved.writeRepColumn}
        label="Also add a column TP Rep to the accounts table"
        onChange={(_, { checked }) => {
          session.setWriteRepColumn(checked === true);
        }}
      />
      {writing.status === "running" && (
        <ProgressBar value={writing.done} thickness="large" aria-label="Writing" />
      )}
      <div>
        <Button
          appearance="primary"
          disabled={writing.status === "running" || state.run.status === "running"}
          onClick={() => void session.write()}
          data-testid="write"
        >
          {outdated ? "Write this earlier plan" : "Write to the workbook"}
        </Button>
      </div>
      {writing.status === "done" && (
        <MessageBar intent="success" layout="multiline" data-testid="written">
          <MessageBarBody>
            <MessageBarTitle>Written.</MessageBarTitle>
            Go to{" "}
            {writing.written.sheets.map((name, position) => (
              <span key={name}>
                {position > 0 && ", "}
                <Link inline onClick={() => void session.showSheet(name)}>
                  {name}
                </Link>
              </span>
            ))}
            .
            {writing.written.goneRows > 0 &&
              ` ${plural(writing.written.goneRows, "row")} of accounts that left your table are kept and marked.`}
            {strayText(writing.written.strayRows)}
            {writing.written.unfiltered.length > 0 &&
              ` The filter on ${writing.written.unfiltered.join(", ")} was cleared: values written across hidden rows go astray.`}
          </MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

/** Rows that somebody put into our tables, so that nobody takes them for a part of the plan. */
function strayText(rows: Written["strayRows"]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, 3).map(({ sheet, row }) => `row ${row + 1} of ${sheet}`);
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
  return ` Left as they are, as they have no key: ${shown.join(", ")}${more}.`;
}
