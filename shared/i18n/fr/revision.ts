import type { FauteDeRevision, Revision } from '../../domain/revision.ts';
import { listed } from './listed.ts';

export const causes: Readonly<Record<Revision['causes'][number], string>> = {
  technique: 'évolution du métier ou des techniques',
  juridique: 'évolution du droit',
  environnementale: 'évolution de l’environnement',
};

/** « Cause de la révision : évolution du droit », « Prochaine révision : 12 mars 2029 »; nothing of what does not say. `day`: how a day is said. */
export const revisionDite = (
  { causes: dites, prochaineRevision }: Revision,
  day: (date: string) => string,
): readonly string[] => [
  ...(dites.length === 0
    ? []
    : [
        `${dites.length === 1 ? 'Cause' : 'Causes'} de la révision : ${listed(dites.map((cause) => causes[cause]))}`,
      ]),
  ...(prochaineRevision === null ? [] : [`Prochaine révision : ${day(prochaineRevision)}`]),
];

export const phrasesDeRevision: Readonly<Record<FauteDeRevision, string>> = {
  sansCause:
    'Une révision dit ce qui la rend nécessaire : une évolution du métier ou des techniques, du droit, ou de l’environnement.',
  causeDePremiere:
    'La première version d’un référentiel ne révise rien : elle n’a pas de cause de révision. Ôtez-la.',
  suppression:
    'Une décision de suppression n’a ni cause de révision ni prochaine révision. Ôtez-les, ou choisissez une autre décision.',
  prochaineTropTot: 'La prochaine révision vient après la décision. Donnez un jour plus tardif.',
};
