import { field } from "./field";
import type { Field } from "./field";
import { placeFields } from "./placeFields";
import { capacityWordings, repIdWordings, repNameWordings, repWords } from "./rowNames";
import { languageWordings, specialityWordings } from "./skillWordings";
import { inAllLanguages } from "./words/languages";

/** Who a rep is. */
const identity: readonly Field[] = [
  field("id", "Rep ID", "id", repIdWordings, false, { own: repWords }),
  field("name", "Rep", "id", repNameWordings, true, {
    own: repWords,
    // A login names a rep where no column does so better; a first name alone would make two Anas one.
    fallback: ["user name", "login", "alias", "group", "email", "email address", "user email"],
    unless: ["firstName"],
    standIn: "id",
  }),
  field("firstName", "First name", "text", ["given name", "forename", "user first name"]),
  field("lastName", "Last name", "text", ["surname", "family name", "user last name"]),
];

/** Whether and how much he works, and how much he can take on. */
const work: readonly Field[] = [
  field("active", "Active", "flag", [
    "is active",
    "active rep",
    "active user",
    // Its words are read: "on leave" is neither yes nor no.
    "status",
    "rep status",
    "user status",
    "employment status",
    "inactive",
    "has left",
    "enabled",
    "is enabled",
    "include in assignments",
    "include in assignment",
    "include in routing",
    "in rotation",
    "assignable",
    "eligible",
    "receives accounts",
    "receives leads",
  ]),
  field("capacity", "Capacity", "number", capacityWordings),
  field("share", "Share", "number", [
    "share percent",
    "target share",
    "weight",
    "weight percent",
    "weighting",
    "allocation",
    "allocation percent",
    "percent allocation",
    "distribution",
    "distribution percent",
    "split",
    "split percent",
    "proportion",
    "percent",
    "percentage",
    // How much of a rep is there: a share of the whole goes before.
    "ramp",
    "ramp share",
    "ramp percent",
    "FTE",
    "FTE percent",
    "availability",
    "availability percent",
  ]),
  field("quota", "Quota", "number", [
    "annual quota",
    "quota amount",
    "sales quota",
    "target",
    "sales target",
    "annual target",
    "quota target",
  ]),
  field("peers", "Peer group", "text", ["peers", "fairness group", "comparison group"]),
  field("startDate", "Start date", "date", [
    "hire date",
    "date of hire",
    "hired",
    "joined",
    "join date",
    "joining date",
    "date joined",
    "start",
  ]),
  field("employees", "Employees", "number", ["number of employees", "employee count", "headcount"]),
];

/** Columns of a rep table. A rep is known by the ID column where there is one, by name otherwise. */
export const repFields: readonly Field[] = inAllLanguages("reps", [
  ...identity,
  ...work,
  ...placeFields,
  field("segment", "Segment", "text", [
    "market segment",
    "sales segment",
    "customer segment",
    "rep segment",
  ]),
  field("industry", "Industry", "text", ["vertical", "sector"]),
  field("language", "Language", "text", [
    ...languageWordings,
    "language spoken",
    "working language",
  ]),
  field("speciality", "Speciality", "text", specialityWordings),
  field("partner", "Partner", "text", [
    "partner rep",
    "partner name",
    "channel partner",
    "partner flag",
    "partner manager",
    "channel rep",
    "channel",
  ]),
  field("servedPostal", "Postal codes served", "text", [
    "postal codes covered",
    "ZIP codes served",
    "ZIP codes covered",
    "postal territory",
    "ZIP territory",
    "territory postal codes",
    "territory ZIP codes",
    "territory ZIPs",
    "postal prefixes",
    "ZIP prefixes",
    "postal ranges",
    "ZIP ranges",
  ]),
]);
