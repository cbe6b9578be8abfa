import { escapeXml } from "./xml.mjs";

/** Where `npm run serve:https` serves the add-in, and where manifest.xml looks for it. */
export const ownAddress = "https://localhost:3000/";

/**
 * @typedef {object} Provision
 * @property {string} address - where the add-in is served, ending in a slash
 * @property {string} version - of the product: "1.2.3"
 * @property {number} [revision] - the fourth number of the manifest's version, 0 at first
 * @property {string} [provider] - who provides it to its users; else who wrote it
 * @property {string} [support] - address of a page; else the first steps, which come along
 */

/**
 * The manifest for an address, made from manifest.xml, which is the one for developers.
 *
 * @param {string} template
 * @param {Provision} provision
 * @returns {string}
 */
export function manifestFor(template, { address, version, revision = 0, provider, support }) {
  /** @type {readonly (readonly [RegExp, string | undefined])[]} */
  const texts = [
    [/(?<=<Version>)[^<]*/, `${version}.${revision}`],
    [/(?<=<ProviderName>)[^<]*/, provider],
    [/(?<=<SupportUrl DefaultValue=")[^"]*/, support],
  ];
  // The comments tell developers about their own machine.
  let manifest = template.replace(/^ *<!--[\s\S]*?-->\n/gm, "");
  for (const [place, text] of texts) {
    if (!place.test(manifest)) throw new Error(`manifest.xml has no place for ${String(place)}.`);
    if (text !== undefined) manifest = manifest.replace(place, () => escapeXml(text));
  }
  return manifest.replaceAll(ownAddress, () => escapeXml(address));
}
