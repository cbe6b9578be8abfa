import { Button, Input, Text, ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Move } from "../../../src/plan/review/moves";
import { count } from "../../../src/plan/words/sentence";
import { Choice } from "../../parts/Choice";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { CounterBar } from "./CounterBar";
import { openMoves } from "./counts";
import { ManagersPart } from "./ManagersPart";
import { MoveList } from "./MoveList";
import { useReviewStyles } from "./reviewStyles";
import { SelectedPart } from "./SelectedPart";
import { canGoBack, kept, noFilter, putBack, shownMoves, type Filter } from "./rows";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

const whiches: readonly Filter["which"][] = ["all", "open", "decided", "customers"];

/** "141 moves: 129 open, 9 kept, 3 changed by hand" */
function countsText({ looking }: State): string {
  const { moves, decided } = looking;
  const kinds = [...decided.values()].map(({ kind }) => kind);
  const keeps = kinds.filter((kind) => kind === "keep").length;
  const changed = kinds.length - keeps;
  return say("moves: counts", {
    moves: count(moves.length),
    open: count(openMoves(looking)),
    kept: count(keeps),
    changed: count(changed),
  });
}

interface FiltersProps {
  readonly state: State;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ state, filter, onFilter }: FiltersProps): React.JSX.Element {
  const styles = useReviewStyles();
  const pane = usePaneStyles();
  const { moves, figures } = state.looking;
  const knowsCustomers = moves.some(({ isCustomer }) => isCustomer !== undefined);
  const offered = whiches.filter((which) => which !== "customers" || knowsCustomers);
  const reps = figures?.reps.map(({ name }) => name) ?? [];
  const everybody = { value: "", text: say("moves: all reps") };
  return (
    <>
      <div className={styles.filters} role="group" aria-label={say("moves: which")}>
        {offered.map((which) => (
          <ToggleButton
            key={which}
            size="small"
            className={styles.filter}
            checked={filter.which === which}
            onClick={() => {
              onFilter({ ...filter, which });
            }}
          >
            {say(`moves: ${which}`)}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.find}>
        <Choice
          small
          hiddenLabel
          label={say("moves: from or to")}
          value={filter.rep}
          options={[everybody, ...reps.map((name) => ({ value: name, text: name }))]}
          onChoose={(rep) => {
            onFilter({ ...filter, rep });
          }}
        />
        <Input
          size="small"
          className={pane.full}
          placeholder={say("review: name or id")}
          aria-label={say("moves: find")}
          value={filter.text}
          onChange={(_, { value }) => {
            onFilter({ ...filter, text: value });
          }}
        />
      </div>
    </>
  );
}

/** What can be done with all moves that are shown. */
function Bulk({
  shown,
  state,
  session,
}: PlaceProps & { readonly shown: readonly Move[] }): React.JSX.Element | null {
  const styles = useReviewStyles();
  const { decided } = state.looking;
  const open = shown.filter(({ id }) => !decided.has(id));
  const back = open.filter(canGoBack);
  const taken = shown.filter(({ id }) => decided.has(id));
  if (shown.length < 2) return null;
  return (
    <div className={styles.filters}>
      {open.length > 0 && (
        <Button size="small" onClick={() => void session.decide(open.map(kept))}>
          {say("moves: keep shown", { count: count(open.length) })}
        </Button>
      )}
      {back.length > 0 && (
        <Button size="small" onClick={() => void session.decide(back.map(putBack))}>
          {say("moves: put back some", { count: count(back.length) })}
        </Button>
      )}
      {taken.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.undecide(taken.map(({ id }) => id))}
        >
          {say("moves: undo some", { count: count(taken.length) })}
        </Button>
      )}
    </div>
  );
}

/** The moves of the plan as one queue. */
export function MovesPart({
  state,
  session,
  onWhy,
}: PlaceProps & { readonly onWhy: (move: Move) => void }): React.JSX.Element {
  const pane = usePaneStyles();
  const [filter, setFilter] = useState(noFilter);
  const { looking } = state;
  const { moves, decided, figures } = looking;
  const shown = useMemo(() => shownMoves({ moves, decided }, filter), [moves, decided, filter]);
  if (moves.length === 0) {
    return <Text>{say(figures === undefined ? "moves: counting" : "moves: none")}</Text>;
  }
  return (
    <>
      <Text weight="semibold" data-testid="move counts">
        {countsText(state)}
      </Text>
      <SelectedPart state={state} session={session} onWhy={onWhy} />
      <CounterBar state={state} session={session} />
      <ManagersPart
        state={state}
        shown={filter.manager}
        onShow={(manager, reps) => {
          setFilter({ ...filter, manager, reps });
        }}
      />
      <div className={pane.tight}>
        <Filters state={state} filter={filter} onFilter={setFilter} />
        <Bulk shown={shown} state={state} session={session} />
      </div>
      {shown.length === 0 ? (
        <Text>{say("moves: none like that")}</Text>
      ) : (
        <>
          <Text size={200} className={pane.quiet}>
            {say("moves: keys")}
          </Text>
          <MoveList
            moves={shown}
            decided={decided}
            reps={figures?.reps ?? []}
            onDecide={(given) => void session.decide(given)}
            onUndo={(account) => void session.undecide([account])}
            onWhy={onWhy}
          />
        </>
      )}
    </>
  );
}
