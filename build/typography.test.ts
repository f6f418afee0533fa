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
});
