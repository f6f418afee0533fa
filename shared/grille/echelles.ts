import type { Echelle, Niveau } from '../generated/document.ts';

/** A scale as it is offered: without identifiers, which come when it is taken. */
type Preset = Omit<Echelle, 'id' | 'niveaux'> & { readonly niveaux: readonly Omit<Niveau, 'id'>[] };

const niveau = (
  code: string,
  libelle: string,
  valeur: string,
  validant: Niveau['validant'],
): Omit<Niveau, 'id'> => ({ code, libelle, valeur, validant });

const sur = (max: string, pas: string): NonNullable<Echelle['points']> => ({ min: '0', max, pas });

/**
 * Scales that branches use. The first four are those of published rules: 0, ?, 1 at 40 and 70 % (mode and textile), 70 % on average
 * (Ocapiat), marks out of 20 (Ceficem). The others are usual.
 */
export const echellesProposees = {
  confirmation: {
    intitule: '0, ?, 1',
    niveaux: [
      niveau('0', 'Non acquis', '0', 'non'),
      niveau('?', 'À confirmer', '0.5', 'a_confirmer'),
      niveau('1', 'Acquis', '1', 'oui'),
    ],
  },
  pourcentageConfirmation: {
    intitule: 'Pourcentage, à confirmer de 40 à 70 %',
    points: sur('100', '1'),
    niveaux: [
      niveau('0', 'Non acquis', '0', 'non'),
      niveau('?', 'À confirmer', '40', 'a_confirmer'),
      niveau('1', 'Acquis', '70', 'oui'),
    ],
  },
  pourcentage: {
    intitule: 'Pourcentage, acquis à 70 %',
    points: sur('100', '1'),
    niveaux: [niveau('NA', 'Non acquis', '0', 'non'), niveau('A', 'Acquis', '70', 'oui')],
  },
  vingt: {
    intitule: 'Note sur 20',
    points: sur('20', '0.5'),
    niveaux: [niveau('NA', 'Non acquis', '0', 'non'), niveau('A', 'Acquis', '10', 'oui')],
  },
  acquis: {
    intitule: 'Acquis, non acquis',
    niveaux: [niveau('NA', 'Non acquis', '0', 'non'), niveau('A', 'Acquis', '1', 'oui')],
  },
  enCours: {
    intitule: 'Acquis, en cours d’acquisition, non acquis',
    niveaux: [
      niveau('NA', 'Non acquis', '0', 'non'),
      niveau('ECA', 'En cours d’acquisition', '0.5', 'a_confirmer'),
      niveau('A', 'Acquis', '1', 'oui'),
    ],
  },
  maitrise: {
    intitule: 'Quatre niveaux de maîtrise',
    niveaux: [
      niveau('1', 'Non maîtrisé', '1', 'non'),
      niveau('2', 'Partiellement maîtrisé', '2', 'non'),
      niveau('3', 'Maîtrisé', '3', 'oui'),
      niveau('4', 'Parfaitement maîtrisé', '4', 'oui'),
    ],
  },
} as const satisfies Readonly<Record<string, Preset>>;

/** The grid's own copy of a scale that is offered: all of it can be changed there. */
export function echelleDe(nom: keyof typeof echellesProposees, nouvelId: () => string): Echelle {
  const { niveaux, ...echelle }: Preset = echellesProposees[nom];
  return { id: nouvelId(), ...echelle, niveaux: niveaux.map((un) => ({ id: nouvelId(), ...un })) };
}
