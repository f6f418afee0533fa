import { expect, test } from 'vitest';
import example from '../../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import cqpi from '../../../../schemas/examples/valid/cqpi-deux-cpne.json' with { type: 'json' };
import type { Document } from '../../../../shared/generated/document.ts';
import { edgeOf, headingOf } from '../../../../shared/paper/heading.ts';
import { raceBlocks } from '../../../../shared/paper/race.ts';
import { sheetOf } from '../../../../shared/paper/sheet.ts';
import { zipPart } from '../../../../tests/support/zip-part.ts';
import { sheetDocx } from './sheet-docx.ts';

const document = example as unknown as Document;
const docxOf = (of: Document): Promise<Buffer> => {
  const heading = headingOf(of, head);
  return sheetDocx(sheetOf(heading, raceBlocks(of.referentiel, '')), edgeOf(heading));
};
const head = { seq: 3, hash: 'a'.repeat(64), at: '2026-03-12T08:00:00.000Z' };

test('is a Word document, landscape, header rows repeated, every compétence in it', async () => {
  const octets = await docxOf(document);
  const xml = await zipPart(octets, 'word/document.xml');
  expect(xml).toContain('w:orient="landscape"');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1 + document.referentiel.blocs.length);
  const text = xml.replaceAll(/<[^>]*>/g, '').replaceAll('&apos;', "'");
  for (const { competences } of document.referentiel.blocs)
    for (const { libelle } of competences) expect(text).toContain(libelle);
  expect(await zipPart(octets, 'word/footer1.xml')).toContain('NUMPAGES');
});

test('says on every page whose text it is, which version and which text; nobody « Un-named » wrote it', async () => {
  const heading = headingOf(document, head);
  const octets = await docxOf(document);
  const edge = (await zipPart(octets, 'word/header1.xml')).replaceAll('&apos;', "'");
  for (const text of [heading.intitule, heading.version, heading.mark]) expect(edge).toContain(text);
  expect(await zipPart(octets, 'docProps/core.xml')).toMatch(
    /<cp:lastModifiedBy>Paritaire<\/cp:lastModifiedBy>/,
  );
});

test('gives the annexes of a CQPI, one a branch', async () => {
  const of = cqpi as unknown as Document;
  const octets = await docxOf(of);
  const text = (await zipPart(octets, 'word/document.xml'))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'");
  const { annexes = [] } = of.referentiel;
  expect(annexes).toHaveLength(2);
  for (const { cpne, adaptations } of annexes) {
    expect(text).toContain(`Annexe de branche\u00a0: ${cpne}`);
    expect(text).toContain(adaptations);
  }
});

test('keeps line breaks, and takes no text for markup', async () => {
  const [activite] = document.referentiel.activites;
  if (activite === undefined) throw new Error('the example has no activité');
  const activites = [{ ...activite, intitule: 'Un\n<w:br/> & deux' }];
  const referentiel = { ...document.referentiel, activites };
  const octets = await docxOf({ ...document, referentiel });
  const xml = await zipPart(octets, 'word/document.xml');
  expect(xml).toContain('&lt;w:br/&gt; &amp; deux');
});
