import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changer, copieDe, copieOuverte, idsDe } from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { closeSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import type { Session } from '../session.ts';

let example: OpenExample;
let folder: TemporaryFolder;
beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
  rmSync(example.folder, { recursive: true, force: true });
});

/** What Bruno has done is received in the file; `montrer`: one more window is shown it. */
async function recevoir(bruno: Session) {
  const recu = copieDe(bruno, folder.at('recu de Bruno.cpne'));
  closeSession(bruno);
  closeSession(example.session);
  const engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file: example.file });
  const montrer = async () => {
    const { jeton } = await engine.ask('fusion.lire', { file: recu, motDePasse: null });
    return engine.ask('fusion.preparer', { jeton });
  };
  return { engine, montrer };
}

test('what is read in one window does not end the merge that is being answered in another', async () => {
  const { session, file } = example;
  const ids = idsDe(session, 'competence');
  const recus = ['Bruno', 'Claire', 'Denis'].map((nom, i) => {
    const copie = copieOuverte(session, folder.at(`${nom}.cpne`), nom);
    changer(copie, 'competence', ids[i] ?? '', { libelle: `De ${nom}` });
    const recu = copieDe(copie, folder.at(`recu de ${nom}.cpne`));
    closeSession(copie);
    return recu;
  });
  closeSession(session);
  const engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file });
  const lire = (recu = ''): Promise<{ readonly jeton: string }> =>
    engine.ask('fusion.lire', { file: recu, motDePasse: null });
  const [bruno, claire] = [await lire(recus[0]), await lire(recus[1])];
  const plan = await engine.ask('fusion.preparer', { jeton: bruno.jeton });
  const autre = await engine.ask('fusion.preparer', { jeton: claire.jeton });
  const refusee = { [plan.points[0]?.cle ?? '']: { choix: 'notre' as const } };
  const faite = await engine.ask('fusion.appliquer', { jeton: plan.jeton, reponses: refusee, motif: null });
  expect(faite).toMatchObject({ pris: 0, refuses: 1 });
  expect(
    await engine.ask('fusion.appliquer', { jeton: autre.jeton, reponses: {}, motif: null }),
  ).toMatchObject({ pris: 1 });
  // A third is one too many to hold: the one that was used first goes.
  await lire(recus[2]);
  expect(await engine.refusal('fusion.preparer', { jeton: plan.jeton })).toBe('FUSION_EXPIREE');
  await engine.ask('workspace.close', {});
  engine.close();
});

test('of one package that is looked at in two windows, each answers what it was shown', async () => {
  const { session } = example;
  const [c1 = '', c2 = ''] = idsDe(session, 'competence');
  const copie = copieOuverte(session, folder.at('Bruno.cpne'), 'Bruno');
  for (const id of [c1, c2]) {
    changer(session, 'competence', id, { libelle: `Ici ${id}` });
    changer(copie, 'competence', id, { libelle: `De Bruno ${id}` });
  }
  const { engine, montrer } = await recevoir(copie);
  const premiere = await montrer();
  const changes = [
    {
      entity: 'competence' as const,
      id: c1,
      before: { libelle: `Ici ${c1}` },
      after: { libelle: 'Écrit entre-temps' },
    },
  ];
  await engine.ask('gesture.commit', { op: 'item.changed', reason: null, changes });
  const seconde = await montrer();
  expect(seconde.jeton).not.toBe(premiere.jeton);
  // The first window never showed « Écrit entre-temps »: what it answers of it counts for nothing; the rest holds, though the other read the package again.
  const toutes = Object.fromEntries(premiere.points.map(({ cle }) => [cle, { choix: 'leur' as const }]));
  const asked = { reponses: toutes, motif: null };
  expect(await engine.ask('fusion.appliquer', { jeton: premiere.jeton, ...asked })).toMatchObject({
    pris: 1,
    reportes: 1,
  });
  expect(await engine.ask('fusion.appliquer', { jeton: seconde.jeton, ...asked })).toMatchObject({ pris: 1 });
  await engine.ask('workspace.close', {});
  engine.close();
});

test('what one window keeps of a text that another took meanwhile is said to hold no longer', async () => {
  const { session } = example;
  const [c1 = ''] = idsDe(session, 'competence');
  const copie = copieOuverte(session, folder.at('Bruno.cpne'), 'Bruno');
  changer(session, 'competence', c1, { libelle: 'Ici' });
  changer(copie, 'competence', c1, { libelle: 'De Bruno' });
  const { engine, montrer } = await recevoir(copie);
  const [premiere, seconde] = [await montrer(), await montrer()];
  const [{ cle } = { cle: '' }] = premiere.points;
  const appliquer = (jeton: string, choix: 'notre' | 'leur' | 'plusTard') =>
    engine.ask('fusion.appliquer', { jeton, reponses: { [cle]: { choix } }, motif: null });
  expect(await appliquer(seconde.jeton, 'leur')).toMatchObject({ pris: 1, perimees: 0 });
  expect(await appliquer(premiere.jeton, 'plusTard')).toMatchObject({ head: null, perimees: 0 });
  expect(await appliquer(premiere.jeton, 'notre')).toMatchObject({ head: null, refuses: 0, perimees: 1 });
  await engine.ask('workspace.close', {});
  engine.close();
});
