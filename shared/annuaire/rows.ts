import { isCalendarDate } from '../domain/dates.ts';
import { fauteIdentifiant, identifiantLu } from '../identifiants/identifiants.ts';
import { isNoSiret, isSiren } from '../identifiants/siret.ts';
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

const SPACE = 0x20;

/** Nothing but plain signs, and single spaces between them. Asked of two million cells: a pattern takes thrice as long. */
function isTidy(cell: string): boolean {
  let before = SPACE;
  for (let i = 0; i < cell.length; i += 1) {
    const sign = cell.charCodeAt(i);
    if (sign < SPACE || sign > 0x7e || (sign === SPACE && before === SPACE)) return false;
    before = sign;
  }
  return before !== SPACE;
}

/** One line, as people see it: no TAB before a SIRET, no space twice, no sign that nobody sees. */
function tidied(cell: string): string {
  if (cell === '') return cell;
  const text = isTidy(cell)
    ? cell
    : cell
        .normalize('NFC')
        .replaceAll(/\p{Cf}|[^\P{Cc}\s]/gu, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
  return (text.length > LONGEST ? text.slice(0, LONGEST) : text).toWellFormed();
}

const isYes = (text: string): boolean => /^(?:true|oui|vrai|1|o|x)$/i.test(text);
const isNo = (text: string): boolean => /^(?:false|non|faux|0|n)?$/i.test(text);

/** « 31/12/2025 » or « 2025-12-31 », a time after it or not; null when it is no day. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?!\d)/.exec(text) ?? [];
  const iso = year === undefined ? text.slice(0, 10) : `${year}-${month}-${day}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && isCalendarDate(iso) ? iso : null;
}

/** The legal unit: as it is said, or as its SIRET says it. */
function sirenOf(said: string, ofSiret: string | null): string | null {
  if (said === ofSiret) return ofSiret;
  const siren = identifiantLu('siren', tidied(said));
  return isSiren(siren) ? siren : ofSiret;
}

/** A list has 150,000 dates, of some hundreds of days. */
const MOST_DAYS = 10_000;

/** Reads the rows of one list. */
export class RowReader {
  readonly #places: Partial<Readonly<Record<Colonne, number>>>;
  readonly #today: string;
  readonly #saysQualiopi: boolean;
  readonly #days = new Map<string, string | null>();

  /** `today`, AAAA-MM-JJ: nothing was declared after that day. */
  constructor(places: Places, today: string) {
    this.#places = Object.fromEntries(places);
    this.#today = today;
    this.#saysQualiopi = categoriesQualiopi.some((categorie) => places.has(categorie));
  }

  read(cells: readonly string[]): ReadRow {
    const doutes: Doute[] = [];
    const denomination = this.#text(cells, 'denomination');
    if (denomination === '') doutes.push({ nature: 'denomination', valeur: '' });
    const siret = this.#numero(cells, 'siret', doutes);
    const isSiretRight = siret !== null && !doutes.some(({ nature }) => nature === 'siret');
    const organisme: OrganismePublic = {
      denomination,
      represente: this.#textOrNull(cells, 'represente'),
      siren: sirenOf(this.#cell(cells, 'siren'), isSiretRight ? siret.slice(0, 9) : null),
      siret,
      nda: this.#numero(cells, 'nda', doutes),
      ndaPrecedents: this.#text(cells, 'ndaPrecedents').match(/\d{11}/g) ?? [],
      adresse: {
        voie: this.#textOrNull(cells, 'voie'),
        codePostal: this.#textOrNull(cells, 'codePostal'),
        commune: this.#textOrNull(cells, 'commune'),
        region: this.#textOrNull(cells, 'region'),
      },
      qualiopi: this.#saysQualiopi ? this.#qualiopi(cells, doutes) : null,
      dateDerniereDeclaration: this.#day(this.#cell(cells, 'dateDerniereDeclaration'), doutes),
    };
    return { organisme, doutes };
  }

  #cell(cells: readonly string[], colonne: Colonne): string {
    return cells[this.#places[colonne] ?? -1] ?? '';
  }

  #text(cells: readonly string[], colonne: Colonne): string {
    return tidied(this.#cell(cells, colonne));
  }

  #textOrNull(cells: readonly string[], colonne: Colonne): string | null {
    return this.#text(cells, colonne) || null;
  }

  /** As it is meant; null when there is none. */
  #numero(cells: readonly string[], sorte: 'siret' | 'nda', doutes: Doute[]): string | null {
    const cell = this.#cell(cells, sorte);
    // Nearly all are right as they stand.
    if (fauteIdentifiant(sorte, cell) === null) return cell;
    const valeur = identifiantLu(sorte, tidied(cell));
    if (fauteIdentifiant(sorte, valeur) === null) return valeur;
    doutes.push({ nature: sorte, valeur });
    return isNoSiret(valeur) ? null : valeur;
  }

  #qualiopi(cells: readonly string[], doutes: Doute[]): readonly CategorieQualiopi[] {
    return categoriesQualiopi.filter((categorie) => {
      const cell = this.#cell(cells, categorie);
      if (cell === 'false') return false;
      const valeur = tidied(cell);
      if (isYes(valeur)) return true;
      if (!isNo(valeur)) doutes.push({ nature: 'qualiopi', valeur });
      return false;
    });
  }

  #day(cell: string, doutes: Doute[]): string | null {
    const day = this.#dayIn(cell);
    if (day !== null && day <= this.#today) return day;
    const valeur = tidied(cell);
    if (valeur === '') return null;
    doutes.push({ nature: 'date', valeur });
    return null;
  }

  #dayIn(text: string): string | null {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    const day = dayIn(tidied(text));
    if (this.#days.size < MOST_DAYS) this.#days.set(text, day);
    return day;
  }
}
