/**
 * Header rows as programs export them and people type them, with the column that each role should
 * get; a role that isn't named should get none. Invented after the kinds: a CRM's accounts, deals
 * or users, an ERP's customers, a roster, orders, a public sample.
 */
export interface HeaderSet {
  readonly name: string;
  readonly side: "accounts" | "reps";
  readonly headers: readonly string[];
  readonly wanted: Readonly<Record<string, string>>;
}

function accounts(name: string, headers: string, wanted: HeaderSet["wanted"]): HeaderSet {
  return { name, side: "accounts", headers: headers.split(";"), wanted };
}

function reps(name: string, headers: string, wanted: HeaderSet["wanted"]): HeaderSet {
  return { name, side: "reps", headers: headers.split(";"), wanted };
}

export const crmSets: readonly HeaderSet[] = [
  accounts(
    "a database of Dynamics",
    "accountid;name;revenue;address1_stateorprovince;address1_postalcode;address1_country;address1_latitude;address1_longitude;membership;ownership",
    {
      id: "accountid",
      name: "name",
      arr: "revenue",
      state: "address1_stateorprovince",
      postalCode: "address1_postalcode",
      country: "address1_country",
      latitude: "address1_latitude",
      longitude: "address1_longitude",
    },
  ),
  accounts(
    "columns with numbers at their ends",
    "Id;Company;State1;PostalCode1;Country1;Agent Code;Agent Name;Revenue2025;Revenue2024",
    {
      id: "Id",
      name: "Company",
      state: "State1",
      postalCode: "PostalCode1",
      country: "Country1",
      owner: "Agent Name",
      arr: "Revenue2025",
    },
  ),
  accounts("deals that name a contact alone", "dealname;dealstage;close date;associated contact", {
    name: "associated contact",
    rowDate: "close date",
  }),
  accounts("deals of nobody", "Deal Name;Deal Stage;Amount;Close Date", {
    name: "Deal Name",
    arr: "Amount",
    rowDate: "Close Date",
  }),
  accounts("deals of companies", "Company ID;Deal Name;Amount;Primary Contact;Close Date", {
    id: "Company ID",
    arr: "Amount",
    rowDate: "Close Date",
  }),
  accounts("a history of deals", "Id;OpportunityId;StageName;Amount;CloseDate", {
    id: "Id",
    arr: "Amount",
    rowDate: "CloseDate",
  }),
  accounts("deals of leads", "deal_id;lead_id;deal_size;stage;close_date", {
    id: "deal_id",
    arr: "deal_size",
    rowDate: "close_date",
  }),
  accounts(
    "HubSpot's own names of deals",
    "amount;closedate;createdate;dealname;hs_object_id;pipeline",
    { id: "hs_object_id", name: "dealname", arr: "amount", rowDate: "closedate" },
  ),
  accounts("a pipeline", "(Do Not Modify) Lead;Company Name;Owner;Est. Value;Status Reason", {
    id: "(Do Not Modify) Lead",
    name: "Company Name",
    owner: "Owner",
    potential: "Est. Value",
  }),
  accounts("customers in India", "Party Code;Party Name;Sales Officer;Pin Code;Turnover (Lakh)", {
    id: "Party Code",
    name: "Party Name",
    owner: "Sales Officer",
    postalCode: "Pin Code",
    arr: "Turnover (Lakh)",
  }),
  accounts(
    "a Spanish CRM",
    "ID de registro;Nombre de la empresa;Ejecutivo;País/región;Frecuencia de visita;Cuenta principal",
    {
      id: "ID de registro",
      name: "Nombre de la empresa",
      owner: "Ejecutivo",
      country: "País/región",
      visits: "Frecuencia de visita",
      parentId: "Cuenta principal",
    },
  ),
  accounts("a Portuguese CRM", "ID da conta;Nome da conta;País de cobrança;Conta pai;Setor", {
    id: "ID da conta",
    name: "Nome da conta",
    country: "País de cobrança",
    parentId: "Conta pai",
    industry: "Setor",
  }),
  accounts("a French ERP", "Code client;Intitulé;Représentant;CA HT N-1;CA HT N;Compte principal", {
    id: "Code client",
    name: "Intitulé",
    owner: "Représentant",
    arr: "CA HT N",
    parentId: "Compte principal",
  }),
  accounts(
    "a German CRM",
    "Deal-ID;Deal-Verantwortlicher;Betrag;Zugeordnetes Unternehmen;Länder-/Regionscode;Übergeordneter Account",
    {
      id: "Deal-ID",
      owner: "Deal-Verantwortlicher",
      arr: "Betrag",
      name: "Zugeordnetes Unternehmen",
      country: "Länder-/Regionscode",
      parentId: "Übergeordneter Account",
    },
  ),
  accounts("an Italian CRM", "ID account;Nome account;Titolare account;Account padre", {
    id: "ID account",
    name: "Nome account",
    owner: "Titolare account",
    parentId: "Account padre",
  }),
  reps("a French roster", "Nom et prénom;Agence;Capacité", {
    name: "Nom et prénom",
    capacity: "Capacité",
  }),
  reps("a German roster", "Verkäufer;PLZ Wohnort;Anzahl Kunden max.;Sprachen", {
    name: "Verkäufer",
    postalCode: "PLZ Wohnort",
    capacity: "Anzahl Kunden max.",
    language: "Sprachen",
  }),
  accounts(
    "accounts of Freshsales",
    "Id;Name;Address;City;State;Zipcode;Country;Number of employees;Annual revenue;Website;Phone;Industry type;Business type;Sales owner;Territory;Parent account;Created at;Updated at;Last contacted time;Open deals amount",
    {
      openOpportunity: "Open deals amount",
      id: "Id",
      name: "Name",
      state: "State",
      postalCode: "Zipcode",
      country: "Country",
      arr: "Annual revenue",
      industry: "Industry type",
      owner: "Sales owner",
      parentId: "Parent account",
      rowDate: "Updated at",
    },
  ),
  accounts(
    "companies of Copper",
    "Company Id;Name;Owned By;Owner Id;Email Domain;Details;Street;City;State;Postal Code;Country;Phone Number;Contact Type;Created At;Updated At;Tags;Work Website",
    {
      id: "Company Id",
      name: "Name",
      owner: "Owned By",
      state: "State",
      postalCode: "Postal Code",
      country: "Country",
      rowDate: "Updated At",
    },
  ),
  accounts(
    "leads of Close",
    "id;display_name;status_id;status_label;description;html_url;created_by;created_by_name;date_updated;primary_contact_name;address_1_state;address_1_zipcode;address_1_country;custom.Industry;custom.Account Owner;custom.ARR",
    {
      id: "id",
      name: "display_name",
      state: "address_1_state",
      postalCode: "address_1_zipcode",
      country: "address_1_country",
      industry: "custom.Industry",
      owner: "custom.Account Owner",
      arr: "custom.ARR",
    },
  ),
  accounts(
    "a board of Monday",
    "Name;Subitems;Account owner;Status;Priority;Deal Value;Industry;Country;Last Updated;Item ID (auto generated)",
    {
      id: "Item ID (auto generated)",
      name: "Name",
      owner: "Account owner",
      arr: "Deal Value",
      industry: "Industry",
      country: "Country",
      rowDate: "Last Updated",
    },
  ),
  accounts(
    "a base of Airtable",
    "Account;Account Manager;Segment;Current ARR ($);Renewal Date;Health;ICP Score;Expansion Potential;Record ID",
    {
      id: "Record ID",
      name: "Account",
      owner: "Account Manager",
      segment: "Segment",
      arr: "Current ARR ($)",
      score: "ICP Score",
      potential: "Expansion Potential",
    },
  ),
  accounts(
    "Salesforce through its data loader",
    "ID;ISDELETED;NAME;TYPE;PARENTID;BILLINGSTREET;BILLINGSTATE;BILLINGPOSTALCODE;BILLINGCOUNTRY;BILLINGLATITUDE;BILLINGLONGITUDE;ANNUALREVENUE;NUMBEROFEMPLOYEES;INDUSTRY;OWNERID;OWNER.NAME;CREATEDBYID;ACCOUNTSOURCE;HEALTH_SCORE__C",
    {
      id: "ID",
      name: "NAME",
      parentId: "PARENTID",
      state: "BILLINGSTATE",
      postalCode: "BILLINGPOSTALCODE",
      country: "BILLINGCOUNTRY",
      latitude: "BILLINGLATITUDE",
      longitude: "BILLINGLONGITUDE",
      arr: "ANNUALREVENUE",
      industry: "INDUSTRY",
      owner: "OWNER.NAME",
    },
  ),
  accounts(
    "a Salesforce report with custom fields",
    "Account Owner: Full Name;Account Name: Account Name;18-Digit Account ID;Account Segment;Projected ARR FY26;ARR;Churn Probability;Account Owner: Email;Ultimate Parent Account ID;Shipping State/Province;Billing State/Province (text only);Account Territory;Is Customer",
    {
      isCustomer: "Is Customer",
      id: "18-Digit Account ID",
      owner: "Account Owner: Full Name",
      name: "Account Name: Account Name",
      segment: "Account Segment",
      potential: "Projected ARR FY26",
      arr: "ARR",
      parentId: "Ultimate Parent Account ID",
      state: "Billing State/Province (text only)",
    },
  ),
  accounts(
    "organisations of Pipedrive",
    "Organization - ID;Organization - Name;Organization - Owner;Organization - Label;Organization - Address;Organization - State/county of Address;Organization - Country of Address;Organization - ZIP/Postal code of Address;Organization - People;Organization - Open deals;Organization - Won deals;Organization - Update time",
    {
      openOpportunity: "Organization - Open deals",
      id: "Organization - ID",
      name: "Organization - Name",
      owner: "Organization - Owner",
      state: "Organization - State/county of Address",
      country: "Organization - Country of Address",
      postalCode: "Organization - ZIP/Postal code of Address",
    },
  ),
  accounts(
    "deals of HubSpot",
    "Deal Name;Deal Stage;Close Date;Deal owner;Amount;Amount in company currency;Pipeline;Associated Company;Deal probability",
    {
      name: "Associated Company",
      owner: "Deal owner",
      arr: "Amount",
      rowDate: "Close Date",
    },
  ),
  accounts(
    "opportunities of a pipeline",
    "opportunity_id;sales_agent;product;account;deal_stage;engage_date;close_date;close_value",
    {
      id: "opportunity_id",
      owner: "sales_agent",
      name: "account",
      arr: "close_value",
      rowDate: "close_date",
    },
  ),
  accounts(
    "accounts of Dynamics in German",
    "(Nicht ändern) Firma;(Nicht ändern) Zeilenprüfsumme;(Nicht ändern) Geändert am;Firmenname;Haupttelefon;Adresse 1: Ort;Adresse 1: Bundesland/Kanton;Adresse 1: Postleitzahl;Adresse 1: Land/Region;Primärer Kontakt;Besitzer;Jahresumsatz",
    {
      id: "(Nicht ändern) Firma",
      name: "Firmenname",
      state: "Adresse 1: Bundesland/Kanton",
      postalCode: "Adresse 1: Postleitzahl",
      country: "Adresse 1: Land/Region",
      owner: "Besitzer",
      arr: "Jahresumsatz",
    },
  ),
  accounts(
    "contacts of Odoo with fields of its tables",
    "id;name;user_id/name;team_id/name;zip;city;state_id/name;country_id/name;total_invoiced;partner_latitude;partner_longitude;parent_id/id",
    {
      id: "id",
      name: "name",
      postalCode: "zip",
      arr: "total_invoiced",
      latitude: "partner_latitude",
      longitude: "partner_longitude",
      state: "state_id/name",
      country: "country_id/name",
      owner: "user_id/name",
      parentId: "parent_id/id",
    },
  ),
  accounts(
    "a CSM's book",
    "company_id;company_name;csm;mrr;health;nps_score;renewal_probability;tier;hq_country;hq_state;logo_url",
    {
      id: "company_id",
      name: "company_name",
      owner: "csm",
      arr: "mrr",
      segment: "tier",
      country: "hq_country",
      state: "hq_state",
    },
  ),
];

