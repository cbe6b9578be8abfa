import type { StatusStep } from "../stored/head";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { text, type Values } from "../words/sentence";
import type { SignOff, SignOffLine } from "./signOff";

/** A line of the printed page: its title, the heading of a part, or what is said in it. */
export interface PageLine extends SignOffLine {
  readonly kind: "title" | "heading" | "line";
}

/** A plan that was signed off, with all that its page says. */
export interface Signed {
  readonly name: string;
  readonly step: StatusStep;
  readonly signOff: SignOff;
  /** What has changed in the cells since the plan was made, in words; "" where nothing has. */
  readonly cellsSince: string;
}

/** A moment as nobody can take it for another, whatever the host's clock: "2026-03-02 14:02 UTC" */
export function momentText(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const whole = time.toISOString();
  return `${whole.slice(0, 10)} ${whole.slice(11, 16)} UTC`;
}

const say = (key: Key, values: Values = {}): string => sayIt(sentence(key, values));

function line(label: string, said: string): PageLine {
  return { kind: "line", label, text: said };
}

function heading(label: string): PageLine {
  return { kind: "heading", label, text: "" };
}

/** Who signed what and when. */
function signatureLines({ name, step, signOff: { facts } }: Signed): readonly PageLine[] {
  const { by, approvedBy, at } = step;
  const { changedFingerprint, fingerprint, product } = facts;
  return [
    { kind: "title", label: say("sign-off: title"), text: "" },
    line(say("sign-off: plan"), name),
    line(say("sign-off: made by"), by === "" ? say("sign-off: nobody") : by),
    ...(approvedBy === "" ? [] : [line(say("sign-off: approved by"), approvedBy)]),
    line(say("sign-off: signed at"), momentText(at)),
    line("", say("sign-off: declared")),
    line(say("sign-off: fingerprint"), changedFingerprint),
    ...(fingerprint === changedFingerprint
      ? []
      : [line(say("sign-off: fingerprint of search"), fingerprint)]),
    line("", say("sign-off: reproduce")),
    line(say("sign-off: version"), product),
  ];
}

/** The page of a sign-off, line by line. */
export function signOffPage(signed: Signed): readonly PageLine[] {
  const { cellsSince, signOff } = signed;
  const since =
    cellsSince === ""
      ? []
      : [
          heading(say("sign-off: cells since")),
          line("", say("sign-off: earlier cells", { changes: text(cellsSince) })),
        ];
  const parts = signOff.parts.flatMap(({ title, lines }) => [
    heading(title),
    ...lines.map(({ label, text: said }) => line(label, said)),
  ]);
  return [...signatureLines(signed), ...since, ...parts];
}
