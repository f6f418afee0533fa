import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  deuxCopies,
  type DeuxCopies,
  idsDe,
  lue,
  relevesDe,
  type Reunie,
  reunir,
  reunirAvec,
} from '../../../tests/support/copies.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { commit } from '../journal/commit.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

function inscrire(session: Session, denomination: string): void {
  const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: ['1.0'] };
  const organisme = organismeExemple([{ etat: 'demande', le: '2024-09-01', portee }], denomination);
  const { op, changes } = ajouterOrganisme(organisme);
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}

/** Somebody notes that what was asked of both bodies is being looked at; ids of what was noted. */
const noterLesDeux = (session: Session, dit: JsonObject = {}): readonly string[] =>
  idsDe(session, 'habilitation').map((habilitation) => {
    const id = uuid();
    const reste = { rang: 'aZ', portee: null, decision: null, motif: null, jusqua: null };
    const after = { habilitation, etat: 'instruction', le: '2024-10-01', ...reste, ...dit };
    const changes = [{ entity: 'passage' as const, id, before: null, after }];
    commit(session.workspace, session.gesture('habilitation.passage', changes, null), session.replica);
    return id;
  });

const instructions = ({ workspace: { db } }: Session): readonly unknown[] =>
  db.prepare("SELECT id FROM passage WHERE etat = 'instruction' ORDER BY id").pluck().all();

const repondre = (choix: Reponse['choix']): Promise<Reunie> =>
  reunir(a, b, folder, ({ question }) => (question === null ? undefined : { choix }));

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies((session) => {
    for (const nom of ['CFA Un', 'CFA Deux']) inscrire(session, nom);
  }));
});
afterEach(() => fermer());

test('one step noted alike in both copies is there once, and nobody is asked', async () => {
  noterLesDeux(a);
  noterLesDeux(b, { rang: 'aa' });
  expect((await reunir(a, b, folder)).plan.points).toEqual([]);
  expect(instructions(a)).toHaveLength(2);
  // Whoever noted the one that goes has only to take what was made of it.
  const { points } = (await reunir(b, a, folder)).plan;
  expect(points.filter(({ question }) => question !== null)).toEqual([]);
  expect(instructions(b)).toEqual(instructions(a));
  expect((await reunir(a, b, folder)).plan.points).toEqual([]);
  expect(await relevesDe(a, folder)).toEqual([]);
});

test.each(['leur', 'notre'] as const)(
  'one step noted otherwise in both copies is asked; answered « %s », it is there once in both',
  async (choix) => {
    const notres = noterLesDeux(a, { motif: 'Dossier complet.' });
    const leurs = noterLesDeux(b, { motif: 'Dossier reçu le 30.' });
    const { plan } = await repondre(choix);
    expect(plan.points.map(({ question }) => question)).toEqual(['deuxPassages', 'deuxPassages']);
    await reunir(b, a, folder);
    const restent = choix === 'leur' ? leurs : notres;
    for (const session of [a, b]) expect(instructions(session)).toEqual(restent.toSorted());
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect(await relevesDe(a, folder)).toEqual([]);
  },
);

test('each having kept its own at once, it is asked again', async () => {
  noterLesDeux(a, { motif: 'Dossier complet.' });
  noterLesDeux(b, { motif: 'Dossier reçu le 30.' });
  const avant = [instructions(a), instructions(b)];
  const garder = (): Reponse => ({ choix: 'notre' });
  const [recuDeA, recuDeB] = [await lue(b, a, folder), await lue(a, b, folder)];
  reunirAvec(a, recuDeB, garder);
  reunirAvec(b, recuDeA, garder);
  expect([instructions(a), instructions(b)]).toEqual(avant);
  const { plan } = await repondre('leur');
  expect(plan.points.map(({ question }) => question)).toEqual(['deuxPassages', 'deuxPassages']);
  expect(instructions(a)).toEqual(instructions(b));
});
