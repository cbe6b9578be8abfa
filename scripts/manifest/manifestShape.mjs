/**
 * What Excel demands of manifest.xml: elements in this order and no others, with these attributes and
 * texts. Written from Microsoft's documentation ("How to find the proper order of manifest elements") and
 * [MS-OWEMXML], whose schemas it narrows down to what this add-in uses. Excel refuses a manifest whose
 * elements are right but in another order, and doesn't say why.
 *
 * @typedef {import("./xml.mjs").Element} Element
 *
 * What the manifest defines under Resources: by list ("bt:Urls"), each id with its value.
 * @typedef {ReadonlyMap<string, ReadonlyMap<string, string>>} Resources
 *
 * An element without children.
 * @typedef {(element: Element, resources: Resources) => string | undefined} Leaf
 *
 * An element with children: their names in order, "?" behind one that may be missing and "+" behind one that
 * may repeat. "@" lists the attributes.
 * @typedef {{ readonly [name: string]: Shape | Leaf | Attributes }} Shape
 * @typedef {Readonly<Record<string, string | RegExp>>} Attributes
 */

/** Ids, by which everybody who has the add-in knows it again. */
export const identity = "b2784e83-2f4d-5205-8199-fde65ec6c331";

/** @param {string} what @param {string} value @param {number} longest */
function tooLong(what, value, longest) {
  if (value.length >= 1 && value.length <= longest) return undefined;
  return `${what} has ${value.length} characters; it takes 1 to ${longest}`;
}

/** @param {RegExp} pattern @param {string} wanted @returns {Leaf} */
const text = (pattern, wanted) => (element) =>
  pattern.test(element.text) ? undefined : `"${element.text}" is not ${wanted}`;

/** @param {number} longest @returns {Leaf} */
const words = (longest) => (element) => tooLong("the text", element.text, longest);

/** @param {number} longest @returns {Leaf} */
const valued = (longest) => (element) =>
  tooLong("DefaultValue", element.attributes.get("DefaultValue") ?? "", longest);

/** @type {Leaf} */
const address = (element, resources) => {
  const value = element.attributes.get("DefaultValue") ?? "";
  return value.startsWith("https://")
    ? valued(2048)(element, resources)
    : `"${value}" does not begin with https://`;
};

/** @param {string} list @returns {Leaf} */
const from = (list) => (element, resources) => {
  const id = element.attributes.get("resid") ?? "";
  return resources.get(list)?.has(id) ? undefined : `${list} has no "${id}"`;
};

/** @param {Leaf} leaf @returns {Leaf} one of the texts or addresses that are used elsewhere by their ids */
const defined = (leaf) => (element, resources) =>
  tooLong("id", element.attributes.get("id") ?? "", 32) ?? leaf(element, resources);

const some = /^.+$/;
const number = /^\d+\.\d+$/;
const icons = { "bt:Image+": from("bt:Images") };
const tip = { Title: from("bt:ShortStrings"), Description: from("bt:LongStrings") };
/** The pane, the functions and the ribbon are one page: the shared runtime doesn't start otherwise. */
const page = { SourceLocation: from("bt:Urls") };

const button = {
  "@": { "xsi:type": "Button", id: some },
  Label: from("bt:ShortStrings"),
  Supertip: tip,
  Icon: icons,
  // No TaskpaneId: with a runtime of lifetime "long" it would be the id of a second pane.
  Action: { "@": { "xsi:type": "ShowTaskpane" }, ...page },
};

const workbook = {
  "@": { "xsi:type": "Workbook" },
  Runtimes: { Runtime: { "@": { resid: some, lifetime: "long" } } },
  AllFormFactors: {
    ExtensionPoint: {
      "@": { "xsi:type": "CustomFunctions" },
      Script: page,
      Page: page,
      Metadata: page,
      Namespace: from("bt:ShortStrings"),
    },
  },
  DesktopFormFactor: {
    GetStarted: { ...tip, LearnMoreUrl: from("bt:Urls") },
    FunctionFile: from("bt:Urls"),
    ExtensionPoint: {
      "@": { "xsi:type": "PrimaryCommandSurface" },
      OfficeTab: {
        "@": { id: "TabHome" },
        Group: {
          "@": { id: some },
          Label: from("bt:ShortStrings"),
          Icon: icons,
          "Control+": button,
        },
      },
    },
  },
};

/** @type {Shape} */
export const manifestShape = {
  "@": {
    xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
    "xsi:type": "TaskPaneApp",
  },
  Id: text(new RegExp(`^${identity}$`), `${identity}: a new id would be a new add-in to everybody`),
  Version: text(/^\d{1,5}(\.\d{1,5}){3}$/, "a version of four numbers, such as 1.0.0.0"),
  ProviderName: words(125),
  DefaultLocale: text(/^[a-z]{2}-[A-Z]{2}$/, "a language such as en-US"),
  DisplayName: valued(125),
  Description: valued(250),
  IconUrl: address,
  HighResolutionIconUrl: address,
  SupportUrl: address,
  // No AppDomains: the domain of the page is allowed anyway, and the pane leads to no other.
  Hosts: { Host: { "@": { Name: "Workbook" } } },
  Requirements: {
    Sets: {
      "@": { DefaultMinVersion: number },
      "Set+": { "@": { Name: some, MinVersion: number } },
    },
  },
  DefaultSettings: { SourceLocation: address },
  Permissions: text(/^ReadWriteDocument$/, "ReadWriteDocument"),
  VersionOverrides: {
    "@": {
      xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "VersionOverridesV1_0",
    },
    Hosts: { Host: workbook },
    Resources: {
      "bt:Images": { "bt:Image+": defined(address) },
      "bt:Urls": { "bt:Url+": defined(address) },
      "bt:ShortStrings": { "bt:String+": defined(valued(125)) },
      "bt:LongStrings": { "bt:String+": defined(valued(250)) },
    },
  },
};
