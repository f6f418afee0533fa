import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  adopter,
  changer,
  deuxCopies,
  type DeuxCopies,
  idsDe,
  montree,
  retirer,
  reunir,
} from '../../../tests/support/copies.ts';
import { inscrite } from '../../../tests/support/personne-exemple.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import type { ElementDit, PointDit } from '../../../shared/contract/answers/fusion.ts';
import { nameIn } from '../../../shared/comparaison/item-changes.ts';
import { membersOfRow } from '../../../shared/domain/row.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { commit } from '../journal/commit.ts';
import { effacer } from '../personne/ecrire.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { etatPresent } from './etats.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

async function pointSur(id: string): Promise<PointDit> {
  const point = (await montree(a, b, folder)).points.find((one) => one.id === id);
  if (point === undefined) throw new Error(`no point on ${id}`);
  return point;
}

type Ajout = readonly [entity: EntityName, id: string, members: JsonObject];

function ajouter({ workspace, gesture, replica }: Session, ...ajouts: readonly Ajout[]): void {
  const changes = ajouts.map(([entity, id, members]) => ({
    entity,
    id,
    before: null,
    after: membersOfRow(entity, members),
  }));
  commit(workspace, gesture('item.added', changes, null), replica);
}

const lus = (contient: readonly ElementDit[]): readonly string[] =>
  contient.map(({ niveau, entity, nom }) => `${niveau} ${entity} ${nom}`);

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies(semerRegistre));
});
afterEach(() => fermer());

test('a bloc that was added there is shown with all that it holds, each under what it stands under', async () => {
  const referentiel = listReferentiels(b.workspace.db)[0]?.id ?? '';
  const [bloc, c1, c2, critere] = [1, 2, 3, 4].map(() => uuid()) as [string, string, string, string];
  ajouter(
    b,
    ['bloc', bloc, { referentiel, rang: 'a9', code: 'B9', intitule: 'Transmettre', type: 'obligatoire' }],
    ['competence', c2, { bloc, rang: 'a1', code: 'C9.2', libelle: 'Évaluer un apprenti', activites: [] }],
    ['competence', c1, { bloc, rang: 'a0', code: 'C9.1', libelle: 'Accueillir un apprenti', activites: [] }],
    ['critere', critere, { competence: c1, rang: 'a0', libelle: 'L’apprenti est accueilli' }],
  );
  const { contient, elements } = await pointSur(bloc);
  expect(lus(contient)).toEqual([
    '1 competence C9.1 Accueillir un apprenti',
    '2 critere L’apprenti est accueilli',
    '1 competence C9.2 Évaluer un apprenti',
  ]);
  expect(elements).toBe(4);
  expect(contient[0]?.membres).toMatchObject({ libelle: 'Accueillir un apprenti' });
});

test('what a removal takes away is shown as it is here', async () => {
  const [bloc = ''] = idsDe(b, 'bloc');
  retirer(b, 'bloc', bloc);
  const ici = [...(etatPresent(a.workspace.db).get('competence')?.values() ?? [])].find(
    (row) => row['bloc'] === bloc,
  );
  changer(a, 'competence', ici?.id ?? '', { libelle: 'Changé ici' });
  const { contient, elements, question, ici: dit } = await pointSur(bloc);
  expect(question).toBe('retireLa');
  expect(dit?.par.nom).toBe('Jeanne Essai');
  expect(contient).toHaveLength(elements - 1);
  expect(contient.map(({ membres }) => membres['libelle'])).toContain('Changé ici');
  expect(contient.filter(({ depuis }) => depuis !== null)).toMatchObject([
    { depuis: 'change', membres: { libelle: 'Changé ici' } },
  ]);
});

test('a removal says what stays, and loses a link to what goes: not what goes with it', async () => {
  const [activite = ''] = idsDe(a, 'activite');
  const lies = [...(etatPresent(a.workspace.db).get('competence')?.values() ?? [])].filter((row) =>
    JSON.stringify(row['activites']).includes(activite),
  );
  retirer(b, 'activite', activite);
  const { delies, contient } = await pointSur(activite);
  expect(lies.length).toBeGreaterThan(0);
  expect(delies.toSorted()).toEqual(lies.map((row) => nameIn('competence', row)).toSorted());
  expect(contient.map(({ nom }) => nom)).not.toEqual(expect.arrayContaining([...delies]));

  const [bloc = ''] = idsDe(b, 'bloc');
  retirer(b, 'bloc', bloc);
  const { contient: partent, delies: restent } = await pointSur(bloc);
  expect(restent.filter((nom) => partent.some((parti) => parti.nom === nom))).toEqual([]);
});

test('an item is called as it is here, whatever it would be called', async () => {
  const [id = ''] = idsDe(a, 'competence');
  changer(a, 'competence', id, { libelle: 'Dit ici' });
  changer(b, 'competence', id, { libelle: 'Dit là-bas' });
  expect((await pointSur(id)).nom).toMatch(/Dit ici$/);
});

test('what is adopted inside of what comes is named, for no undo takes it away again', async () => {
  importRandom(b, randomSource(3));
  const deja = new Set(listReferentiels(a.workspace.db).map(({ id }) => id));
  const ref = listReferentiels(b.workspace.db).find(({ id }) => !deja.has(id))?.id ?? '';
  expect((await pointSur(ref)).definitifs).toEqual([]);
  adopter(b, { ref });
  const { definitifs } = await pointSur(ref);
  const { intitule } = listReferentiels(b.workspace.db).find(({ id }) => id === ref) ?? {};
  expect(definitifs).toEqual([
    { entity: 'version', nom: expect.stringMatching(/1\.0$/) as string, sous: intitule },
  ]);
});

test('who would be erased here is named before', async () => {
  const id = inscrite(b, 'Dupont');
  await reunir(a, b, folder);
  effacer(b, { id, reason: 'Demande du 3 mars' });
  expect(await montree(a, b, folder)).toMatchObject({ effacements: ['Dupont'], points: [] });
  await reunir(a, b, folder);
  expect((await montree(a, b, folder)).effacements).toEqual([]);
});