export const erpSets: readonly HeaderSet[] = [
  accounts(
    "customers of Business Central",
    "No.;Name;Responsibility Center;Location Code;Post Code;Country/Region Code;Phone No.;Contact;Salesperson Code;Balance (LCY);Sales (LCY);Payments (LCY)",
    {
      id: "No.",
      name: "Name",
      postalCode: "Post Code",
      country: "Country/Region Code",
      owner: "Salesperson Code",
      arr: "Sales (LCY)",
    },
  ),
  accounts(
    "customers of S/4",
    "Customer;Customer Name;Country/Region Key;Postal Code;City;Sales Organization;Distribution Channel;Division;Sales Office;Sales Group;Sales Employee Name;Net Sales Value 2024",
    {
      id: "Customer",
      name: "Customer Name",
      country: "Country/Region Key",
      postalCode: "Postal Code",
      owner: "Sales Employee Name",
      arr: "Net Sales Value 2024",
    },
  ),
  accounts(
    "customers of an ERP in short forms",
    "CustNum;CustID;Name;City;State;Zip;Country;SalesRepCode;TerritoryID;TermsCode;CreditLimit;YTDSales",
    {
      id: "CustID",
      name: "Name",
      state: "State",
      postalCode: "Zip",
      country: "Country",
      owner: "SalesRepCode",
      arr: "YTDSales",
    },
  ),
  accounts(
    "customers of a bookkeeping program",
    "Account Ref;Company Name;Street 1;Town;County;Post Code;Credit Limit;Balance;Turnover YTD;Sales Rep;VAT Number",
    {
      id: "Account Ref",
      name: "Company Name",
      postalCode: "Post Code",
      arr: "Turnover YTD",
      owner: "Sales Rep",
    },
  ),
  accounts(
    "a distributor's customers",
    "customer_id;customer_name;salesrep_id;mail_state;mail_postal_code;class_1id;credit_status;last_year_sales;ytd_sales",
    {
      id: "customer_id",
      name: "customer_name",
      owner: "salesrep_id",
      state: "mail_state",
      postalCode: "mail_postal_code",
      arr: "ytd_sales",
    },
  ),
  accounts(
    "customers of NetSuite, with the company of ours that bills them",
    "Internal ID;Name;Primary Subsidiary;Sales Rep;Billing Zip;Billing Country;Customer Since;Currency;Total Sales 2024;Total Sales 2025",
    {
      id: "Internal ID",
      name: "Name",
      owner: "Sales Rep",
      postalCode: "Billing Zip",
      country: "Billing Country",
      currency: "Currency",
      arr: "Total Sales 2025",
    },
  ),
  accounts(
    "bill-to and ship-to",
    "Bill-to Customer No.;Bill-to Name;Ship-to Country;Ship-to Post Code;Bill-to State;Order Total;Order Date;Order No.",
    {
      id: "Bill-to Customer No.",
      name: "Bill-to Name",
      country: "Ship-to Country",
      postalCode: "Ship-to Post Code",
      state: "Bill-to State",
      arr: "Order Total",
      rowDate: "Order Date",
    },
  ),
];

