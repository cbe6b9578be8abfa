import type { Language } from "../../src/plan/words/tongue";
import { speakAs } from "../words/paneVoice";
import { say } from "../words/say";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** In which language the pane speaks. None of it throws. */
export interface Speaking {
  speakIn(language: Language): Promise<void>;
}

export interface SpeakingParts extends Turns {
  readonly parts: Pick<SessionParts, "planner" | "state" | "dispatch" | "keepLanguage">;
  readonly inspect: () => Promise<void>;
  /** Looks at the plan at hand anew. */
  readonly begin: () => Promise<void>;
}

export function createSpeaking({ parts, inTurn, inspect, begin }: SpeakingParts): Speaking {
  const { planner, state, dispatch, keepLanguage } = parts;

  async function speakNow(language: Language): Promise<void> {
    if (state().run.status === "running") {
      const message = say("language: not while a plan is made");
      dispatch({ type: "failed", message, ended: undefined });
      return;
    }
    const tongue = { ...state().tongue, language };
    await speakAs(tongue);
    keepLanguage?.(language);
    dispatch({ type: "speaks", tongue });
    if (state().inspection !== undefined) await inspect();
    const report = state().report && (await planner.retell(tongue));
    if (report === undefined) return;
    dispatch({ type: "retold", report });
    await begin();
  }

  return { speakIn: (language) => inTurn(() => speakNow(language)) };
}
