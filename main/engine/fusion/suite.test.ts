import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  adopter,
  changer,
  copieDe,
  copieOuverte,
  idsDe,
  libelleDe,
  lue,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { changeBetween } from '../../../shared/domain/row.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import type { EngineError } from '../errors.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { coordonneesExemple, inscrite } from '../../../tests/support/personne-exemple.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import {
  closeSession,
  leaveSession,
  temporaryFolder,
  type TemporaryFolder,
} from '../../../tests/support/workspace.ts';
import { changer as changerPersonne, effacer } from '../personne/ecrire.ts';
import type { Session } from '../session.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import { appliquer } from './appliquer.ts';
import type { Autre } from './autre.ts';
import { faceA } from './examiner.ts';
import { preparer } from './preparer.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b]: [Session, Session] = [] as never;

const releves = (session: Session) => relevesDe(session, folder);

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
});
afterEach(() => {
  vi.useRealTimers();
  leaveSession(b);
  leaveSession(a);
  folder.remove();
});

describe('persons', () => {
  const connus = ({ workspace: { db } }: Session): unknown =>
    db.prepare('SELECT personne, valeur FROM coffre ORDER BY sceau').all();

  beforeEach(() => {
    semerRegistre(a);
    b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
  });

  test('come with what their seals are of, and an erasure there is made here, for good', async () => {
    const id = inscrite(b, 'Dupont');
    await reunir(a, b, folder);
    expect(connus(a)).toEqual(connus(b));
    effacer(b, { id, reason: 'Demande du 3 mars' });
    const { gestes } = await reunir(a, b, folder);
    expect(gestes[0]?.changes).toMatchObject([{ entity: 'personne', id, after: { sceau: null } }]);
    expect(JSON.stringify(connus(a))).not.toContain('Dupont');
    expect(await releves(a)).toEqual([]);
  });

  test('of any name, our own words among them, are erased as they were there', async () => {
    const id = inscrite(b, 'Copie');
    await reunir(a, b, folder);
    effacer(b, { id, reason: 'Demande du 3 mars' });
    const { gestes } = await reunir(a, b, folder);
    expect(gestes[0]?.changes).toMatchObject([{ id, after: { sceau: null } }]);
  });

  test('a merge that is refused, whatever for, has erased nobody', async () => {
    const id = inscrite(b, 'Dupont');
    await reunir(a, b, folder);
    effacer(b, { id, reason: 'Demande du 3 mars' });
    const [competence = ''] = idsDe(b, 'competence');
    changer(a, 'competence', competence, { libelle: 'Ici' });
    changer(b, 'competence', competence, { libelle: 'Là-bas' });
    const [avant, sus] = [a.workspace.head?.seq, connus(a)];
    const refusee = (session: Session, choix: Reponse) =>
      reunir(session, b, folder, () => choix).catch((error: unknown) => (error as EngineError).code);
    expect(await refusee(a, { choix: 'autre', valeur: 5 })).toBe('FUSION_ENSEMBLE');
    // Links are looked at as the gesture ends, and not before.
    const [organisme] = readRowsWhere(
      a.workspace.db,
      'organisme',
      'id IN (SELECT organisme FROM habilitation)',
      [],
    ).values();
    const perdre = changeBetween('organisme', organisme?.id ?? '', organisme, null);
    const sansOrganisme: Session = {
      ...a,
      gesture: (op, changes, reason) =>
        a.gesture(op, perdre === null ? changes : [...changes, perdre], reason),
    };
    expect(await refusee(sansOrganisme, { choix: 'leur' })).toBe('LINK_BROKEN');
    expect([a.workspace.head?.seq, connus(a)]).toEqual([avant, sus]);
    await reunir(a, b, folder, () => ({ choix: 'leur' }));
    expect(JSON.stringify(connus(a))).not.toContain('Dupont');
    expect(await releves(a)).toEqual([]);
  });

  test.each([
    ['a day later', '2026-03-04', '2026-03-05'],
    ['a day before', '2026-03-05', '2026-03-04'],
  ])('erased here %s than there: it is no question, whoever merges', async (_, la, ici) => {
    const id = inscrite(b, 'Dupont');
    await reunir(a, b, folder);
    vi.useFakeTimers({ now: new Date(`${la}T10:00:00`), toFake: ['Date'] });
    effacer(b, { id, reason: 'Demande du 3 mars' });
    vi.setSystemTime(new Date(`${ici}T10:00:00`));
    const { gestes } = await reunir(a, b, folder);
    expect(gestes[0]?.changes).toMatchObject([{ id, after: { effaceeLe: la } }]);
    const questions = async (un: Session, autre: Session): Promise<readonly unknown[]> =>
      (await reunir(un, autre, folder)).plan.points;
    expect([await questions(b, a), await questions(a, b), await questions(b, a)]).toEqual([[], [], []]);
    expect([await releves(a), await releves(b)]).toEqual([[], []]);
  });

  test('erased in each copy on its own day, or erased here and changed there, are no question either', async () => {
    const [une, autre] = [inscrite(b, 'Dupont'), inscrite(b, 'Durand')];
    await reunir(a, b, folder);
    vi.useFakeTimers({ now: new Date('2026-03-04T10:00:00'), toFake: ['Date'] });
    effacer(b, { id: une, reason: 'Demande du 3 mars' });
    changerPersonne(b, { id: autre, coordonnees: coordonneesExemple('Durand') });
    vi.setSystemTime(new Date('2026-03-05T10:00:00'));
    for (const id of [une, autre]) effacer(a, { id, reason: 'Demande du 3 mars' });
    const questions = async (un: Session, deux: Session): Promise<readonly unknown[]> =>
      (await reunir(un, deux, folder)).plan.points.filter(({ id }) => [une, autre].includes(id));
    expect(await questions(a, b)).toEqual([]);
    await reunir(b, a, folder);
    expect([await questions(b, a), await questions(a, b)]).toEqual([[], []]);
    expect(JSON.stringify([connus(a), connus(b)])).not.toContain('Durand');
    expect([await releves(a), await releves(b)]).toEqual([[], []]);
  });

  test('erased here and changed there, keep nothing out when they are not sent: nothing of them is to come', async () => {
    const id = inscrite(b, 'Dupont');
    await reunir(a, b, folder);
    effacer(a, { id, reason: 'Demande du 3 mars' });
    changerPersonne(b, { id, coordonnees: coordonneesExemple('Durand') });
    const { autre, fermer } = await lue(a, b, folder);
    const sansPersonnes: Autre = { ...autre, scelle: () => null };
    expect(preparer(a.workspace, sansPersonnes, faceA(a.workspace, sansPersonnes)).plan).toMatchObject({
      points: [],
      empechements: [],
    });
    appliquer(
      a,
      sansPersonnes,
      () => ({}),
      null,
      () => undefined,
    );
    fermer();
    // Seen whole: there is nothing left of it.
    expect((await reunir(a, b, folder)).faite.head).toBeNull();
    expect(await releves(a)).toEqual([]);
  });

  test('that are not sent keep out whatever names them, and nothing else', async () => {
    inscrite(b, 'Dupont');
    const [competence = ''] = idsDe(b, 'competence');
    changer(b, 'competence', competence, { libelle: 'Écrit là-bas' });
    const { autre, fermer } = await lue(a, b, folder);
    const sansPersonnes: Autre = { ...autre, scelle: () => null };
    const faite = appliquer(
      a,
      sansPersonnes,
      () => ({}),
      null,
      () => undefined,
    );
    fermer();
    expect(faite.pris).toBe(1);
    expect(libelleDe(a, competence)).toBe('Écrit là-bas');
    expect(await releves(a)).toEqual([]);
    // They come when they are sent.
    await reunir(a, b, folder);
    expect(connus(a)).toEqual(connus(b));
  });
});