export const sampleSets: readonly HeaderSet[] = [
  accounts(
    "order lines of a shop",
    "Row ID;Order ID;Order Date;Ship Date;Ship Mode;Customer ID;Customer Name;Segment;Country;City;State;Postal Code;Region;Product ID;Category;Sub-Category;Product Name;Sales;Quantity;Discount;Profit",
    {
      id: "Customer ID",
      name: "Customer Name",
      segment: "Segment",
      country: "Country",
      state: "State",
      postalCode: "Postal Code",
      region: "Region",
      arr: "Sales",
      rowDate: "Order Date",
    },
  ),
  accounts(
    "invoice lines",
    "InvoiceNo;StockCode;Description;Quantity;InvoiceDate;UnitPrice;CustomerID;Country",
    { id: "CustomerID", country: "Country", rowDate: "InvoiceDate" },
  ),
  accounts(
    "buyers of a marketplace",
    "customer_id;customer_unique_id;customer_zip_code_prefix;customer_city;customer_state",
    {
      id: "customer_id",
      postalCode: "customer_zip_code_prefix",
      state: "customer_state",
    },
  ),
  accounts(
    "resellers",
    "ResellerKey;GeographyKey;Phone;BusinessType;ResellerName;NumberEmployees;OrderFrequency;ProductLine;AddressLine1;AnnualSales;BankName;YearOpened",
    { id: "ResellerKey", name: "ResellerName", arr: "AnnualSales" },
  ),
  accounts("points of a map", "AccountID;RepID;lat;long", {
    id: "AccountID",
    owner: "RepID",
    latitude: "lat",
    longitude: "long",
  }),
  accounts("stores", "Store ID;Store Name;District Manager;State;Lat;Lng;Weekly Visits", {
    id: "Store ID",
    name: "Store Name",
    state: "State",
    latitude: "Lat",
    longitude: "Lng",
  }),
  accounts("places without a name", "ZIP;County;State;Population;Latitude;Longitude", {
    id: "ZIP",
    postalCode: "ZIP",
    state: "State",
    latitude: "Latitude",
    longitude: "Longitude",
  }),
  accounts(
    "things that have IDs, of which one is the account",
    "Order ID;Product ID;Territory ID;Person ID;Client Code;has_company;is_customer",
    { isCustomer: "is_customer", id: "Client Code" },
  ),
  accounts(
    "people who order",
    "First Name;Last Name;Username;Email;Company;Customer Number;Lead Status;Credit Score;Total Spend",
    {
      name: "Company",
      id: "Customer Number",
      arr: "Total Spend",
      firstName: "First Name",
      lastName: "Last Name",
    },
  ),
];

