import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { changer, sousSeance, tenirSeance, voter } from '../../../tests/support/seance-tenue.ts';
import { officeObstacle, resolveInOffice } from '../../../tests/redline/libreoffice.ts';
import { wordText } from '../../../tests/support/word-text.ts';
import { zipPart } from '../../../tests/support/zip-part.ts';
import { createRegistre } from '../organisme/registre.ts';
import { adoptVersion } from '../version/adopt.ts';
import { readReleve } from './releve.ts';
import { textesDe } from './textes.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const { id: ref, intitule } = exampleReferentiel;

/** A meeting that decided of a text, by which a version was adopted in spite of its rule, and of something else. */
function decided() {
  const { session } = example;
  const { seance, presences } = tenirSeance(session, {
    accord: 'Accord du 3 mars 2011',
    reference: 'Article 4',
  });
  changer(session, 'presence', presences['Syndicat B'], {
    etat: 'represente',
    mandataire: presences['Syndicat A'],
  });
  changer(session, 'seance', seance, { envoyeLe: '2026-02-05' });
  const [texte] = textesDe(session.workspace, createRegistre(), { ref, au: '2026-02-09' });
  if (texte === undefined) throw new Error('no text');
  const tenue = voter(session, seance, [texte]);
  sousSeance(session, 'decision', seance, {
    objet: 'Rectification <b>',
    type: 'autre',
    reprend: tenue,
    contreSalaries: 2,
  });
  const { version } = adoptVersion(session, {
    ref,
    grilles: {},
    numero: '1.0',
    decision: { tenue, malgre: 'Urgence' },
    revision: { causes: [], prochaineRevision: '2029-02-09' },
    motif: 'Essai',
    passerOutre: 'Essai',
  });
  return { session, seance, version };
}

/** What one reads in it, whatever its paragraphs and its cells. */
const sansBlancs = (text: string): string => text.replaceAll(/\s/g, '');
const lueEnPage = (page: string): string =>
  sansBlancs(
    page
      .slice(page.indexOf('<body>'))
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
const lueDansWord = async (octets: Uint8Array): Promise<string> =>
  sansBlancs(
    wordText(await zipPart(Buffer.from(octets), 'word/document.xml'))
      .flat(3)
      .join(''),
  );

test('says who was there and by which rule, each vote and its result, each version with its hashes, and where the journal stood', async () => {
  const { session, seance, version } = decided();
  const { name, octets, head } = await readReleve(session.workspace, { seance, format: 'html' });
  const page = Buffer.from(octets).toString();
  expect(name).toBe('releve-de-decisions-2026-02-09');
  expect(head).toMatchObject({ seq: session.workspace.head?.seq });
  for (const part of [
    'Séance du 9 février 2026, Rennes',
    'Relevé n° 3',
    'Accord du 3 mars 2011, Article 4',
    '1 organisation de chaque collège, hors pouvoirs',
    '8 jours avant la séance',
    'représentée par Syndicat A',
    'Le quorum est atteint dans les deux collèges.',
    '1. Création : Création',
    'Résultat : adopté',
    `Texte mis au vote : ${intitule}, empreinte ${version.empreinte}`,
    `version 1.0. SHA-256 ${version.sha256}. Empreinte ${version.empreinte}.`,
    'Prochaine révision : 9 février 2029',
    'Documents envoyés 4 jours avant, la règle en prévoit 8.',
    'Motif pour passer outre : Urgence',
    '2. Autre : Rectification &lt;b&gt;',
    'Reprend : Relevé n° 3, Création',
    'Résultat : rejeté',
    `Tête du journal : ligne ${head.seq}, ${head.hash}`,
    'Présidence de la CPNE, Fédération',
    'Vice-présidence de la CPNE, Syndicat A',
  ])
    expect(page.replaceAll('\u00a0', ' ')).toContain(part);
  await expect(readReleve(session.workspace, { seance: ref, format: 'html' })).rejects.toThrow(
    expect.objectContaining({ code: 'SEANCE_UNKNOWN' }),
  );
});

test('says the same in Word, ready to be signed', async () => {
  const { session, seance } = decided();
  const page = await readReleve(session.workspace, { seance, format: 'html' });
  const { name, octets } = await readReleve(session.workspace, { seance, format: 'docx' });
  expect(name).toBe('releve-de-decisions-2026-02-09.docx');
  const lue = await lueDansWord(octets);
  expect(lue).toBe(lueEnPage(Buffer.from(page.octets).toString()));
  expect(lue).toContain(sansBlancs('Vice-présidence de la CPNE, Syndicat A'));
});

test('is read by LibreOffice as it is written', async ({ skip }) => {
  if (officeObstacle !== undefined) return skip(officeObstacle);
  const { session, seance } = decided();
  const { octets } = await readReleve(session.workspace, { seance, format: 'docx' });
  const [source, target] = ['releve.docx', 'relu.docx'].map((name) => join(example.folder, name)) as [
    string,
    string,
  ];
  writeFileSync(source, octets);
  resolveInOffice([{ command: 'keep', source, target }]);
  expect(await lueDansWord(readFileSync(target))).toBe(await lueDansWord(octets));
});
