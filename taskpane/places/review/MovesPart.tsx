import { Button, Input, Text, ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { countText, plural } from "../../../src/plan/numberText";
import type { Move } from "../../../src/plan/review/moves";
import { Choice } from "../../parts/Choice";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { usePaneStyles } from "../../styles";
import { CounterBar } from "./CounterBar";
import { openMoves } from "./counts";
import { MoveList } from "./MoveList";
import { useReviewStyles } from "./reviewStyles";
import { SelectedPart } from "./SelectedPart";
import { canGoBack, kept, noFilter, putBack, shownMoves, type Filter } from "./rows";

interface PlaceProps {
  readonly state: State;
  readonly session: Session;
}

const whichTexts: { readonly [which in Filter["which"]]: string } = {
  all: "All",
  open: "Open",
  decided: "Decided",
  customers: "Customers",
};

/** "141 moves: 129 open, 9 kept, 3 changed by hand" */
function countsText({ looking }: State): string {
  const { moves, decided } = looking;
  const kinds = [...decided.values()].map(({ kind }) => kind);
  const keeps = kinds.filter((kind) => kind === "keep").length;
  const changed = kinds.length - keeps;
  return `${plural(moves.length, "move")}: ${countText(openMoves(looking))} open, ${countText(keeps)} kept, ${countText(changed)} changed by hand`;
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
  const offered = (Object.keys(whichTexts) as Filter["which"][]).filter(
    (which) => which !== "customers" || knowsCustomers,
  );
  const reps = figures?.reps.map(({ name }) => name) ?? [];
  const everybody = { value: "", text: "All reps" };
  return (
    <>
      <div className={styles.filters} role="group" aria-label="Which moves">
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
            {whichTexts[which]}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.find}>
        <Choice
          small
          hiddenLabel
          label="Moves from or to"
          value={filter.rep}
          options={[everybody, ...reps.map((name) => ({ value: name, text: name }))]}
          onChoose={(rep) => {
            onFilter({ ...filter, rep });
          }}
        />
        <Input
          size="small"
          className={pane.full}
          placeholder="Account name or ID"
          aria-label="Find a move by account name or ID"
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
          Keep the {countText(open.length)} shown
        </Button>
      )}
      {back.length > 0 && (
        <Button size="small" onClick={() => void session.decide(back.map(putBack))}>
          Put back {countText(back.length)}
        </Button>
      )}
      {taken.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void session.undecide(taken.map(({ id }) => id))}
        >
          Undo {countText(taken.length)}
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
    return (
      <Text>
        {figures === undefined ? "Counting the moves…" : "No account changes hands in this plan."}
      </Text>
    );
  }
  return (
    <>
      <Text weight="semibold" data-testid="move counts">
        {countsText(state)}
      </Text>
      <SelectedPart state={state} session={session} onWhy={onWhy} />
      <CounterBar state={state} session={session} />
      <div className={pane.tight}>
        <Filters state={state} filter={filter} onFilter={setFilter} />
        <Bulk shown={shown} state={state} session={session} />
      </div>
      {shown.length === 0 ? (
        <Text>No move is like that.</Text>
      ) : (
        <>
          <Text size={200} className={pane.quiet}>
            Keys: ↑ ↓ to go, K keep, B put back, U undo, W why
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
