import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changer, copieDe, deuxCopies, idsDe, type DeuxCopies } from '../../../tests/support/copies.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { closeSession } from '../../../tests/support/workspace.ts';
import type { FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Reponse, Reponses } from '../../../shared/fusion/modele.ts';

let { a, b, folder }: DeuxCopies = {} as never;
let engine: TestEngine;
let [c1, c2, c3] = ['', '', ''];
let recu = '';

/** Bruno changed two compétences, and a third that was changed here as well; our file is open. */
beforeEach(async () => {
  ({ a, b, folder } = deuxCopies());
  [c1 = '', c2 = '', c3 = ''] = idsDe(a, 'competence');
  changer(a, 'competence', c3, { libelle: 'Ici' });
  for (const id of [c1, c2, c3]) changer(b, 'competence', id, { libelle: `De Bruno ${id}` });
  recu = copieDe(b, folder.at('de Bruno.cpne'));
  closeSession(a);
  engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file: a.workspace.file });
});
afterEach(() => {
  engine.close();
  closeSession(b);
  folder.remove();
  rmSync(a.workspace.file, { force: true });
});

const montrer = async (): Promise<FusionPreparee> => {
  const { jeton } = await engine.ask('fusion.lire', { file: recu, motDePasse: null });
  return engine.ask('fusion.preparer', { jeton });
};

const reunir = ({ jeton }: FusionPreparee, reponses: Reponses): Promise<FusionFaite> =>
  engine.ask('fusion.appliquer', { jeton, reponses, motif: null });

const cleDe = (id: string): string => `champ competence ${id} libelle`;
const plusTard: Reponse = { choix: 'plusTard', motif: 'Pas encore.' };
const refus: Reponse = { choix: 'notre', motif: 'Non.' };
const reprendre = (id: string): Promise<FusionPreparee> =>
  engine.ask('fusion.reprendre', { id, motDePasse: null });

test('what was put off stays so, with why, when the same package is chosen again, though nobody put the merge aside', async () => {
  const vue = await montrer();
  expect(vue.points.map(({ cle }) => cle).toSorted()).toEqual([c1, c2, c3].map(cleDe).toSorted());
  await reunir(vue, { [cleDe(c1)]: plusTard, [cleDe(c3)]: plusTard });
  const [gardee] = await engine.ask('fusion.gardees', {});
  expect(gardee?.reste).toBe(2);
  await engine.ask('fusion.oublier', { id: gardee?.id ?? '' });

  const encore = await montrer();
  expect(encore.gardee).toBe(false);
  expect(encore.reponses).toEqual({ [cleDe(c1)]: plusTard, [cleDe(c3)]: plusTard });
  // Put off once more, nothing is written, and it is still put off.
  expect(await reunir(encore, encore.reponses)).toMatchObject({ head: null, pris: 0, reportes: 2 });
  expect((await montrer()).reponses).toEqual(encore.reponses);
});

test('what was put off and was changed there since waits, and is said to have changed', async () => {
  await reunir(await montrer(), { [cleDe(c1)]: plusTard });
  changer(b, 'competence', c1, { libelle: 'Repris par Bruno' });
  recu = copieDe(b, folder.at('ensuite.cpne'));
  const suite = await montrer();
  expect(suite.reponses[cleDe(c1)]).toEqual({ choix: 'plusTard' });
  expect(suite.perimees).toEqual([cleDe(c1)]);
  // Put aside, and taken up again: whether something was answered meanwhile or not, that is still what it is.
  for (const reponses of [suite.reponses, { [cleDe(c1)]: refus }]) {
    const { id } = await engine.ask('fusion.garder', { jeton: suite.jeton, reponses });
    expect(await reprendre(id)).toMatchObject({ reponses, perimees: [cleDe(c1)] });
  }
});

test('a merge is undone: all that was answered is there again, what was refused as what was put off', async () => {
  await reunir(await montrer(), { [cleDe(c1)]: refus, [cleDe(c2)]: plusTard });
  await engine.ask('gesture.undo', { seq: null });
  expect((await montrer()).reponses).toEqual({ [cleDe(c1)]: refus, [cleDe(c2)]: plusTard });
  expect(await engine.ask('fusion.gardees', {})).toMatchObject([{ reste: null }]);
});

test('a merge whose points were all decided is put aside no more, nor what was received; undone, what was answered is there when the same package is chosen', async () => {
  const autre: Reponse = { choix: 'autre', valeur: 'Ensemble', motif: 'Les deux.' };
  const { id } = await engine.ask('fusion.garder', { jeton: (await montrer()).jeton, reponses: {} });
  await reunir(await montrer(), { [cleDe(c1)]: refus, [cleDe(c3)]: autre });
  // Once more, there is nothing to write, and nothing to forget.
  expect(await reunir(await montrer(), {})).toMatchObject({ head: null });
  await engine.ask('gesture.undo', { seq: null });
  expect(await engine.ask('fusion.gardees', {})).toEqual([]);
  expect(await engine.refusal('fusion.reprendre', { id, motDePasse: null })).toBe('FUSION_GARDEE_ABSENTE');
  const encore = await montrer();
  expect(encore).toMatchObject({
    gardee: false,
    reponses: { [cleDe(c1)]: refus, [cleDe(c3)]: autre },
  });
  await engine.ask('fusion.garder', { jeton: encore.jeton, reponses: encore.reponses });
  expect((await reprendre(id)).reponses).toEqual(encore.reponses);
});

