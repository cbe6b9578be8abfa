import type { OfficeHost } from "./host";

/** The object through which office.js speaks to its host. */
export interface HostBridge {
  sendMessageToHost(messageJson: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((messageJson: string) => void) | null;
}

/** The part of the `OfficeExtension` global that connects office.js to a host. */
export interface BridgeOwner {
  readonly HostBridge: { init(bridge: HostBridge): void };
}

export interface Connection {
  readonly bridge: HostBridge;
  /** After this the host answers no more through the bridge and forgets what office.js asked for. */
  readonly disconnect: () => void;
}

/**
 * A bridge to a host. Answers come in a later task, as Excel's do, so that code which forgets to
 * wait fails here too.
 */
export function createBridge(host: OfficeHost): Connection {
  let connected = true;
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(messageJson) {
      setTimeout(() => {
        if (!connected) return;
        host.receive(messageJson, (responseJson) => {
          bridge.onMessageFromHost?.(responseJson);
          host.deliverEvents();
        });
      }, 0);
    },
  };
  const stop = host.onEvent((messageJson) => bridge.onMessageFromHost?.(messageJson));
  return {
    bridge,
    disconnect() {
      connected = false;
      stop();
      host.forget();
    },
  };
}

/** Connects an office.js that has loaded already. */
export function connectHost(officeExtension: BridgeOwner, host: OfficeHost): () => void {
  const { bridge, disconnect } = createBridge(host);
  officeExtension.HostBridge.init(bridge);
  return disconnect;
}
