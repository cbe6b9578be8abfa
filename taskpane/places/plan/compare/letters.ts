/** By which a plan is known in the table and in the picture: A for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
