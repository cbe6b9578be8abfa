import { wrap } from "comlink";
import type { Remote } from "comlink";
import { whenEnded } from "./life";

/** The worker ended, or could not be started, before it had answered. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  /** @param hadStarted - whether anything was ever heard of it */
  constructor(readonly hadStarted: boolean) {
    super(hadStarted ? "The worker has ended." : "The worker could not be started.");
  }
}

/** A worker that is started by the first question, and anew by the first after it was lost. */
export interface LastingWorker<Exposed> {
  /** Starts it before anything is asked, so that it is there by then; where that fails, a question tells. */
  begin(): void;
  /** Rejects with WorkerLost where no answer can come any more. */
  ask<Answer>(question: (remote: Remote<Exposed>) => Promise<Answer>): Promise<Answer>;
}

interface Running<Exposed> {
  readonly remote: Remote<Exposed>;
  /** Never resolves; rejects when the worker is lost. */
  readonly lost: Promise<never>;
}

export function lastingWorker<Exposed>(start: () => Worker): LastingWorker<Exposed> {
  let current: Running<Exposed> | undefined;

  function started(): Running<Exposed> {
    const worker = start();
    const running = { remote: wrap<Exposed>(worker), lost: lossOf(worker) };
    running.lost.catch(() => {
      if (current === running) current = undefined;
    });
    return running;
  }

  return {
    begin() {
      try {
        current ??= started();
      } catch {
        // The first question tries again, and whoever asks is told.
      }
    },
    async ask(question) {
      const { remote, lost } = (current ??= started());
      return Promise.race([question(remote), lost]);
    },
  };
}

function lossOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    let hadStarted = false;
    const lose = (): void => {
      worker.terminate();
      reject(new WorkerLost(hadStarted));
    };
    worker.addEventListener("message", () => {
      hadStarted = true;
    });
    worker.addEventListener("error", lose);
    worker.addEventListener("messageerror", lose);
    whenEnded(worker, lose);
  });
}
