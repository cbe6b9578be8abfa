/** What Excel would refuse about a manifest, or take without a word and then not do. */
import { manifestShape } from "./manifestShape.mjs";
import { everyElement } from "./xml.mjs";

/**
 * @typedef {import("./xml.mjs").Element} Element
 * @typedef {import("./manifestShape.mjs").Shape} Shape
 * @typedef {import("./manifestShape.mjs").Leaf} Leaf
 * @typedef {import("./manifestShape.mjs").Attributes} Attributes
 * @typedef {import("./manifestShape.mjs").Resources} Resources
 */

/** The sizes of which Excel wants an icon each for the ribbon. */
const ribbonIcons = ["16", "32", "80"];

/**
 * @param {Element} manifest
 * @returns {readonly string[]} a sentence for each fault; none for a manifest that is right
 */
export function checkManifest(manifest) {
  if (manifest.name !== "OfficeApp")
    return [`It begins with ${manifest.name}, not with OfficeApp.`];
  const elements = everyElement(manifest);
  const resources = resourcesOf(elements);
  return [
    ...faultsOf(manifest, manifestShape, "OfficeApp", resources),
    ...idFaults(elements),
    ...pagesOf(elements),
    ...iconsOf(elements),
  ];
}

/** @param {readonly Element[]} elements @returns {readonly Element[]} the lists of texts and addresses */
function listsOf(elements) {
  return elements.find(({ name }) => name === "Resources")?.children ?? [];
}

/** @param {readonly Element[]} elements @returns {Resources} */
function resourcesOf(elements) {
  return new Map(
    listsOf(elements).map(({ name, children }) => [
      name,
      new Map(
        children.map(({ attributes }) => [
          attributes.get("id") ?? "",
          attributes.get("DefaultValue") ?? "",
        ]),
      ),
    ]),
  );
}

/**
 * @param {Element} element
 * @param {Shape | Leaf} shape
 * @param {string} path - names of the elements around it and its own
 * @param {Resources} resources
 * @returns {readonly string[]}
 */
function faultsOf(element, shape, path, resources) {
  if (typeof shape === "function") {
    const fault = shape(element, resources);
    const child = element.children[0];
    return [
      ...(fault === undefined ? [] : [`${path}: ${fault}.`]),
      ...(child === undefined ? [] : [`${path} may not hold ${child.name}.`]),
    ];
  }
  const { "@": attributes = {}, ...children } = shape;
  return [
    ...attributeFaults(element, /** @type {Attributes} */ (attributes), path),
    ...childFaults(element, /** @type {Shape} */ (children), path, resources),
  ];
}

/** @param {Element} element @param {Attributes} wanted @param {string} path */
function attributeFaults(element, wanted, path) {
  const missing = Object.entries(wanted).flatMap(([name, value]) => {
    const found = element.attributes.get(name);
    if (found === undefined) return [`${path} has no ${name}.`];
    const isRight = typeof value === "string" ? found === value : value.test(found);
    const instead = typeof value === "string" ? ` instead of "${value}"` : ", which can't be";
    return isRight ? [] : [`${path}: ${name} is "${found}"${instead}.`];
  });
  const unknown = [...element.attributes.keys()].filter((name) => !Object.hasOwn(wanted, name));
  return [...missing, ...unknown.map((name) => `${path} may not have ${name}.`)];
}

/**
 * @param {Element} element
 * @param {Shape} wanted
 * @param {string} path
 * @param {Resources} resources
 */
function childFaults(element, wanted, path, resources) {
  const order = Object.keys(wanted).map((key) => key.replace(/[?+]$/, ""));
  /** @type {string[]} */
  const faults = [];
  let last = 0;
  for (const child of element.children) {
    const at = order.indexOf(child.name);
    if (at < 0) faults.push(`${path} may not hold ${child.name}.`);
    else if (at < last) faults.push(`${path}: ${child.name} stands behind ${order[last] ?? ""}.`);
    last = Math.max(last, at);
  }
  for (const [key, shape] of Object.entries(wanted)) {
    const name = key.replace(/[?+]$/, "");
    const found = element.children.filter((child) => child.name === name);
    if (found.length === 0 && !key.endsWith("?")) faults.push(`${path} has no ${name}.`);
    if (found.length > 1 && !key.endsWith("+")) faults.push(`${path} has ${name} twice.`);
    for (const child of found)
      faults.push(
        ...faultsOf(child, /** @type {Shape | Leaf} */ (shape), `${path} > ${name}`, resources),
      );
  }
  return faults;
}

/** @param {readonly Element[]} elements */
function idFaults(elements) {
  const used = new Set(elements.map(({ attributes }) => attributes.get("resid")));
  const ids = listsOf(elements)
    .flatMap(({ children }) => children)
    .map(({ attributes }) => attributes.get("id") ?? "");
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...twice.map((id) => `Resources: the id "${id}" is there twice.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Resources: nothing uses "${id}".`),
  ];
}

/** The page is named four times, and the shared runtime starts only where all four say the same. */
const pageUsers = ["Runtime", "Page", "FunctionFile", "Action"];

/** @param {readonly Element[]} elements */
function pagesOf(elements) {
  const named = elements
    .filter(({ name }) => pageUsers.includes(name))
    .flatMap((element) => [element, ...element.children])
    .flatMap(({ attributes }) => attributes.get("resid") ?? []);
  const pages = new Set(named);
  if (pages.size <= 1) return [];
  return [`${pageUsers.join(", ")} name ${[...pages].join(" and ")}: they must name one page.`];
}

/** @param {readonly Element[]} elements */
function iconsOf(elements) {
  return elements
    .filter(({ name }) => name === "Icon")
    .flatMap(({ children }) => {
      const sizes = children.map(({ attributes }) => attributes.get("size") ?? "");
      return ribbonIcons
        .filter((size) => !sizes.includes(size))
        .map((size) => `Icon has no picture of size ${size}.`);
    });
}
