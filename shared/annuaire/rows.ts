import { isCalendarDate } from '../domain/dates.ts';
import { fauteIdentifiant, identifiantLu } from '../identifiants/identifiants.ts';
import { isNoSiret, isSiren, isSiret } from '../identifiants/siret.ts';
import type { Colonne, Places } from './colonnes.ts';
import { categoriesQualiopi, type CategorieQualiopi, type OrganismePublic } from './organisme.ts';

/** What is odd in a row that is kept all the same; `doublon`: its NDA is on another row. */
const natures = ['siret', 'nda', 'denomination', 'date', 'qualiopi', 'doublon'] as const;
export type Nature = (typeof natures)[number];

export interface Doute {
  readonly nature: Nature;
  /** As the row has it; empty when it has nothing. */
  readonly valeur: string;
}

interface ReadRow {
  readonly organisme: OrganismePublic;
  readonly doutes: readonly Doute[];
}

/** The longest name of the public list has some 250 characters. */
const LONGEST = 800;

/** One line, as people see it: no TAB before a SIRET, no space twice, no sign that nobody sees. */
function tidied(cell: string): string {
  const isTidy = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(cell) && !cell.includes('  ');
  const text = isTidy
    ? cell
    : cell
        .toWellFormed()
        .normalize('NFC')
        .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
        .trim();
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}

const yes: ReadonlySet<string> = new Set(['true', 'oui', 'vrai', '1', 'o', 'x']);
const no: ReadonlySet<string> = new Set(['false', 'non', 'faux', '0', 'n', '']);

/** « 31/12/2025 » or « 2025-12-31 », a time after it or not; null when it is no day. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?!\d)/.exec(text) ?? [];
  const iso = year === undefined ? text.slice(0, 10) : `${year}-${month}-${day}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && isCalendarDate(iso) ? iso : null;
}

/** The legal unit: as it is said, or as the SIRET says it. */
function sirenOf(said: string, siret: string | null): string | null {
  const siren = identifiantLu('siren', said);
  if (isSiren(siren)) return siren;
  return siret !== null && isSiret(siret) ? siret.slice(0, 9) : null;
}

/** Reads the rows of one list. */
export class RowReader {
  readonly #places: Places;
  readonly #today: string;
  readonly #saysQualiopi: boolean;

  /** `today`, AAAA-MM-JJ: nothing was declared after that day. */
  constructor(places: Places, today: string) {
    this.#places = places;
    this.#today = today;
    this.#saysQualiopi = categoriesQualiopi.some((categorie) => places.has(categorie));
  }

  read(cells: readonly string[]): ReadRow {
    const doutes: Doute[] = [];
    const text = (colonne: Colonne): string => {
      const place = this.#places.get(colonne);
      return place === undefined ? '' : tidied(cells[place] ?? '');
    };
    const orNull = (colonne: Colonne): string | null => text(colonne) || null;
    const identifiant = (colonne: 'siret' | 'nda'): string | null => {
      const valeur = identifiantLu(colonne, text(colonne));
      if (fauteIdentifiant(colonne, valeur) !== null) doutes.push({ nature: colonne, valeur });
      return isNoSiret(valeur) ? null : valeur;
    };
    const denomination = text('denomination');
    if (denomination === '') doutes.push({ nature: 'denomination', valeur: '' });
    const siret = identifiant('siret');
    const organisme: OrganismePublic = {
      denomination,
      represente: orNull('represente'),
      siren: sirenOf(text('siren'), siret),
      siret,
      nda: identifiant('nda'),
      ndaPrecedents: text('ndaPrecedents').match(/\d{11}/g) ?? [],
      adresse: {
        voie: orNull('voie'),
        codePostal: orNull('codePostal'),
        commune: orNull('commune'),
        region: orNull('region'),
      },
      qualiopi: this.#saysQualiopi ? this.#qualiopi(text, doutes) : null,
      dateDerniereDeclaration: this.#day(text('dateDerniereDeclaration'), doutes),
    };
    return { organisme, doutes };
  }

  #qualiopi(text: (colonne: Colonne) => string, doutes: Doute[]): readonly CategorieQualiopi[] {
    return categoriesQualiopi.filter((categorie) => {
      const valeur = text(categorie);
      const said = valeur.toLowerCase();
      if (!yes.has(said) && !no.has(said)) doutes.push({ nature: 'qualiopi', valeur });
      return yes.has(said);
    });
  }

  #day(valeur: string, doutes: Doute[]): string | null {
    const day = dayIn(valeur);
    if (valeur === '' || (day !== null && day <= this.#today)) return day;
    doutes.push({ nature: 'date', valeur });
    return null;
  }
}
