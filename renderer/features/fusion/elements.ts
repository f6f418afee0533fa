import { fieldLabel, shownIn, type Names } from '../../../shared/comparaison/item-changes.ts';
import type { ElementDit, PointDit } from '../../../shared/contract/answers/fusion.ts';
import { fieldsOf, type EntityName } from '../../../shared/domain/entities.ts';
import { seraitRetabli } from '../../../shared/fusion/modele.ts';
import type { MembreDit } from './Membres.tsx';
import { namingFields } from '../../../shared/i18n/fr/item-name.ts';

/** An item that a point holds, with what stands under it. */
export interface Noeud {
  readonly element: ElementDit;
  readonly enfants: readonly Noeud[];
}

/** A list in which each item comes before what stands under it, as a tree. */
export function arbreDe(contient: readonly ElementDit[]): readonly Noeud[] {
  const racines: Noeud[] = [];
  const branche: { readonly niveau: number; readonly enfants: Noeud[] }[] = [{ niveau: 0, enfants: racines }];
  for (const element of contient) {
    while ((branche.at(-1)?.niveau ?? 0) >= element.niveau) branche.pop();
    const enfants: Noeud[] = [];
    branche.at(-1)?.enfants.push({ element, enfants });
    branche.push({ niveau: element.niveau, enfants });
  }
  return racines;
}

/** Was it, or something under it, touched since both copies had it? */
export const isTouche = ({ element, enfants }: Noeud): boolean =>
  element.depuis !== null || enfants.some(isTouche);

/** Members that say nothing to whoever answers: a kind, a schema, hashes of what stands beside. */
const techniques: ReadonlySet<string> = new Set(['entite', 'schema', 'sha256', 'regles']);

/** Members of an item that are read, in the order of the table. */
export const membresLus = (entity: EntityName): readonly string[] =>
  fieldsOf(entity).filter((membre) => !techniques.has(membre));

/** What an item says besides its name. */
export function membresDits({ entity, membres }: ElementDit, noms: Names): readonly MembreDit[] {
  const nommants = new Set(namingFields(entity));
  return membresLus(entity)
    .filter((membre) => !nommants.has(membre))
    .map((membre) => ({
      libelle: fieldLabel(entity, membre),
      texte: shownIn(entity, membre, membres[membre], noms),
    }))
    .filter(({ texte }) => texte !== '');
}

/** What becomes of what a point holds: it comes, it would come back, it goes. */
export type Mouvement = 'vient' | 'revient' | 'part' | 'partirait';

export function mouvementDe(point: Pick<PointDit, 'sorte' | 'question'>): Mouvement {
  if (point.sorte !== 'retrait') return 'vient';
  if (point.question === null) return 'part';
  return seraitRetabli(point) ? 'revient' : 'partirait';
}
