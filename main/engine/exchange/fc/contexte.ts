import { isSansPlace, type TexteRepris } from '../../../../shared/i18n/fr/fiche-notes.ts';
import { enfantNomme, type FicheElement } from './fiche.ts';
import type { Releve } from './releve.ts';
import { coupe, ligne, texte } from './text.ts';

/** What every step of the interpretation works with. */
export interface Contexte {
  readonly racine: FicheElement;
  readonly numero: string;
  readonly registre: 'RNCP' | 'RS';
  readonly releve: Releve;
  readonly newId: () => string;
}

/** Caps of the exchange schema (schemas/1.0.0), in characters and items. */
export const plafonds = {
  court: 800,
  texte: 65_536,
  code: 40,
  site: 2_000,
  nsf: 3,
  rome: 5,
  formacodes: 5,
  brochures: 5,
  idcc: 200,
  cpne: 50,
  coCertificateurs: 200,
  lignee: 100,
  correspondances: 1_000,
  blocsDeCorrespondance: 200,
  activites: 2_000,
  taches: 1_000,
  blocs: 1_000,
  competences: 20_000,
  modalites: 1_000,
} as const;

/** A text on one line, cut at the schema's cap; a cut is noted. Empty when the element has none. */
export function ligneCoupee(contexte: Contexte, element: FicheElement | undefined, max: number): string {
  if (element === undefined) return '';
  return coupeNotee(contexte, element, ligne(element.texte), max);
}

/** A text that the schema has a place for, whole; noted. Undefined when the fiche has none. */
export function texteRepris(
  contexte: Contexte,
  parent: FicheElement,
  nom: TexteRepris,
  itemId: string | null = null,
): string | undefined {
  const element = enfantNomme(parent, nom);
  if (element === undefined) return undefined;
  const valeur = coupeNotee(contexte, element, texte(element.texte), plafonds.texte);
  if (valeur === '') return undefined;
  contexte.releve.note('compris', element, 'TEXTE', { champ: nom }, itemId);
  return valeur;
}

export function coupeNotee(contexte: Contexte, element: FicheElement, valeur: string, max: number): string {
  if (valeur.length > max) contexte.releve.note('laisse', element, 'TEXTE_COUPE', { max });
  return coupe(valeur, max).trim();
}

/** Notes all that no step spoke of: elements with no place in the schema, then unknown ones. */
export function noteLeReste({ racine, releve }: Contexte): void {
  for (const element of racine.enfants) {
    if (isSansPlace(element.nom) && ligneDe(element))
      releve.note('laisse', element, 'SANS_PLACE', { quoi: element.nom });
  }
  for (const element of releve.unaccounted())
    releve.noteOwn('laisse', element, 'INCONNU', { nom: element.nom });
}

function ligneDe(element: FicheElement): boolean {
  return element.texte.trim() !== '' || element.enfants.some(ligneDe);
}
