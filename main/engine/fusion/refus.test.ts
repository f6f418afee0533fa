import { generateKeyBetween } from 'fractional-indexing';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changer,
  deuxCopies,
  type DeuxCopies,
  etudiee,
  idsDe,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { commit } from '../journal/commit.ts';
import type { Session } from '../session.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { nommerLesRacines, type Ecrire } from './refus.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies(semerRegistre));
});
afterEach(() => fermer());

/** The last state of an habilitation, of the first unless another is said, is now another. */
function retirer(session: Session, le: string, laquelle = 0): void {
  const { workspace, gesture, replica } = session;
  const habilitation = idsDe(session, 'habilitation')[laquelle] ?? '';
  const rows = [...readRowsWhere(workspace.db, 'passage', 'habilitation = ?', [habilitation]).values()];
  const dernier =
    rows
      .map(({ rang }) => rang as string)
      .toSorted()
      .at(-1) ?? null;
  const after: JsonObject = {
    habilitation,
    rang: generateKeyBetween(dernier, null),
    etat: 'retire',
    le,
    jusqua: null,
    portee: null,
    decision: { date: le, ref: 'PV 9' },
    motif: 'À sa demande.',
  };
  const changes = [{ entity: 'passage' as const, id: uuid(), before: null, after }];
  commit(workspace, gesture('habilitation.passage', changes, null), replica);
}

test('two sides that do not go together say what of it is to wait; the rest then comes', async () => {
  retirer(a, '2026-02-01');
  retirer(b, '2026-03-01');
  const [competence = ''] = idsDe(b, 'competence');
  changer(b, 'competence', competence, { libelle: 'Écrit là-bas' });
  const avant = a.workspace.head?.seq;
  const refus = await reunir(a, b, folder).catch((error: unknown) => error as Error);
  expect(refus).toMatchObject({ code: 'FUSION_ENSEMBLE' });
  expect((refus as Error).message).toMatch(/^«\u00a0Organisme \d.*Remettez-le à plus tard/);
  expect(a.workspace.head?.seq).toBe(avant);
  const { faite } = await reunir(a, b, folder, ({ racine }) =>
    racine.entity === 'organisme' ? { choix: 'plusTard' } : undefined,
  );
  expect(faite).toMatchObject({ pris: 1, reportes: 1 });
  expect(await relevesDe(a, folder)).toEqual([]);
});

test('two bodies of which what comes does not go with what is here are both named', async () => {
  for (const rang of [0, 1]) {
    retirer(a, '2026-02-01', rang);
    retirer(b, '2026-03-01', rang);
  }
  const refus = await reunir(a, b, folder).catch((error: unknown) => error as Error);
  expect(refus).toMatchObject({ code: 'FUSION_ENSEMBLE' });
  expect((refus as Error).message).toMatch(/^«\u00a0Organisme \d\u00a0» et «\u00a0Organisme \d\u00a0»/);
});

test('among hundreds of bodies, those in cause are found in a few trials: each is a whole gesture', async () => {
  const [modele = {}] = readRowsWhere(b.workspace.db, 'organisme', null, []).values();
  const { id: _id, ...organisme } = modele as JsonObject;
  const ajouts = Array.from({ length: 300 }, (_, i) => ({
    entity: 'organisme' as const,
    id: uuid(),
    before: null,
    after: { ...organisme, denomination: `Organisme ajouté ${i}`, siren: null, nda: [] },
  }));
  commit(b.workspace, b.gesture('organisme.ajoute', ajouts, null), b.replica);
  const { etats, plan } = await etudiee(a, b, folder, (preparation) => preparation);
  const refus = EngineError.of('LINK_BROKEN', {});
  const refuser = (): never => {
    throw refus;
  };
  const chercher = (coupables: readonly string[]): { readonly dit: string; readonly essais: number } => {
    let essais = 0;
    const ecrire: Ecrire = (changes, avec) => {
      essais += 1;
      if (changes.some(({ id }) => coupables.includes(id))) refuser();
      avec(a.workspace.db);
    };
    try {
      return nommerLesRacines({ etats, plan, reponses: {}, ecrire }, refuser);
    } catch (error) {
      return { dit: (error as Error).message, essais };
    }
  };
  const [premier, milieu, dernier] = [0, 150, 299].map((i) => ajouts[i]?.id ?? '');
  for (const id of [premier, milieu, dernier]) {
    const { dit, essais } = chercher([id ?? '']);
    expect(dit).toContain(`Organisme ajouté ${ajouts.findIndex((one) => one.id === id)}`);
    expect(essais).toBeLessThan(25);
  }
  const deux = chercher([premier ?? '', dernier ?? '']);
  expect(deux.dit).toMatch(/^«\u00a0Organisme ajouté 0\u00a0» et «\u00a0Organisme ajouté 299\u00a0»/);
  expect(deux.dit).toContain('Remettez-les à plus tard');
  expect(deux.essais).toBeLessThan(40);
  // Of more than can be read, the first are named, and that there are others is said.
  const tous = chercher(ajouts.map(({ id }) => id));
  expect(tous.dit.match(/Organisme ajouté/g)).toHaveLength(10);
  expect(tous.dit).toContain('et d’autres');
  expect(tous.essais).toBeLessThan(120);
});
