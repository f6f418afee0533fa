import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changer,
  copieDe,
  deuxCopies,
  type DeuxCopies,
  idsDe,
  lue,
  reunir,
} from '../../../tests/support/copies.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import type { ReponseRecue } from '../../../shared/contract/answers/fusion.ts';
import { appliquer } from './appliquer.ts';
import { comptesDe, contenuDe } from './contenu.ts';
import { faceA } from './examiner.ts';
import { sourceDeFichier } from './fichier.ts';
import { preparer } from './preparer.ts';
import { reunionDite } from './reunion-dite.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let [c1, c2, c3] = ['', '', ''];

/** Three of them said otherwise on each side: one is written anew, one is kept, and one put off, of the copy that Bruno sent. */
beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
  [c1 = '', c2 = '', c3 = ''] = idsDe(a, 'competence');
  for (const [session, dit] of [
    [a, 'Ici'],
    [b, 'Reçu'],
  ] as const)
    for (const id of [c1, c2, c3]) changer(session, 'competence', id, { libelle: `${dit} ${id}` });
});
afterEach(() => fermer());

/** The file that Bruno sent once, taken in again and again. */
const envoye = (): (() => ReturnType<typeof sourceDeFichier>) => {
  const file = copieDe(b, folder.at('de Bruno.cpne'));
  return () => sourceDeFichier(a.workspace.db, file);
};

/** What Bruno is told of what he had proposed, in the copy that is sent back. */
async function ditABruno(): Promise<readonly ReponseRecue[]> {
  const { autre, envoi, fermer: fermerLue } = await lue(b, a, folder);
  const face = faceA(b.workspace, autre);
  const { reponses } = contenuDe(b.workspace.db, autre, face, envoi, comptesDe(face, autre));
  fermerLue();
  return reponses;
}

test('a point that was put off comes back alone: what was answered with it stays as it was given', async () => {
  const lire = envoye();
  await reunir(a, b, folder, ({ id, question }) => {
    if (question === null || id === c3) return undefined;
    return id === c1 ? { choix: 'autre', valeur: 'Ensemble', motif: 'Les deux.' } : { choix: 'notre' };
  });
  const dit = await ditABruno();
  expect(Object.fromEntries(dit.map(({ id, choix, motif }) => [id, [choix, motif]]))).toEqual({
    [c1]: ['autre', 'Les deux.'],
    [c2]: ['notre', null],
    // Without an answer, it is put off, and said to be.
    [c3]: ['plusTard', null],
  });

  const { autre, fermer: fermerLue } = await lire();
  const { plan } = preparer(a.workspace, autre, faceA(a.workspace, autre));
  expect(plan.points.map(({ id }) => id)).toEqual([c3]);
  const reponses = Object.fromEntries(plan.points.map(({ cle }) => [cle, { choix: 'leur' as const }]));
  const faite = appliquer(
    a,
    autre,
    () => reponses,
    null,
    () => undefined,
  );
  fermerLue();
  expect(faite).toMatchObject({ pris: 1, refuses: 0, reportes: 0 });
  const notees = reunionDite(a.workspace.db, { seq: faite.head?.seq ?? 0, filter: noFilter }).reponses;
  expect(notees.map(({ sujet, choix }) => [sujet.id, choix])).toEqual([[c3, 'leur']]);

  const ensuite = await ditABruno();
  expect(ensuite).toEqual(expect.arrayContaining(dit.filter(({ id }) => id !== c3)));
  expect(ensuite).toHaveLength(3);
  // Nothing is left to decide: it is all seen.
  const { plan: reste } = await reunir(a, b, folder);
  expect(reste.points).toEqual([]);
});

test('put off again, nothing is written, and what was kept is not refused once more', async () => {
  const lire = envoye();
  await reunir(a, b, folder, ({ id, question }) =>
    question === null || id === c3 ? undefined : { choix: 'notre' },
  );
  const { autre, fermer: fermerLue } = await lire();
  expect(
    appliquer(
      a,
      autre,
      () => ({}),
      null,
      () => undefined,
    ),
  ).toMatchObject({
    head: null,
    refuses: 0,
    reportes: 1,
  });
  fermerLue();
});
