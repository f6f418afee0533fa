import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  deuxCopies,
  type DeuxCopies,
  relevesDe,
  type Reunie,
  reunir,
} from '../../../tests/support/copies.ts';
import { tenirSeance, voter } from '../../../tests/support/seance-tenue.ts';
import { reponseDite } from '../../../shared/comparaison/reponse-dite.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { texteVote } from '../exchange/json/texte-vote.ts';
import { listReferentiels, readReferentiel } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { adoptVersion } from '../version/adopt.ts';
import { reunionDite } from './reunion-dite.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let [notre, leur] = ['', ''];

/** Somebody notes the vote of one text, at the meeting that both copies have. */
function noterVote(session: Session, seance: string, objet: string): string {
  const { db } = session.workspace;
  const { id = '', intitule = '' } = listReferentiels(db)[0] ?? {};
  const empreinte = texteVote({ referentiel: readReferentiel(db, id) });
  return voter(session, seance, [{ sujet: 'referentiel', id, intitule, empreinte }], { objet });
}

function adopter(session: Session, tenue: string): void {
  adoptVersion(session, {
    ref: listReferentiels(session.workspace.db)[0]?.id ?? '',
    grilles: {},
    numero: '1.0',
    decision: { tenue, malgre: null },
    motif: 'Adoption en séance',
    passerOutre: 'Exemple',
  });
}

const points = ({ workspace: { db } }: Session): unknown =>
  db.prepare('SELECT id FROM decision ORDER BY objet').pluck().all();

const repondre = (choix: Reponse['choix']): Promise<Reunie> =>
  reunir(a, b, folder, ({ question }) => (question === 'deuxDecisions' ? { choix } : undefined));

beforeEach(() => {
  let seance = '';
  ({ a, b, folder, fermer } = deuxCopies((session) => ({ seance } = tenirSeance(session))));
  notre = noterVote(a, seance, 'Création, ici');
  leur = noterVote(b, seance, 'Création, reçue');
});
afterEach(() => fermer());

describe('two decisions on one text', () => {
  test.each([
    ['leur', () => [leur], 'reçu'],
    ['notre', () => [notre], 'refusé, cette copie reste comme elle était'],
    ['autre', () => [notre, leur], 'les deux'],
  ] as const)(
    'answered « %s », the same are left in both copies, and the journal says so',
    async (choix, attendus, dit) => {
      const { faite } = await repondre(choix);
      const { reponses } = reunionDite(a.workspace.db, { seq: faite.head?.seq ?? 0, filter: noFilter });
      expect(reponses.map(reponseDite)).toEqual([expect.stringMatching(new RegExp(`: ${dit}$`))]);
      await reunir(b, a, folder);
      expect([points(a), points(b)]).toEqual([attendus(), attendus()]);
      expect((await reunir(a, b, folder)).plan.points).toEqual([]);
      expect(await relevesDe(a, folder)).toEqual([]);
    },
  );

  test('one on which an adoption rests is not taken away: it is said, and both may be kept', async () => {
    adopter(a, notre);
    const avant = a.workspace.head?.seq;
    await expect(repondre('leur')).rejects.toMatchObject({ code: 'FUSION_ENSEMBLE' });
    expect([points(a), a.workspace.head?.seq]).toEqual([[notre], avant]);
    await repondre('autre');
    expect(points(a)).toEqual([notre, leur]);
    expect(await relevesDe(a, folder)).toEqual([]);
  });
});
