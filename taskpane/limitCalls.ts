import { functionsBundle } from "./functionsBundle";

/**
 * To be called in Excel on the web, which takes 5 MB in a message. Has cells told where a call is too
 * large for it: they would stay on #BUSY! otherwise.
 *
 * Results that end within 50 ms of each other share a message. Where it is refused for its size, Excel's
 * runtime sends anew, one by one, those alone that stay under 2,000,000 characters with what goes around
 * them; the others it sends together until a minute has passed, and then drops.
 *
 * Source: Microsoft, Resource limits and performance optimization for Office Add-ins; for results, the
 * runtime itself (`_maxResultSize` in office.js).
 */
export function limitCalls(): void {
  functionsBundle()?.useCallLimit?.({
    host: "Excel on the web",
    bytes: 5_000_000,
    resultBytes: 1_900_000,
  });
}
