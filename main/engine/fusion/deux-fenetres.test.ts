import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changer, copieDe, copieOuverte, idsDe } from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { closeSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';

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
  await engine.ask('fusion.preparer', { jeton: claire.jeton });
  const refusee = { [plan.points[0]?.cle ?? '']: { choix: 'notre' as const } };
  const faite = await engine.ask('fusion.appliquer', { jeton: bruno.jeton, reponses: refusee, motif: null });
  expect(faite).toMatchObject({ pris: 0, refuses: 1 });
  expect(
    await engine.ask('fusion.appliquer', { jeton: claire.jeton, reponses: {}, motif: null }),
  ).toMatchObject({ pris: 1 });
  // A third is one too many to hold: the one that was used first goes.
  await lire(recus[2]);
  expect(await engine.refusal('fusion.preparer', { jeton: bruno.jeton })).toBe('FUSION_EXPIREE');
  await engine.ask('workspace.close', {});
  engine.close();
});
