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

test('one says what was withdrawn, not that it is asked for again', () => {
  const retire = {
    etat: 'retire',
    le: '2026-03-01',
    decision: { date: '2026-02-20', ref: 'PV 21' },
  } as const;
  const [habilite] = sans.habilitations.flatMap(({ passages }) => passages);
  if (habilite === undefined) throw new Error('nothing granted');
  const redemande = { etat: 'demande', le: '2026-05-01', portee } as const;
  const lue = liste([organismeExemple([habilite, retire, redemande])]);
  expect(fautesDeListe(lue)).toEqual([]);
  const [une] = lue.organismes.flatMap(({ habilitations }) => habilitations);
  expect(une?.situation).toMatchObject({ etat: 'retire', depuis: '2026-03-01' });
  expect(une?.passages.map(({ etat }) => etat)).toEqual(['habilite', 'retire']);
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
