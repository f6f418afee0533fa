import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { addItem, changeItem, moveItem } from '../../../shared/edit/items.ts';
import { removeItem, removeReferentiel } from '../../../shared/edit/removal.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import type { ItemRef, State } from '../../../shared/domain/row.ts';
import { controler } from '../../../shared/controles/controler.ts';
import { messageDe } from '../../../shared/controles/phrases.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { grilleExemple } from '../../../tests/support/grille-exemple.ts';
import { commit } from '../journal/commit.ts';
import { undo } from '../journal/undo.ts';
import { stateAt } from '../../../tests/support/replay.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { subjectOf } from '../exchange/json/document.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { readGrilleDocument } from '../version/document-of.ts';
import { listGrilles, readGrille, resolveGrille } from './grilles.ts';
import { readEntityRows, readReferentiel, readState } from './queries.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
  done(createGrille(shown(), id, grille));
});
afterEach(() => example.close());

const { id } = exampleReferentiel;
const { empreinte } = subjectOf(exampleReferentiel);
const grille = grilleExemple(exampleReferentiel);
const choix: ChoixGrille = { intitule: 'Grille VAE', blocs: null, voies: ['VAE'], echelle: 'acquis' };
const db = () => example.session.workspace.db;
/** What a window holds. */
const shown = (): State => stateOfRows(readEntityRows(db(), id));

function done({ op, changes }: Edit): void {
  const { session } = example;
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}

test('a grid is kept whole, and names its référentiel as it now is', () => {
  const lien = { ...grille.referentiel, empreinte };
  expect(readGrille(db(), grille.id)).toEqual({ ...grille, referentiel: lien });
});

test('its référentiel is the same with it', () => {
  expect(readReferentiel(db(), id)).toEqual(exampleReferentiel);
  expect([...readState(db(), id).keys()]).not.toContain('grille');
});

test('it is replayed and verified as the rest', async () => {
  const trial = { entity: 'essai', id: uuid() } as const;
  const marks = { nom: 'Camille', jour: '2026-11-27', notes: [], acquis: [] };
  done(addItem(shown(), trial, { entity: 'grille', id: grille.id }, 0, marks));
  expect(stateAt(db(), 4).get('essai')?.get(trial.id)).toEqual(shown().get('essai')?.get(trial.id));
  expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
});

test('grids are listed in their order, with what is to be adjusted of each', () => {
  // A line of it is about a compétence that is nowhere.
  done(createGrille(shown(), id, genererGrille(exampleReferentiel, choix, uuid)));
  expect(listGrilles(db(), id)).toMatchObject([
    { id: grille.id, voies: ['FC', 'VAE'], parties: 1, epreuves: 2, lignes: 2 },
    { intitule: 'Grille VAE', voies: ['VAE'], parties: exampleReferentiel.blocs.length, ecarts: [] },
  ]);
  expect(listGrilles(db(), id)[0]?.ecarts).toContainEqual({
    code: 'ligne_sans_competence',
    phrase: 'La ligne «\u00a0Tenue\u00a0» note une compétence qui n’est plus dans le référentiel.',
  });
});

test('a grid is designated by its id or by a part of its title that no other has', () => {
  done(createGrille(shown(), id, genererGrille(exampleReferentiel, choix, uuid)));
  expect(resolveGrille(db(), id, grille.id).intitule).toBe('Grille commune');
  expect(resolveGrille(db(), id, 'COMMUNE').id).toBe(grille.id);
  expect(() => resolveGrille(db(), id, 'grille')).toThrow('désigne plusieurs grilles');
  expect(() => resolveGrille(db(), id, 'jury')).toThrow('Aucune grille');
});

test('its export is a document of its own: valid, the same bytes each time, without its trials', () => {
  const trial = { entity: 'essai', id: uuid() } as const;
  const marks = { nom: 'Camille', jour: '2026-11-27', notes: [], acquis: [] };
  done(addItem(shown(), trial, { entity: 'grille', id: grille.id }, 0, marks));
  const { name, octets, statut } = readGrilleDocument(example.session.workspace, id, 'commune', null);
  expect({ name, statut }).toEqual({ name: 'grille-commune-brouillon.json', statut: 'brouillon' });
  expect(validateAny(JSON.parse(octets.toString('utf8')))).toMatchObject({
    valid: true,
    document: { format: 'paritaire/grille', grille: { id: grille.id, referentiel: { id, empreinte } } },
  });
  expect(octets.toString('utf8')).not.toContain('Camille');
  expect(readGrilleDocument(example.session.workspace, id, grille.id, null).octets).toEqual(octets);
});

