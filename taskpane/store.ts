import { reduce } from "./state/reduce";
import { initialState, type Event, type State } from "./state/state";

export interface Store {
  state(): State;
  dispatch(event: Event): void;
  subscribe(listener: () => void): () => void;
}

/** Holds the pane's state outside of React, so that the session can read it between awaits. */
export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(event) {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
