/** What reports call their totals, in seven languages. */
export const totalWords: readonly string[] = [
  ...["Total", "Totals", "Grand Total", "Subtotal", "Sub-total", "Sum", "Record count", "Average"],
  ...["Summe", "Gesamt", "Gesamtsumme", "Zwischensumme", "Teilergebnis", "Anzahl"],
  ...["Total général", "Sous-total", "Sous-totaux", "Somme", "Moyenne"],
  ...["Suma", "Suma total", "Recuento", "Promedio"],
  ...["Total geral", "Soma", "Contagem", "Média"],
  ...["Totale", "Totale generale", "Subtotale", "Conteggio"],
  ...["Totaal", "Eindtotaal", "Subtotaal", "Som", "Aantal", "Gemiddelde"],
];
