import type { ExcelSession } from "./excelSession";
import { pause } from "./excelSession";
import { BLOCK_BYTES } from "./blocks";

/** Collects what is asked of Excel into few requests, none of them too heavy. */
export interface Sending {
  readonly context: Excel.RequestContext;
  readonly session: ExcelSession;
  /** Makes room for so many bytes more: what waits is sent first where it would become too much. */
  room(bytes: number): Promise<void>;
  send(): Promise<void>;
}

export function sendingTo(context: Excel.RequestContext, session: ExcelSession): Sending {
  let waiting = 0;
  async function send(): Promise<void> {
    waiting = 0;
    await context.sync();
    await pause();
  }
  return {
    context,
    session,
    async room(bytes) {
      if (waiting > 0 && waiting + bytes > BLOCK_BYTES) await send();
      waiting += bytes;
    },
    send,
  };
}
