/** Excel's side of the wire that results of custom functions go over. */
import { Buffer } from "node:buffer";

/** id, whether it succeeded, value or message, and the number of the error where it didn't. */
export type InvocationResult = readonly [
  id: number,
  succeeded: boolean,
  value: unknown,
  error?: number,
];

export interface HostBridge {
  onMessageFromHost: ((json: string) => void) | null;
  sendMessageToHost(json: string): void;
}

/** A message with results, taken or refused. */
export interface Delivery {
  readonly results: number;
  readonly bytes: number;
  readonly isTaken: boolean;
}

/** What Excel on the web takes in a message. */
const MOST_BYTES = 5_000_000;

/**
 * What the host has switched on in the runtime: 1, results that were refused for their size are sent anew
 * in smaller messages; 2 and 4, with shorter pauses in between.
 */
const FEATURES = [1, 2, 4];

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface Request {
  readonly id: number;
  readonly message?: { readonly body?: string | { readonly Actions?: readonly Action[] } };
}

function actionsOf({ message }: Request): readonly Action[] {
  const body = message?.body;
  const given =
    typeof body === "string"
      ? (JSON.parse(body) as { readonly Actions?: readonly Action[] })
      : body;
  return given?.Actions ?? [];
}

function resultsIn(actions: readonly Action[]): readonly InvocationResult[] {
  return actions.flatMap(({ Name, ArgumentInfo }) =>
    Name === "SetInvocationArrayResults"
      ? ((ArgumentInfo?.Arguments?.[0] ?? []) as readonly InvocationResult[])
      : [],
  );
}

/** The answer to a message that is too large: as Office's servers give it. */
const tooLarge = {
  statusCode: 400,
  headers: {},
  body: JSON.stringify({ error: { code: "RequestPayloadSizeLimitExceeded", message: "5103" } }),
};

function answerTo(actions: readonly Action[]): object {
  const Results = actions.map(({ Id, Name }) => ({
    ActionId: Id,
    Value: Name === "_GetEnabledFeatures" ? FEATURES : null,
  }));
  return { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) };
}

/**
 * A host that takes what fits into its messages.
 *
 * @param onResult - told each result that arrives
 */
export function createFunctionsHost(onResult: (result: InvocationResult) => void): {
  readonly bridge: HostBridge;
  readonly deliveries: readonly Delivery[];
} {
  const deliveries: Delivery[] = [];
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(json) {
      const request = JSON.parse(json) as Request;
      const actions = actionsOf(request);
      const results = resultsIn(actions);
      const bytes = Buffer.byteLength(json);
      const isTaken = bytes <= MOST_BYTES;
      if (results.length > 0) deliveries.push({ results: results.length, bytes, isTaken });
      const message = isTaken ? answerTo(actions) : tooLarge;
      setTimeout(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 1, message })),
      );
      if (isTaken) results.forEach(onResult);
    },
  };
  return { bridge, deliveries };
}
