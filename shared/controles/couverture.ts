import type { State } from '../domain/row.ts';
import { liens, type Element } from './element.ts';
import { Ressemblances } from './ressemblances.ts';
import { structureDe, type Structure } from './structure.ts';

/** What a compétence may lack. Without critère or modalité it is not covered: an error (L09, L32). */
type Manque = 'critere' | 'modalite' | 'activite';

/** One compétence and what it is covered by: ids, in the order of the document. */
export interface LigneDeCouverture {
  readonly competence: string;
  readonly criteres: readonly string[];
  readonly modalites: readonly string[];
  readonly activites: readonly string[];
  readonly manques: readonly Manque[];
}

export interface Couverture {
  /** The least covered first, then in the order of the document. */
  readonly lignes: readonly LigneDeCouverture[];
  /** What covers nothing: critères without compétence, modalités that evaluate none, activités that none follows from. */
  readonly orphelins: {
    readonly criteres: readonly string[];
    readonly modalites: readonly string[];
    readonly activites: readonly string[];
  };
  readonly comptes: {
    readonly competences: number;
    /** With a critère and a modalité at least. */
    readonly couvertes: number;
    readonly sansCritere: number;
    readonly sansModalite: number;
    readonly sansActivite: number;
  };
}

const ids = (elements: readonly Element[]): readonly string[] => elements.map(({ id }) => id);

function ligneDe(structure: Structure, competence: Element): LigneDeCouverture {
  const criteres = ids(structure.enfants('critere', competence));
  const modalites = ids(structure.modalitesDe.get(competence.id) ?? []);
  const activites = liens(competence, 'activites');
  // The RS asks for no référentiel d’activités (R. 6113-11).
  const needsActivite = structure.referentiel.row['registre'] !== 'RS';
  const manques: readonly Manque[] = [
    ...(criteres.length === 0 ? (['critere'] as const) : []),
    ...(modalites.length === 0 ? (['modalite'] as const) : []),
    ...(activites.length === 0 && needsActivite ? (['activite'] as const) : []),
  ];
  return { competence: competence.id, criteres, modalites, activites, manques };
}

/** An activité that is missing weighs less than either of what makes a compétence covered. */
const weight = ({ manques }: LigneDeCouverture): number =>
  manques.reduce((sum, manque) => sum + (manque === 'activite' ? 1 : 2), 0);

/** The matrix compétences × critères × modalités × activités. */
export function couvertureDe(state: State, id: string): Couverture {
  const structure = structureDe(state, id, { jour: '', ailleurs: [] }, new Ressemblances());
  const lignes = structure.de('competence').map((competence) => ligneDe(structure, competence));
  const without = (manque: Manque): number => lignes.filter(({ manques }) => manques.includes(manque)).length;
  return {
    lignes: lignes.toSorted((a, b) => weight(b) - weight(a)),
    orphelins: {
      criteres: ids(structure.orphelins),
      modalites: ids(
        structure.de('modalite').filter((modalite) => liens(modalite, 'competences').length === 0),
      ),
      activites: ids(
        structure.de('activite').filter((activite) => !structure.competencesDe.has(activite.id)),
      ),
    },
    comptes: {
      competences: lignes.length,
      couvertes: lignes.filter(({ criteres, modalites }) => criteres.length > 0 && modalites.length > 0)
        .length,
      sansCritere: without('critere'),
      sansModalite: without('modalite'),
      sansActivite: without('activite'),
    },
  };
}
