import { v7 as uuid } from 'uuid';
import type { Organisme, Passage } from '../../shared/generated/document.ts';
import { exampleReferentiel } from './open-example.ts';

/** A body in one place, with an habilitation for the example that went through these passages. */
export function organismeExemple(
  passages: readonly Omit<Passage, 'id'>[],
  denomination = 'Atelier-école des Lices',
): Organisme {
  const etablissement = uuid();
  return {
    id: uuid(),
    denomination,
    anciennes: [],
    siren: '732829320',
    nda: ['11755205675'],
    note: 'Rappeler en mars.',
    etablissements: [
      {
        id: etablissement,
        siret: '73282932000074',
        adresse: { voie: '3 rue des Lices', codePostal: '35000', commune: 'Rennes', region: '53' },
      },
    ],
    qualiopis: [{ id: uuid(), categories: ['formation'], depuis: '2024-06-01', jusqua: '2027-05-31' }],
    habilitations: [
      {
        id: uuid(),
        referentiel: exampleReferentiel.id,
        etablissement,
        passages: passages.map((passage) => ({ id: uuid(), ...passage })),
      },
    ],
  };
}
