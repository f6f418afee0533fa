import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { projectPath } from './folders.ts';

/** Ordinary spaces where French wants one that does not break, straight apostrophes, the narrow space that is not used here. */
const WRONG = /(?<! ) [:;?!»]|« |«(?=[^\s\u00a0])|[^\s\u00a0]»|\p{L}'\p{L}|\u202f/u;

/** Everything in these is read by somebody. */
const READ = /^(?:shared\/i18n|main\/cli|build\/launch\/messages)/;
const FRENCH = /[àâçéèêëîïôûùÀÂÇÉÈÊÎÔ«»’…]/;
/** The text of a pattern. */
const PATTERN = /\\p\{|\(\?[:=!<]/;

interface Node {
  readonly type: string;
  readonly value?: unknown;
}

function textOf({ type, value }: Node): string | null {
  if (type === 'TemplateElement') return (value as { readonly cooked: string | null }).cooked;
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : null;
}

/** The texts that stand in a source, comments apart. */
function texts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node ? textOf(node as Node) : null;
  return [...(own === null ? [] : [own]), ...Object.values(node).flatMap(texts)];
}

/** The sentences of a source that are set as French is not. */
function faults(file: string, source: string): readonly string[] {
  const isRead = (text: string): boolean => (READ.test(file) || FRENCH.test(text)) && !PATTERN.test(text);
  return texts(parseSync(file, source).program).filter((text) => isRead(text) && WRONG.test(text));
}

/** In a page: code, addresses, the rulers of tables, and the mark of a picture. */
const NOT_PROSE = /^```[^]*?^```$|`[^`\n]*`|\]\([^)\n]*\)|https?:\/\/\S+|^[|: -]+$|!(?=\[)/gm;

/** The lines of a page that are set as French is not. */
const faultsOfPage = (page: string): readonly string[] =>
  page
    .replace(NOT_PROSE, 'x')
    .split('\n')
    .filter((line) => WRONG.test(line));

const pages = ['CHANGELOG.md', ...globSync('docs/guide/*.md', { cwd: projectPath('') })];

const sources = globSync('{shared,main,renderer,build/launch}/**/*.{ts,tsx,mjs}', { cwd: projectPath('') })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$|\/generated\//.test(file));

describe('what a reader is told', () => {
  it('is set as French is: spaces that do not break, typographic apostrophes', () => {
    const found = sources.flatMap((file) =>
      faults(file, readFileSync(projectPath(file), 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });

  it.each([
    ["'Erreur : fichier'", 'shared/i18n/x.ts'],
    ["'« Fichier »'", 'main/x.ts'],
    ["`L'élément ${id}`", 'main/x.ts'],
    ['`« ${name} »`', 'renderer/x.tsx'],
    ['<p>Êtes-vous sûr ?</p>', 'renderer/x.tsx'],
    ["'Écrit\u202f!'", 'shared/x.ts'],
  ])('would not pass as %s', (expression, file) => {
    expect(faults(file, `export const x = ${expression};`)).not.toEqual([]);
  });

  it.each(["'Erreur\u00a0: fichier'", '`«\u00a0${name}\u00a0»`', "'L’élément'", "a ? 'é' : 'è'", '/é ?:/u'])(
    'passes as %s',
    (expression) => {
      expect(faults('shared/i18n/x.ts', `export const x = ${expression};`)).toEqual([]);
    },
  );

  it('is so in the guide and in what changed', () => {
    const found = pages.flatMap((file) =>
      faultsOfPage(readFileSync(projectPath(file), 'utf8')).map((line) => `${file}: ${line}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });

  it.each([
    '- **Versions** : un numéro',
    'Choisissez « Ouvrir… »',
    '[Le journal](8-journal.md) ; la suite',
    '`paritaire` : une commande',
    'Est-ce fini ?',
    "![L'onglet](images/x.png)",
    '```\n--a : b\n```\nEnsuite : rien',
  ])('would not pass in a page as %j', (page) => {
    expect(faultsOfPage(page)).not.toEqual([]);
  });

  it.each([
    '- **Versions**\u00a0: «\u00a0Ouvrir…\u00a0»',
    'Tapez `a : b ?`, dit-il',
    '```\n--a : b\n```',
    '| a | b |\n| :--- | ---: |',
    'Voici ![un écran](images/x.png), et [un autre](https://x.fr/?a=« b »)',
  ])('passes in a page as %j', (page) => {
    expect(faultsOfPage(page)).toEqual([]);
  });
});
