import { shortDescription } from "./shortDescription.mjs";

/**
 * @template {{ readonly description?: string }} Described
 * @param {string} where - for messages
 * @param {Described} described
 * @returns {Described}
 */
function shortened(where, described) {
  const { description } = described;
  if (description === undefined) return described;
  try {
    return { ...described, description: shortDescription(description) };
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Completes functions.json with what can't be written in a function's comments. Descriptions that are longer
 * than Excel shows are cut to their first sentences: the comments are the help too, which has them whole.
 *
 * That error cells reach the functions is up to `allowCustomDataForDataTypeAny`, which the generator
 * sets for the whole file. Its sister `allowErrorForDataTypeAny` adds nothing to it, is read for the
 * whole file alone, and both together crash Office 2021 LTSC.
 *
 * @param {Metadata} metadata - functions.json as generated from the comments
 * @param {string} helpPage - address of the page with a section per function
 * @returns {Metadata} the same, completed
 * @throws {Error} if two functions share an id, an id repeats the namespace, or a description can't be cut
 */
export function completeMetadata(metadata, helpPage) {
  const ids = new Set();
  for (const { id } of metadata.functions) {
    if (ids.has(id)) throw new Error(`Two custom functions have the id ${id}: rename one of them.`);
    if (/^TP[._]/i.test(id)) {
      throw new Error(
        `The id ${id} starts with TP: leave it out, the manifest's namespace adds it.`,
      );
    }
    ids.add(id);
  }
  return {
    ...metadata,
    functions: metadata.functions.map((entry) => ({
      ...shortened(entry.id, entry),
      ...(entry.parameters && {
        parameters: entry.parameters.map((parameter) =>
          shortened(`${entry.id}, ${parameter.name}`, parameter),
        ),
      }),
      helpUrl: `${helpPage}#${entry.id.toLowerCase()}`,
    })),
  };
}

/** Runs `completeMetadata` over the asset `fileName` of a webpack build; what it refuses fails the build. */
export class CompleteMetadataPlugin {
  /**
   * @param {string} fileName - the asset's name, such as "functions.json"
   * @param {string} helpPage - address of the page with a section per function
   */
  constructor(fileName, helpPage) {
    this.fileName = fileName;
    this.helpPage = helpPage;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CompleteMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: "CompleteMetadata", stage }, () => {
        // Absent when the comments hold an error, which the metadata plugin has reported by now.
        const asset = compilation.getAsset(this.fileName);
        if (asset === undefined) return;
        try {
          const text = asset.source.source().toString();
          const generated = /** @type {Metadata} */ (JSON.parse(text));
          const complete = completeMetadata(generated, this.helpPage);
          const source = new sources.RawSource(`${JSON.stringify(complete, null, 2)}\n`);
          compilation.updateAsset(this.fileName, source);
        } catch (error) {
          compilation.errors.push(new WebpackError(`${this.fileName}: ${String(error)}`));
        }
      });
    });
  }
}

/**
 * @typedef {object} MetadataFunction
 * @property {string} id
 * @property {string} [description]
 * @property {object} [options]
 * @property {readonly { readonly name: string, readonly description?: string }[]} [parameters]
 *
 * @typedef {object} Metadata
 * @property {readonly MetadataFunction[]} functions
 */
