/** What reports call their totals, in eleven languages. */
export const totalWords: readonly string[] = [
  ...["Total", "Totals", "Grand Total", "Subtotal", "Sub-total", "Sum", "Record count", "Average"],
  ...["Summe", "Gesamt", "Gesamtsumme", "Zwischensumme", "Teilergebnis", "Anzahl"],
  ...["Total général", "Sous-total", "Sous-totaux", "Somme", "Moyenne"],
  ...["Suma", "Suma total", "Recuento", "Promedio"],
  ...["Total geral", "Soma", "Contagem", "Média"],
  ...["Totale", "Totale generale", "Subtotale", "Conteggio"],
  ...["Totaal", "Eindtotaal", "Subtotaal", "Som", "Aantal", "Gemiddelde"],
  ...["Razem", "Suma", "Ogółem", "Suma częściowa", "Suma końcowa", "Średnia"],
  ...["Celkem", "Součet", "Mezisoučet", "Celkový součet", "Průměr"],
  ...["Итого", "Всего", "Общий итог", "Промежуточный итог", "Среднее"],
  ...["Общо", "Всичко", "Обща сума", "Междинна сума"],
];
