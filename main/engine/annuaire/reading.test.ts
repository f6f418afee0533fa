import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  colonnesPubliees,
  ligneCsv,
  listeCsv,
  organismeFictif,
  type LignePubliee,
} from '../../../tests/support/annuaire.ts';
import {
  denominations,
  nda,
  openTestAnnuaire,
  type TestAnnuaire,
} from '../../../tests/support/open-annuaire.ts';

let annuaire: TestAnnuaire;
beforeEach(() => {
  annuaire = openTestAnnuaire();
});
afterEach(() => {
  annuaire.close();
});

describe('a CSV', () => {
  const header = colonnesPubliees.join(';');
  const line = ligneCsv(organismeFictif);

  test.each([
    ['with a byte order mark', Buffer.from(`\ufeff${header}\n${line}\n`)],
    ['without its last line end', Buffer.from(`${header}\r\n${line}`)],
    ['with empty lines', Buffer.from(`${header}\n\n${line}\n \n\n`)],
    ['all in quotes', Buffer.from(`${header}\n${line}`.replaceAll(/[^;\n]+/g, '"$&"'))],
    ['with tabs', Buffer.from(`${header}\n${line}\n`.replaceAll(';', '\t'))],
    ['with commas', Buffer.from(`${header}\n${line}\n`.replaceAll(';', ','))],
    ['with more empty cells than columns', Buffer.from(`${header}\n${line};;\n`)],
  ])('%s is read', async (_how, octets) => {
    const etat = await annuaire.importText(octets);
    expect(etat).toMatchObject({ lignes: 1, organismes: 1, encodage: 'UTF-8', anomalies: [] });
    expect(await annuaire.found('centre')).toEqual(['Centre de formation']);
  });

  test.each([
    [`"Les Amis; d’ici"`, 'Les Amis; d’ici'],
    [`"Dit ""l’école"""`, 'Dit "l’école"'],
    [`"Sur deux\nlignes"`, 'Sur deux lignes'],
    [`Association "Les Amis"`, 'Association "Les Amis"'],
    [`"Les Amis" de l’école`, '"Les Amis" de l’école'],
    [`L’atelier du 12"`, 'L’atelier du 12"'],
    [`"Pas refermé`, '"Pas refermé'],
  ])('has the name %s', async (cell, denomination) => {
    const text = listeCsv([
      { denomination: cell },
      { numeroDeclarationActivite: nda(1), denomination: 'Suivante' },
    ]);
    const { lignes } = await annuaire.importText(text);
    const [organisme] = await annuaire.engine.ask('annuaire.trouver', { numero: '11755205675' });
    expect([lignes, organisme?.denomination]).toEqual([2, denomination]);
    expect(await annuaire.found('suivante')).toEqual(['Suivante']);
  });

  test('saved by Excel is read in Windows-1252', async () => {
    const text = listeCsv([{ denomination: 'École d’été – Œuvre' }]);
    const octets = Buffer.from(
      text.replace('’', '\u0092').replace('–', '\u0096').replace('Œ', '\u008c'),
      'latin1',
    );
    expect(await annuaire.importText(octets)).toMatchObject({ encodage: 'Windows-1252' });
    expect(await annuaire.found('ecole')).toEqual(['École d’été – Œuvre']);
  });

  test.each([...Array(6).keys()])('may be cut anywhere by its reading: %i octets further', async (shift) => {
    const lignes = Array.from({ length: 400 }, (_, i): LignePubliee => ({
      denomination: `${'x'.repeat(shift)}${i < 200 ? 'Ecole' : 'École'} €𝄞 ${i}`,
      numeroDeclarationActivite: nda(i),
    }));
    const etat = await annuaire.importer(lignes);
    expect(etat).toMatchObject({ lignes: 400, organismes: 400, encodage: 'UTF-8', anomalies: [] });
    for (const i of [0, 199, 200, 399])
      expect(denominations(await annuaire.engine.ask('annuaire.trouver', { numero: nda(i) }))).toEqual([
        lignes[i]?.denomination,
      ]);
  });
});

