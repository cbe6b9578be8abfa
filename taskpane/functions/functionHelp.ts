/** The functions' help as the build writes it beside this page, from the functions' own comments. */
export interface FunctionHelp {
  /** Without the namespace: "GINI". */
  readonly id: string;
  readonly family: string;
  readonly text: string;
  /** "TP.GINI(values, [by], [reps], [corrected])" */
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly text: string;
  }[];
  readonly returns: string;
  readonly formula: string;
  /** The top left of what the example gives. */
  readonly answer: {
    readonly rows: readonly (readonly string[])[];
    readonly hasHeader: boolean;
    readonly more: string;
  };
  readonly source: string;
}

const ADDRESS = "functionHelp.json";

let loading: Promise<readonly FunctionHelp[]> | undefined;

async function load(): Promise<readonly FunctionHelp[]> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(`${ADDRESS}: ${answer.status}`);
  return (await answer.json()) as readonly FunctionHelp[];
}

/** The help of all functions, loaded when it is first asked for. */
export async function functionHelp(): Promise<readonly FunctionHelp[]> {
  const mine = (loading ??= load());
  try {
    return await mine;
  } catch (error) {
    // The next look tries again.
    if (loading === mine) loading = undefined;
    throw error;
  }
}

/**
 * The functions that somebody may mean who types some words: those whose name begins so first, then
 * those in whose help all of the words stand.
 */
export function searchFunctions(
  all: readonly FunctionHelp[],
  typed: string,
): readonly FunctionHelp[] {
  const words = typed
    .toLowerCase()
    .replace(/^[\s=]*tp[._]/, "")
    .split(/[\s,;=()]+/)
    .filter((word) => word !== "");
  const [first] = words;
  if (first === undefined) return all;
  const isNamed = ({ id }: FunctionHelp): boolean =>
    words.length === 1 && id.toLowerCase().startsWith(first);
  const found = all.filter((one) => {
    const text = [one.id, one.family, one.text, one.returns, ...one.parameters.map((p) => p.name)]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}
