import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { adoptVersion } from './adopt.ts';
import { grillesAu } from './grilles.ts';

const { id } = exampleReferentiel;

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const decide = (numero: string, type: 'creation' | 'suppression', date: string) =>
  adoptVersion(example.session, {
    ref: id,
    grilles: {},
    numero,
    decision: { type, date, ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
    revision: {
      causes: numero === '1.1' ? ['technique'] : [],
      prochaineRevision: null,
    },
  });
const enVigueur = (jour: string) =>
  grillesAu(example.session.workspace.db, id, { jour, voie: null, numero: null }).referentiel?.numero ?? null;

test('a certification ends, and may begin again, with the text that it has; twice the same decision is refused', async () => {
  decide('1.0', 'creation', '2024-03-01');
  expect(() => decide('1.1', 'creation', '2025-03-01')).toThrow('Rien n’a changé depuis la version 1.0');
  decide('2.0', 'suppression', '2026-03-01');
  expect(() => decide('2.1', 'suppression', '2026-03-02')).toThrow('Rien n’a changé depuis la version 2.0');
  decide('3.0', 'creation', '2027-03-01');
  expect(['2024-02-29', '2024-03-01', '2026-02-28', '2026-03-01', '2027-03-01'].map(enVigueur)).toEqual([
    null,
    '1.0',
    '1.0',
    null,
    '3.0',
  ]);
  expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
});
