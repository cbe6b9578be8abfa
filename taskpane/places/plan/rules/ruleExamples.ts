import type { Inspection } from "../../../../src/plan/inputs/inspect";

/** Names that would have to be quoted in a rule are left out of examples. */
function plainNames(names: readonly string[]): string[] {
  return names.filter((name) => name !== "" && !/[:;,"]/.test(name));
}

/** Rules to begin with, in the words of the user's own tables. */
export function ruleExamples(inspection: Inspection | undefined): string[] {
  const [first = "Ana", second = "Ben"] = plainNames(inspection?.repNames ?? []);
  const header = (key: string): string | undefined =>
    inspection?.accounts.roles.find((role) => role.key === key && role.header !== "")?.header;
  const { segment, state, partner } = {
    segment: header("segment"),
    state: header("state") ?? header("region"),
    partner: header("partner"),
  };
  return [
    `${segment ?? "Segment"} is ENT: ${first}; ${second}`,
    ...(state === undefined ? [] : [`${state} is CA, OR: ${first}`]),
    ...(header("postalCode") === undefined ? [] : [`Postal code starts with 94, 95: ${second}`]),
    ...(header("latitude") === undefined ? [] : ["within 50 km: nearest"]),
    ...(partner === undefined ? [] : [`${partner} is yes: house`]),
    "anything else: balance",
  ];
}
