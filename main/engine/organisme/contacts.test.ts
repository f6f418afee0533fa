import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExample } from '../../../tests/support/open-example.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { fichierDuRegistre } from './fichier.ts';
import { createRegistre } from './registre.ts';

const example = openExample();
const { session } = example;
const registre = createRegistre();
beforeAll(() => semerRegistre(session));
afterAll(() => example.close());

const dit = async (demande: Parameters<typeof fichierDuRegistre>[2]): Promise<string> => {
  const { octets } = await fichierDuRegistre(session.workspace, registre, demande);
  return Buffer.from(octets).toString('utf8');
};

test('a list says nothing of persons, in any format, not even who they are', async () => {
  for (const format of ['json', 'csv'] as const) {
    const liste = await dit({ ref: null, au: '2026-06-01', connuLe: null, format });
    expect(liste).toContain('Organisme 1');
    expect(liste).not.toMatch(/intervenant|personne|Jeanne"|contact|evaluateur|@/);
  }
});

test('their annex has whom to reach on that day, each line marked, and nobody who was erased', async () => {
  const { name } = await fichierDuRegistre(session.workspace, registre, {
    ref: null,
    au: '2026-06-01',
    format: 'contacts',
  });
  expect(name).toBe('contacts-donnees-personnelles-2026-06-01.csv');
  const lignes = (au: string): Promise<readonly string[]> =>
    dit({ ref: null, au, format: 'contacts' }).then((text) => text.split('\r\n').slice(1, -1));
  const ce = await lignes('2026-06-01');
  expect(
    ce.map((ligne) => ligne.split(';').slice(0, 5).join(' ')).map((ligne) => ligne.replace('732829320 ', '')),
  ).toEqual([
    'Organisme 1  contact contact1',
    expect.stringMatching(/^Organisme 1 .* évaluateur evaluateur1$/),
    'Organisme 2  contact contact2',
    expect.stringMatching(/^Organisme 2 .* formateur formateur2$/),
    expect.stringMatching(/^Organisme 2 .* évaluateur evaluateur2$/),
    'Organisme 3  contact contact3',
    expect.stringMatching(/^Organisme 3 .* formateur formateur3$/),
    expect.stringMatching(/^Organisme 3 .* évaluateur evaluateur3$/),
  ]);
  expect(ce.every((ligne) => ligne.endsWith(';Donnée personnelle\u00a0: à ne pas diffuser'))).toBe(true);
  expect(ce[0]).toContain('contact1@organisme.example;02 99 00 00 00;;;');
  // Before the terms of those who train and evaluate.
  expect((await lignes('2025-01-14')).length).toBe(3);
});

test('nobody is reached of bodies whose habilitation has expired, which the list still has', async () => {
  const demande = { ref: null, au: '2027-01-01' };
  expect(await dit({ ...demande, connuLe: null, format: 'csv' })).toContain('Organisme 1');
  expect((await dit({ ...demande, format: 'contacts' })).split('\r\n')).toHaveLength(2);
});
