/**
 * Kilometres along a great circle, from the vectors' product and cross product: another formula than
 * the product's.
 */
export function kmBetween(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const [ax, ay, az] = onSphere(lat1, lon1);
  const [bx, by, bz] = onSphere(lat2, lon2);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

function onSphere(latitude: number, longitude: number): readonly [number, number, number] {
  const north = (latitude * Math.PI) / 180;
  const east = (longitude * Math.PI) / 180;
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
