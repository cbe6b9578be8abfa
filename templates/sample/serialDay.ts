/** "2025-09-01" as spreadsheets count days. */
export function serialDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
