import type { Chance } from "./random";
import type { Place } from "./places";

export const INDUSTRIES = [
  "Software",
  "Manufacturing",
  "Healthcare",
  "Financial Services",
  "Logistics",
  "Retail",
  "Energy",
  "Construction",
] as const;
export type Industry = (typeof INDUSTRIES)[number];

const TRADES: Readonly<Record<Industry, readonly string[]>> = {
  Software: ["Systems", "Cloud", "Analytics", "Labs", "Software", "Data Works", "Platforms"],
  Manufacturing: ["Hydraulics", "Precision", "Tooling", "Castings", "Machine Works", "Polymers"],
  Healthcare: ["Clinics", "Medical", "Diagnostics", "Care Partners", "Therapeutics", "Dental"],
  "Financial Services": ["Capital", "Credit Union", "Advisors", "Insurance", "Trust", "Lending"],
  Logistics: ["Freight", "Logistics", "Cold Chain", "Transport", "Warehousing", "Shipping"],
  Retail: ["Outfitters", "Grocers", "Home Goods", "Markets", "Apparel", "Hardware"],
  Energy: ["Solar", "Grid Services", "Power", "Pipelines", "Renewables", "Utilities"],
  Construction: ["Builders", "Contracting", "Concrete", "Structures", "Roofing", "Engineering"],
};

const FIRST = (
  "Alder Amber Anchor Arbor Ash Aspen Badger Basalt Bay Beacon Birch Bluestem Boulder Briar Bridge " +
  "Canyon Cardinal Cedar Cinder Clover Cobalt Copper Coral Cottonwood Crane Crest Cypress Delta " +
  "Dogwood Drift Eagle Elm Ember Falcon Fern Flint Forge Fox Granite Grove Gull Harbor Hawthorn " +
  "Hazel Heron Hickory Holly Iron Ivory Jasper Juniper Keystone Lake Lantern Larch Laurel Linden " +
  "Magnolia Maple Marble Meadow Mesa Mill Monarch Moss North Oak Orchard Osprey Otter Palisade " +
  "Pebble Pine Piper Poplar Prairie Quarry Quill Raven Redwood Ridge River Rowan Sable Saddle Sage " +
  "Sequoia Shale Sierra Slate Sparrow Spruce Starling Stone Summit Sycamore Tamarack Teal Thistle " +
  "Timber Valley Walnut Wheat Willow Wren Yarrow"
).split(" ");
const SECOND =
  "point field gate brook wood view crest haven line mark path way stead ford ridge worth port fall".split(
    " ",
  );
const FAMILIES = (
  "Abbott Becker Caldwell Delgado Ellison Faraday Gallagher Hutchins Ishikawa Jankowski Kowalczyk " +
  "Lindqvist Marchetti Novak Okafor Petersen Quigley Rasmussen Sandoval Thackeray Underhill " +
  "Vasquez Whitcomb Yamamoto Zielinski Muñoz Peña Núñez Søndergaard Müller Jiménez Łukasik"
).split(" ");
const FRENCH = (
  "Québec Saint-Laurent Érable Boréal Lévis Montérégie Côté Beauséjour Forêt Rivière-Noire Éclair " +
  "Grands-Chênes Bélanger Gagné Trois-Pignons Hôtelier"
).split(" ");
const FRENCH_TRADES: Readonly<Record<Industry, string>> = {
  Software: "Logiciels",
  Manufacturing: "Hydraulique",
  Healthcare: "Santé",
  "Financial Services": "Assurances",
  Logistics: "Transport",
  Retail: "Marché",
  Energy: "Énergie",
  Construction: "Béton",
};
const ENDINGS = ["Inc.", "LLC", "Co.", "Group", "Corp.", "", "", "", ""];

/** A name that no account has yet; any likeness to a real company is chance. */
export function companyName(
  chance: Chance,
  industry: Industry,
  place: Place,
  taken: Set<string>,
): string {
  for (;;) {
    const name = invented(chance, industry, place);
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

function invented(chance: Chance, industry: Industry, place: Place): string {
  const trade = chance.pick(TRADES[industry]);
  const ending = chance.pick(ENDINGS);
  if (place.state === "QC" && chance.next() < 0.8) {
    const maker = chance.pick(FRENCH);
    return joined(
      chance.next() < 0.4 ? maker : `${maker} ${chance.pick(SECOND_FRENCH)}`,
      FRENCH_TRADES[industry],
      chance.pick(["inc.", "ltée", ""]),
    );
  }
  const kind = chance.next();
  if (kind < 0.12) {
    const [one, other] = [chance.pick(FAMILIES), chance.pick(FAMILIES)];
    return one === other ? joined(`${one} & Hijos`) : joined(`${one} & ${other}`, trade);
  }
  if (kind < 0.26) return joined(chance.pick(FAMILIES), trade, ending);
  if (kind < 0.34) return joined(place.city, chance.pick(FIRST), trade);
  if (kind < 0.62) return joined(chance.pick(FIRST) + chance.pick(SECOND), trade, ending);
  return joined(chance.pick(FIRST), chance.pick(FIRST), trade, ending);
}

const SECOND_FRENCH = ["du Nord", "et Fils", "de l'Est", "Boréal", "des Cantons"];

function joined(...words: string[]): string {
  return words.filter((word) => word !== "").join(" ");
}
