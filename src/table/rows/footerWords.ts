/** How lines begin that report programs write around their tables, in seven languages. */
const beginnings = new RegExp(
  "^(" +
    [
      "confidential|copyright|©|\\(c\\)\\s|all rights reserved|end of (report|list)|proprietary",
      "(report )?(generated|exported|printed|created|produced|downloaded)(:| (by|on|at|from|with)\\b)",
      "report (run|filters?|date|as of)\\b|run (on|by)\\b|(data )?as of\\b|last (updated|refreshed)\\b",
      "(applied )?filters?\\s*[:=]|filtered by\\b|source\\s*:|notes?\\s*:|showing \\d",
      "vertraulich|erstellt (von|am)|exportiert|gedruckt am|stand\\s*:|quelle\\s*:|gefiltert",
      "confidentiel|généré|exporté|imprimé le|filtres?\\s*:|filtré",
      "confidencial|generado|exportado|impreso|impresso|gerado|filtros?\\s*:|fuente\\s*:|fonte\\s*:",
      "riservato|generato|esportato|stampato|filtri\\s*:",
      "vertrouwelijk|gegenereerd|geëxporteerd|afgedrukt|bron\\s*:",
    ].join("|") +
    ")",
  "i",
);

const pageNumber =
  /^(page|seite|página|pagina|p\.|blatt)\s*\d+(\s*(of|von|sur|de|di|van|\/)\s*\d+)?$/i;

/** Whether a line that stands alone is one that report programs add: a notice, a filter, a page number. */
export function isFooterLine(text: string): boolean {
  return beginnings.test(text) || pageNumber.test(text);
}
