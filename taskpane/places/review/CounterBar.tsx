import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { count, percent, text } from "../../../src/plan/words/sentence";
import type { Session } from "../../session/session";
import type { State } from "../../state/state";
import { changing } from "../../state/reviewState";
import { say } from "../../words/say";

/** Rules that what was decided breaks: the first, and all once they are asked for. */
export function BrokenBar({ state }: { readonly state: State }): React.JSX.Element | null {
  const [all, setAll] = useState(false);
  const { decided, figures } = state.looking;
  const broken = figures?.broken ?? [];
  const more = broken.length - 1;
  if (changing(decided).length === 0 || more < 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="broken by hand">
      <MessageBarBody>
        <MessageBarTitle>{say("counter: breaks", { more: count(broken.length) })}</MessageBarTitle>
        {[...broken.slice(0, all ? undefined : 1), say("counter: all the same")].join(" ")}
      </MessageBarBody>
      {more > 0 && (
        <MessageBarActions>
          <Button
            size="small"
            aria-expanded={all}
            onClick={() => {
              setAll(!all);
            }}
          >
            {say(all ? "counter: fewer" : "counter: more", { more: count(more) })}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** After something was changed by hand: rules that it breaks, and a step that makes up for it. */
export function CounterBar({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element | null {
  const { decided, figures, counter } = state.looking;
  if (changing(decided).length === 0 || figures === undefined) return null;
  const { furthest } = figures;
  return (
    <>
      <BrokenBar state={state} />
      {counter?.furthest !== undefined && furthest !== undefined && (
        <MessageBar intent="info" layout="multiline" data-testid="counter">
          <MessageBarBody>
            <MessageBarTitle>{say("counter: even out")}</MessageBarTitle>
            {say(counter.mends ? "counter: mends" : "counter: step", {
              step: text(counter.sentence),
              off: percent(furthest.off),
              then: percent(counter.furthest.off),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.takeCounter()}>
              {say("counter: do it")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
