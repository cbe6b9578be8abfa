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
import { count, text } from "../../../src/plan/words/sentence";
import { placeOf, sourceName, type Source } from "../../../src/plan/workbook/source";
import { ControlForm } from "../../questions/ControlForm";
import { Decided } from "../../questions/Decided";
import { Questions } from "../../questions/Questions";
import { Understanding } from "../../questions/Understanding";
import type { Session } from "../../session/session";
import type { Side, State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { AddFile, Missing } from "../../laterParts";
import { Choice } from "../../parts/Choice";
import { columnsUsed } from "./columnWords";
import { FixesPart } from "./FixesPart";
import { HeaderRowChoice } from "./HeaderRowChoice";
import { OfferPart } from "./OfferPart";
import { Problems } from "./Problems";
import { Section } from "../../parts/Section";
import { englishOfData } from "../../words/englishOfData";
import { learn, say } from "../../words/say";
import { TargetsPart } from "./TargetsPart";
import { Understood } from "./Understood";

learn(englishOfData);

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

function sourceKey(source: Source): string {
  return JSON.stringify(placeOf(source));
}

/** No column; no header is called so. */
const none = "\0none";

/** What a column is called as a choice: that it is needed, and that it was told by its words only. */
function columnLabel({ label, required, certainty }: InspectedSide["roles"][number]): string {
  return say(
    `data: column${required ? ", needed" : ""}${certainty === "words" ? ", unsure" : ""}`,
    {
      column: text(label),
    },
  );
}

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
                  label={columnLabel(role)}
                  value={inspected.headers[role.column] ?? none}
                  options={options.map((header) => ({
                    value: header,
                    text: header === none ? say("data: none") : header,
                  }))}
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
        label={say("data: table")}
        value={chosen === undefined ? "" : sourceKey(chosen)}
        options={state.sources.map((source) => ({
          value: sourceKey(source),
          text: sourceName(source),
        }))}
        placeholder={say("data: choose")}
        onChoose={(key) => {
          const source = state.sources.find((s) => sourceKey(s) === key);
          if (source !== undefined) void session.chooseSource(side, source);
        }}
      />
      {chosen !== undefined && (
        <HeaderRowChoice
          source={chosen}
          onChoose={(source) => void session.chooseSource(side, source)}
        />
      )}
      {reading !== undefined && (
        <ProgressBar
          value={reading.done}
          aria-label={say(`data: reading ${side}`)}
          thickness="large"
        />
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
        {say("data: cells to look at", { cells: count(errorCount) })}
      </Badge>
    );
  }
  const isWell = open === 0 && blocked === undefined;
  const asked = say(open > 0 ? "data: open questions" : "data: not ready", { count: count(open) });
  return (
    <Badge appearance="tint" color={isWell ? "success" : "warning"}>
      {isWell ? say("data: all is well") : asked}
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
  // What waits for rows is said on top already.
  const isEmpty = inspection?.accounts.rows === 0 || inspection?.reps.rows === 0;
  return (
    <>
      <Missing state={state} session={session} />
      <AddFile state={state} session={session} isPrimary={state.sources.length === 0} />
      <SidePart
        side="accounts"
        title={say("data: accounts")}
        hint={say("data: accounts, how")}
        state={state}
        session={session}
      />
      <SidePart
        side="reps"
        title={say("data: reps")}
        hint={say("data: reps, how")}
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
          {say("data: refresh")}
        </Button>
        {inspection !== undefined && <Verdict inspection={inspection} />}
      </div>
      <Questions state={state} session={session} />
      <Understood state={state} />
      <DoorPart state={state} session={session} />
      <TargetsPart state={state} session={session} />
      {inspection?.blocked !== undefined && !isEmpty && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{inspection.blocked}</MessageBarBody>
        </MessageBar>
      )}
      {inspection !== undefined && <FixesPart state={state} session={session} />}
      {inspection !== undefined && <OfferPart session={session} />}
      {inspection !== undefined && <Problems inspection={inspection} session={session} />}
      <Link href="data.html" target="_blank" className={styles.small}>
        {say("data: more to read")}
      </Link>
    </>
  );
}
