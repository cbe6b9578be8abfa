/** Beside the page and its workers, whose address the browser completes it with. */
const address = "assets/places.txt";

export async function loadPlaces(): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
