import type { ItemRef, State } from '../domain/row.ts';
import { entityLabels } from '../i18n/fr/entities.ts';
import { codeOfItem, nameOfItem } from '../i18n/fr/item-name.ts';
import { elementDit } from '../i18n/fr/relecture.ts';
import type { Commentaire, ElementCommente } from './modele.ts';

export const itemOf = ({ entite, element }: Pick<Commentaire, 'entite' | 'element'>): ItemRef => ({
  entity: entite,
  id: element,
});

export function elementCommente(
  state: State,
  { entite, element }: Pick<Commentaire, 'entite' | 'element'>,
): ElementCommente {
  const row = state.get(entite)?.get(element);
  const sorte = entityLabels[entite];
  if (row === undefined) return { sorte, code: null, nom: '', estParti: true };
  return { sorte, code: codeOfItem(entite, row), nom: nameOfItem(entite, row), estParti: false };
}

/** « compétence C1.2 », « bloc « Coudre » » */
export const elementNomme = (state: State, commentaire: Pick<Commentaire, 'entite' | 'element'>): string =>
  elementDit(elementCommente(state, commentaire));