test('a text that was kept back comes later, and what it froze is then anchored', async () => {
  for (const seed of [3, 4]) importRandom(a, randomSource(seed));
  b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
  const [ref = '', autreRef = ''] = listReferentiels(b.workspace.db).map(({ id }) => id);
  adopter(b, { ref });
  const { autre, fermer } = await lue(a, b, folder);
  const partie: Autre = {
    ...autre,
    portee: [autreRef],
    lignes: () => [...autre.lignes()].map((ligne) => ({ ...ligne, corps: null })),
  };
  appliquer(
    a,
    partie,
    () => ({}),
    null,
    () => undefined,
  );
  expect(a.workspace.db.prepare('SELECT count(*) FROM version').pluck().get()).toBe(0);
  appliquer(
    a,
    autre,
    () => ({}),
    null,
    () => undefined,
  );
  fermer();
  expect(a.workspace.db.prepare('SELECT numero FROM version').pluck().all()).toEqual(['1.0']);
  expect(a.workspace.db.prepare('SELECT count(*) FROM journalRecu WHERE corps IS NULL').pluck().get()).toBe(
    0,
  );
  expect(await releves(a)).toEqual([]);
});

describe('through the channels', () => {
  test('a merge is put aside and taken up again, and what was answered once is not asked twice', async () => {
    b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
    const [c1 = '', c2 = ''] = idsDe(a, 'competence');
    for (const [session, said] of [
      [a, 'Ici'],
      [b, 'Là-bas'],
    ] as const)
      for (const id of [c1, c2]) changer(session, 'competence', id, { libelle: `${said} ${id}` });
    const recu = copieDe(b, folder.at('de Bruno.cpne'));
    closeSession(a);
    const engine = testEngine('Jeanne Essai');
    await engine.ask('workspace.open', { file: a.workspace.file });
    const { jeton, situation, gestes } = await engine.ask('fusion.lire', { file: recu, motDePasse: null });
    expect([situation, gestes]).toEqual(['divergente', 2]);
    const { points, jeton: vue } = await engine.ask('fusion.preparer', { jeton });
    const cleDe = (id: string): string => points.find((point) => point.id === id)?.cle ?? '';
    const gardee = await engine.ask('fusion.garder', {
      jeton: vue,
      reponses: { [cleDe(c1)]: { choix: 'autre', valeur: 'Ensemble' } },
    });
    expect(gardee).toMatchObject({ nom: 'de Bruno.cpne', repondues: 1, questions: 2, reste: null });
    rmSync(recu);
    await engine.ask('workspace.close', {});
    await engine.ask('workspace.open', { file: a.workspace.file });
    expect(await engine.ask('fusion.gardees', {})).toEqual([gardee]);
    const reprise = await engine.ask('fusion.reprendre', { id: gardee.id, motDePasse: null });
    expect(reprise.reponses).toEqual({ [cleDe(c1)]: { choix: 'autre', valeur: 'Ensemble' } });
    const faite = await engine.ask('fusion.appliquer', {
      jeton: reprise.jeton,
      reponses: reprise.reponses,
      motif: null,
    });
    expect(faite).toMatchObject({ pris: 1, reportes: 1 });
    // A question was put off: what was received is still there, and what is left of it is said while it holds.
    const reste = async () => (await engine.ask('fusion.gardees', {})).map((one) => one.reste);
    expect(await reste()).toEqual([1]);
    await engine.ask('gesture.undo', { seq: null });
    expect(await reste()).toEqual([null]);
    await engine.ask('gesture.redo', {});
    expect(await reste()).toEqual([1]);
    expect(readdirSync(join(faite.sauvegarde ?? '', '..')).length).toBeGreaterThan(0);
    // The other question kept its référentiel open, and comes alone.
    const encore = copieDe(b, folder.at('encore.cpne'));
    const relue = await engine.ask('fusion.lire', { file: encore, motDePasse: null });
    const suite = await engine.ask('fusion.preparer', { jeton: relue.jeton });
    expect(suite.points.map(({ id }) => id)).toEqual([c2]);
    expect(suite.reponses).toEqual({});
    // What was put aside says what is left of it.
    expect(await engine.ask('fusion.gardees', {})).toMatchObject([{ reste: 1 }]);
    expect(await engine.refusal('fusion.preparer', { jeton: '0'.repeat(64) })).toBe('FUSION_EXPIREE');
    await engine.ask('fusion.oublier', { id: gardee.id });
    expect(await engine.refusal('fusion.reprendre', { id: gardee.id, motDePasse: null })).toBe(
      'FUSION_GARDEE_ABSENTE',
    );
    engine.close();
    example = openExample();
    a = example.session;
  });
});
