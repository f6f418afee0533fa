import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeItem } from '../../../shared/edit/items.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { commit } from '../journal/commit.ts';
import { redo, undo } from '../journal/undo.ts';
import { readDraft } from '../referentiel/queries.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { deltaDe } from './declarer.ts';
import { accepter, apercuDe, type PlanDOrganismes } from './importer.ts';
import { createRegistre, type Registre } from './registre.ts';

const { id } = exampleReferentiel;
const lices = '73282932000074';

let example: OpenExample;
let registre: Registre;
beforeEach(() => {
  example = openExample();
  registre = createRegistre();
});
afterEach(() => example.close());

/** The certification is in the national register: what becomes of its bodies is to be declared. */
function enregistrer(): void {
  const { workspace, gesture, replica } = example.session;
  const row = readDraft(workspace.db, id).get('referentiel')?.get(id);
  if (row === undefined) throw new Error('no référentiel');
  const { op, changes } = changeItem({ entity: 'referentiel', id }, row, { numero: 'RNCP40344' });
  commit(workspace, gesture(op, changes, null), replica);
}

const plan = (au: string, ...lignes: readonly Readonly<Record<string, string>>[]): PlanDOrganismes =>
  apercuDe(example.session.workspace, registre, {
    ref: id,
    au,
    nature: 'ORGA_FORM',
    choix: {},
    lignes: lignes.map((textes, i) => ({ ligne: i + 1, textes })),
  });

function importe(fait: PlanDOrganismes, connue: boolean): void {
  const result = accepter(example.session, fait, { connue, reason: null });
  registre.follow(example.session.workspace.db, result?.changes ?? []);
}

const aDeclarer = (au: string): readonly string[] =>
  deltaDe(example.session.workspace, registre, { ref: id, au }).changements.map(
    ({ ligne, avant }) => `${ligne.nom} ${avant?.etat ?? '-'} → ${ligne.etat}`,
  );

const actif = { nom: 'Lices', siret: lices, etat: 'Actif', depuis: '01/01/2025' };
const zinc = { nom: 'Zinc', siret: '98222438800016', etat: 'Actif', depuis: '01/01/2025' };

test('what a list of France compétences says is known to it, once; what is not in it is to be declared', async () => {
  enregistrer();
  const liste = plan('2026-03-01', actif);
  expect(liste.apercu.aNoter).toBe(1);
  importe(liste, true);
  expect(aDeclarer('2026-03-01')).toEqual([]);
  const { derniere } = deltaDe(example.session.workspace, registre, { ref: id, au: '2026-03-01' });
  expect(derniere).toMatchObject({ le: '2026-03-01', au: '2026-03-01' });
  expect(derniere?.par).toMatch(/, d’après la liste de France compétences$/);

  const encore = plan('2026-03-01', actif);
  expect(encore.apercu).toMatchObject({ changements: 0, aNoter: 0 });
  expect(accepter(example.session, encore, { connue: true, reason: null })).toBeNull();

  importe(plan('2026-03-01', zinc), false);
  expect(aDeclarer('2026-03-01')).toEqual(['Zinc - → Actif']);
  const { findings } = await verifyFile(example.file, quietTask, example.session.workspace);
  expect(findings).toEqual([]);
});

test('it goes with the list when the import is undone, and comes back with it', () => {
  enregistrer();
  importe(plan('2026-03-01', actif), true);
  registre.follow(example.session.workspace.db, undo(example.session, null).changes);
  expect(deltaDe(example.session.workspace, registre, { ref: id, au: '2026-03-01' })).toMatchObject({
    derniere: null,
    changements: [],
  });
  registre.follow(example.session.workspace.db, redo(example.session).changes);
  expect(aDeclarer('2026-03-01')).toEqual([]);
});

test('a list that is older than what was declared, or of a certification without a number, says nothing of it', () => {
  expect(plan('2026-03-01', actif).apercu.aNoter).toBe(0);
  enregistrer();
  importe(plan('2026-03-01', actif, zinc), true);
  expect(plan('2026-02-01', actif).apercu.aNoter).toBe(0);
  // A later one that has lost a body says that it is no longer known.
  importe(plan('2026-04-01', actif), true);
  expect(aDeclarer('2026-04-01')).toEqual(['Zinc - → Actif']);
});

test('while a line is not settled nothing is noted: a body that was withdrawn stays to be told', () => {
  enregistrer();
  importe(plan('2026-03-01', { ...actif, etat: 'Supprimé' }), false);
  const encoreActif = plan('2026-04-01', actif, zinc);
  expect(encoreActif.apercu.lignes.map(({ sort }) => sort)).toEqual(['aRegarder', 'nouveau']);
  expect(encoreActif.apercu.aNoter).toBe(0);
  importe(encoreActif, true);
  expect(deltaDe(example.session.workspace, registre, { ref: id, au: '2026-04-01' }).derniere).toBeNull();
});
