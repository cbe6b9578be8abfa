import type { englishOfLimits } from "./englishOfLimits";
import type { Templates } from "./sentence";

/** What is said of the least and the most that the reps table lets reps hold. */
export const germanOfLimits = {
  "amount of load": "{amount} von {load}",
  "below the least": "{rep} hat {held}, {by} unter dem Mindestwert von {limit}",
  "above the most": "{rep} hat {held}, {by} über dem Höchstwert von {limit}",
  "limit not kept": "{outside}. {why}",
  "held and limit": "{rep} hat {held} ({limit})",
  "several below the least":
    "{reps} liegen unter ihrem Mindestwert von {load}, zusammen bei {held}, wo {limit} gewünscht sind: {furthest}. {why}",
  "several above the most":
    "{reps} liegen über ihrem Höchstwert von {load}, zusammen bei {held}, wo {limit} sein dürfen: {furthest}. {why}",
  "least is too much":
    "Die Mindestwerte aller Reps ergeben zusammen {wanted}, zu verteilen sind {total}: Senken Sie sie bei einigen.",
  "most is too little":
    "Die Höchstwerte aller Reps ergeben zusammen {wanted}, zu verteilen sind {total}: Erhöhen Sie sie bei einigen.",
  "locked is too much":
    "Kein Plan kann ihn einhalten: Was für diesen Rep festgelegt ist, ergibt {amount}.",
  "locked is too much for several": "Was für {reps} festgelegt ist, ist schon für sich zu viel.",
  "served is too little":
    "Kein Plan kann ihn einhalten: Alles, was dieser Rep betreuen darf, ergibt {amount}.",
  "served is too little for several": "Alles, was {reps} betreuen dürfen, ist zu wenig.",
  "none nearer":
    "Die Suche hat keinen Plan gefunden, der ihn einhält; dass es keinen gibt, ist nicht bewiesen.",
  "none nearer for several":
    "Die Suche hat keinen Plan gefunden, der alle einhält; dass es keinen gibt, ist nicht bewiesen.",
  "baseline and limits": "Ein Vergleichsverfahren beachtet keine Grenzen.",
} as const satisfies Templates<keyof typeof englishOfLimits>;
