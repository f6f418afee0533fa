import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ficheErrors } from './fiche-errors.ts';
import { ficheNote } from './fiche-notes.ts';

const inFolder = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url), { encoding: 'utf8', recursive: true })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);

const files = ['fiche-errors.ts', 'fiche-notes.ts', 'identifiants.ts', 'preparation.ts'];

test.each([...files, ...inFolder('screens'), ...inFolder('regles')])(
  '%s: no-break spaces before « : ; ! ? » and inside guillemets',
  (name) => {
    const source = readFileSync(new URL(name, import.meta.url), 'utf8');
    // Comments and the program around the sentences left aside: interpolations, then string literals.
    const literals = source
      .replace(/\/\*\*[^]*?\*\//g, '')
      .replace(/\$\{[^{}]*\}/g, '0')
      .match(/'[^'\n]*'|`[^`\n]*`/g);
    expect(
      literals?.filter(
        (literal) =>
          / [:;!?»]|« |[^\s\u00a0(][:;!?»](?=[\s'`])/.test(literal) && !/https?:|^'.'$/.test(literal),
      ),
    ).toEqual([]);
  },
);

test('sentences are whole, singular and plural', () => {
  expect(ficheNote('PARTENAIRES', { count: 1 })).toBe(
    '1 partenaire\u00a0: la liste des organismes habilités se reprend à part, dans le registre des organismes.',
  );
  expect(ficheNote('LIENS_ACTIVITES', { liens: 1 })).toContain('1 compétence est rattachée');
  const debuts = ['x'.repeat(50), 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(ficheNote('COMPETENCES_SANS_INFINITIF', { debuts })).toContain(
    `${'x'.repeat(40)}…\u00a0», «\u00a0b\u00a0»`,
  );
  expect(ficheNote('COMPETENCES_SANS_INFINITIF', { debuts })).toContain(' et 2 autres.');
  expect(ficheErrors.FICHE_NOT_FC({ file: 'a.xml', why: 'version', found: '3.2' })).toContain('est 3.2');
});
