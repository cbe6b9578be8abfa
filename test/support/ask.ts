import { request as plain } from "node:http";
import { request as secure } from "node:https";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A server on this machine, and what it is asked. */
export interface Question {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The certificate that an https server shows; left out, it is asked over http. */
  readonly ca?: Buffer;
  /** Called once the headers have come, before anything else is read. */
  readonly begun?: () => void;
}

/** Asks without tidying the path up, as fetch would. */
export function ask({
  port,
  path,
  method = "GET",
  headers = {},
  ca,
  begun,
}: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port, path, method, headers };
    const request =
      ca === undefined
        ? plain({ ...options, host: "127.0.0.1" })
        : secure({ ...options, host: "localhost", servername: "localhost", ca });
    request.on("response", (response) => {
      begun?.();
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode, headers } = response;
        resolve({ status: statusCode ?? 0, headers, body: Buffer.concat(parts) });
      });
    });
    request.on("error", reject).end();
  });
}
