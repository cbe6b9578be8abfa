import type { englishOfTrades } from "./englishOfTrades";
import type { Templates } from "./sentence";

/** What one plan gains and loses against another. */
export const germanOfTrades = {
  "trade, more moves": "{plan}: {more:# Wechsel|# Wechsel} mehr als {other}. {^what}.",
  "trade, fewer moves": "{plan}: {more:# Wechsel|# Wechsel} weniger als {other}. {^what}.",
  "trade, as many moves": "{plan}: so viele Wechsel wie {other}. {^what}.",
  "trade, no moves": "{plan} neben {other}: {what}.",
  "trade, the same": "{plan} ergibt denselben Plan wie {other}: Eine weitere Grenze ändert nichts.",
  "trade, for nothing":
    "{plan} darf weiter gehen als {other}, und die Suche hat dabei weniger gefunden: {what}. Nehmen Sie lieber {other}.",
  "evenness gains": "der fernste Rep kommt von {before} auf {after}",
  "evenness stays": "das Gleichmaß bleibt bei {after}",
  "distance falls": "{part} weniger Entfernung zum Rep",
  "distance grows": "{part} mehr Entfernung zum Rep",
  "fewer wait": "{count:# Account|# Accounts} weniger ohne Rep",
  "more wait": "{count:# Account|# Accounts} mehr ohne Rep",
  "more targets": "{count:# Ziel mehr wird|# Ziele mehr werden} erreicht",
  "fewer targets": "{count:# Ziel weniger wird|# Ziele weniger werden} erreicht",
  "fewer over capacity": "{count:# Rep|# Reps} weniger über der Kapazität",
  "more over capacity": "{count:# Rep|# Reps} mehr über der Kapazität",
} as const satisfies Templates<keyof typeof englishOfTrades>;
