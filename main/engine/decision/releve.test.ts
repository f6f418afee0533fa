import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { changer, sousSeance, tenirSeance, voter } from '../../../tests/support/seance-tenue.ts';
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

test('says who was there and by which rule, each vote and its result, each version with its hashes, and where the journal stood', () => {
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
  const { name, octets, head } = readReleve(session.workspace, { seance });
  const page = Buffer.from(octets).toString();
  expect(name).toBe('releve-de-decisions-2026-02-09');
  expect(head).toMatchObject({ seq: session.workspace.head?.seq });
  for (const part of [
    'Séance du 9 février 2026, Rennes',
    'Relevé n° 3',
    'Accord du 3 mars 2011, Article 4',
    '1 organisation de chaque collège, pouvoirs non compris',
    '8 jours avant la séance',
    'représentée par Syndicat A',
    'Le quorum est atteint dans les deux collèges.',
    '1. Création : Création',
    'Résultat : adopté',
    `Texte mis au vote : ${intitule}, empreinte ${version.empreinte}`,
    `version 1.0. SHA-256 ${version.sha256}. Empreinte ${version.empreinte}.`,
    'Prochaine révision : 9 février 2029',
    'Documents envoyés 4 jours avant, la règle en veut 8.',
    'Motif pour passer outre : Urgence',
    '2. Autre : Rectification &lt;b&gt;',
    'Reprend : Relevé n° 3, Création',
    'Résultat : rejeté',
    `Tête du journal : ligne ${head.seq}, ${head.hash}`,
    'Présidence de la CPNE, Fédération',
    'Vice-présidence de la CPNE, Syndicat A',
  ])
    expect(page.replaceAll('\u00a0', ' ')).toContain(part);
  expect(() => readReleve(session.workspace, { seance: ref })).toThrow(
    expect.objectContaining({ code: 'SEANCE_UNKNOWN' }),
  );
});
