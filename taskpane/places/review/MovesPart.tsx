import { Button, Input, Text, ToggleButton } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Move } from "../../../src/plan/review/moves";
import { count } from "../../../src/plan/words/sentence";
import { RepChoice } from "../../parts/RepChoice";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { say } from "../../words/say";
import { CounterBar } from "./CounterBar";
import { countsOf } from "./counts";
import { ManagersPart } from "./ManagersPart";
import { MoveList } from "./MoveList";
import { useReviewStyles } from "./reviewStyles";
import { PlanAround } from "./PlanAround";
import { SelectedPart } from "./SelectedPart";
import { canGoBack, kept, putBack, shownMoves, type Filter } from "./rows";
import { UndoPart } from "./UndoPart";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

const whiches: readonly Filter["which"][] = ["all", "open", "decided", "customers"];

/** "178 moves: 144 of owners, 34 of accounts without a rep", and how far people are with them. */
function Counts({ looking }: Pick<State, "looking">): React.JSX.Element {
  const { moves, ofOwners, without, open, keeps, changed, more } = countsOf(looking);
  return (
    <div data-testid="move counts">
      <Text weight="semibold" block>
        {say(without > 0 ? "moves: of whom" : "moves: counts", {
          moves: count(moves),
          ofOwners: count(ofOwners),
          without: count(without),
        })}
      </Text>
      <Text size={200}>
        {say(more > 0 ? "moves: how far, and more" : "moves: how far", {
          open: count(open),
          kept: count(keeps),
          changed: count(changed),
          more: count(more),
        })}
      </Text>
    </div>
  );
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
        <RepChoice
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
  if (open.length < 2) return null;
  return (
    <div className={styles.filters}>
      <Button size="small" onClick={() => void session.decide(open.map(kept))}>
        {say("moves: keep shown", { count: count(open.length) })}
      </Button>
      {back.length > 0 && (
        <Button size="small" onClick={() => void session.decide(back.map(putBack))}>
          {say("moves: put back some", { count: count(back.length) })}
        </Button>
      )}
    </div>
  );
}

interface MovesProps extends PlaceProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Id of the account whose Why? was looked at last: who comes back stands there again. */
  readonly backAt: string | undefined;
  readonly onWhy: (move: Move) => void;
}

/** The moves of the plan as one queue. */
export function MovesPart({
  state,
  session,
  filter,
  onFilter,
  backAt,
  onWhy,
}: MovesProps): React.JSX.Element {
  const pane = usePaneStyles();
  const { looking } = state;
  const { moves, others, decided, figures } = looking;
  const shown = useMemo(
    () => shownMoves({ moves, others, decided }, filter),
    [moves, others, decided, filter],
  );
  if (moves.length + others.length === 0) {
    return <Text>{say(figures === undefined ? "moves: counting" : "moves: none")}</Text>;
  }
  return (
    <>
      <Counts looking={looking} />
      <CounterBar state={state} session={session} />
      <PlanAround state={state} session={session} />
      <ManagersPart
        state={state}
        shown={filter.manager}
        onShow={(manager, reps) => {
          onFilter({ ...filter, manager, reps });
        }}
      />
      <div className={pane.tight}>
        <Filters state={state} filter={filter} onFilter={onFilter} />
        <Bulk shown={shown} state={state} session={session} />
        <UndoPart
          state={state}
          session={session}
          taken={shown.filter(({ id }) => decided.has(id)).map(({ id }) => id)}
        />
      </div>
      <SelectedPart state={state} session={session} onWhy={onWhy} />
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
            backAt={backAt}
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
