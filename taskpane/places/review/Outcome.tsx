import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
} from "@fluentui/react-components";
import type { CarveReport } from "../../../src/plan/results/report";
import { count, percent, text } from "../../../src/plan/words/sentence";
import { Understanding } from "../../questions/Understanding";
import { usePaneStyles } from "../../styles";
import { AccountName } from "./AccountName";
import { BrokenPlan } from "../plan/Clash";
import { Section } from "../../parts/Section";
import { say } from "../../words/say";

/** How fair the plan is, in money; below it, small, what is proven of it. */
function VerdictText({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const styles = usePaneStyles();
  const { verdict, proofs, door } = report;
  const [first = say("outcome: nobody holds"), ...others] = verdict.sentences;
  return (
    <>
      <Text weight="semibold" size={400} data-testid="verdict">
        {first}
      </Text>
      {others.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
      <Text size={200} className={styles.quiet} data-testid="proof">
        {proofs.map(({ sentence }) => sentence).join(" ")}
        {door.scope !== "" && <span data-testid="scope"> {door.scope}</span>}
      </Text>
    </>
  );
}

function Headline({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const styles = usePaneStyles();
  const { moved, unassigned, house, zeroed, broken } = report;
  const owned = report.reps.some(({ accountsBefore }) => accountsBefore > 0);
  const { cap } = report;
  const said = [
    owned &&
      say(cap === undefined ? "outcome: moved" : "outcome: moved, with cap", {
        count: count(moved),
        cap: count(cap ?? 0),
      }),
    unassigned > 0 && say("outcome: unassigned", { count: count(unassigned) }),
    house !== undefined &&
      say("outcome: house", { house: text(house.name), count: count(house.accounts) }),
    zeroed > 0 && say("outcome: zeroed", { count: count(zeroed) }),
  ];
  return (
    <div className={styles.headline}>
      {broken === undefined && <VerdictText report={report} />}
      <Text size={200}>{said.filter((one) => one !== false).join(" ")}</Text>
      {!report.finished && broken === undefined && (
        <Text size={200}>{say("outcome: stopped")}</Text>
      )}
    </div>
  );
}

/** Reps outside the limit beyond this many are counted, not listed: the furthest of a load come first. */
const listedOutside = 12;

/** Who is further from a fair share than the limit lets them, each with the reason. */
function Outside({ report }: { readonly report: CarveReport }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { outside } = report;
  const more = outside.length - listedOutside;
  if (outside.length === 0) return null;
  return (
    <Section title={say("outcome: outside")}>
      <ul className={styles.list} data-testid="outside">
        {outside.slice(0, listedOutside).map(({ name, loadName, off, limit, why }) => (
          <li key={`${loadName}/${name}`} className={styles.item}>
            <Text size={200} weight="semibold">
              {say(off < 0 ? "outcome: under" : "outcome: over", {
                rep: text(name),
                off: percent(Math.abs(off)),
                load: text(loadName),
                limit: percent(limit),
              })}
            </Text>
            <br />
            <Text size={200}>{why}</Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={styles.quiet}>
          {say("outcome: more outside", { count: count(more) })}
        </Text>
      )}
    </Section>
  );
}

/** What else is to be known: what could not be kept, and what the numbers rest on. */
function Notes({ notes }: { readonly notes: readonly string[] }): React.JSX.Element | null {
  const styles = usePaneStyles();
  if (notes.length === 0) return null;
  return (
    <Section title={say("outcome: notes")}>
      <ul className={styles.list} data-testid="notes">
        {notes.map((note) => (
          <li key={note} className={styles.item}>
            <Text size={200}>{note}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Accounts that no rep has, each with its reason. */
function Waiting({ report }: { readonly report: CarveReport }): React.JSX.Element | null {
  const styles = usePaneStyles();
  const { waiting, house, unassigned } = report;
  if (waiting.length === 0) return null;
  const all = house?.accounts ?? unassigned;
  return (
    <Accordion collapsible>
      <AccordionItem value="waiting">
        <AccordionHeader size="small" className={styles.fold}>
          <Text size={200}>
            {say(house === undefined ? "outcome: waiting" : "outcome: waiting with", {
              count: count(all),
              house: text(house?.name ?? ""),
            })}
          </Text>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list} data-testid="waiting">
            {waiting.map((account) => (
              <li key={account.id} className={styles.item}>
                <AccountName account={account} />
                <br />
                <Text size={200}>{account.reason}</Text>
              </li>
            ))}
          </ul>
          {all > waiting.length && (
            <Text size={200} className={styles.quiet}>
              {say("outcome: more waiting", { count: count(all - waiting.length) })}
            </Text>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** What the plan was made from, and the fingerprint by which others can make it again. */
function Origin({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const styles = usePaneStyles();
  return (
    <Section title={say("outcome: origin")}>
      <Understanding door={report.door} loadName={report.loadName} />
      {report.door.decided.length + report.door.notes.length > 0 && (
        <ul className={styles.sentences} data-testid="decided-list">
          {[...report.door.decided, ...report.door.notes].map((text) => (
            <li key={text}>
              <Text size={200}>{text}</Text>
            </li>
          ))}
        </ul>
      )}
      <Text size={200} className={styles.quiet}>
        {say("outcome: fingerprint")}
      </Text>
      <code className={styles.code} data-testid="fingerprint">
        {report.fingerprint}
      </code>
    </Section>
  );
}

/** A carve's outcome in sentences: how fair it is, what is proven, who is without a rep, what else to know. */
export function Outcome({ report }: { readonly report: CarveReport }): React.JSX.Element {
  return (
    <>
      {report.broken !== undefined && <BrokenPlan broken={report.broken} />}
      <Headline report={report} />
      <Outside report={report} />
      <Waiting report={report} />
      <Notes notes={report.notes} />
      <Origin report={report} />
    </>
  );
}
