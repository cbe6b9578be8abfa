/**
 * @param {import("node:net").Server & { closeAllConnections: () => void }} server
 * @param {number} port - 0 takes any that is free
 * @param {string} host
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} the port taken; fails as `server` does
 */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve({
        port: typeof address === "object" && address ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Whether a server could not listen because another program has its port.
 *
 * @param {unknown} error
 */
export function isTaken(error) {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "EADDRINUSE" || error.code === "EACCES")
  );
}
