import { cleanText } from "../table/cleanText";

/** Domains under which anybody has an address or a page: two companies may well share them. */
const publicDomains: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com google.com yahoo.com ymail.com hotmail.com outlook.com live.com msn.com aol.com " +
    "icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.de gmx.net web.de t-online.de orange.fr " +
    "free.fr wanadoo.fr comcast.net verizon.net att.net sbcglobal.net bellsouth.net mail.com mail.ru qq.com " +
    "163.com facebook.com linkedin.com instagram.com twitter.com x.com youtube.com linktr.ee sites.google.com " +
    "example.com"
  ).split(" "),
);

/**
 * The domain in a web address or an e-mail address, as it is compared: small letters, without
 * protocol, "www.", path and port. "" for what is none, and for domains that everybody uses.
 *
 * @example domainOf("https://www.Acme.com/about?x=1") // => "acme.com"
 */
export function domainOf(text: string): string {
  const host = cleanText(text)
    .toLowerCase()
    .replace(/^(?:mailto:|[a-z]+:\/\/)/, "")
    .replace(/[/?#\s].*$/, "")
    .replace(/^.*@/, "")
    .replace(/:\d+$/, "")
    .replace(/^www\d?\./, "")
    .replace(/\.$/, "");
  if (!/^[^.]+(?:\.[^.]+)+$/.test(host) || publicDomains.has(host)) return "";
  return host;
}
