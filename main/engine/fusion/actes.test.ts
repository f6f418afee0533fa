import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  adopter,
  changer,
  deuxCopies,
  type DeuxCopies,
  idsDe,
  libelleDe,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { relirePuisRetirer } from '../../../tests/support/relecture-exemple.ts';
import { commit } from '../journal/commit.ts';
import { ouvrirRelecture, retirerRelecture } from '../relecture/ouvrir.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

const premier = ({ workspace: { db } }: Session, entity: string): string =>
  db.prepare(`SELECT id FROM ${entity} ORDER BY id`).pluck().get() as string;
const releves = (session: Session) => relevesDe(session, folder);

function renommer({ workspace, gesture, replica }: Session, nom: string): void {
  const { id, nom: avant } = workspace.db.prepare('SELECT id, nom FROM espace').get() as {
    id: string;
    nom: string;
  };
  const change = { entity: 'espace', id, before: { nom: avant }, after: { nom } } as const;
  commit(workspace, gesture('espace.changed', [change], null), replica);
}

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

describe('adopted versions never merge', () => {
  test('each adopted one of the same number: both keep their own, and all the rest comes, both ways', async () => {
    changer(a, 'competence', premier(a, 'competence'), { libelle: 'Ici' });
    adopter(a, { numero: '1.0' });
    adopter(b, { numero: '1.0' });
    renommer(b, 'CPNE renommée');
    const versions = (session: Session): unknown =>
      session.workspace.db.prepare('SELECT id FROM version').pluck().all();
    const avant = [versions(a), versions(b)];
    const { plan, faite } = await reunir(a, b, folder);
    expect(plan.empechements).toMatchObject([{ raison: 'versionAutre', objet: '1.0' }]);
    expect(faite.pris).toBe(1);
    expect(a.workspace.db.prepare('SELECT nom FROM espace').pluck().get()).toBe('CPNE renommée');
    await reunir(b, a, folder);
    changer(b, 'bloc', premier(b, 'bloc'), { intitule: 'Écrit depuis' });
    expect((await reunir(a, b, folder)).plan.points.map(({ membre }) => membre)).toEqual(['intitule']);
    expect(libelleDe(b, premier(a, 'competence'))).toBe('Ici');
    expect([versions(a), versions(b)]).toEqual(avant);
    expect([await releves(a), await releves(b)]).toEqual([[], []]);
  });

  test('each adopted one of its own number: both come, in the one order that both copies then say', async () => {
    adopter(a, { numero: '1.0' });
    changer(b, 'competence', premier(b, 'competence'), { libelle: 'Là-bas' });
    adopter(b, { numero: '1.1' });
    await reunir(a, b, folder);
    await reunir(b, a, folder);
    const versions = 'SELECT numero, ordre FROM version ORDER BY ordre';
    const dites = [
      { numero: '1.0', ordre: 1 },
      { numero: '1.1', ordre: 2 },
    ];
    expect(a.workspace.db.prepare(versions).all()).toEqual(dites);
    expect(b.workspace.db.prepare(versions).all()).toEqual(dites);
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect([await releves(a), await releves(b)]).toEqual([[], []]);
  });
});

describe('reviews', () => {
  test('what was written once a review was over there comes with its end, at once', async () => {
    const ref = listReferentiels(a.workspace.db)[0]?.id ?? '';
    ouvrirRelecture(a, { ref, grille: null, objet: 'Consultation', avisPourLe: null });
    await reunir(b, a, folder);
    const [c1 = ''] = idsDe(a, 'competence');
    retirerRelecture(a, { ref, grille: null, motif: 'Avis reçus.' });
    changer(a, 'competence', c1, { libelle: 'Après la relecture' });
    const { plan, faite } = await reunir(b, a, folder);
    expect([plan.empechements, faite.reportes]).toEqual([[], 0]);
    expect(libelleDe(b, c1)).toBe('Après la relecture');
    expect(await releves(b)).toEqual([]);
  });

  test('one that was made and withdrawn on each side has its own round', async () => {
    const ref = listReferentiels(a.workspace.db)[0]?.id ?? '';
    relirePuisRetirer(a, ref);
    relirePuisRetirer(b, ref);
    await reunir(a, b, folder);
    await reunir(b, a, folder);
    const tours = 'SELECT tour FROM relecture ORDER BY tour';
    expect(a.workspace.db.prepare(tours).pluck().all()).toEqual([1, 2]);
    expect(b.workspace.db.prepare(tours).pluck().all()).toEqual([1, 2]);
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect(await releves(a)).toEqual([]);
    expect(await releves(b)).toEqual([]);
  });
});
