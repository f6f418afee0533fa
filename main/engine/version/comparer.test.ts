import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { acceptImport, planImport } from '../exchange/import/import.ts';
import { quietTask } from '../task.ts';
import { adoptVersion } from './adopt.ts';
import { comparer, comparerFichier } from './comparer.ts';
import { readDocument, readGrilleDocument } from './document-of.ts';

const { id, blocs } = exampleReferentiel;
const [bloc] = blocs;
const [competence] = bloc?.competences ?? [];
if (bloc === undefined || competence === undefined) throw new Error('no compétence');
const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
const grille = genererGrille(exampleReferentiel, choix, uuid);

let example: OpenExample;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20, 9) });
  example = openExample();
});
afterEach(() => {
  vi.useRealTimers();
  example.close();
});
const workspace = () => example.session.workspace;
const reword = (libelle: string): void => changedIn(example.session, id, competence.id, { libelle });
const between = (a: string, b: string, sienne: string | null = null): readonly unknown[] =>
  comparer(workspace(), { ref: id, grille: sienne, a, b }).changes.map(({ entity, before, after }) => [
    entity,
    before?.fields['libelle'],
    after?.fields['libelle'],
  ]);
const withFile = (text: string, moment: string, sienne: string | null = null) => {
  const file = join(example.folder, 'autre.json');
  writeFileSync(file, text);
  return comparerFichier(workspace(), { ref: id, grille: sienne, moment, file, numero: null }, quietTask);
};

describe('two states of a référentiel', () => {
  test('a version, the draft, a line of the journal, the end of a day', () => {
    adoptVersion(example.session, {
      ref: id,
      grilles: {},
      numero: '1.0',
      decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
      motif: 'Essai',
      passerOutre: 'Essai',
    });
    vi.setSystemTime(new Date(2026, 10, 22, 23, 59));
    reword('Autre libellé');
    vi.setSystemTime(new Date(2026, 10, 23, 0, 1));
    reword('Dernier libellé');
    const avant = competence.libelle;
    expect(between('1.0', 'brouillon')).toEqual([['competence', avant, 'Dernier libellé']]);
    expect(between('2026-11-21', '2026-11-22')).toEqual([['competence', avant, 'Autre libellé']]);
    expect(between('2026-11-23', '@4')).toEqual([['competence', 'Dernier libellé', 'Autre libellé']]);
    expect(between('2026-11-23', 'brouillon')).toEqual([]);
  });

  test.each(['2026-11-19', '@99', '@1', '4.0'])('« %s », when there was none, is refused', (moment) => {
    expect(() => between(moment, 'brouillon')).toThrow(
      /^Cela n’existait pas|^Il n’y a pas d’état|^La version/,
    );
  });
});

describe('a state and a file', () => {
  test('an export of ours, item by item', async () => {
    const text = readDocument(workspace(), id, null).octets.toString('utf8');
    reword('Autre libellé');
    const { changes, reconnus } = await withFile(text, 'brouillon');
    expect(reconnus).toBeNull();
    expect(changes).toMatchObject([
      { entity: 'competence', id: competence.id, after: { fields: { libelle: competence.libelle } } },
    ]);
  });

  test('a fiche, whose items have no identifier, by what they say', async () => {
    const file = fileURLToPath(new URL('../../../tests/fixtures/fiches/rncp-cqp.xml', import.meta.url));
    const plan = await planImport(workspace(), file, null, quietTask);
    acceptImport(example.session, plan, null);
    const ref = plan.preview.referentiel.id;
    const { reconnus, changes } = await comparerFichier(
      workspace(),
      { ref, grille: null, moment: 'brouillon', file, numero: null },
      quietTask,
    );
    expect(reconnus).toBeGreaterThan(20);
    expect(changes.map(({ entity, before }) => [entity, Object.keys(before?.fields ?? {})])).toEqual([]);
  });

  test('what is no document is refused', async () => {
    await expect(withFile('{}', 'brouillon')).rejects.toThrow(/./);
  });
});

describe('two states of a grid', () => {
  beforeEach(() => doneIn(example.session, createGrille(rowsShown(example.session, id), id, grille)));
  const [ligne] = grille.parties[0]?.epreuves[0]?.lignes ?? [];

  test('its draft and a line of the journal', () => {
    changedIn(example.session, id, ligne?.id ?? '', { libelle: 'Autre ligne' });
    expect(between('@3', 'brouillon', grille.id)).toEqual([['ligne', ligne?.libelle, 'Autre ligne']]);
  });

  test('its draft and a file; another grid’s is refused', async () => {
    const seconde = genererGrille(exampleReferentiel, { ...choix, intitule: 'Autre' }, uuid);
    doneIn(example.session, createGrille(rowsShown(example.session, id), id, seconde));
    const text = readGrilleDocument(workspace(), id, grille.id, null).octets.toString('utf8');
    changedIn(example.session, id, ligne?.id ?? '', { libelle: 'Autre ligne' });
    const { changes } = await withFile(text, 'brouillon', grille.id);
    expect(changes).toMatchObject([{ entity: 'ligne', after: { fields: { libelle: ligne?.libelle } } }]);
    const autre = readGrilleDocument(workspace(), id, seconde.id, null).octets.toString('utf8');
    await expect(withFile(autre, 'brouillon', grille.id)).rejects.toThrow('n’est pas celui de cette grille');
  });
});
