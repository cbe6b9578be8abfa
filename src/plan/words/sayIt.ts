import { english, type Key } from "./english";
import { sayIn } from "./sentence";

/**
 * Puts a sentence into the plan's language. This is the one place where the language's table is
 * chosen, for the pane, for cells and for the sheets that a plan is written to: there is English.
 */
export const sayIt = sayIn<Key>(english);
