/** What `functions.json` says of a custom function: the file that Excel reads too. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    /** Error cells are handed to the function; otherwise they are its result. */
    readonly allowErrorForDataTypeAny?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Reads the metadata that the build wrote. */
export async function loadMetadata(address: string): Promise<readonly FunctionMetadata[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The list of functions could not be read from ${address}.`);
  const file = (await answer.json()) as { readonly functions: readonly FunctionMetadata[] };
  return file.functions;
}
