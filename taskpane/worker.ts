import { expose } from "comlink";
import { announceLife } from "../workers/life";
import { createPlanner } from "./createPlanner";
import { loadPlaces } from "./loadPlaces";

/** A message to ourselves comes after those that wait already. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}

expose(createPlanner(breathe, loadPlaces));
announceLife();