describe('a file that is not the list', () => {
  const header = colonnesPubliees.join(';');
  const line = ligneCsv(organismeFictif);
  const rows = (count: number): string => `${line}\n`.repeat(count);

  test.each<readonly [what: string, content: string | Buffer, code: string, words: RegExp]>([
    ['an empty file', '', 'ANNUAIRE_FILE', /vide/],
    ['a ZIP', Buffer.from('PK\u0003\u0004 reste', 'latin1'), 'ANNUAIRE_FILE', /Extrayez-en le fichier CSV/],
    ['UTF-16', Buffer.from(`\ufeff${header}\n${line}\n`, 'utf16le'), 'ANNUAIRE_FILE', /UTF-16/],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'), 'ANNUAIRE_FILE', /pas un texte/],
    ['a page', '<!DOCTYPE html>\n<p>Non trouvé</p>\n', 'ANNUAIRE_COLUMNS', /denomination, .* et siretEta/],
    ['a header alone', `${header}\n`, 'ANNUAIRE_FILE', /aucune ligne/],
    [
      'a list without SIRET',
      `${header.replace('siretEtablissementDeclarant', 'autre')}\n${line}\n`,
      'ANNUAIRE_COLUMNS',
      /la colonne siretEtablissementDeclarant/,
    ],
    [
      'mixed separators',
      `${header}\n${rows(2)}${line.replaceAll(';', ',')}\n`,
      'ANNUAIRE_LINE',
      /ligne 4\s: elle a 1\scolonne au lieu de 30/,
    ],
    ['a row cut short', `${header}\n${rows(1)}11755205675;;Cen`, 'ANNUAIRE_LINE', /ligne 3\s: elle a 3\scol/],
    [
      'a quote that nothing closes',
      `${header}\n${rows(1)}"${line.replaceAll(';', ' ')}\n${rows(300)}`,
      'ANNUAIRE_LINE',
      /ligne 3\s: un guillemet/,
    ],
    [
      'a line of 10 MB',
      `${header}\n${rows(1)}${'x'.repeat(10 * 1024 * 1024)}\n`,
      'ANNUAIRE_LINE',
      /ligne 3\s: elle est bien plus longue/,
    ],
    ['a line of 10 MB, first', 'x'.repeat(10 * 1024 * 1024), 'ANNUAIRE_LINE', /ligne 1\s/],
    [
      'two encodings',
      Buffer.concat([
        Buffer.from(`${header}\n${line.replace('Centre', 'École')}\n${rows(300)}`),
        Buffer.from(`${line.replace('Centre', 'École')}\n${rows(3)}`, 'latin1'),
      ]),
      'ANNUAIRE_LINE',
      /ligne 303\s: elle n’est pas écrite/,
    ],
  ])('%s: a sentence, and the list is as it was', async (_what, content, code, words) => {
    const before = await annuaire.importer([{ denomination: 'Celle d’avant' }]);
    writeFileSync(annuaire.file, content);
    await expect(annuaire.engine.ask('annuaire.importer', { file: annuaire.file })).rejects.toThrow(words);
    expect(await annuaire.engine.refusal('annuaire.importer', { file: annuaire.file })).toBe(code);
    expect(await annuaire.engine.ask('annuaire.etat', {})).toEqual(before);
    expect(await annuaire.found('celle')).toEqual(['Celle d’avant']);
    expect(readdirSync(join(annuaire.folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });

  test('a folder, nothing, the open workspace', async () => {
    const workspace = join(annuaire.folder, 'a.cpne');
    await annuaire.engine.ask('workspace.create', { file: workspace, nom: 'CPNEFP', idcc: [] });
    expect(await annuaire.engine.refusal('annuaire.importer', { file: annuaire.folder })).toBe(
      'FILE_UNREADABLE',
    );
    expect(
      await annuaire.engine.refusal('annuaire.importer', { file: join(annuaire.folder, 'absent.csv') }),
    ).toBe('FILE_MISSING');
    expect(await annuaire.engine.refusal('annuaire.importer', { file: workspace })).toBe('FILE_IS_WORKSPACE');
  });
});
