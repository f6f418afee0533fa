import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentOrganismes } from '../../../shared/generated/document.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { commit } from '../journal/commit.ts';
import { declarer, deltaDe } from './declarer.ts';
import { listeDocument } from './liste.ts';
import { createRegistre } from './registre.ts';

const ref = exampleReferentiel.id;
const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };

let example: OpenExample;

beforeEach(() => {
  example = openExample();
  const organisme = organismeExemple([
    { etat: 'habilite', le: '2025-01-01', jusqua: '2027-12-31', portee },
    { etat: 'suspendu', le: '2026-03-01' },
    { etat: 'habilite', le: '2026-06-01' },
  ]);
  const { op, changes } = ajouterOrganisme(organisme);
  commit(example.session.workspace, example.session.gesture(op, changes, null), example.session.replica);
});
afterEach(() => {
  example.close();
});

test('what is to be declared is what changed since the last declaration; the list says them all, oldest first', async () => {
  const { session } = example;
  const registre = createRegistre();
  const delta = (au: string) => deltaDe(session.workspace, registre, { ref, au });
  const declare = (au: string) =>
    declarer(session, registre, { ref, au, le: au, par: 'Jeanne', moyen: null });
  expect(delta('2026-01-31')).toMatchObject({ derniere: null, changements: [{ avant: null }] });
  declare('2026-01-31');
  declare('2026-03-31');
  expect(delta('2026-03-31')).toMatchObject({ derniere: { au: '2026-03-31' }, changements: [] });
  // As it was declared first: it is other than what was declared last.
  expect(delta('2026-06-30').changements).toMatchObject([
    { avant: { etat: 'Inactif' }, ligne: { etat: 'Actif' }, depuis: '2026-06-01' },
  ]);
  const liste = await listeDocument(session.workspace, registre, {
    ref: null,
    au: '2026-06-30',
    connuLe: null,
    format: 'json',
  });
  const { organismes } = JSON.parse(liste.octets.toString('utf8')) as DocumentOrganismes;
  expect(organismes.declarations?.map(({ au }) => au)).toEqual(['2026-01-31', '2026-03-31']);
});
