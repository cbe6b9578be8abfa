/** A workbook that comes with the product. */
export interface Shipped {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly what: string;
  /** Where the build puts it, seen from the page. */
  readonly address: string;
}

export const sample: Shipped = {
  name: "Sample.xlsx",
  what: "sample workbook",
  address: "../templates/sample.xlsx",
};
export const functionExamples: Shipped = {
  name: "Functions.xlsx",
  what: "workbook with the functions",
  address: "../templates/functions.xlsx",
};

/** @throws Error with what to do where it is not to be had */
export async function fetchShipped({ what, address }: Shipped): Promise<Uint8Array> {
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok !== true) {
    throw new Error(
      `The ${what} could not be loaded. Open a file of your own, or stop npm start and start it again.`,
    );
  }
  return new Uint8Array(await answer.arrayBuffer());
}
