import { rmSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changer,
  copieDe,
  deuxCopies,
  type DeuxCopies,
  etudiee,
  idsDe,
  retirer,
  reunir,
} from '../../../tests/support/copies.ts';
import { type TestEngine, testEngine } from '../../../tests/support/engine.ts';
import { avec, trois } from '../../../tests/support/etats.ts';
import { base } from '../../../tests/support/fusions.ts';
import { closeSession } from '../../../tests/support/workspace.ts';
import type { FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { membersOfRow, type State } from '../../../shared/domain/row.ts';
import { sansContexte } from '../../../shared/fusion/empechements.ts';
import type { PlanDeFusion, Reponse } from '../../../shared/fusion/modele.ts';
import { planifier } from '../../../shared/fusion/planifier.ts';
import { commit } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { etatPresent } from './etats.ts';
import { dejaRepondu, type Tiennent } from './deja-repondu.ts';
import { empreintesDe } from './reponses.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let engine: TestEngine | null = null;
let [c1, c2] = ['', ''];

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
  [c1 = '', c2 = ''] = idsDe(a, 'competence');
});
afterEach(() => {
  if (engine === null) fermer();
  else {
    engine.close();
    closeSession(b);
    folder.remove();
    rmSync(a.workspace.file, { force: true });
  }
  engine = null;
});

const ajout = (competence: string, rang = 'aZ'): Change => ({
  entity: 'critere',
  id: uuid(),
  before: null,
  after: membersOfRow('critere', { competence, rang, libelle: `Critère ${rang}` }),
});

const ajouter = ({ workspace, gesture, replica }: Session, ...changes: readonly Change[]): void =>
  void commit(workspace, gesture('item.added', changes, null), replica);

/** What is asked of us of what another copy has, and what of it was answered before. */
const demande = (ici: Session, la: Session): Promise<Tiennent & Pick<PlanDeFusion, 'points'>> =>
  etudiee(ici, la, folder, (preparation) => ({
    ...dejaRepondu(preparation),
    points: preparation.plan.points,
  }));

/** Our file, opened by the application, that what Bruno has is shown beside. */
async function ouvrir(): Promise<{
  readonly engine: TestEngine;
  readonly montrer: () => Promise<FusionPreparee>;
}> {
  const recu = copieDe(b, folder.at('recu.cpne'));
  closeSession(a);
  const ouvert = testEngine('Jeanne Essai');
  engine = ouvert;
  await ouvert.ask('workspace.open', { file: a.workspace.file });
  return {
    engine: ouvert,
    montrer: async () => {
      const { jeton } = await ouvert.ask('fusion.lire', { file: recu, motDePasse: null });
      return ouvert.ask('fusion.preparer', { jeton });
    },
  };
}

const ecrire = (...changes: readonly Change[]): Promise<unknown> =>
  (engine ?? testEngine()).ask('gesture.commit', {
    op: changes.every(({ before }) => before === null) ? 'item.added' : 'item.changed',
    reason: null,
    changes: [...changes],
  });

const tous = ({ points }: Pick<FusionPreparee, 'points'>, choix: Reponse['choix']) =>
  Object.fromEntries(points.map(({ cle }) => [cle, { choix }]));

describe('what is under what goes has changed since it was answered', () => {
  beforeEach(() => {
    changer(a, 'competence', c1, { libelle: 'Changé ici' });
    retirer(b, 'competence', c1);
  });

  test('put aside and taken up again: the answer no longer holds, and nothing of it goes', async () => {
    const { engine, montrer } = await ouvrir();
    const vue = await montrer();
    const { id } = await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: tous(vue, 'leur') });
    await ecrire(ajout(c1, 'aY1'), ajout(c1, 'aY2'));
    const reprise = await engine.ask('fusion.reprendre', { id, motDePasse: null });
    expect(reprise).toMatchObject({ reponses: {}, perimees: [vue.points[0]?.cle] });
    const asked = { jeton: reprise.jeton, reponses: reprise.reponses, motif: null };
    expect(await engine.ask('fusion.appliquer', asked)).toMatchObject({ pris: 0, reportes: 1 });
  });

  test('put aside with an answer to what was already no longer what was shown: it does not hold either', async () => {
    const { engine, montrer } = await ouvrir();
    const vue = await montrer();
    await ecrire(ajout(c1, 'aY1'));
    const { id } = await engine.ask('fusion.garder', { jeton: vue.jeton, reponses: tous(vue, 'leur') });
    const reprise = await engine.ask('fusion.reprendre', { id, motDePasse: null });
    expect(reprise).toMatchObject({ reponses: {}, perimees: [vue.points[0]?.cle] });
  });

  test('between what was shown and what is applied: it waits, and that is said', async () => {
    const { engine, montrer } = await ouvrir();
    const vue = await montrer();
    await ecrire(ajout(c1, 'aY1'));
    const asked = { jeton: vue.jeton, reponses: tous(vue, 'leur'), motif: null };
    expect(await engine.ask('fusion.appliquer', asked)).toMatchObject({ pris: 0, reportes: 1, perimees: 1 });
    expect(await engine.ask('fusion.appliquer', { ...asked, jeton: (await montrer()).jeton })).toMatchObject({
      pris: 1,
      perimees: 0,
    });
  });
});

