import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { organismeExemple } from '../../tests/support/organisme-exemple.ts';
import { assembleOrganismes } from '../document/rows.ts';
import { operations } from '../domain/operations.ts';
import { emptyState, stateAfter, type State } from '../domain/row.ts';
import type { Organisme } from '../generated/document.ts';
import { denominationAu } from '../organisme/registre.ts';
import type { Edit } from './edit.ts';
import { addItem, changeItem } from './items.ts';
import {
  ajouterHabilitation,
  ajouterOrganisme,
  corriger,
  corrigerEnRetirant,
  renommer,
  retirerOrganisme,
} from './organismes.ts';
import { removeItem } from './removal.ts';

const organisme = organismeExemple([
  { etat: 'demande', le: '2025-01-10', portee: { nature: 'FORMER', blocs: [], versions: [] } },
  { etat: 'retire', le: '2025-02-01' },
]);
const { id } = organisme;
const state = stateAfter(emptyState(), ajouterOrganisme(organisme).changes);

/** The body after an edit that its operation allows. */
function apres({ op, changes }: Edit): Organisme | undefined {
  const { entities, kinds } = operations[op];
  for (const { entity, before, after } of changes) {
    expect(entities).toContain(entity);
    expect(kinds).toContain(before === null ? 'added' : after === null ? 'removed' : 'changed');
  }
  return assembleOrganismes(stateAfter(state, changes))[0];
}

test('what describes a body changes in one word, whatever it is', () => {
  const lieu = { entity: 'etablissement', id: newId() } as const;
  const parent = { entity: 'organisme', id } as const;
  const faits: readonly ((now: State) => Edit)[] = [
    (now) => addItem(now, lieu, parent, 1),
    () => changeItem(parent, { id, site: null }, { site: 'exemple.fr' }),
    (now) => removeItem(now, { entity: 'qualiopi', id: organisme.qualiopis[0]?.id ?? '' }),
  ];
  expect(faits.map((fait) => fait(state).op)).toEqual(Array(3).fill('organisme.modifie'));
  expect(faits.map((fait) => apres(fait(state)))).toMatchObject([
    { etablissements: [{}, { id: lieu.id }] },
    { site: 'exemple.fr' },
    { qualiopis: [] },
  ]);
});

test('another name from a day on leaves the one before to the days before', () => {
  const renomme = apres(renommer(state, id, 'École des Lices', '2026-03-01'));
  if (renomme === undefined) throw new Error('it is there');
  expect(denominationAu(renomme, '2026-02-28')).toBe('Atelier-école des Lices');
  expect(denominationAu(renomme, '2026-03-01')).toBe('École des Lices');
});

test('an habilitation begins with its first passage', () => {
  const edit = ajouterHabilitation(state, id, newId, {
    referentiel: 'r',
    passage: { etat: 'demande', le: '2026-01-01', portee: { nature: 'ORGANISER', blocs: [], versions: [] } },
  });
  expect(apres(edit)?.habilitations).toMatchObject([
    { passages: [{ etat: 'demande' }, { etat: 'retire' }] },
    { referentiel: 'r', passages: [{ etat: 'demande', le: '2026-01-01' }] },
  ]);
});

test('what was recorded is corrected with a reason, or goes with all it holds', () => {
  const [habilitation] = organisme.habilitations;
  const passage = { entity: 'passage', id: habilitation?.passages[1]?.id ?? '' } as const;
  const corrige = corriger(state, passage, { le: '2025-03-01', motif: null }, 'Erreur de date');
  expect(corrige).toMatchObject({ reason: 'Erreur de date', changes: [{ after: { le: '2025-03-01' } }] });
  expect(apres(corrige)?.habilitations[0]?.passages[1]?.le).toBe('2025-03-01');
  const item = { entity: 'habilitation', id: habilitation?.id ?? '' } as const;
  expect(apres(corrigerEnRetirant(state, item, 'Doublon'))?.habilitations).toEqual([]);
  expect(apres(retirerOrganisme(state, id))).toBeUndefined();
});
