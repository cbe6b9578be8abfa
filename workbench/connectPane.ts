import type { CellFunctions } from "./functions/registerFunctions";
import { associatedFunctions, installShell } from "./office";
import type { OfficeHost } from "./office";

/**
 * Stands in for Excel around the add-in's page: the shell before office.js loads, and the functions
 * that the page has registered once it is loaded. A pane that is loaded again is connected again.
 *
 * @param page - the pane's window, before office.js
 */
export function connectPane(
  page: Window,
  host: OfficeHost,
  loaded: (...connect: Parameters<CellFunctions["connect"]>) => void,
): void {
  const disconnect = installShell(page, host);
  page.addEventListener("pagehide", disconnect);
  page.addEventListener("load", () => {
    loaded(associatedFunctions(page));
  });
}
