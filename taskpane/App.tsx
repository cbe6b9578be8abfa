import { FluentProvider } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { FunctionsPage } from "./laterParts";
import type { Session } from "./session/session";
import { Shell } from "./shell/Shell";
import type { Store } from "./store";
import { ChartInkContext, usePaneTheme } from "./theme";

export function App({
  store,
  session,
  background,
}: {
  readonly store: Store;
  readonly session: Session;
  /** The host's colour behind the pane; undefined where it tells none. */
  readonly background: string | undefined;
}): React.JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { theme, ink } = usePaneTheme(background);
  // Over the plan: what was begun there is there again afterwards.
  const [isHelp, setIsHelp] = useState(false);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <ChartInkContext.Provider key={state.tongue.language} value={ink}>
        {isHelp ? (
          <FunctionsPage
            state={state}
            session={session}
            onClose={() => {
              setIsHelp(false);
            }}
          />
        ) : (
          <Shell
            state={state}
            session={session}
            onFunctions={() => {
              setIsHelp(true);
            }}
          />
        )}
      </ChartInkContext.Provider>
    </FluentProvider>
  );
}
