import { InputError } from "../../src/errors";

/** How long Excel may take for one request, in milliseconds. */
export interface Patience {
  /** After which the user is told what Excel may be waiting for. */
  readonly toTell: number;
  /** After which the request is given up. */
  readonly toGiveUp: number;
}

export const usualPatience: Patience = { toTell: 2_000, toGiveUp: 30_000 };

/** What the user is told of a request that was given up. */
export const givenUp =
  "Excel has not answered for half a minute. Is a cell open for editing? Press Enter or Esc in the sheet, then try again. What Excel was asked to do may still be done.";

/** Whether a request was given up, so that nobody knows what came of it. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof InputError && error.message === givenUp;
}

/** Watches over the requests of one batch. */
export interface Watch {
  /** The request's answer; what is asked after the watch gave up is refused. */
  readonly over: <T>(request: () => Promise<T>) => Promise<T>;
  /** Rejects when a request is given up; never resolves. */
  readonly silence: Promise<never>;
}

/**
 * Excel holds requests back while a cell is open for editing, and an answer can get lost: neither
 * may leave the pane standing without a word, or for ever.
 *
 * @param onWaiting - told that the user should know, and that it is over
 */
export function watchOver(
  { toTell, toGiveUp }: Patience,
  onWaiting: (isWaiting: boolean) => void,
): Watch {
  let hasGivenUp = false;
  let giveUp: (error: Error) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  // It rejects where nobody may be listening any more.
  silence.catch(() => undefined);
  return {
    silence,
    async over(request) {
      if (hasGivenUp) throw new InputError(givenUp);
      const told = { isSo: false };
      const tell = setTimeout(() => {
        told.isSo = true;
        onWaiting(true);
      }, toTell);
      const end = setTimeout(() => {
        hasGivenUp = true;
        giveUp(new InputError(givenUp));
      }, toGiveUp);
      try {
        return await Promise.race([request(), silence]);
      } finally {
        clearTimeout(tell);
        clearTimeout(end);
        if (told.isSo) onWaiting(false);
      }
    },
  };
}
