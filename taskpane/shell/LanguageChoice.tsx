import { languages, type Language } from "../../src/plan/words/tongue";
import { Choice } from "../parts/Choice";
import type { Session } from "../session/session";
import type { State } from "../state/state";
import { say } from "../words/say";

const all = Object.keys(languages) as Language[];

/** The pane's language, each by its own name, so that whoever landed in the wrong one finds out. */
export function LanguageChoice({
  state,
  session,
}: {
  readonly state: State;
  readonly session: Session;
}): React.JSX.Element {
  return (
    <Choice
      small
      label={say("language: label")}
      value={state.tongue.language}
      options={all.map((language) => ({ value: language, text: languages[language] }))}
      onChoose={(chosen) => {
        const language = all.find((one) => one === chosen);
        if (language !== undefined) void session.speakIn(language);
      }}
    />
  );
}