describe('what was answered once, its référentiel being left open', () => {
  /** Something is left to decide, whatever else is answered. */
  beforeEach(() => {
    changer(a, 'competence', c2, { libelle: 'Ici' });
    changer(b, 'competence', c2, { libelle: 'Reçu' });
  });
  const garderLeRetrait = (ici: Session, la: Session): Promise<unknown> =>
    reunir(ici, la, folder, ({ sorte }) => (sorte === 'retrait' ? { choix: 'notre' } : undefined));

  test('a removal of ours that was kept is asked again once more was added under it there', async () => {
    const [critere = ''] = idsDe(a, 'critere').filter(
      (id) => etatPresent(a.workspace.db).get('critere')?.get(id)?.['competence'] === c1,
    );
    retirer(a, 'competence', c1);
    changer(b, 'critere', critere, { libelle: 'Un mot de Bruno' });
    await garderLeRetrait(a, b);
    const avant = await demande(a, b);
    const cle = `retrait competence ${c1}`;
    expect(avant.points.map((point) => point.cle)).not.toContain(cle);
    ajouter(b, ajout(c1, 'aY1'), ajout(c1, 'aY2'));
    expect(await demande(a, b)).toMatchObject({ reponses: {}, perimees: [cle] });
  });

  test('a removal that they kept does not take away what was added here since', async () => {
    retirer(b, 'competence', c1);
    changer(a, 'competence', c1, { libelle: 'Un mot d’Anne' });
    await garderLeRetrait(b, a);
    const cle = `retrait competence ${c1}`;
    expect((await demande(a, b)).reponses).toEqual({ [cle]: { choix: 'leur' } });
    ajouter(a, ajout(c1, 'aY1'));
    expect((await demande(a, b)).reponses).toEqual({});
  });

  test('an addition that was refused, and filled further there, is asked: neither taken nor refused', async () => {
    const bloc = etatPresent(b.workspace.db).get('competence')?.get(c1)?.['bloc'] ?? null;
    const nouvelle: Change = {
      entity: 'competence',
      id: uuid(),
      before: null,
      after: membersOfRow('competence', { bloc, rang: 'aZ', libelle: 'Nouvelle', activites: [] }),
    };
    ajouter(b, nouvelle);
    await reunir(a, b, folder, ({ sorte }) => (sorte === 'ajout' ? { choix: 'notre' } : undefined));
    const cle = `ajout competence ${nouvelle.id}`;
    const encore = await demande(a, b);
    expect(encore).toMatchObject({ reponses: {}, perimees: [] });
    expect(encore.points.map((point) => point.cle)).not.toContain(cle);
    ajouter(b, ajout(nouvelle.id));
    const { montrer } = await ouvrir();
    const suite = await montrer();
    expect(suite.points.find(({ id }) => id === nouvelle.id)).toMatchObject({ question: 'retireIci' });
    expect(suite).toMatchObject({ reponses: {} });
  });

  test('a change that was refused, then settled, is no reason to keep the next one waiting', async () => {
    changer(b, 'competence', c1, { libelle: 'Refusé' });
    await reunir(a, b, folder, () => ({ choix: 'notre' }));
    changer(b, 'competence', c1, { libelle: 'Mieux' });
    expect(await demande(a, b)).toMatchObject({ reponses: {}, perimees: [] });
  });
});

describe('what would come by itself', () => {
  test.each(['notre', null] as const)(
    'answered %s, of links that were changed here meanwhile, it waits',
    async (choix) => {
      const { workspace, gesture, replica } = b;
      const activites = etatPresent(a.workspace.db).get('competence')?.get(c1)?.['activites'] ?? [];
      const liees = activites as readonly string[];
      const [une = '', autre = ''] = idsDe(a, 'activite').filter((id) => !liees.includes(id));
      const relier = (id: string): Change => ({
        entity: 'competence',
        id: c1,
        before: { activites: [...liees] },
        after: { activites: [...liees, id] },
      });
      commit(workspace, gesture('item.changed', [relier(une)], null), replica);
      const { engine, montrer } = await ouvrir();
      const vue = await montrer();
      await ecrire(relier(autre));
      const asked = { jeton: vue.jeton, reponses: choix === null ? {} : tous(vue, choix), motif: null };
      expect(await engine.ask('fusion.appliquer', asked)).toMatchObject({ pris: 0, refuses: 0, perimees: 1 });
    },
  );
});

test('of two habilitations, an answer is of what stands under ours as well, which would go with it', () => {
  const organisme = avec(base, ['organisme', 'o', { denomination: 'Lices' }]);
  const habilitation = (id: string): State =>
    avec(organisme, ['habilitation', id, { organisme: 'o', rang: 'a0', referentiel: 'r' }]);
  const demander = (ici: State): string => {
    const etats = trois(organisme, ici, habilitation('h2'));
    const plan = planifier(etats, sansContexte);
    expect(plan.points.map(({ question }) => question)).toEqual(['deuxHabilitations']);
    return plan.points.map(empreintesDe(etats, plan)).join('');
  };
  const ici = habilitation('h1');
  const suivie = avec(ici, [
    'passage',
    'p1',
    { habilitation: 'h1', rang: 'a0', etat: 'demande', le: '2026-01-01' },
  ]);
  expect(demander(suivie)).not.toBe(demander(ici));
});
