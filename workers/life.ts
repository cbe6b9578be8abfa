/** What a worker tells its page once: as long as it lives it holds the lock of this name. */
interface Life {
  readonly life: string;
}

function isLife(message: unknown): message is Life {
  return typeof message === "object" && message !== null && "life" in message;
}

/** To be called in a worker. A browser tells its page of errors, but not of an end without one. */
export function announceLife(): void {
  if (!("locks" in navigator)) return;
  const life = crypto.randomUUID();
  void navigator.locks.request(life, () => {
    self.postMessage({ life } satisfies Life);
    return new Promise(() => undefined);
  });
}

/** Calls back when a worker that announced its life has ended, whatever ended it. */
export function whenEnded(worker: Worker, ended: () => void): void {
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isLife(data)) void navigator.locks.request(data.life, ended);
  });
}