export const rosterSets: readonly HeaderSet[] = [
  reps(
    "users of Salesforce",
    "Username;First Name;Last Name;Email;Is Active;Profile;Role;User ID",
    {
      firstName: "First Name",
      lastName: "Last Name",
      active: "Is Active",
      id: "User ID",
    },
  ),
  reps("logins and a fuller name", "Email;Login;Display Name;Department;State", {
    name: "Display Name",
    state: "State",
  }),
  reps("shares of a round robin", "Agent;Weight %;Active;Max Leads", {
    name: "Agent",
    share: "Weight %",
    active: "Active",
    capacity: "Max Leads",
  }),
  reps("IDs alone", "RepID;Home Latitude;Home Longitude", {
    name: "RepID",
    latitude: "Home Latitude",
    longitude: "Home Longitude",
  }),
  reps(
    "a plan for the year",
    "Account Executive;Segment;Region;Manager;FY26 Quota;Ramp %;Start Date;Max # of Accounts",
    {
      name: "Account Executive",
      segment: "Segment",
      region: "Region",
      quota: "FY26 Quota",
      share: "Ramp %",
      startDate: "Start Date",
      capacity: "Max # of Accounts",
    },
  ),
  reps("operators of a call centre", "Operator;Team Lead;Languages;Shift Hours;Account Limit", {
    name: "Operator",
    language: "Languages",
    capacity: "Account Limit",
  }),
  reps("sellers and their head counts", "Seller Name;Employees;Customers;Base State;Base Zip", {
    name: "Seller Name",
    state: "Base State",
    postalCode: "Base Zip",
  }),
  reps(
    "employees by number",
    "Employee Number;Employee Full Name;Job Title;Hire Date;Office Country",
    {
      id: "Employee Number",
      name: "Employee Full Name",
      startDate: "Hire Date",
      country: "Office Country",
    },
  ),
  reps("a clinic", "Therapist Name;Speciality;Max Clients;Hours per Week;Zip", {
    name: "Therapist Name",
    speciality: "Speciality",
    capacity: "Max Clients",
    postalCode: "Zip",
  }),
  reps("groups of a draw", "Group;Size", { name: "Group" }),
];
