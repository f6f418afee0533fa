import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import {
  colonnesPubliees,
  ligneCsv,
  listeCsv,
  organismeFictif,
  writeListe,
  type LignePubliee,
} from '../../../tests/support/annuaire.ts';
import { createEngine } from '../engine.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';

let folder: string;
let file: string;
let engine: TestEngine;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paritaire liste é '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'dossier');
  file = join(folder, 'liste.csv');
  engine = testEngine();
});
afterEach(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const importer = (lignes: readonly LignePubliee[]) =>
  engine.ask('annuaire.importer', { file: writeListe(file, lignes) });
const importText = (text: string | Buffer) => {
  writeFileSync(file, text);
  return engine.ask('annuaire.importer', { file });
};
const chercher = (texte: string, limite = 20) => engine.ask('annuaire.chercher', { texte, limite });
const names = (organismes: readonly OrganismePublic[]): readonly string[] =>
  organismes.map(({ denomination }) => denomination);
const found = async (texte: string): Promise<readonly string[]> => names((await chercher(texte)).organismes);

/** NDA of the form of a real one; the list takes one for one body. */
const nda = (n: number): string => `1175${String(n).padStart(7, '0')}`;
const named = (...denominations: readonly string[]): readonly LignePubliee[] =>
  denominations.map((denomination, i) => ({ denomination, numeroDeclarationActivite: nda(i) }));

describe('a list', () => {
  test('is not there until it is imported, and no longer once it is forgotten', async () => {
    expect(await engine.ask('annuaire.etat', {})).toBeNull();
    expect(await engine.refusal('annuaire.chercher', { texte: 'a', limite: 1 })).toBe('ANNUAIRE_ABSENT');
    await importer([{}]);
    expect(await found('centre')).toHaveLength(1);
    await engine.ask('annuaire.oublier', {});
    expect(await engine.ask('annuaire.etat', {})).toBeNull();
    expect(await engine.refusal('annuaire.trouver', { numero: '11755205675' })).toBe('ANNUAIRE_ABSENT');
  });

  test('says where it comes from, and how old it is', async () => {
    const etat = await importer([
      { 'informationsDeclarees.dateDerniereDeclaration': '30/04/2026' },
      { numeroDeclarationActivite: nda(1) },
    ]);
    expect(etat).toMatchObject({
      source: 'liste.csv',
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
      encodage: 'UTF-8',
      lignes: 2,
      organismes: 2,
      declarationLaPlusRecente: '2026-05-31',
      colonnesAbsentes: [],
      anomalies: [],
    });
    expect(await engine.ask('annuaire.etat', {})).toEqual(etat);
  });

  test('gives what a form needs, leading zeros included', async () => {
    await importer([
      { 'certifications.VAE': 'Oui', numerosDeclarationActivitePrecedent: '01973000097', siren: '' },
    ]);
    const organisme: OrganismePublic = {
      denomination: 'Centre de formation',
      represente: null,
      siren: '732829320',
      siret: '73282932000074',
      nda: '11755205675',
      ndaPrecedents: ['01973000097'],
      adresse: {
        voie: '1 rue des Essais',
        codePostal: '01000',
        commune: 'Bourg-en-Bresse',
        region: '84',
      },
      qualiopi: ['formation', 'vae', 'apprentissage'],
      dateDerniereDeclaration: '2026-05-31',
    };
    expect(await chercher('centre')).toEqual({ organismes: [organisme], total: 1 });
    for (const numero of ['73282932000074', '11755205675', '01973000097'])
      expect(await engine.ask('annuaire.trouver', { numero })).toEqual([organisme]);
    expect(await engine.ask('annuaire.trouver', { numero: '98222438800016' })).toEqual([]);
    expect(await engine.refusal('annuaire.trouver', { numero: '732829320' })).toBe('BAD_REQUEST');
  });

  test('keeps rows whose numbers are wrong, and counts them', async () => {
    const { anomalies, organismes } = await importer([
      { siretEtablissementDeclarant: '35600000009090', numeroDeclarationActivite: nda(1) },
      { siretEtablissementDeclarant: '-', numeroDeclarationActivite: nda(2), siren: '' },
      { numeroDeclarationActivite: '1175520567' },
      { numeroDeclarationActivite: '1175520567' },
    ]);
    expect(organismes).toBe(4);
    expect(anomalies).toEqual([
      {
        nature: 'nda',
        nombre: 2,
        exemples: [
          { ligne: 4, valeur: '1175520567' },
          { ligne: 5, valeur: '1175520567' },
        ],
      },
      {
        nature: 'siret',
        nombre: 2,
        exemples: [
          { ligne: 2, valeur: '35600000009090' },
          { ligne: 3, valeur: '-' },
        ],
      },
    ]);
    expect((await chercher('35600000009090')).total).toBe(1);
  });

  test.each([
    ['the one declared last', '01/06/2026', '31/05/2026', 'A', 3],
    ['whichever comes first', '31/05/2026', '01/06/2026', 'B', 2],
    ['declared the same day, the first', '31/05/2026', '31/05/2026', 'A', 3],
    ['one that was declared rather than one that says nothing', '', '01/01/2020', 'B', 2],
  ])('keeps one row of an NDA: %s', async (_why, a, b, kept, ligne) => {
    const dated = 'informationsDeclarees.dateDerniereDeclaration';
    const { organismes, anomalies } = await importer([
      { denomination: 'A', [dated]: a },
      { denomination: 'B', [dated]: b },
    ]);
    expect([organismes, anomalies]).toEqual([
      1,
      [{ nature: 'doublon', nombre: 1, exemples: [{ ligne, valeur: '11755205675' }] }],
    ]);
    expect(names(await engine.ask('annuaire.trouver', { numero: '11755205675' }))).toEqual([kept]);
  });

  test('of an installation is one for all its workspaces, and in none', async () => {
    await importer([{}]);
    for (const name of ['a.cpne', 'b.cpne']) {
      await engine.ask('workspace.create', { file: join(folder, name), nom: 'CPNEFP', idcc: [] });
      expect((await chercher('centre')).total).toBe(1);
    }
    expect(readdirSync(join(folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });
});

describe('what is typed', () => {
  test('finds the names that have words beginning so, whatever their case, accents, apostrophes and legal form', async () => {
    await importer(named('SARL L’Été à la Mer', "S.A.R.L. L'ETE INDIEN", 'Institut d’Œnologie', 'A.F.P.A.'));
    expect(await found('lete')).toEqual([]);
    expect(await found('l ete')).toEqual(['SARL L’Été à la Mer', "S.A.R.L. L'ETE INDIEN"]);
    expect(await found("L'ÉTÉ sarl")).toHaveLength(2);
    expect(await found('SARL mer et')).toEqual(['SARL L’Été à la Mer']);
    expect(await found('oeno')).toEqual(['Institut d’Œnologie']);
    expect(await found('afpa')).toEqual(['A.F.P.A.']);
    expect(await found('té')).toEqual([]);
    expect(await found(' — ')).toEqual([]);
  });

  test('shows first the names that begin with it, then the others, by the alphabet', async () => {
    await importer(named('Zèbre Dupont', 'Dupont Zèbre', 'SAS DUPONT', 'Atelier Dupond', 'Atelier Dupont'));
    expect(await found('dupont')).toEqual(['SAS DUPONT', 'Dupont Zèbre', 'Atelier Dupont', 'Zèbre Dupont']);
    expect(await chercher('dupon', 3)).toMatchObject({ total: 5 });
    expect(names((await chercher('dupon', 3)).organismes)).toEqual([
      'SAS DUPONT',
      'Dupont Zèbre',
      'Atelier Dupond',
    ]);
  });

  test('finds those whose SIRET, SIREN or NDA begins so, written by groups or not', async () => {
    await importer([
      { denomination: 'A', numeroDeclarationActivite: '04973000097' },
      { denomination: 'B', siretEtablissementDeclarant: '', numeroDeclarationActivite: nda(2) },
      { denomination: '732 Formation', siretEtablissementDeclarant: '98222438800016', siren: '' },
    ]);
    expect(await found('732 829 320')).toEqual(['A', 'B']);
    expect(await found('73282932000074')).toEqual(['A']);
    expect(await found('0497')).toEqual(['A']);
    expect(await found('982224388')).toEqual(['732 Formation']);
    expect(await found('73')).toEqual(['732 Formation']);
    expect(await found('999')).toEqual([]);
  });

  test('finds a body by the name of the one that it stands for', async () => {
    await importer([{ 'organismeEtrangerRepresente.denomination': 'Lernwerk GmbH' }]);
    expect(await found('lernw')).toEqual(['Centre de formation']);
  });

  test('is words, never operators', async () => {
    await importer(named('Or noir', 'NOT a test'));
    for (const texte of ['or*', '"or', 'or OR not', 'mots:or', 'near(or noir)', '^or', "or'--"])
      await expect(chercher(texte)).resolves.toBeDefined();
    expect(await found('"or" noir*')).toEqual(['Or noir']);
  });

  test('may be a page pasted by mistake', async () => {
    await importer(named('a b c d e f g h i j k l m n o p q r'));
    expect(await found('a b c d e f g h i j k l m n o p q r s t '.repeat(20))).toHaveLength(1);
    expect(await found('a a b')).toHaveLength(1);
  });

  const words = ['ecole', 'ecolo', 'el', 'formation', 'format', 'f', 'paris', 'été', 'sa'];
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
  property.prop(
    [
      fc.array(name, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.constantFrom(...words), fc.nat(8)), { minLength: 1, maxLength: 2 }),
    ],
    { numRuns: 30 },
  )('agrees with names looked through one by one', async (all, typed) => {
    const plain = (word: string): string => word.replaceAll('é', 'e');
    const starts = typed.map(([word, length]) => plain(word).slice(0, length + 1));
    const wanted = starts.filter((start) => start !== 'sa');
    const asked = wanted.length === 0 ? starts : wanted;
    const matches = all.filter((name) => {
      const said = name.map(plain).filter((word) => word !== 'sa');
      return asked.every((start) =>
        (said.length === 0 ? ['sa'] : said).some((word) => word.startsWith(start)),
      );
    });
    await importer(named(...all.map((name) => name.join(' '))));
    const { organismes, total } = await chercher(starts.join(' '), 200);
    expect(total).toBe(matches.length);
    expect(names(organismes).toSorted()).toEqual(matches.map((name) => name.join(' ')).toSorted());
  });
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
    const etat = await importText(octets);
    expect(etat).toMatchObject({ lignes: 1, organismes: 1, encodage: 'UTF-8', anomalies: [] });
    expect(await found('centre')).toEqual(['Centre de formation']);
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
    const { lignes } = await importText(text);
    const [organisme] = await engine.ask('annuaire.trouver', { numero: '11755205675' });
    expect([lignes, organisme?.denomination]).toEqual([2, denomination]);
    expect(await found('suivante')).toEqual(['Suivante']);
  });

  test('saved by Excel is read in Windows-1252', async () => {
    const text = listeCsv([{ denomination: 'École d’été – Œuvre' }]);
    const octets = Buffer.from(
      text.replace('’', '\u0092').replace('–', '\u0096').replace('Œ', '\u008c'),
      'latin1',
    );
    expect(await importText(octets)).toMatchObject({ encodage: 'Windows-1252' });
    expect(await found('ecole')).toEqual(['École d’été – Œuvre']);
  });

  test.each([...Array(6).keys()])('may be cut anywhere by its reading: %i octets further', async (shift) => {
    const lignes = Array.from({ length: 400 }, (_, i): LignePubliee => ({
      denomination: `${'x'.repeat(shift)}${i < 200 ? 'Ecole' : 'École'} €𝄞 ${i}`,
      numeroDeclarationActivite: nda(i),
    }));
    const etat = await importer(lignes);
    expect(etat).toMatchObject({ lignes: 400, organismes: 400, encodage: 'UTF-8', anomalies: [] });
    for (const i of [0, 199, 200, 399])
      expect(names(await engine.ask('annuaire.trouver', { numero: nda(i) }))).toEqual([
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
    const before = await importer([{ denomination: 'Celle d’avant' }]);
    writeFileSync(file, content);
    await expect(engine.ask('annuaire.importer', { file })).rejects.toThrow(words);
    expect(await engine.refusal('annuaire.importer', { file })).toBe(code);
    expect(await engine.ask('annuaire.etat', {})).toEqual(before);
    expect(await found('celle')).toEqual(['Celle d’avant']);
    expect(readdirSync(join(folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });

  test('a folder, nothing, the open workspace', async () => {
    const workspace = join(folder, 'a.cpne');
    await engine.ask('workspace.create', { file: workspace, nom: 'CPNEFP', idcc: [] });
    expect(await engine.refusal('annuaire.importer', { file: folder })).toBe('FILE_UNREADABLE');
    expect(await engine.refusal('annuaire.importer', { file: join(folder, 'absent.csv') })).toBe(
      'FILE_MISSING',
    );
    expect(await engine.refusal('annuaire.importer', { file: workspace })).toBe('FILE_IS_WORKSPACE');
  });
});

describe('an import', () => {
  const many = Array.from({ length: 2000 }, (_, i): LignePubliee => ({ numeroDeclarationActivite: nda(i) }));

  test('tells how far it has come, to the end', async () => {
    writeListe(file, many);
    const told: (readonly [number, number])[] = [];
    const direct = createEngine(() => undefined);
    await direct.handle(
      'annuaire.importer',
      { file },
      { progress: (done, total) => told.push([done, total]), cancelled: () => false },
    );
    direct.close();
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(([done], i) => i === 0 || done >= (told[i - 1]?.[0] ?? 0))).toBe(true);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  test.each([1, 3, 8])('given up at its step %i leaves the list as it was', async (step) => {
    const before = await importer([{ denomination: 'Celle d’avant' }]);
    writeListe(file, many);
    let steps = 0;
    const direct = createEngine(() => undefined);
    const task = { progress: () => void (steps += 1), cancelled: () => steps >= step };
    expect(await direct.handle('annuaire.importer', { file }, task)).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    direct.close();
    expect(await engine.ask('annuaire.etat', {})).toEqual(before);
    expect(readdirSync(join(folder, 'dossier', 'annuaire'))).toEqual(['liste.sqlite']);
  });

  test('takes away what killed ones left', async () => {
    await importer([{}]);
    const annuaire = join(folder, 'dossier', 'annuaire');
    writeFileSync(join(annuaire, '99999999.0.nouveau'), 'x');
    writeFileSync(join(annuaire, `${process.ppid}.0.nouveau`), 'x');
    await importer([{}]);
    expect(readdirSync(annuaire).toSorted()).toEqual([`${process.ppid}.0.nouveau`, 'liste.sqlite']);
  });

  test.each([
    ['garbage', Buffer.from('ceci n’est pas une base')],
    ['nothing', Buffer.alloc(0)],
  ])('mends a list that became %s', async (_what, octets) => {
    await importer([{}]);
    const liste = join(folder, 'dossier', 'annuaire', 'liste.sqlite');
    writeFileSync(liste, octets);
    expect(await engine.refusal('annuaire.etat', {})).toBe('ANNUAIRE_UNREADABLE');
    expect(await engine.refusal('annuaire.chercher', { texte: 'centre', limite: 1 })).toBe(
      'ANNUAIRE_UNREADABLE',
    );
    await importer([{}]);
    expect(await found('centre')).toHaveLength(1);
  });

  test('of the same file twice gives the same list', async () => {
    const first = await importer(many);
    const again = await importer(many);
    expect({ ...again, importeLe: first.importeLe }).toEqual(first);
    expect((await chercher('centre', 200)).organismes).toHaveLength(200);
  });
});
