import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
} from "@fluentui/react-components";
import { useRef } from "react";
import { count, list, text } from "../../src/plan/words/sentence";
import type { Session } from "../session/session";
import type { Adding } from "../state/addingState";
import type { State } from "../state/state";
import { usePaneStyles } from "../styles";
import { say } from "../words/say";

const useStyles = makeStyles({
  // In the page and to be pressed by the button: what isn't drawn can't open a dialogue everywhere.
  input: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  // Whoever hears the pane is told of what comes; until then it takes no room between its neighbours.
  still: { position: "absolute" },
});

/** What can be read; what is in a file decides, not its ending. */
const accepted = ".csv,.tsv,.txt,.tab,.xlsx,.xlsm";

function Done({
  adding,
  session,
}: {
  readonly adding: Extract<Adding, { readonly status: "done" }>;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const { sheets, notes } = adding;
  const [first = ""] = sheets;
  return (
    <MessageBar
      intent={notes.length > 0 ? "warning" : "success"}
      layout="multiline"
      data-testid="added"
    >
      <MessageBarBody>
        {say("add file: added", { sheets: list(sheets.map(text)) })}{" "}
        <Link inline onClick={() => void session.showSheet(first)}>
          {say("add file: go", { sheet: text(first) })}
        </Link>
        {notes.length > 0 && (
          <ul className={styles.sentences}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Progress({ adding }: { readonly adding: Adding }): React.JSX.Element | null {
  if (adding.status !== "reading" && adding.status !== "writing") return null;
  const isReading = adding.status === "reading";
  const said = isReading
    ? say("add file: reading", { file: text(adding.file) })
    : say("add file: writing", { sheets: count(adding.sheets) });
  return (
    <>
      <Text size={200}>{said}</Text>
      <ProgressBar
        {...(!isReading && { value: adding.done })}
        thickness="large"
        aria-label={said}
      />
    </>
  );
}

/** How far files are that are being added, and what came of it. */
export function AddingNews({
  adding,
  session,
}: {
  readonly adding: Adding;
  readonly session: Session;
}): React.JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  return (
    <div aria-live="polite" className={adding.status === "idle" ? own.still : styles.tight}>
      <Progress adding={adding} />
      {adding.status === "done" && <Done adding={adding} session={session} />}
      {adding.status === "refused" && (
        <MessageBar intent="error" layout="multiline" data-testid="not added">
          <MessageBarBody>{adding.why}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

interface AddFileProps {
  readonly state: State;
  readonly session: Session;
  /** Whether what is added is the fresh export to compare a plan with. */
  readonly isFresh?: boolean;
  readonly isPrimary?: boolean;
}

/** The button that adds files from disk to the workbook, how far that is, and what came of it. */
export function AddFile({
  state: { adding },
  session,
  isFresh = false,
  isPrimary = false,
}: AddFileProps): React.JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = adding.status === "reading" || adding.status === "writing";
  return (
    <div className={styles.tight}>
      <div className={styles.buttons}>
        <Button
          size={isPrimary ? "medium" : "small"}
          appearance={isPrimary ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={() => input.current?.click()}
          data-testid="add file"
        >
          {say("add file: button")}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          accept={accepted}
          className={own.input}
          tabIndex={-1}
          aria-hidden
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file can be chosen once more.
            target.value = "";
            void (isFresh ? session.addFresh(files) : session.addFiles(files));
          }}
          data-testid="file input"
        />
      </div>
      {!isFresh && (
        <Text size={200} className={styles.quiet}>
          {say("add file: hint")}
        </Text>
      )}
      <AddingNews adding={adding} session={session} />
    </div>
  );
}