test('a grid that concludes nothing sound is not exported, and says why', () => {
  const [premiere] = grille.echelles;
  const found = findItem(shown(), premiere?.niveaux[1]?.id ?? '');
  if (found === null) throw new Error('no level');
  done(changeItem(found, found.row, { code: 'NA' }));
  expect(() => readGrilleDocument(example.session.workspace, id, grille.id, null)).toThrow(
    'deux niveaux ont le même code',
  );
});

test('an item of it is changed, and the change undone', () => {
  const ligne = grille.parties[0]?.epreuves[0]?.lignes[0];
  const found = findItem(shown(), ligne?.id ?? '');
  if (found === null) throw new Error('no line');
  done(changeItem(found, found.row, { poids: '2.5', seuil: {} }));
  expect(readGrille(db(), grille.id).parties[0]?.epreuves[0]?.lignes[0]).toEqual({
    ...ligne,
    poids: '2.5',
    seuil: undefined,
  });
  undo(example.session);
  expect(readGrille(db(), grille.id).parties).toEqual(grille.parties);
});

test('what its export would refuse is refused at once', () => {
  const found = findItem(shown(), grille.id);
  if (found === null) throw new Error('no grid');
  expect(() => done(changeItem(found, found.row, { regle: { type: 'nombre' } }))).toThrow('minimum');
  expect(() => done(changeItem(found, found.row, { voies: ['XX'] }))).toThrow('grille');
});

test('an item stays in its grid', () => {
  const autre = genererGrille(exampleReferentiel, choix, uuid);
  done(createGrille(shown(), id, autre));
  const [ligne] = grille.parties[0]?.epreuves[0]?.lignes ?? [];
  const ailleurs = { entity: 'epreuve', id: autre.parties[0]?.epreuves[0]?.id ?? '' } as const;
  const item = { entity: 'ligne', id: ligne?.id ?? '' } as const;
  expect(() => done(moveItem(shown(), item, ailleurs, 0))).toThrow('un élément ne change pas de grille');
});

test('a scale that a line is marked on may go, and a level that is described: the grid is then neither exported nor adopted', () => {
  const [vingt] = grille.echelles;
  const sans = (item: ItemRef, refus: string): void => {
    done(removeItem(shown(), item));
    const said = controler(shown(), id, 'adoption', { jour: '2026-11-27', ailleurs: [] })
      .constats.filter(({ regle, niveau }) => regle === 'L79' && niveau === 'erreur')
      .map(messageDe);
    expect(() => readGrilleDocument(example.session.workspace, id, grille.id, null)).toThrow(refus);
    expect(said.join('\n')).toContain(refus);
    undo(example.session);
  };
  sans({ entity: 'echelle', id: vingt?.id ?? '' }, 'son échelle n’est pas dans la grille');
  sans({ entity: 'niveau', id: vingt?.niveaux[1]?.id ?? '' }, 'un descripteur n’est pas celui d’un niveau');
});

test('it goes with all it holds, and comes back', () => {
  const before = shown();
  done(removeItem(before, { entity: 'grille', id: grille.id }));
  expect(() => readGrille(db(), grille.id)).toThrow('Aucune grille');
  expect(readReferentiel(db(), id)).toEqual(exampleReferentiel);
  undo(example.session);
  expect(shown()).toEqual(before);
});

test('a référentiel that is removed takes its grids with it', () => {
  const before = shown();
  done(removeReferentiel(before, id));
  expect([...stateAt(db(), 4)].filter(([, rows]) => rows.size > 0).map(([name]) => name)).toEqual(['espace']);
  undo(example.session);
  expect(shown()).toEqual(before);
});

test('a bloc that is removed leaves the grid as it is', () => {
  const [bloc] = exampleReferentiel.blocs;
  done(removeItem(shown(), { entity: 'bloc', id: bloc?.id ?? '' }));
  expect(readGrille(db(), grille.id).parties).toEqual(grille.parties);
});