test('what two windows answer of one merge is put aside together, whichever does so last; each takes back its own alone', async () => {
  const [une, autre] = [await montrer(), await montrer()];
  const garder = async ({ jeton }: FusionPreparee, reponses: Reponses): Promise<Reponses> => {
    const { id } = await engine.ask('fusion.garder', { jeton, reponses });
    return (await reprendre(id)).reponses;
  };
  await garder(une, { [cleDe(c1)]: refus });
  expect(await garder(autre, { [cleDe(c3)]: refus })).toEqual({ [cleDe(c1)]: refus, [cleDe(c3)]: refus });
  expect(await garder(autre, {})).toEqual({ [cleDe(c1)]: refus });
});

test('taken up again and put aside once more, it still says that it was carried out, and when', async () => {
  await reunir(await montrer(), { [cleDe(c1)]: plusTard });
  const [avant] = await engine.ask('fusion.gardees', {});
  const { jeton, gardee } = await reprendre(avant?.id ?? '');
  expect(gardee).toBe(true);
  const encore = await engine.ask('fusion.garder', { jeton, reponses: { [cleDe(c3)]: refus } });
  expect(encore).toMatchObject({ gardeeLe: avant?.gardeeLe, reste: 2 });
  const faite = await reunir(await reprendre(encore.id), { [cleDe(c3)]: refus, [cleDe(c1)]: plusTard });
  expect(faite).toMatchObject({ refuses: 1, reportes: 1 });
  expect(await engine.ask('fusion.gardees', {})).toMatchObject([{ reste: 1 }]);
});

test('words that were written, and no longer answer what is asked, are kept until something else is answered', async () => {
  const ecrit: Reponse = { choix: 'autre', valeur: 'Mes mots', motif: 'Trop de verbes.' };
  const vue = await montrer();
  const { id } = await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: { [cleDe(c1)]: ecrit } });
  const libelle = vue.points.find(({ cle }) => cle === cleDe(c1))?.notre ?? null;
  const changes = [
    { entity: 'competence' as const, id: c1, before: { libelle }, after: { libelle: 'Ici aussi' } },
  ];
  await engine.ask('gesture.commit', { op: 'item.changed', reason: null, changes });

  const reprise = await reprendre(id);
  expect(reprise).toMatchObject({
    reponses: {},
    perimees: [cleDe(c1)],
    caduques: { [cleDe(c1)]: ecrit },
  });
  // Answered otherwise, and another point at the same time; put off; never answered: the words are there again.
  await engine.ask('fusion.garder', { jeton: reprise.jeton, reponses: { [cleDe(c2)]: refus } });
  const encore = await reprendre(id);
  expect(encore).toMatchObject({ reponses: { [cleDe(c2)]: refus }, caduques: { [cleDe(c1)]: ecrit } });
  await engine.ask('fusion.garder', {
    jeton: encore.jeton,
    reponses: { [cleDe(c1)]: { choix: 'plusTard', motif: 'En séance.' } },
  });
  const remise = await reprendre(id);
  expect(remise.caduques).toEqual({ [cleDe(c1)]: { ...ecrit, motif: 'En séance.' } });
  await engine.ask('fusion.garder', { jeton: remise.jeton, reponses: { [cleDe(c1)]: refus } });
  expect(await reprendre(id)).toMatchObject({ reponses: { [cleDe(c1)]: refus }, caduques: {} });
});

test('an answer that was taken back is not there again', async () => {
  const vue = await montrer();
  const { id } = await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: { [cleDe(c1)]: refus } });
  await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: {} });
  expect(await reprendre(id)).toMatchObject({ reponses: {}, caduques: {}, perimees: [] });
});

test('of its questions, how many were decided and how many put off', async () => {
  const { jeton } = await montrer();
  const dits = async (reponses: Reponses) => {
    const {
      repondues,
      plusTard: remises,
      questions,
    } = await engine.ask('fusion.garder', { jeton, reponses });
    return [repondues, remises, questions];
  };
  expect(await dits({})).toEqual([0, 0, 1]);
  expect(await dits({ [cleDe(c3)]: plusTard, [cleDe(c1)]: plusTard })).toEqual([0, 1, 1]);
  expect(await dits({ [cleDe(c3)]: refus })).toEqual([1, 0, 1]);
});

test('what was put off, and settled since by another package, is no merge to take up again; once that is undone, it is', async () => {
  await reunir(await montrer(), { [cleDe(c1)]: plusTard, [cleDe(c3)]: plusTard });
  expect(await engine.ask('fusion.gardees', {})).toMatchObject([{ reste: 2 }]);
  changer(b, 'competence', c2, { libelle: 'Ensuite' });
  recu = copieDe(b, folder.at('ensuite.cpne'));
  await reunir(await montrer(), { [cleDe(c1)]: { choix: 'leur' }, [cleDe(c3)]: refus });
  expect(await engine.ask('fusion.gardees', {})).toEqual([]);
  await engine.ask('gesture.undo', { seq: null });
  expect(await engine.ask('fusion.gardees', {})).toMatchObject([{ reste: 2 }]);
});

test('what was typed and is no answer yet is put aside, and stays when the rest is carried out', async () => {
  const ecrits = { textes: { [cleDe(c3)]: 'À moitié' }, motifs: { [cleDe(c1)]: 'Trop long.' } };
  const vue = await montrer();
  expect(vue.ecrits).toEqual({ textes: {}, motifs: {} });
  const { id } = await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: {}, ecrits });
  expect((await reprendre(id)).ecrits).toEqual(ecrits);
  await reunir(vue, {});
  expect((await reprendre(id)).ecrits).toEqual(ecrits);
});
