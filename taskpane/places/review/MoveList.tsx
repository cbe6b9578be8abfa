import { Button, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RepStanding } from "../../../src/plan/review/figures";
import type { Move } from "../../../src/plan/review/moves";
import { amount, count, percent, text } from "../../../src/plan/words/sentence";
import type { Decided } from "../../state/reviewState";
import { say } from "../../words/say";
import { MoveRow } from "./MoveRow";
import { rowHeights, useReviewStyles } from "./reviewStyles";
import { canGoBack, kept, putBack, rowsOf, type ListRow } from "./rows";
import { useWindow } from "./useWindow";

interface MoveListProps {
  readonly moves: readonly Move[];
  readonly decided: ReadonlyMap<string, Decided>;
  readonly reps: readonly RepStanding[];
  /** Id of the account to begin at; at the top if omitted. */
  readonly backAt: string | undefined;
  readonly onDecide: (decided: readonly Decided[]) => void;
  readonly onUndo: (account: string) => void;
  readonly onWhy: (move: Move) => void;
}

/** "186 to 120 accounts, 4,300,000 to 2,800,000; 2.1 % over a fair share" */
function standingText(rep: RepStanding): string {
  const { accountsBefore, accounts, loadBefore, load, fair } = rep;
  const off = fair > 0 ? (load - fair) / fair : 0;
  return say(off < 0 ? "moves: standing, under" : "moves: standing, over", {
    accountsBefore: count(accountsBefore),
    accounts: count(accounts),
    loadBefore: amount(loadBefore),
    load: amount(load),
    off: percent(Math.abs(off)),
  });
}

function OwnerRow({
  row: { owner, group, moves },
  top,
  open,
  rep,
  onKeep,
}: {
  readonly row: Extract<ListRow, { readonly kind: "owner" }>;
  readonly top: number;
  /** Moves among them that nobody has decided about. */
  readonly open: number;
  readonly rep: RepStanding | undefined;
  readonly onKeep: () => void;
}): React.JSX.Element {
  const styles = useReviewStyles();
  const who =
    owner === undefined
      ? say("moves: no moves of the plan")
      : owner || say("moves: without an owner");
  return (
    <li className={styles.owner} style={{ top }}>
      <div className={styles.line}>
        <Text weight="semibold" as="h2" size={300} className={styles.cut} style={{ margin: 0 }}>
          {group === "" || owner === undefined
            ? who
            : say("moves: of a group", { owner: text(who), group: text(group) })}
        </Text>
        {open > 0 && (
          <Button size="small" appearance="subtle" className={styles.action} onClick={onKeep}>
            {say("moves: keep all", { count: count(open) })}
          </Button>
        )}
      </div>
      <Text size={200}>
        {owner === undefined
          ? say("moves: stay without you")
          : rep === undefined
            ? say("moves: to be given", { count: count(moves.length) })
            : standingText(rep)}
      </Text>
    </li>
  );
}

/** Keys of the queue, by what they do to the move that they are pressed on. */
const keys: Readonly<Record<string, string>> = { k: "keep", b: "back", u: "undo", w: "why" };

/** All moves that are wanted, under the reps who have the accounts today; only those in view are drawn. */
export function MoveList(props: MoveListProps): React.JSX.Element {
  const { moves, decided, reps, backAt, onDecide, onUndo, onWhy } = props;
  const styles = useReviewStyles();
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => rowsOf(moves), [moves]);
  const ends = useMemo(() => {
    let end = 0;
    return rows.map(({ kind }) => (end += rowHeights[kind]));
  }, [rows]);
  const standing = useMemo(() => new Map(reps.map((rep) => [rep.name, rep])), [reps]);
  const [first, end] = useWindow(list, ends);
  const [begin] = useState(() => {
    const at = rows.findIndex((row) => row.kind === "move" && row.move.id === backAt);
    return at < 0 ? undefined : at;
  });
  const [current, setCurrent] = useState(begin ?? 1);
  /** Where the arrow keys lead to, or somebody comes back to, once it is drawn. */
  const [wanted, setWanted] = useState(begin);

  useEffect(() => {
    if (wanted === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`);
    if (row === null || row === undefined) {
      list.current?.closest("main")?.scrollBy(0, wanted < first ? -300 : 300);
      return;
    }
    row.scrollIntoView({ block: "nearest" });
    row.querySelector<HTMLElement>("[data-action]")?.focus();
    setWanted(undefined);
  }, [wanted, first, end]);

  function step(from: number, by: 1 | -1): void {
    for (let at = from + by; at >= 0 && at < rows.length; at += by) {
      if (rows[at]?.kind !== "move") continue;
      setCurrent(at);
      setWanted(at);
      return;
    }
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-at]");
    if (row === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(row.dataset["at"]);
    const action = keys[event.key.toLowerCase()];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(at, event.key === "ArrowDown" ? 1 : -1);
    } else if (action !== undefined) {
      row.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
      // The button that had the focus may be another one now.
      setWanted(at);
    } else return;
    event.preventDefault();
  }

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: ends[ends.length - 1] ?? 0 }}
      onKeyDown={onKeyDown}
      aria-label={say("review: moves")}
      data-testid="moves"
    >
      {rows.slice(first, end).map((row, position) => {
        const at = first + position;
        const top = (ends[at] as number) - rowHeights[row.kind];
        if (row.kind === "owner") {
          return (
            <OwnerRow
              key={`owner ${row.owner ?? "none"}`}
              row={row}
              open={row.moves.filter(({ id }) => !decided.has(id)).length}
              top={top}
              rep={standing.get(row.owner ?? "")}
              onKeep={() => {
                onDecide(row.moves.filter(({ id }) => !decided.has(id)).map(kept));
              }}
            />
          );
        }
        const { move } = row;
        return (
          <MoveRow
            key={move.id}
            move={move}
            decided={decided.get(move.id)}
            top={top}
            at={at}
            of={rows.length}
            isCurrent={at === current}
            onKeep={() => {
              onDecide([kept(move)]);
            }}
            onBack={() => {
              if (canGoBack(move)) onDecide([putBack(move)]);
            }}
            onUndo={() => {
              onUndo(move.id);
            }}
            onWhy={() => {
              onWhy(move);
            }}
          />
        );
      })}
    </ul>
  );
}
