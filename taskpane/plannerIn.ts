import { proxy } from "comlink";
import { InputError } from "../src/errors";
import { WorkerLost, type LastingWorker } from "../workers/lastingWorker";
import { say } from "./words/say";
import type { Planner, RemotePlanner } from "./planner";

/** What users can mend keeps its class, which messages between page and worker don't carry. */
function understood(error: unknown): unknown {
  if (error instanceof WorkerLost) {
    const key = error.hadStarted ? "work: calculator ended" : "work: calculator not loaded";
    return new InputError(say(key));
  }
  if (error instanceof Error && error.name === "InputError") return new InputError(error.message);
  return error;
}

/** A function can't be sent: it stays here, and its calls come back as messages. */
function sendable(given: unknown): unknown {
  return typeof given === "function" ? proxy(given) : given;
}

/** The worker's methods, whichever they are: each takes a message there and one back. */
type Methods = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/**
 * The planner that a worker running worker.ts exposes. A worker that is lost is replaced by one that
 * knows no tables yet.
 */
export function plannerIn(worker: LastingWorker<Planner>): RemotePlanner {
  return new Proxy({} as RemotePlanner, {
    get:
      (_, name: string) =>
      async (...given: readonly unknown[]) => {
        try {
          return await worker.ask(
            (remote) =>
              (remote as unknown as Methods)[name]?.(...given.map(sendable)) ?? Promise.resolve(),
          );
        } catch (error) {
          throw understood(error);
        }
      },
  });
}
