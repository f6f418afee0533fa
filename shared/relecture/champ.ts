import type { EntityName } from '../domain/entities.ts';
import { isObject, type Json } from '../domain/json.ts';
import type { Row, State } from '../domain/row.ts';
import { fieldLabel } from '../comparaison/item-changes.ts';
import { nameOfItem } from '../i18n/fr/item-name.ts';
import type { Regle } from '../generated/document.ts';
import { regleDite } from '../i18n/fr/grille-paper.ts';
import { descripteurDit } from '../i18n/fr/relecture.ts';

/** A line of a grid has a descriptor a level: its place is « descripteurs/ID », as the fields of the screen say it. */
const DESCRIPTEUR = /^descripteurs\/(.+)$/;

function descripteur(descripteurs: Json | undefined, niveau: string): unknown {
  const all = Array.isArray(descripteurs) ? descripteurs.filter(isObject) : [];
  return all.find((one) => one['niveau'] === niveau)?.['texte'];
}

/** The text of a field of an item, a rule being said in words; '' where nothing is written. */
export function texteDuChamp(row: Row, champ: string): string {
  const niveau = DESCRIPTEUR.exec(champ)?.[1];
  const value = niveau === undefined ? row[champ] : descripteur(row['descripteurs'], niveau);
  if (champ === 'regle' && isObject(value)) return regleDite(value as unknown as Regle);
  return typeof value === 'string' ? value : '';
}

/** How a field is called: « Libellé », « Descripteur « Acquis » ». */
export function champDit(state: State, entity: EntityName, champ: string): string {
  const niveau = DESCRIPTEUR.exec(champ)?.[1];
  if (niveau === undefined) return fieldLabel(entity, champ);
  const row = state.get('niveau')?.get(niveau);
  return descripteurDit(row === undefined ? '' : nameOfItem('niveau', row));
}

interface Commente {
  readonly entite: EntityName;
  readonly sur: { readonly champ: string };
}

export const champCommente = (state: State, { entite, sur }: Commente): string =>
  champDit(state, entite, sur.champ);
