import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { assembleRegles, assembleSeances } from '../document/rows.ts';
import { operations } from '../domain/operations.ts';
import { emptyState, stateAfter, type State } from '../domain/row.ts';
import { envoiDe, regleAu, tenueDe, votesDe } from '../decision/tenue.ts';
import type { Edit } from './edit.ts';
import { addItem, changeItem } from './items.ts';
import { ajouterRegle, ajouterSeance, retirerPresence, retirerRegle, retirerSeance } from './seances.ts';

/** The state after an edit that its operation allows. */
function apres(state: State, { op, changes }: Edit): State {
  const { entities, kinds } = operations[op];
  for (const { entity, before, after } of changes) {
    expect(entities).toContain(entity);
    expect(kinds).toContain(before === null ? 'added' : after === null ? 'removed' : 'changed');
  }
  return stateAfter(state, changes);
}

const regle = newId();
const premiere = newId();
const [e1, s1, s2] = [newId(), newId(), newId()];
const sousSeance = (id: string, fields: Parameters<typeof addItem>[4]) => (state: State) =>
  addItem(
    state,
    { entity: 'presence', id },
    { entity: 'seance', id: premiere },
    state.get('presence')?.size ?? 0,
    fields,
  );

const depart = [
  (state: State) => ajouterRegle(state, regle, { intitule: 'Accord de 2011' }, null),
  (state: State) => ajouterSeance(state, premiere, '2026-02-09', newId),
  sousSeance(e1, { college: 'employeurs', organisation: 'Fédération', voix: 2, etat: 'present' }),
  sousSeance(s1, { college: 'salaries', organisation: 'Syndicat A', etat: 'present' }),
  sousSeance(s2, { college: 'salaries', organisation: 'Syndicat B', etat: 'represente', mandataire: s1 }),
].reduce((state, make) => apres(state, make(state)), emptyState() as State);

test('a rule is proposed: eight days, one organisation of each collège, a majority of both', () => {
  expect(assembleRegles(depart)).toEqual([
    {
      id: regle,
      intitule: 'Accord de 2011',
      quorumPresents: 1,
      quorumPouvoirs: false,
      majorite: 'absolue',
      base: 'presents',
      poids: 'egal',
      preavis: 8,
      pouvoirs: 1,
      alternanceAns: 0,
    },
  ]);
  expect(ajouterSeance(emptyState(), newId(), '2026-02-09', newId).changes).toEqual([]);
});

test('a meeting follows the rule of its day, and begins with the organisations of the last one', () => {
  const nouvelle = newId();
  const avecRegle = apres(
    depart,
    ajouterRegle(depart, nouvelle, { intitule: 'Accord de 2026', depuis: '2026-06-01' }, regle),
  );
  const seance = newId();
  const suite = apres(avecRegle, ajouterSeance(avecRegle, seance, '2026-06-18', newId));
  const faite = assembleSeances(suite).find(({ id }) => id === seance);
  expect(faite?.regle).toBe(nouvelle);
  expect(faite?.presences.map(({ organisation, voix, etat }) => [organisation, voix, etat])).toEqual([
    ['Fédération', 2, 'absent'],
    ['Syndicat A', 1, 'absent'],
    ['Syndicat B', 1, 'absent'],
  ]);
  const regles = assembleRegles(suite);
  expect(['2026-05-31', '2026-06-01'].map((jour) => regleAu(regles, jour)?.id)).toEqual([regle, nouvelle]);
  // Before any rule: the first one, which is then said to begin later.
  const seule = apres(emptyState(), ajouterRegle(emptyState(), nouvelle, { depuis: '2026-06-01' }, null));
  const [avant] = assembleSeances(apres(seule, ajouterSeance(seule, seance, '2026-01-01', newId)));
  expect(avant?.regle).toBe(nouvelle);
});

test('an organisation that goes holds no pouvoir any more, and does not preside', () => {
  const [seance] = [...(depart.get('seance')?.values() ?? [])];
  if (seance === undefined) throw new Error('no meeting');
  const presidee = apres(depart, changeItem({ entity: 'seance', id: premiere }, seance, { presidence: s1 }));
  const [sans] = assembleSeances(apres(presidee, retirerPresence(presidee, s1)));
  expect(sans?.presidence).toBeUndefined();
  expect(sans?.presences.map(({ organisation, mandataire }) => [organisation, mandataire])).toEqual([
    ['Fédération', undefined],
    ['Syndicat B', undefined],
  ]);
});

test('a meeting goes with all that it holds, and then its rule can', () => {
  const vide = apres(depart, retirerSeance(depart, premiere));
  expect([vide.get('seance')?.size, vide.get('presence')?.size]).toEqual([0, 0]);
  expect(apres(vide, retirerRegle(vide, regle)).get('regleDecision')?.size).toBe(0);
});

test('votes are noted one by one; a text was sent when it first was', () => {
  const point = { id: newId(), objet: 'Création', type: 'creation', sujets: [] } as const;
  expect(votesDe(point)).toBeNull();
  expect(votesDe({ ...point, contreSalaries: 1 })).toEqual({
    employeurs: { pour: 0, contre: 0, abstention: 0 },
    salaries: { pour: 0, contre: 1, abstention: 0 },
  });
  const texte = 'a'.repeat(64);
  const pieces = [
    { id: '1', designation: 'Relancé', empreinte: texte, envoyeLe: '2026-02-05' },
    { id: '2', designation: 'Envoyé', empreinte: texte },
  ];
  expect(envoiDe({ envoyeLe: '2026-01-30', pieces }, texte)).toBe('2026-01-30');
  expect(envoiDe({ envoyeLe: '2026-01-30', pieces }, 'b'.repeat(64))).toBeUndefined();
  const [seance] = assembleSeances(depart);
  const [suivie] = assembleRegles(depart);
  if (seance === undefined || suivie === undefined) throw new Error('no meeting');
  expect(tenueDe(seance, suivie, point, texte)).toBeNull();
});
