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
  };
  /**
   * Data types, error cells among them, are handed to the function; otherwise an error is its result.
   * Excel reads this from the file as a whole.
   */
  readonly takesDataTypes: boolean;
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
  const file = (await answer.json()) as {
    readonly allowCustomDataForDataTypeAny?: boolean;
    readonly functions: readonly Omit<FunctionMetadata, "takesDataTypes">[];
  };
  const takesDataTypes = file.allowCustomDataForDataTypeAny === true;
  return file.functions.map((metadata) => ({ ...metadata, takesDataTypes }));
}
