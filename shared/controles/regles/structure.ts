import { bases } from '../bases.ts';
import { liens, type Element } from '../element.ts';
import { A, dEnsemble, deLItem, E, I, niveauxPour } from '../regle.ts';
import type { Structure } from '../structure.ts';

const depuis = '2019-01-01';
const loi = { base: bases.L6113_1, depuis } as const;
const doctrine = { base: bases.faqEvaluation, depuis } as const;

const inRs = ({ referentiel }: Structure): boolean => referentiel.row['registre'] === 'RS';

const regleL07 = dEnsemble('L07', {
  ...loi,
  niveaux: niveauxPour(A, E, E, null),
  controle: ({ de, enfants }) =>
    de('bloc')
      .filter((item) => enfants('competence', item).length === 0)
      .map((bloc) => deLItem(bloc, {})),
});

const COMPETENCES = { min: 2, max: 12 } as const;

const regleL30 = dEnsemble('L30', {
  base: bases.usage,
  depuis,
  niveaux: niveauxPour(A, A, A, null),
  controle: ({ de, enfants }) =>
    de('bloc').flatMap((bloc) => {
      const nombre = enfants('competence', bloc).length;
      const isUsual = nombre === 0 || (nombre >= COMPETENCES.min && nombre <= COMPETENCES.max);
      return isUsual ? [] : [deLItem(bloc, { nombre })];
    }),
});

const BLOCS = { min: 2, max: 10 } as const;

const regleL31 = dEnsemble('L31', {
  base: bases.usage,
  depuis,
  niveaux: niveauxPour(I, I, A, null),
  controle: ({ de, referentiel }) => {
    const nombre = de('bloc').length;
    const isUsual = nombre === 0 || (nombre >= BLOCS.min && nombre <= BLOCS.max);
    return isUsual ? [] : [deLItem(referentiel, { nombre })];
  },
});

const regleL08 = dEnsemble('L08', {
  ...loi,
  niveaux: niveauxPour(A, E, E, E),
  controle: (structure) => {
    const { de, enfants, referentiel } = structure;
    const without = (item: Element): boolean => enfants('modalite', item).length === 0;
    if (inRs(structure)) return without(referentiel) ? [deLItem(referentiel, { quoi: 'tout' })] : [];
    return de('bloc')
      .filter(without)
      .map((bloc) => deLItem(bloc, { quoi: 'bloc' }));
  },
});

const regleL09 = dEnsemble('L09', {
  ...loi,
  niveaux: niveauxPour(A, E, E, E),
  controle: ({ de, enfants, orphelins }) => [
    ...de('competence')
      .filter((item) => enfants('critere', item).length === 0)
      .map((competence) => deLItem(competence, { quoi: 'competence' })),
    ...orphelins.map((critere) => deLItem(critere, { quoi: 'critere' })),
  ],
});

const regleL32 = dEnsemble('L32', {
  ...doctrine,
  niveaux: niveauxPour(A, E, E, E),
  controle: ({ de, modalitesDe }) =>
    de('competence')
      .filter(({ id }) => !modalitesDe.has(id))
      .map((competence) => deLItem(competence, {})),
});

const regleL33 = dEnsemble('L33', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  controle: ({ de }) =>
    de('modalite')
      .filter((modalite) => liens(modalite, 'competences').length === 0)
      .map((modalite) => deLItem(modalite, {}, 'competences')),
});

const regleL12 = dEnsemble('L12', {
  base: bases.R6113_9,
  depuis,
  niveaux: niveauxPour(A, A, E, null),
  controle: (structure) => {
    const { de, competencesDe, referentiel } = structure;
    const competences = de('competence');
    if (inRs(structure) || competences.length === 0) return [];
    if (de('activite').length === 0) return [deLItem(referentiel, { quoi: 'tout' })];
    return [
      ...de('activite')
        .filter(({ id }) => !competencesDe.has(id))
        .map((activite) => deLItem(activite, { quoi: 'activite' })),
      ...competences
        .filter((competence) => liens(competence, 'activites').length === 0)
        .map((competence) => deLItem(competence, { quoi: 'competence' }, 'activites')),
    ];
  },
});

const regleL19 = dEnsemble('L19', {
  base: bases.faqBlocs,
  depuis,
  niveaux: niveauxPour(A, E, E, E),
  controle: (structure) => {
    const { de, referentiel } = structure;
    const isRncp = referentiel.row['registre'] === 'RNCP';
    const isWrong = de('bloc').length > 0 ? inRs(structure) : isRncp;
    return isWrong ? [deLItem(referentiel, { registre: isRncp ? 'RNCP' : 'RS' }, 'registre')] : [];
  },
});

/** Activités, blocs, compétences, critères, modalités: how they hold together. */
export const reglesDeStructure = [
  regleL07,
  regleL30,
  regleL31,
  regleL08,
  regleL09,
  regleL32,
  regleL33,
  regleL12,
  regleL19,
];
