/**
 * An error as Excel reports it to office.js. The code is one of Excel's (`ItemNotFound`,
 * `InvalidArgument`, `ApiNotFound`, `AccessDenied`, `InvalidOperation`, `GeneralException` ...).
 */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** An argument that Excel would refuse. */
export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

/** What Excel says of a name that is taken or can't be one: it doesn't tell what is wrong. */
export function invalidName(): HostError {
  return invalidArgument("The argument is invalid or missing or has an incorrect format.");
}

/** Something that doesn't exist in the workbook. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

/** A member that this host doesn't answer; `name` as in `Range.Sort`. */
export function apiNotFound(name: string): HostError {
  return new HostError("ApiNotFound", `This host doesn't answer ${name}.`);
}
