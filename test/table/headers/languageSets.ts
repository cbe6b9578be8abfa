import type { HeaderSet } from "./headerSets";

/** Header rows in other languages: accounts and reps, from a CRM, an ERP and by hand. */
export interface LanguageSets {
  readonly language: string;
  readonly sets: readonly HeaderSet[];
}

export function accounts(headers: string, wanted: HeaderSet["wanted"]): HeaderSet {
  return { name: "accounts", side: "accounts", headers: headers.split(";"), wanted };
}

export function reps(headers: string, wanted: HeaderSet["wanted"]): HeaderSet {
  return { name: "reps", side: "reps", headers: headers.split(";"), wanted };
}

export const languageSets: readonly LanguageSets[] = [
  {
    language: "German",
    sets: [
      accounts(
        "Kunden-Nr.;Kundenname;Strasse;Plz;Wohnort;Land;AD-Mitarbeiter;Nettoumsatz 2023 (T€);Nettoumsatz 2024 (T€);Umsatzpotenzial;Mitarbeiter;Letzter Besuch;Kundengruppe",
        {
          id: "Kunden-Nr.",
          name: "Kundenname",
          postalCode: "Plz",
          country: "Land",
          owner: "AD-Mitarbeiter",
          arr: "Nettoumsatz 2024 (T€)",
          potential: "Umsatzpotenzial",
          lastActivity: "Letzter Besuch",
        },
      ),
      accounts(
        "Debitorennummer;Name 1;Rechnungsland;Postleitzahl;Vertreter;Jahresumsatz;Währung;Breitengrad;Laengengrad;Besuche pro Jahr;Auftragsnummer;Artikelnummer",
        {
          id: "Debitorennummer",
          name: "Name 1",
          country: "Rechnungsland",
          postalCode: "Postleitzahl",
          owner: "Vertreter",
          arr: "Jahresumsatz",
          currency: "Währung",
          latitude: "Breitengrad",
          longitude: "Laengengrad",
          visits: "Besuche pro Jahr",
        },
      ),
      accounts("KdNr;Firmenname;Außendienst;Umsatz;Bundesland", {
        id: "KdNr",
        name: "Firmenname",
        owner: "Außendienst",
        arr: "Umsatz",
        state: "Bundesland",
      }),
      reps("Mitarbeiter;Kapazität (Std.);PLZ;Sprache;Aktiv;Eintrittsdatum", {
        name: "Mitarbeiter",
        capacity: "Kapazität (Std.)",
        postalCode: "PLZ",
        language: "Sprache",
        active: "Aktiv",
        startDate: "Eintrittsdatum",
      }),
      reps("Vorname;Nachname;Personalnummer;Region;Kapazitaet", {
        firstName: "Vorname",
        lastName: "Nachname",
        id: "Personalnummer",
        region: "Region",
        capacity: "Kapazitaet",
      }),
    ],
  },
  {
    language: "French",
    sets: [
      accounts(
        "Code client;Nom du client;CP;Ville;Pays de facturation;Représentant;CA 2023;CA 2024;Nombre d'employés;Secteur d'activité;Potentiel;Dernière visite",
        {
          id: "Code client",
          name: "Nom du client",
          postalCode: "CP",
          country: "Pays de facturation",
          owner: "Représentant",
          arr: "CA 2024",
          industry: "Secteur d'activité",
          potential: "Potentiel",
          lastActivity: "Dernière visite",
        },
      ),
      accounts(
        "Identifiant du compte;Société;Propriétaire du compte;Chiffre d'affaires (k€);Région;Code postal;Latitude;Longitude;Devise;Nb clients",
        {
          id: "Identifiant du compte",
          name: "Société",
          owner: "Propriétaire du compte",
          arr: "Chiffre d'affaires (k€)",
          region: "Région",
          postalCode: "Code postal",
          latitude: "Latitude",
          longitude: "Longitude",
          currency: "Devise",
        },
      ),
      reps("Commercial;Région;Objectif annuel;Capacité;Actif;Langue", {
        name: "Commercial",
        region: "Région",
        quota: "Objectif annuel",
        capacity: "Capacité",
        active: "Actif",
        language: "Langue",
      }),
      reps("Matricule;Prénom;Nom de famille;Code postal", {
        id: "Matricule",
        firstName: "Prénom",
        lastName: "Nom de famille",
        postalCode: "Code postal",
      }),
    ],
  },
  {
    language: "Spanish",
    sets: [
      accounts(
        "Código de cliente;Razón social;Población;Provincia;C.P.;País;Comercial;Facturación 2024;Sector;Visitas al año;Nº de pedido;Fecha de pedido",
        {
          id: "Código de cliente",
          name: "Razón social",
          state: "Provincia",
          postalCode: "C.P.",
          country: "País",
          owner: "Comercial",
          arr: "Facturación 2024",
          industry: "Sector",
          visits: "Visitas al año",
          rowDate: "Fecha de pedido",
        },
      ),
      accounts("Nº cliente;Empresa;Agente;Ingresos anuales;Potencial de ventas;Moneda", {
        id: "Nº cliente",
        name: "Empresa",
        owner: "Agente",
        arr: "Ingresos anuales",
        potential: "Potencial de ventas",
        currency: "Moneda",
      }),
      reps("Vendedor;Zona;Cuota anual;Máx. clientes;Activo;Idioma", {
        name: "Vendedor",
        quota: "Cuota anual",
        capacity: "Máx. clientes",
        active: "Activo",
        language: "Idioma",
      }),
    ],
  },
  {
    language: "Portuguese",
    sets: [
      accounts(
        "Código do cliente;Razão social;CNPJ;Município;UF;CEP;Vendedor;Faturamento anual (R$);Setor;Número de funcionários",
        {
          id: "Código do cliente",
          name: "Razão social",
          state: "UF",
          postalCode: "CEP",
          owner: "Vendedor",
          arr: "Faturamento anual (R$)",
          industry: "Setor",
        },
      ),
      accounts("ID do cliente;Nome do cliente;País;Região;Representante;Receita 2025;Potencial", {
        id: "ID do cliente",
        name: "Nome do cliente",
        country: "País",
        region: "Região",
        owner: "Representante",
        arr: "Receita 2025",
        potential: "Potencial",
      }),
      reps("Nome do vendedor;Região;Meta de vendas;Capacidade (horas);Ativo", {
        name: "Nome do vendedor",
        region: "Região",
        quota: "Meta de vendas",
        capacity: "Capacidade (horas)",
        active: "Ativo",
      }),
    ],
  },
  {
    language: "Italian",
    sets: [
      accounts(
        "Codice cliente;Ragione sociale;CAP;Città;Provincia;Nazione;Agente;Fatturato 2024;Settore merceologico;Numero dipendenti;P. IVA",
        {
          id: "Codice cliente",
          name: "Ragione sociale",
          postalCode: "CAP",
          state: "Provincia",
          country: "Nazione",
          owner: "Agente",
          arr: "Fatturato 2024",
          industry: "Settore merceologico",
        },
      ),
      accounts("N. cliente;Cliente;Paese;Regione;Venditore;Vendite annue;Visite all'anno;Valuta", {
        id: "N. cliente",
        name: "Cliente",
        country: "Paese",
        region: "Regione",
        owner: "Venditore",
        arr: "Vendite annue",
        visits: "Visite all'anno",
        currency: "Valuta",
      }),
      reps("Nome;Cognome;Regione;Capacità;Attivo", {
        region: "Regione",
        capacity: "Capacità",
        active: "Attivo",
        lastName: "Cognome",
        firstName: "Nome",
      }),
    ],
  },
  {
    language: "Dutch",
    sets: [
      accounts(
        "Klantnr.;Bedrijfsnaam;Postcode;Plaats;Provincie;Land;Vertegenwoordiger;Omzet 2024;Branche;Aantal medewerkers;Bezoeken per jaar",
        {
          id: "Klantnr.",
          name: "Bedrijfsnaam",
          postalCode: "Postcode",
          state: "Provincie",
          country: "Land",
          owner: "Vertegenwoordiger",
          arr: "Omzet 2024",
          industry: "Branche",
          visits: "Bezoeken per jaar",
        },
      ),
      accounts(
        "Debiteurnummer;Klantnaam;Accountmanager;Jaaromzet;Regio;Factuurland;Artikelnummer",
        {
          id: "Debiteurnummer",
          name: "Klantnaam",
          owner: "Accountmanager",
          arr: "Jaaromzet",
          region: "Regio",
          country: "Factuurland",
        },
      ),
      reps("Medewerker;Regio;Beschikbare uren;Actief;Taal", {
        name: "Medewerker",
        region: "Regio",
        capacity: "Beschikbare uren",
        active: "Actief",
        language: "Taal",
      }),
    ],
  },
];
