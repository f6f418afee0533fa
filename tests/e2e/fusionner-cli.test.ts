import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FusionFaite, FusionPreparee } from '../../shared/contract/answers/fusion.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import { ouvrirRelecture } from '../../main/engine/relecture/ouvrir.ts';
import { changer, copieOuverte } from '../support/copies.ts';
import { paritaire, type Outcome } from '../support/cli.ts';
import { openExample, type OpenExample } from '../support/open-example.ts';
import { leaveSession, newSession, reopened } from '../support/workspace.ts';

let example: OpenExample;
let autre: string;

const dire = (...argv: readonly string[]): Promise<Outcome> =>
  paritaire(process.env['PARITAIRE_DOSSIER'] ?? '', ...argv);

beforeEach(() => {
  example = openExample();
  const { session, folder } = example;
  autre = `${folder}/copie de Bruno.cpne`;
  const bruno = copieOuverte(session, autre, 'Bruno Essai');
  const [c1 = '', c2 = ''] = session.workspace.db
    .prepare('SELECT id FROM competence ORDER BY id')
    .pluck()
    .all() as string[];
  changer(session, 'competence', c1, { libelle: 'Écrit ici' });
  changer(bruno, 'competence', c1, { libelle: 'Écrit là-bas' });
  changer(bruno, 'competence', c2, { libelle: 'Là-bas seulement' });
  leaveSession(bruno);
  leaveSession(session);
});
afterEach(() => {
  example.close();
});

interface Emis extends FusionPreparee {
  readonly restent: readonly string[];
  readonly faite: FusionFaite | null;
}

test('what comes is said, what is asked waits for its answers, and nothing is brought before', async () => {
  const { file, folder } = example;
  const simule = await dire('fusionner', file, autre, '--simuler');
  expect(simule.code).toBe(1);
  expect(simule.out).toMatch(/1\squestion reste à décider/);
  expect(simule.out).toContain('Simulation');
  expect((await dire('fusionner', file, autre)).code).toBe(1);
  const json = await dire('fusionner', file, autre, '--simuler', '--json');
  const { restent, faite } = JSON.parse(json.out) as Emis;
  expect([restent.length, faite]).toEqual([1, null]);
  const reponses = `${folder}/reponses.json`;
  writeFileSync(
    reponses,
    JSON.stringify({ reponses: { [restent[0] ?? '']: { choix: 'autre', valeur: 'Écrit ensemble' } } }),
  );
  const fait = await dire('fusionner', file, autre, '--reponses', reponses, '--motif', 'Réunion du 3 mars');
  expect(fait.code).toBe(0);
  expect(fait.out).toContain('Réuni en un geste');
  const journal = await dire('journal', file, '--texte', 'Écrit ensemble');
  expect(journal.out).toContain('Réunion avec la copie copie de Bruno.cpne');
  expect((await dire('verifier', file)).code).toBe(0);
  expect((await dire('fusionner', file, autre)).out).toContain('Rien de nouveau');
});

test('a review that comes is said with what it locks, and whether what is here is what is read', async () => {
  const { file } = example;
  const bruno = reopened(autre);
  const ref = listReferentiels(bruno.workspace.db)[0]?.id ?? '';
  ouvrirRelecture(bruno, { ref, grille: null, objet: 'Consultation', avisPourLe: null });
  leaveSession(bruno);
  const { out } = await dire('fusionner', file, autre, '--simuler');
  expect(out).toMatch(
    /sera en relecture ici aussi \(Consultation\).*Son texte d’ici ne sera pas celui qui est relu/,
  );
  const pris = await dire('fusionner', file, autre, '--simuler', '--en-conflit', 'leur');
  expect(pris.out).toContain('sera en relecture ici aussi');
  expect(pris.out).not.toContain('ne sera pas celui qui est relu');
  await dire('fusionner', file, autre, '--en-conflit', 'notre');
  const lue = await dire('relecture', file, ref);
  expect(lue.out).toContain('Le texte d’ici n’est pas celui qui est relu');
});

test('one answer for all that is asked, or the rest without it', async () => {
  const { file } = example;
  const sans = await dire('fusionner', file, autre, '--laisser', '--json');
  const { faite } = JSON.parse(sans.out) as Emis;
  expect([sans.code, faite?.pris, faite?.reportes]).toEqual([1, 1, 1]);
  expect((await dire('fusionner', file, autre, '--en-conflit', 'leur')).code).toBe(0);
  expect((await dire('fusionner', file, autre, '--en-conflit', 'les deux')).code).toBe(2);
});

test('answers are to what was shown: a key that names nothing is refused, and what has changed since waits', async () => {
  const { file, folder } = example;
  const reponses = `${folder}/reponses.json`;
  const dites = (said: object): void => writeFileSync(reponses, JSON.stringify(said));
  dites({ reponses: { 'champ competence inconnue libelle': { choix: 'notre' } } });
  const inconnue = await dire('fusionner', file, autre, '--laisser', '--reponses', reponses);
  expect([inconnue.code, inconnue.err]).toEqual([2, expect.stringContaining('ne répond à rien')]);
  const simulee = JSON.parse((await dire('fusionner', file, autre, '--simuler', '--json')).out) as Emis;
  const [cle = ''] = simulee.restent;
  dites({ ...simulee, reponses: { [cle]: { choix: 'leur' } } });
  const ici = reopened(file);
  const id = simulee.points.find((point) => point.cle === cle)?.id ?? '';
  changer(ici, 'competence', id, { libelle: 'Écrit entre-temps' });
  leaveSession(ici);
  const tombee = await dire('fusionner', file, autre, '--reponses', reponses);
  expect(tombee.code).toBe(1);
  expect(tombee.out).toMatch(/1\sréponse ne vaut plus/);
  expect(tombee.out).toContain('Rien n’a été réuni');
});

test('what was answered once is not asked again, nor listed as coming', async () => {
  const { file, folder } = example;
  const simulee = JSON.parse((await dire('fusionner', file, autre, '--simuler', '--json')).out) as Emis;
  const arrive = simulee.points.find(({ question }) => question === null);
  const reponses = `${folder}/reponses.json`;
  writeFileSync(reponses, JSON.stringify({ reponses: { [arrive?.cle ?? '']: { choix: 'notre' } } }));
  await dire('fusionner', file, autre, '--laisser', '--reponses', reponses);
  const { code, out } = await dire('fusionner', file, autre, '--simuler', '--json');
  expect(code).toBe(1);
  const encore = (JSON.parse(out) as Emis).points.map(({ cle }) => cle);
  expect(encore).toEqual(simulee.points.map(({ cle }) => cle).filter((cle) => cle !== arrive?.cle));
});

test('a file that is no copy of it is refused', async () => {
  const etranger = `${example.folder}/autre.cpne`;
  leaveSession(newSession(etranger));
  const { code, err } = await dire('fusionner', example.file, etranger);
  expect(code).not.toBe(0);
  expect(err).toContain('vient d’un autre fichier');
});
