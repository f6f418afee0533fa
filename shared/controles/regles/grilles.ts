import type { VoieAcces } from '../../generated/document.ts';
import { chevauchement, etendueDe } from '../../grille/chevauchement.ts';
import { elementDe, type Ecart } from '../../grille/ecarts.ts';
import { phraseDEcart } from '../../i18n/fr/ecarts.ts';
import { voies as voiesDites } from '../../i18n/fr/voies.ts';
import { bases } from '../bases.ts';
import { grillesSuivies, placeDe } from '../grilles.ts';
import { nomDe, texteDe } from '../element.ts';
import { A, dEnsemble, deLItem, E, I, niveauxPour } from '../regle.ts';
import type { Structure } from '../structure.ts';

const depuis = '2019-01-01';
const doctrine = { base: bases.faqEvaluation, depuis } as const;

/** Open access paths on which no grid evaluates that; null: on none of them, and not even when none is open. */
function voiesSans({ grilles, de }: Structure, bloc: string | null): readonly VoieAcces['code'][] | null {
  const siennes = grilles.filter(({ grille }) =>
    grille.parties.some((partie) => (partie.bloc ?? null) === bloc),
  );
  if (siennes.length === 0) return null;
  const ouvertes = de('voieAcces')
    .filter(({ row }) => row['actif'] === true)
    .map(({ row }) => row['code'] as VoieAcces['code']);
  const sans = ouvertes.filter(
    (voie) => !siennes.some(({ grille: { voies } }) => voies.length === 0 || voies.includes(voie)),
  );
  return sans.length > 0 && sans.length === ouvertes.length ? null : sans;
}

const regleL70 = dEnsemble('L70', {
  ...doctrine,
  niveaux: niveauxPour(I, A, A, A),
  controle: (structure) => {
    const { grilles, referentiel, de, enfants } = structure;
    // Without any grid, there is nothing to complete.
    if (grilles.length === 0) return [];
    const evalues = [referentiel, ...de('bloc')].filter((item) => enfants('competence', item).length > 0);
    return evalues.flatMap((item) => {
      const sans = voiesSans(structure, item === referentiel ? null : item.id);
      if (sans?.length === 0) return [];
      const voies = (sans ?? []).map((voie) => voiesDites[voie]).join(', ');
      return [deLItem(item, { quoi: item === referentiel ? 'tout' : 'bloc', voies })];
    });
  },
});

/** Neither the law nor the registers ask for a grid, and an adoption is none the worse without: a deposit is only told. */
const regleL71 = dEnsemble('L71', {
  base: bases.preconisations,
  depuis: '2021-10-01',
  niveaux: niveauxPour(null, null, I, I),
  controle: ({ grilles, referentiel, de }) =>
    grilles.length === 0 && de('competence').length > 0 ? [deLItem(referentiel, {})] : [],
});

/** Where each kind of what moved is said, and by which rule. */
const parEcart: Readonly<Record<Ecart['code'], 'L72' | 'L73' | 'L74'>> = {
  competence_ajoutee: 'L72',
  bloc_disparu: 'L73',
  ligne_sans_competence: 'L73',
  ligne_sans_critere: 'L73',
  ligne_hors_bloc: 'L73',
  critere_ajoute: 'L74',
  modalite_disparue: 'L74',
  ligne_reformulee: 'L74',
  ligne_deplacee: 'L74',
};

const ecartsDits = (regle: 'L72' | 'L73' | 'L74') => (structure: Structure) =>
  grillesSuivies(structure).flatMap((suivie) =>
    suivie.ecarts
      .filter(({ code }) => parEcart[code] === regle)
      .map((ecart) => deLItem(placeDe(suivie, elementDe(ecart)), { dit: phraseDEcart(ecart, suivie.noms) })),
  );

const regleL72 = dEnsemble('L72', {
  ...doctrine,
  niveaux: niveauxPour(A, E, E, E),
  controle: ecartsDits('L72'),
});
const regleL73 = dEnsemble('L73', {
  ...doctrine,
  niveaux: niveauxPour(A, E, E, E),
  controle: ecartsDits('L73'),
});
const regleL74 = dEnsemble('L74', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  controle: ecartsDits('L74'),
});

/** What blocs are called, the one that is no longer there left out. */
const nomsDesBlocs = ({ de }: Structure, ids: readonly (string | null)[]): string =>
  de('bloc')
    .filter(({ id }) => ids.includes(id))
    .map((bloc) => texteDe(bloc, 'code') || nomDe(bloc))
    .join(', ');

/** Whoever comes by an access path that two grids are for would have two results for one bloc. Said of the later of both. */
const regleL94 = dEnsemble('L94', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  controle: (structure) =>
    structure.grilles.flatMap(({ grille, element }, rang) =>
      structure.grilles.slice(0, rang).flatMap(({ grille: autre }) => {
        const communs = chevauchement(etendueDe(grille), etendueDe(autre));
        if (communs === null) return [];
        const blocs = nomsDesBlocs(structure, communs.blocs);
        const quoi = communs.blocs.includes(null) ? 'tout' : 'blocs';
        const voies = communs.voies.map((voie) => voiesDites[voie]).join(', ');
        return quoi === 'blocs' && blocs === ''
          ? []
          : [deLItem(element, { autre: autre.intitule, quoi, blocs, voies })];
      }),
    ),
});

/** What grids evaluate. A finding stands on an item of its grid; what no grid evaluates, on the référentiel. */
export const reglesDesGrilles = [regleL70, regleL71, regleL72, regleL73, regleL74, regleL94];
