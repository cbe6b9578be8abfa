import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
} from "@fluentui/react-components";
import { openQuestions } from "../../../src/plan/door/asked";
import type { Inspection, InspectedSide } from "../../../src/plan/inputs/inspect";
import { plural } from "../../../src/plan/numberText";
import { placeOf, sourceName, type Source } from "../../../src/plan/workbook/source";
import { ControlForm } from "../../questions/ControlForm";
import { Decided } from "../../questions/Decided";
import { Questions } from "../../questions/Questions";
import { Understanding } from "../../questions/Understanding";
import type { Session } from "../../session/session";
import type { Side, State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { AddFile } from "../../parts/AddFile";
import { Choice } from "../../parts/Choice";
import { columnsUsed } from "./columnWords";
import { HeaderRowChoice } from "./HeaderRowChoice";
import { Lost } from "./Lost";
import { Missing } from "./Missing";
import { OfferPart } from "./OfferPart";
import { Problems } from "./Problems";
import { Section } from "../../parts/Section";
import { TargetsPart } from "./TargetsPart";
import { Understood } from "./Understood";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

function sourceKey(source: Source): string {
  return JSON.stringify(placeOf(source));
}

const none = "(none)";

interface ColumnsProps {
  readonly side: Side;
  readonly inspected: InspectedSide;
  readonly session: Session;
}

/** Which column is what; each match can be corrected. */
function Columns({ side, inspected, session }: ColumnsProps): React.JSX.Element {
  const styles = usePaneStyles();
  const options = [none, ...new Set(inspected.headers)];
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader size="small">
          <Text size={200}>{columnsUsed(inspected)}</Text>
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {inspected.roles.map((role) => (
              <li key={role.key}>
                <Choice
                  small
                  label={`${role.label}${role.required ? " (needed)" : ""}${role.certainty === "words" ? ": is this right?" : ""}`}
                  value={inspected.headers[role.column] ?? none}
                  options={options.map((text) => ({ value: text, text }))}
                  onChoose={(header) =>
                    void session.chooseColumn(side, role.key, header === none ? "" : header)
                  }
                />
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function SidePart({
  side,
  title,
  hint,
  state,
  session,
}: PlaceProps & {
  readonly side: Side;
  readonly title: string;
  readonly hint: string;
}): React.JSX.Element {
  const chosen = state.chosen[side];
  const inspected = state.inspection?.[side];
  const reading = state.reading?.side === side ? state.reading : undefined;
  return (
    <Section title={title} hint={hint}>
      <Choice
        label="Table"
        value={chosen === undefined ? "" : sourceKey(chosen)}
        options={state.sources.map((source) => ({
          value: sourceKey(source),
          text: sourceName(source),
        }))}
        placeholder="Choose the table"
        onChoose={(key) => {
          const source = state.sources.find((s) => sourceKey(s) === key);
          if (source !== undefined) void session.chooseSource(side, source);
        }}
      />
      <Lost side={side} state={state} session={session} />
      {chosen !== undefined && (
        <HeaderRowChoice
          source={chosen}
          onChoose={(source) => void session.chooseSource(side, source)}
        />
      )}
      {reading !== undefined && (
        <ProgressBar value={reading.done} aria-label={`Reading the ${side}`} thickness="large" />
      )}
      {inspected !== undefined && <Columns side={side} inspected={inspected} session={session} />}
    </Section>
  );
}

/** How the tables look in a word: nothing is well while something is blocked or asked. */
function Verdict({ inspection }: { readonly inspection: Inspection }): React.JSX.Element {
  const { errorCount, blocked, decisions } = inspection;
  const open = openQuestions(decisions).length;
  if (errorCount > 0) {
    return (
      <Badge appearance="tint" color="danger">
        {plural(errorCount, "cell")} to look at
      </Badge>
    );
  }
  const isWell = open === 0 && blocked === undefined;
  const text = open > 0 ? plural(open, "open question") : "Not ready yet";
  return (
    <Badge appearance="tint" color={isWell ? "success" : "warning"}>
      {isWell ? "All needed cells can be read" : text}
    </Badge>
  );
}

/** What was left out and decided, and the user's own totals beside what was read. */
function DoorPart({ state, session }: PlaceProps): React.JSX.Element | null {
  const { inspection, chosen, saved } = state;
  const { door, summary } = inspection ?? {};
  if (door === undefined || summary === undefined) return null;
  const { accounts } = chosen;
  const loads = [...new Set([summary.loadName, summary.workloadName])].filter(
    (name) => name !== "Accounts",
  );
  return (
    <>
      <Understanding
        door={door}
        loadName={summary.loadName}
        {...(accounts !== undefined && {
          onShowRow: (row: number) =>
            void session.showCell(accounts.sheet, row, accounts.rect.column),
        })}
      />
      <Decided state={state} session={session} />
      <ControlForm
        control={saved.control}
        loads={loads}
        onChange={(control) => void session.setControl(control)}
      />
    </>
  );
}

export function DataPlace({ state, session }: PlaceProps): React.JSX.Element {
  const styles = usePaneStyles();
  const { inspection, reading } = state;
  return (
    <>
      <Missing state={state} session={session} />
      <AddFile state={state} session={session} isPrimary={state.sources.length === 0} />
      <SidePart
        side="accounts"
        title="Accounts"
        hint="One row per account, headers in the first row. Any export will do."
        state={state}
        session={session}
      />
      <SidePart
        side="reps"
        title="Reps"
        hint="One row per rep: the name, and a capacity if there is one."
        state={state}
        session={session}
      />
      <div className={styles.row}>
        <Button
          size="small"
          disabled={reading !== undefined}
          onClick={() => void session.refresh()}
          data-testid="refresh"
        >
          Refresh
        </Button>
        {inspection !== undefined && <Verdict inspection={inspection} />}
      </div>
      <Questions state={state} session={session} />
      <Understood state={state} />
      <DoorPart state={state} session={session} />
      <TargetsPart state={state} session={session} />
      {inspection?.blocked !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{inspection.blocked}</MessageBarBody>
        </MessageBar>
      )}
      {inspection !== undefined && <OfferPart session={session} />}
      {inspection !== undefined && <Problems inspection={inspection} session={session} />}
      <Link href="data.html" target="_blank" className={styles.small}>
        What is understood, asked and refused
      </Link>
    </>
  );
}
