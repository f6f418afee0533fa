import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentGrille, DocumentResultat, DocumentSaisie } from '../../../shared/generated/document.ts';
import { paritaire, type Outcome } from '../../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire évaluer '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = new URL('../../../schemas/examples/', import.meta.url);
const path = (name: string): string => join(folder, name);
const written = (name: string, value: unknown): string => {
  writeFileSync(path(name), JSON.stringify(value));
  return path(name);
};
const run = (...argv: readonly string[]): Promise<Outcome> => paritaire(path('profil'), ...argv);

interface Vecteur {
  readonly grille: DocumentGrille;
  readonly saisie: DocumentSaisie;
  readonly resultat: DocumentResultat;
}

const read = (name: string): Vecteur =>
  JSON.parse(readFileSync(new URL(`evaluation/${name}.json`, examples), 'utf8')) as Vecteur;

function filesOf(name: string): readonly [grille: string, saisie: string] {
  const { grille, saisie } = read(name);
  return [written(`${name}-grille.json`, grille), written(`${name}-saisie.json`, saisie)];
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('evaluer', () => {
  test('says that the certification is acquired, and why, place by place', async () => {
    const { code, out, err } = await run('evaluer', ...filesOf('entretien-confirme'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(plain(out).split('\n').slice(0, 9)).toEqual([
      '« 1, ?, 0, puis entretien », candidat : Candidate fictive, au 27/11/2026',
      'Certification : acquis',
      '  - 1 acquis sur 1 ; il en faut 1',
      '  « Confection » : acquis',
      '    - 1 acquis sur 1 ; il en faut 1',
      '    « Observation au poste » : acquis',
      '      - 3 acquis sur 3 ; il en faut 3',
      '      « Coudre » : acquis (85)',
      '        - niveau « Acquis » (85)',
    ]);
    expect(plain(out)).toContain('« Couper » : acquis (75)\n        - repris : « Entretien final »\n');
  });

  test.each(['parts-30-20-50-moyenne-basse', 'parts-30-20-50-tuteur-absent', 'entretien-confirme-en-partie'])(
    '%s: exit code 1, since it is not acquired',
    async (name) => expect(await run('evaluer', ...filesOf(name))).toMatchObject({ code: 1, err: '' }),
  );

  test('for machines, the document of the result and nothing else', async () => {
    const { code, out } = await run('evaluer', ...filesOf('parts-30-20-50-domaine-bas'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual(read('parts-30-20-50-domaine-bas').resultat);
    const result = written('resultat.json', JSON.parse(out));
    expect(plain((await run('valider', result)).out)).toContain('conforme au schéma 1.0.0');
  });

  test('a missing file of marks is a fault of usage', async () => {
    const [grille] = filesOf('eliminatoire');
    expect(await run('evaluer', grille)).toMatchObject({ code: 2, out: '' });
  });
});

describe('files that are not what they should be: exit code 3, with the reason', () => {
  const [grille, saisie] = filesOf('eliminatoire');
  const vecteur = read('eliminatoire');

  test.each([
    ['absent', path('absent.json'), saisie, /n’existe pas/],
    [
      'a référentiel',
      new URL('valid/cqp-complet.json', examples).pathname,
      saisie,
      /« paritaire\/referentiel », il faudrait « paritaire\/grille »/,
    ],
    ['a grid for marks', grille, grille, /« paritaire\/grille », il faudrait « paritaire\/saisie »/],
    [
      'the marks of another grid',
      grille,
      filesOf('theorie-sous-12')[1],
      /n’a pas été faite sur cette grille/,
    ],
    [
      'a grid changed since its export',
      written('changée.json', { ...vecteur.grille, grille: { ...vecteur.grille.grille, intitule: 'Autre' } }),
      saisie,
      /a été modifié après son export/,
    ],
    ['no JSON', written('rien.json', null), saisie, /ne dit pas quelle version du schéma/],
  ])('%s', async (_, a, b, sentence) => {
    const { code, out, err } = await run('evaluer', a, b);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(plain(err)).toMatch(sentence);
  });
});

test('a grid is no référentiel to import, and may be validated', async () => {
  const [grille] = filesOf('eliminatoire');
  const { code, out } = await run('valider', grille);
  expect(code).toBe(0);
  expect(plain(out)).toContain('C’est un brouillon');
  const file = path('F.cpne');
  await run('nouveau', file, '--cpne', 'CPNEFP des essais');
  const imported = await run('importer', file, grille);
  expect(imported.code).toBe(1);
  expect(plain(imported.err)).toContain('il faudrait « paritaire/referentiel »');
});
