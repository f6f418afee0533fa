import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import type { Intervenant, Organisme } from '../generated/document.ts';
import { exampleReferentiel } from '../../tests/support/open-example.ts';
import { organismeExemple } from '../../tests/support/organisme-exemple.ts';
import { fautesDeListe } from './fautes-liste.ts';
import { listeAu } from './liste.ts';

const { id, intitule } = exampleReferentiel;
const personne = (role: Intervenant['role']): Intervenant => ({ id: uuid(), personne: uuid(), role });
const portee = { nature: 'FORMER' as const, blocs: [], versions: [] };
const sans = organismeExemple([{ etat: 'habilite', le: '2025-01-01', jusqua: '2027-12-31', portee }]);
const avec: Organisme = {
  ...sans,
  intervenants: [personne('contact')],
  habilitations: sans.habilitations.map((une) => ({ ...une, intervenants: [personne('formateur')] })),
};
const liste = (organismes: readonly Organisme[]) =>
  listeAu(organismes, {
    intitule: 'Organismes habilités',
    au: '2026-06-01',
    certifications: [{ id, intitule, blocs: [] }],
    declarations: [],
  });

test('a list leaves persons where they are', () => {
  expect(liste([avec])).toEqual(liste([sans]));
  expect(fautesDeListe(liste([avec]))).toEqual([]);
});

test('one that names some is none, wherever it names them', () => {
  const { intervenants, habilitations } = avec;
  const [lue] = liste([sans]).organismes;
  if (lue === undefined || intervenants === undefined) throw new Error('nothing listed');
  const faute = { code: 'PERSONNES', denomination: sans.denomination };
  const dHabilitation = habilitations.map((une) => ({ ...lue.habilitations[0], ...une }));
  for (const autre of [{ intervenants }, { habilitations: dHabilitation }])
    expect(fautesDeListe({ ...liste([sans]), organismes: [{ ...lue, ...autre }] })).toContainEqual(faute);
});
