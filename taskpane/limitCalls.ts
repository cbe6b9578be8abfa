import { functionsBundle } from "./functionsBundle";

/**
 * To be called in Excel on the web, which takes 5 MB in a message. Has cells told where a call is too
 * large for it: they would stay on #BUSY! otherwise.
 *
 * Source: Microsoft, Resource limits and performance optimization for Office Add-ins.
 */
export function limitCalls(): void {
  functionsBundle()?.useCallLimit?.({ host: "Excel on the web", bytes: 5_000_000 });
}
