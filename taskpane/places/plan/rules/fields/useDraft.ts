import { useState } from "react";
import { InputError } from "../../../../../src/errors";

interface Draft {
  /** What the field shows: what is being typed, else what holds. */
  readonly value: string;
  /** Why what was typed can't be taken. */
  readonly error: string | undefined;
  readonly onType: (text: string) => void;
  /** Takes what was typed, when the field is left or Enter is pressed. */
  readonly onDone: () => void;
}

/**
 * Text that is taken when it is whole and not letter by letter. What can't be taken stays, with
 * the reason beside it, and the setting keeps the value that it had.
 *
 * @param take - throws InputError where the text can't be taken
 */
export function useDraft(holds: string, take: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  return {
    value: typed ?? holds,
    error,
    onType(text) {
      setTyped(text);
      setError(undefined);
    },
    onDone() {
      if (typed === undefined) return;
      try {
        if (typed !== holds) take(typed);
        setTyped(undefined);
        setError(undefined);
      } catch (reason) {
        if (!(reason instanceof InputError)) throw reason;
        setError(reason.message);
      }
    },
  };
}
