import { ecartsAvec, type Ecart } from '../grille/ecarts.ts';
import { fautesDeGrille } from '../grille/fautes-grille.ts';
import { nomsAvec } from '../grille/noms.ts';
import type { PorteurSuivi } from '../grille/porteurs.ts';
import { defautsDePortee, type Defaut } from '../grille/portee.ts';
import type { FauteGrille } from '../i18n/fr/evaluation.ts';
import { liens, texteDe, type Element } from './element.ts';
import type { GrilleVue, Structure } from './structure.ts';

/** What a grid is followed by, once for all the rules that ask. */
export interface GrilleSuivie extends GrilleVue {
  readonly fautes: readonly FauteGrille[];
  readonly ecarts: readonly Ecart[];
  readonly noms: ReadonlyMap<string, string>;
  /** None while the grid has faults, which are said first. */
  readonly defauts: readonly Defaut[];
}

const suivies = new WeakMap<Structure, readonly GrilleSuivie[]>();

function porteursDe({ referentiel, de, enfants }: Structure): readonly PorteurSuivi[] {
  const competencesDe = (item: Element): PorteurSuivi['competences'] =>
    enfants('competence', item).map((competence) => ({
      id: competence.id,
      libelle: texteDe(competence, 'libelle'),
      criteres: enfants('critere', competence).map((critere) => ({
        id: critere.id,
        libelle: texteDe(critere, 'libelle'),
      })),
    }));
  const porteurDe = (item: Element, bloc: string | null): PorteurSuivi => ({
    bloc,
    competences: competencesDe(item),
    modalites: enfants('modalite', item).map((modalite) => ({
      id: modalite.id,
      competences: [...liens(modalite, 'competences')],
    })),
  });
  return [porteurDe(referentiel, null), ...de('bloc').map((bloc) => porteurDe(bloc, bloc.id))];
}

/** The grids of a référentiel, in order. */
export function grillesSuivies(structure: Structure): readonly GrilleSuivie[] {
  const known = suivies.get(structure);
  if (known !== undefined) return known;
  const porteurs = structure.grilles.length === 0 ? [] : porteursDe(structure);
  const found = structure.grilles.map((vue): GrilleSuivie => {
    const { grille } = vue;
    const fautes = fautesDeGrille(grille);
    return {
      ...vue,
      fautes,
      ecarts: ecartsAvec(grille, porteurs),
      noms: nomsAvec(grille, porteurs),
      defauts: fautes.length > 0 ? [] : defautsDePortee(grille),
    };
  });
  suivies.set(structure, found);
  return found;
}

/** The item that bears that identifier; the grid itself for what is none, such as an evaluator. */
export const placeDe = ({ elements, element }: GrilleVue, id: string): Element => elements.get(id) ?? element;
