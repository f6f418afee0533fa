import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Request } from '../../../../shared/contract/requests.ts';
import { stateOfRows } from '../../../../shared/document/rows.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { createGrille } from '../../../../shared/edit/grilles.ts';
import { addItem, changeItem } from '../../../../shared/edit/items.ts';
import { genererGrille } from '../../../../shared/grille/generer.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { commit } from '../../journal/commit.ts';
import { readEntityRows } from '../../referentiel/queries.ts';
import { adoptGrille, adoptVersion } from '../../version/adopt.ts';
import { readGrillePaper } from './read-grille-paper.ts';

let example: OpenExample;
const { id, intitule } = exampleReferentiel;
const grille = genererGrille(
  exampleReferentiel,
  { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' },
  newId,
);
const essai = newId();
const acte = { ref: id, numero: '2.1', motif: 'Essai', passerOutre: 'Essai' };
const decision = { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' } as const;

function done(edit: (state: ReturnType<typeof stateOfRows>) => Edit): void {
  const { workspace, gesture, replica } = example.session;
  const { op, changes } = edit(stateOfRows(readEntityRows(workspace.db, id)));
  commit(workspace, gesture(op, changes, null), replica);
}

const read = (over: Partial<Request<'paper.grille'>>) => {
  const asked = { ref: id, designation: grille.id, numero: null, papier: 'jury', essai: null } as const;
  const { name, octets } = readGrillePaper(example.session.workspace, { ...asked, ...over });
  return { name, html: Buffer.from(octets).toString('utf8') };
};

beforeAll(() => {
  example = openExample();
  done((state) => createGrille(state, id, grille));
  const fields = { nom: 'Candidat 7', jour: '2026-11-27', voie: null, notes: [], acquis: [] };
  const parent = { entity: 'grille', id: grille.id } as const;
  done((state) => addItem(state, { entity: 'essai', id: essai }, parent, 0, fields));
  adoptVersion(example.session, { ...acte, decision, grilles: {} });
  adoptGrille(example.session, { ...acte, numero: '1.0', decision, designation: grille.id, pour: null });
  const item = { entity: 'referentiel', id } as const;
  done((state) => changeItem(item, state.get('referentiel')?.get(id) ?? { id }, { intitule: 'Reformulé' }));
});
afterAll(() => example.close());

describe('a paper of a grid', () => {
  test('of its draft is with the référentiel as it is now', () => {
    const { name, html } = read({});
    expect(name).toBe('proces-verbal-grille-commune-brouillon');
    expect(html).toContain('Certification\u00a0: Reformulé');
    expect(html).toContain('Grille «\u00a0Grille commune\u00a0»\u00a0: brouillon, non adopté');
  });

  test('of a version is with the version of the référentiel that it evaluates', () => {
    const { name, html } = read({ numero: '1.0', papier: 'evaluateur' });
    expect(name).toBe('fiche-evaluateur-grille-commune-v1.0');
    expect(html).toContain(`Certification\u00a0: ${intitule}`);
    expect(html).toMatch(
      /Grille «\u00a0Grille commune\u00a0»\u00a0: version 1\.0, décision du 20.novembre.2026/,
    );
    expect(html).toMatch(/Référentiel\u00a0: version 2\.1/);
  });

  test('is filled for a trial of that grid, and for nothing else', () => {
    const { name, html } = read({ essai, papier: 'candidat' });
    expect(name).toBe('livret-candidat-essai-grille-commune-brouillon');
    expect(html).toContain('candidat fictif (Candidat 7)');
    expect(() => read({ essai: newId() })).toThrow('Aucun candidat d’essai de la grille');
  });
});
