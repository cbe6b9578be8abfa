import { oneOf } from "./arguments";
import type { HostObject } from "./hostObject";
import type { EventEntry } from "./wire";

/** The runtime that pane and functions share: it may run with its pane hidden. */
export interface AppRuntime {
  /** Whether the user sees the pane. */
  readonly isShown: boolean;
  /** Shows or hides the pane, as the user does with its button and its cross. */
  show(isShown: boolean): void;
}

/** office.js's number of the event that the pane was shown or hidden. */
const VISIBILITY_CHANGED = 65_539;
const OBJECT_EVENTS = 65_536;

export function createAppRuntime(
  isShownFirst: boolean,
  tell: (event: EventEntry) => void,
): AppRuntime & { readonly service: HostObject } {
  let isShown = isShownFirst;
  const show = (now: boolean): void => {
    if (now === isShown) return;
    isShown = now;
    tell({
      messageCategory: OBJECT_EVENTS,
      messageType: VISIBILITY_CHANGED,
      targetId: "",
      message: JSON.stringify({ visibility: isShown ? "Visible" : "Hidden" }),
    });
  };
  return {
    get isShown() {
      return isShown;
    },
    show,
    service: {
      type: "AppRuntimeService",
      methods: {
        GetAppRuntimeState: () => (isShown ? "Visible" : "Background"),
        SetAppRuntimeState: (state) =>
          show(oneOf(state, ["Visible", "Background"], "appRuntimeState") === "Visible"),
      },
    },
  };
}
