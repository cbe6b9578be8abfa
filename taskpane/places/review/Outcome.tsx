import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Text,
} from "@fluentui/react-components";
import { countText, percentText, plural } from "../../../src/plan/numberText";
import type { CarveReport } from "../../../src/plan/results/report";
import { Understanding } from "../../questions/Understanding";
import { usePaneStyles } from "../../styles";
import { AccountName } from "./AccountName";
import { BrokenPlan } from "../plan/Clash";
import { Section } from "../../parts/Section";

/** How fair the plan is, in money; below it, small, what is proven of it. */
function VerdictText({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const styles = usePaneStyles();
  const { verdict, proofs, door } = report;
  const [first = "Nobody holds any load.", ...others] = verdict.sentences;
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
  const cap = report.cap === undefined ? "" : ` (cap ${countText(report.cap)})`;
  return (
    <div className={styles.headline}>
      {broken === undefined && <VerdictText report={report} />}
      <Text size={200}>
        {owned &&
          `${plural(moved, "account")} of today's reps ${moved === 1 ? "changes" : "change"} hands${cap}.`}
        {unassigned > 0 &&
          ` ${plural(unassigned, "account")} ${unassigned === 1 ? "stays" : "stay"} unassigned.`}
        {house !== undefined && ` ${house.name} has ${plural(house.accounts, "account")}.`}
        {zeroed > 0 && ` ${plural(zeroed, "load")} blank or unreadable: counted as 0.`}
      </Text>
      {!report.finished && broken === undefined && (
        <Text size={200}>Stopped early: this is the best plan found by then.</Text>
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
    <Section title="Outside the limit, and why">
      <ul className={styles.list} data-testid="outside">
        {outside.slice(0, listedOutside).map(({ name, loadName, off, limit, why }) => (
          <li key={`${loadName}/${name}`} className={styles.item}>
            <Text size={200} weight="semibold">
              {name}: {percentText(Math.abs(off))} {off < 0 ? "under" : "over"} a fair share of{" "}
              {loadName}; the limit is {percentText(limit)}
            </Text>
            <br />
            <Text size={200}>{why}</Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size={200} className={styles.quiet}>
          and {countText(more)} more, all on the sheet TP Territories
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
    <Section title="Good to know">
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
  const title = house === undefined ? "unassigned" : `with ${house.name}`;
  return (
    <Accordion collapsible>
      <AccordionItem value="waiting">
        <AccordionHeader size="small" className={styles.fold}>
          <Text size={200}>
            {plural(all, "account")} {title}, and why
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
              and {countText(all - waiting.length)} more, all on the sheet TP Assignments
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
    <Section title="What it was made from">
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
        Fingerprint: the same data, answers, settings and seed give it again.
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
