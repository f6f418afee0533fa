import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeListe, type LignePubliee } from '../../../tests/support/annuaire.ts';
import { nda, openTestAnnuaire, type TestAnnuaire } from '../../../tests/support/open-annuaire.ts';
import { createEngine } from '../engine.ts';

let annuaire: TestAnnuaire;
beforeEach(() => {
  annuaire = openTestAnnuaire();
});
afterEach(() => {
  annuaire.close();
});

describe('an import', () => {
  const many = Array.from({ length: 2000 }, (_, i): LignePubliee => ({ numeroDeclarationActivite: nda(i) }));

  test('tells how far it has come, to the end', async () => {
    writeListe(annuaire.file, many);
    const told: (readonly [number, number])[] = [];
    const direct = createEngine(() => undefined);
    await direct.handle(
      'annuaire.importer',
      { file: annuaire.file },
      { progress: (done, total) => told.push([done, total]), cancelled: () => false },
    );
    direct.close();
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(([done], i) => i === 0 || done >= (told[i - 1]?.[0] ?? 0))).toBe(true);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  test.each([1, 3, 8])('given up at its step %i leaves the list as it was', async (step) => {
    const before = await annuaire.importer([{ denomination: 'Celle d’avant' }]);
    writeListe(annuaire.file, many);
    let steps = 0;
    const direct = createEngine(() => undefined);
    const task = { progress: () => void (steps += 1), cancelled: () => steps >= step };
    expect(await direct.handle('annuaire.importer', { file: annuaire.file }, task)).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    direct.close();
    expect(await annuaire.engine.ask('annuaire.etat', {})).toEqual(before);
    expect(readdirSync(join(annuaire.folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });

  test('takes away what killed ones left', async () => {
    await annuaire.importer([{}]);
    const kept = join(annuaire.folder, 'dossier', 'annuaire');
    writeFileSync(join(kept, '99999999.0.nouveau'), 'x');
    writeFileSync(join(kept, `${process.ppid}.0.nouveau`), 'x');
    await annuaire.importer([{}]);
    expect(readdirSync(kept).toSorted()).toEqual([`${process.ppid}.0.nouveau`, 'liste.sqlite']);
  });

  test.each([
    ['garbage', Buffer.from('ceci n’est pas une base')],
    ['nothing', Buffer.alloc(0)],
  ])('mends a list that became %s', async (_what, octets) => {
    await annuaire.importer([{}]);
    const liste = join(annuaire.folder, 'dossier', 'annuaire', 'liste.sqlite');
    writeFileSync(liste, octets);
    expect(await annuaire.engine.refusal('annuaire.etat', {})).toBe('ANNUAIRE_UNREADABLE');
    expect(await annuaire.engine.refusal('annuaire.chercher', { texte: 'centre', limite: 1 })).toBe(
      'ANNUAIRE_UNREADABLE',
    );
    await annuaire.importer([{}]);
    expect(await annuaire.found('centre')).toHaveLength(1);
  });

  test('of the same file twice gives the same list', async () => {
    const first = await annuaire.importer(many);
    const again = await annuaire.importer(many);
    expect({ ...again, importeLe: first.importeLe }).toEqual(first);
    expect((await annuaire.chercher('centre', 200)).organismes).toHaveLength(200);
  });
});
