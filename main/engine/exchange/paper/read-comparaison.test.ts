import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateOfRows } from '../../../../shared/document/rows.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { wordText } from '../../../../tests/support/word-text.ts';
import { zipPart } from '../../../../tests/support/zip-part.ts';
import { headOf } from '../../espace/espace.ts';
import { commit } from '../../journal/commit.ts';
import { readEntityRows } from '../../referentiel/queries.ts';
import { adoptVersion } from '../../version/adopt.ts';
import { readComparaison } from './read-comparaison.ts';
import { readPaper } from './read-paper.ts';

let example: OpenExample;
const { id } = exampleReferentiel;
const [competence, second] = exampleReferentiel.blocs.flatMap(({ competences }) => competences);
if (competence === undefined || second === undefined) throw new Error('no compétence');

function reworded(nom: string, of: string, libelle: string): void {
  const { workspace, gesture, replica } = example.session;
  const rows = stateOfRows(readEntityRows(workspace.db, id));
  const row = rows.get('competence')?.get(of) as Row;
  const { op, changes } = changeItem({ entity: 'competence', id: of }, row, { libelle });
  const made = gesture(op, changes, null);
  commit(workspace, { ...made, author: { ...made.author, nom } }, replica);
}

const xmlOf = async (asked: { readonly a: string; readonly b: string }): Promise<string> =>
  zipPart(
    Buffer.from(
      (await readComparaison(example.session.workspace, { ref: id, format: 'docx', ...asked })).octets,
    ),
    'word/document.xml',
  );
const paperOf = async (numero: string | null) =>
  wordText(
    await zipPart(
      Buffer.from((await readPaper(example.session.workspace, id, numero, 'docx')).octets),
      'word/document.xml',
    ),
  );

beforeAll(() => {
  example = openExample();
  adoptVersion(example.session, {
    ref: id,
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
    grilles: {},
  });
  reworded('Paule Première', competence.id, 'Héberger');
  reworded('Sacha Second', second.id, 'Ranger');
});
afterAll(() => example.close());

describe('a comparison on paper', () => {
  test('in Word is the paper of either moment, once its changes are accepted or rejected', async () => {
    const xml = await xmlOf({ a: '1.0', b: 'brouillon' });
    expect(wordText(xml, 'accept')).toEqual(await paperOf(null));
    expect(wordText(xml, 'reject')).toEqual(await paperOf('1.0'));
  });

  test('signs each change with whom the journal names', async () => {
    const xml = await xmlOf({ a: '1.0', b: 'brouillon' });
    const authorOf = (text: string): string | undefined =>
      new RegExp(`<w:ins [^>]*w:author="([^"]*)"[^>]*><w:r><w:t [^>]*>${text}`).exec(xml)?.[1];
    expect(authorOf('Héberger')).toBe('Paule Première');
    expect(authorOf('Ranger')).toBe('Sacha Second');
  });

  test('as a page says what is compared, how much changes, and what each text can be held against', async () => {
    const { seq } = headOf(example.session.workspace);
    const asked = { ref: id, a: '1.0', b: `@${seq - 1}`, format: 'html' } as const;
    const { name, octets } = await readComparaison(example.session.workspace, asked);
    const html = Buffer.from(octets).toString('utf8');
    expect(name).toMatch(/^technicien-.*-comparaison-1-0-\d+$/);
    expect(html).toContain(`à «\u00a0État après la ligne ${seq - 1} du journal\u00a0»`);
    expect(html).toContain('<p class="facts">1\u00a0reformulation.</p>');
    expect(html.match(/<p class="anchor">(?:Avant|Après)\u00a0: .*? [0-9a-f]{64}<\/p>/g)).toHaveLength(2);
    expect(html).toContain('<ins>Héberger</ins>');
    expect(html).not.toContain('<ins>Ranger</ins>');
  });
});
