import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { count } from "../../src/plan/words/sentence";
import { NoticeBar, WaitingBar } from "../parts/Notices";
import type { Session } from "../session/session";
import { useShellStyles } from "../shell/shellStyles";
import type { State } from "../state/state";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";
import { FunctionDetails } from "./FunctionDetails";
import { functionHelp, searchFunctions } from "./functionHelp";
import type { FunctionHelp } from "./functionHelp";
import { Repair } from "./Repair";

type Loaded =
  | { readonly is: "loading" }
  | { readonly is: "failed" }
  | { readonly is: "there"; readonly all: readonly FunctionHelp[] };

/** Every function with its help, to be searched. */
export function FunctionsPage({
  state,
  session,
  onClose,
}: {
  readonly state: State;
  readonly session: Session;
  readonly onClose: () => void;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const shell = useShellStyles();
  const [loaded, setLoaded] = useState<Loaded>({ is: "loading" });
  const [typed, setTyped] = useState("");
  useEffect(() => {
    let isShown = true;
    const show = (next: Loaded): void => {
      if (isShown) setLoaded(next);
    };
    functionHelp().then(
      (all) => {
        show({ is: "there", all });
      },
      () => {
        show({ is: "failed" });
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return (
    <div className={shell.pane} data-testid="functions">
      <header className={shell.head}>
        <div className={styles.row}>
          <Text weight="semibold" as="h1" className={styles.title}>
            {say("functions: title")}
          </Text>
          <Button size="small" onClick={onClose}>
            {say("functions: back")}
          </Button>
        </div>
        <SearchBox
          className={styles.full}
          placeholder={say("functions: search for")}
          aria-label={say("functions: search")}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </header>
      <main className={shell.body}>
        <WaitingBar state={state} />
        <NoticeBar state={state} session={session} />
        {loaded.is === "loading" && <Spinner size="tiny" label={say("functions: loading")} />}
        {loaded.is === "failed" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{say("functions: not loaded")}</MessageBarBody>
          </MessageBar>
        )}
        {loaded.is === "there" && (
          <>
            <Repair names={new Set(loaded.all.map(({ id }) => id))} repairing={session} />
            <Found all={loaded.all} typed={typed} />
          </>
        )}
      </main>
    </div>
  );
}

function Found({
  all,
  typed,
}: {
  readonly all: readonly FunctionHelp[];
  readonly typed: string;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const found = searchFunctions(all, typed);
  if (found.length === 0)
    return (
      <Text className={styles.quiet}>{say("functions: none", { count: count(all.length) })}</Text>
    );
  // In the order of what was found: the family of the best match comes first.
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <>
      {families.map((family) => (
        <section key={family} aria-label={family}>
          <Text weight="semibold" className={styles.quiet}>
            {family}
          </Text>
          <Accordion collapsible multiple>
            {found
              .filter((one) => one.family === family)
              .map((one) => (
                <AccordionItem key={one.id} value={one.id}>
                  <AccordionHeader size="small" className={styles.fold}>
                    <span>
                      <b>TP.{one.id}</b>{" "}
                      <span className={styles.quiet}>{firstSentence(one.text)}</span>
                    </span>
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <FunctionDetails help={one} />
                  </AccordionPanel>
                </AccordionItem>
              ))}
          </Accordion>
        </section>
      ))}
    </>
  );
}

/** Up to the first colon or full stop that ends a clause. */
function firstSentence(text: string): string {
  const end = text.search(/[.:](\s|$)/);
  return end < 0 ? text : text.slice(0, end);
}
