/** A metropolitan area: where accounts gather. */
export interface Place {
  readonly city: string;
  readonly state: string;
  readonly stateName: string;
  readonly latitude: number;
  readonly longitude: number;
  /** First three digits of its ZIP codes, or first two signs of its Canadian postal codes. */
  readonly postal: string;
  /** Share of the accounts, relative to the others. */
  readonly weight: number;
}

const US: readonly Place[] = [
  ["New York", "NY", "New York", 40.7128, -74.006, "100", 9],
  ["Newark", "NJ", "New Jersey", 40.7357, -74.1724, "071", 3],
  ["Boston", "MA", "Massachusetts", 42.3601, -71.0589, "021", 5],
  ["Hartford", "CT", "Connecticut", 41.7658, -72.6734, "061", 2],
  ["Providence", "RI", "Rhode Island", 41.824, -71.4128, "029", 1],
  ["Philadelphia", "PA", "Pennsylvania", 39.9526, -75.1652, "191", 4],
  ["Pittsburgh", "PA", "Pennsylvania", 40.4406, -79.9959, "152", 2],
  ["Washington", "DC", "District of Columbia", 38.9072, -77.0369, "200", 4],
  ["Baltimore", "MD", "Maryland", 39.2904, -76.6122, "212", 2],
  ["Richmond", "VA", "Virginia", 37.5407, -77.436, "232", 1],
  ["Charlotte", "NC", "North Carolina", 35.2271, -80.8431, "282", 3],
  ["Raleigh", "NC", "North Carolina", 35.7796, -78.6382, "276", 2],
  ["Atlanta", "GA", "Georgia", 33.749, -84.388, "303", 5],
  ["Miami", "FL", "Florida", 25.7617, -80.1918, "331", 4],
  ["Tampa", "FL", "Florida", 27.9506, -82.4572, "336", 2],
  ["Orlando", "FL", "Florida", 28.5383, -81.3792, "328", 2],
  ["Nashville", "TN", "Tennessee", 36.1627, -86.7816, "372", 2],
  ["Columbus", "OH", "Ohio", 39.9612, -82.9988, "432", 2],
  ["Cleveland", "OH", "Ohio", 41.4993, -81.6944, "441", 2],
  ["Detroit", "MI", "Michigan", 42.3314, -83.0458, "482", 3],
  ["Indianapolis", "IN", "Indiana", 39.7684, -86.1581, "462", 2],
  ["Chicago", "IL", "Illinois", 41.8781, -87.6298, "606", 7],
  ["Milwaukee", "WI", "Wisconsin", 43.0389, -87.9065, "532", 1],
  ["Minneapolis", "MN", "Minnesota", 44.9778, -93.265, "554", 3],
  ["St. Louis", "MO", "Missouri", 38.627, -90.1994, "631", 2],
  ["Kansas City", "MO", "Missouri", 39.0997, -94.5786, "641", 2],
  ["Dallas", "TX", "Texas", 32.7767, -96.797, "752", 5],
  ["Houston", "TX", "Texas", 29.7604, -95.3698, "770", 5],
  ["Austin", "TX", "Texas", 30.2672, -97.7431, "787", 3],
  ["San Antonio", "TX", "Texas", 29.4241, -98.4936, "782", 2],
  ["New Orleans", "LA", "Louisiana", 29.9511, -90.0715, "701", 1],
  ["Denver", "CO", "Colorado", 39.7392, -104.9903, "802", 3],
  ["Salt Lake City", "UT", "Utah", 40.7608, -111.891, "841", 2],
  ["Phoenix", "AZ", "Arizona", 33.4484, -112.074, "850", 3],
  ["Las Vegas", "NV", "Nevada", 36.1699, -115.1398, "891", 1],
  ["Los Angeles", "CA", "California", 34.0522, -118.2437, "900", 7],
  ["San Diego", "CA", "California", 32.7157, -117.1611, "921", 3],
  ["San Francisco", "CA", "California", 37.7749, -122.4194, "941", 5],
  ["San Jose", "CA", "California", 37.3382, -121.8863, "951", 4],
  ["Sacramento", "CA", "California", 38.5816, -121.4944, "958", 1],
  ["Portland", "OR", "Oregon", 45.5152, -122.6784, "972", 2],
  ["Seattle", "WA", "Washington", 47.6062, -122.3321, "981", 4],
].map(placeOf);

const CANADA: readonly Place[] = [
  ["Toronto", "ON", "Ontario", 43.6532, -79.3832, "M5", 5],
  ["Ottawa", "ON", "Ontario", 45.4215, -75.6972, "K1", 1],
  ["Montréal", "QC", "Québec", 45.5017, -73.5673, "H3", 3],
  ["Québec", "QC", "Québec", 46.8139, -71.208, "G1", 1],
  ["Calgary", "AB", "Alberta", 51.0447, -114.0719, "T2", 2],
  ["Vancouver", "BC", "British Columbia", 49.2827, -123.1207, "V6", 3],
].map(placeOf);

export const PLACES: readonly Place[] = [...US, ...CANADA];

function placeOf(row: (string | number)[]): Place {
  const [city, state, stateName, latitude, longitude, postal, weight] = row;
  return {
    city: String(city),
    state: String(state),
    stateName: String(stateName),
    latitude: Number(latitude),
    longitude: Number(longitude),
    postal: String(postal),
    weight: Number(weight),
  };
}

/** Canadian postal codes begin with a letter. */
export function isCanadian(place: Place): boolean {
  return /^[A-Z]/.test(place.postal);
}
