/** English words that make up headers, by what they do there. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Phrases that stand for one word, and how systems shorten their own. */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  // "Subsidiary" alone is the company of the seller's that bills; only "of" makes it a parent.
  parent: ["subsidiary of", "belongs to group"],
  // Dynamics writes its record keys so, and a checksum and a date beside them.
  recordkey: ["do not modify"],
  // HubSpot's own name of a record's key.
  record: ["hs object"],
  owner: ["owned by", "managed by"],
  salesperson: ["slp"],
  creator: ["created by", "modified by", "last modified by", "updated by", "changed by"],
  email: ["e mail"],
  // Odoo's table of users holds its salespeople.
  "assigned user": ["user id name"],
  converted: [
    "in company currency",
    "in account currency",
    "in local currency",
    "in base currency",
  ],
  ltm: ["last 12 months", "trailing 12 months", "12 months"],
  // Dynamics' own name of the column.
  "state province": ["stateorprovince"],
  headquarters: ["hq", "head office", "headquarter"],
  customer: ["card", "sold to", "sold to party", "business partner", "debtor"],
};

/** Words beside a field's own that leave it what it is: which address, which record, which total. */
export const qualifiers = set(
  "complete billing bill shipping ship mailing delivery invoice home headquarters primary main default current present " +
    "total overall net gross annual yearly address addr base work physical registered legal business corporate " +
    "custom cf property field full display calculated internal external weighted rounded approximate actual final " +
    "text only line master general standard local list report view entity county lcy mw associated related converted with our",
);

/** Things that CRMs put before a field of theirs: "Deal - Owner", "Account.Region". */
export const records = set(
  "account company customer client organization organisation prospect deal opportunity opp lead contact record crm " +
    "sfdc salesforce hubspot dynamic zoho pipedrive sf sap partner member rep user employee support",
);

/** Records that belong to an account, and name it: "Deal - Organization". */
export const followers = set("deal opportunity opp lead contact");

/** Figures and periods that a column is given in. */
export const units = set(
  "k m t mm r lakh crore cr mn mln mio mrd bn tsd keur teur meur kusd thousand million billion ytd ltm ttm fy ly cy " +
    "q1 q2 q3 q4 h1 h2 12m l12m",
);

/**
 * Words that turn the column into something else, so that "ARR growth" or "owner email" is never
 * taken for ARR or owner because of a word in common.
 */
export const turning = set(
  "change changed key guid uuid index code created currency date delta description email fax flag growth history id last level link " +
    "logo modified month note number percent phone previous prior quarter range rank ratio reason recordkey " +
    "source status type updated url variance website yoy year mom parent count manager role title " +
    "band bucket budget domain churn cost credit day days discount goal has health is likelihood margin " +
    "nps price probability profit risk since stage target tax time",
);

/**
 * Words that are a field's name when they stand alone, and say hardly anything beside another word:
 * "Sales" is money, "Sales Office" is not; "Score" is the score, "Credit Score" is another one.
 */
export const tellingAloneOnly = set(
  "sale revenue turnover billing amount value account company customer client organization organisation business " +
    "name market area group hour parent location named staff workforce owner rep seller agent person operator " +
    "reseller representative salesperson consultant nurse user employee team target score tier share weight id number code key " +
    "partner channel intent geo sector vertical title role whitespace visit currency effort language service size member " +
    "percent allocation distribution split proportion active date engagement stage product start close open end input driver case class level",
);

/** Other things than the account or the rep that have IDs and names of their own. */
export const otherThings = set(
  "parent owner contact person product order invoice item line quote campaign case ticket manager user rep " +
    "territory region area district country state city county zip postal address location currency category " +
    "industry sector segment team group role type status stage source quarter month year day week date period " +
    "transaction payment shipment contract subscription batch warehouse supplier vendor employee seller " +
    "salesperson agent creator created modified updated deal opportunity lead task event activity phone tax vat " +
    "price brand channel partner sku model license page session message file pipeline currency class profile",
);

/** Words that mark a code by which things are told apart. */
export const idWords = set("id number code key guid uuid");
