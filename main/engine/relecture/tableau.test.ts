import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { relirePuisRetirer } from '../../../tests/support/relecture-exemple.ts';
import { zipPart } from '../../../tests/support/zip-part.ts';
import { lireRelecture, tableauDeRelecture } from './tableau.ts';

let example: OpenExample;
const { id } = exampleReferentiel;

beforeAll(() => {
  example = openExample();
  relirePuisRetirer(example.session, id);
});
afterAll(() => example.close());

test('the table is a line a comment, on paper as in a spreadsheet', async () => {
  const { workspace } = example.session;
  const { tours, commentaires, aTraiter } = lireRelecture(workspace, { ref: id, grille: null });
  expect(tours).toMatchObject([{ tour: 1, etat: 'retiree' }]);
  expect(aTraiter).toBe(0);
  const csv = await tableauDeRelecture(workspace, { ref: id, grille: null, format: 'csv' });
  expect(Buffer.from(csv.octets).toString('utf8').split('\r\n')).toHaveLength(commentaires.length + 2);
  const docx = await tableauDeRelecture(workspace, { ref: id, grille: null, format: 'docx' });
  expect(docx.name).toMatch(/^relecture-technicien.*\.docx$/);
  const xml = await zipPart(Buffer.from(docx.octets), 'word/document.xml');
  expect(xml.match(/<w:tr>/g)).toHaveLength(commentaires.length + 1);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const text = xml.replaceAll(/<[^>]*>/g, '').replaceAll('&apos;', "'");
  for (const { commentaire, auteur } of commentaires)
    for (const said of [commentaire, auteur]) expect(text).toContain(said);
  expect(text).toContain(tours[0]?.empreinte);
});
