import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import type { Document } from '../../../shared/generated/document.ts';
import { commenter, repondre, traiter, type Suite } from '../../../shared/relecture/gestes.ts';
import { champPrincipal } from '../../../shared/relecture/passage.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';

const { id } = exampleReferentiel;
const premier = exampleReferentiel.blocs[0]?.competences[0];
if (premier === undefined) throw new Error('the example has no compétence');
const competence = { entity: 'competence', id: premier.id } as const;
const voix = { auteur: 'Jeanne Essai', college: 'secretariat', organisation: null } as const;

let folder: TemporaryFolder;
let engine: TestEngine;

beforeEach(async () => {
  folder = temporaryFolder();
  engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.openExample', {});
});
afterEach(() => {
  engine.close();
  folder.remove();
});

const state = async (): Promise<State> => stateOfRows((await engine.ask('referentiel.rows', { id })).rows);
const commit = ({ op, changes, reason }: Edit) =>
  engine.ask('gesture.commit', { op, changes: [...changes], reason: reason ?? null });
const refusal = ({ op, changes }: Edit) =>
  engine.refusal('gesture.commit', { op, changes: [...changes], reason: null });
const ouvrir = (objet = 'Consultation des deux collèges') =>
  engine.ask('relecture.ouvrir', { ref: id, grille: null, objet, avisPourLe: '2026-12-15' });
const retirer = () =>
  engine.ask('relecture.retirer', { ref: id, grille: null, motif: 'Des avis sont à prendre en compte.' });
const relecture = async (): Promise<string> =>
  [...((await state()).get('relecture')?.keys() ?? [])].at(-1) ?? '';
const reword = (libelle: string): Edit => ({
  op: 'item.changed',
  changes: [{ ...competence, before: { libelle: premier.libelle }, after: { libelle } }],
});
const adopt = (numero = '9.0') => ({
  ref: id,
  grilles: {},
  numero,
  decision: { type: 'revision' as const, date: '2026-12-20', ref: 'Relevé n° 3' },
  motif: 'Révision relue',
  passerOutre: null,
});
const said = async (texte: string): Promise<string> => {
  const made = uuid();
  const sur = { champ: champPrincipal(competence), texte: premier.libelle, debut: 0, fin: 5 };
  const le = new Date().toISOString();
  await commit(commenter(await state(), await relecture(), competence, sur, { id: made, le, texte, voix }));
  return made;
};
const suite = async (commentaire: string, asked: Partial<Suite>): Promise<Edit> =>
  traiter(await state(), commentaire, { statut: 'acceptee', motif: null, doublonDe: null, ...asked });
const problems = async (): Promise<readonly unknown[]> => {
  const { file } = (await engine.ask('workspace.current', {})) ?? { file: '' };
  return (await engine.ask('workspace.verify', { file, ancre: null })).findings;
};

describe('a référentiel in review', () => {
  beforeEach(() => commit(reword(`${premier.libelle} et le vérifier`)));
  const mended = `${premier.libelle} et le vérifier`;
  const again: Edit = {
    op: 'item.changed',
    changes: [{ ...competence, before: { libelle: mended }, after: { libelle: 'Autre' } }],
  };

  test('is exported as the bytes that were frozen, under the empreinte of its draft', async () => {
    const { empreinte } = await engine.ask('referentiel.read', { ref: id });
    await ouvrir();
    const { text, statut, sha256 } = await engine.ask('document.read', { ref: id, numero: null });
    const { version } = JSON.parse(text) as Document;
    expect(statut).toBe('enRelecture');
    expect(version).toEqual({
      statut,
      id: await relecture(),
      motif: 'Consultation des deux collèges',
      empreinte,
    });
    expect([...((await state()).get('relecture')?.values() ?? [])]).toMatchObject([
      { tour: 1, sha256, empreinte },
    ]);
    expect((await engine.ask('referentiel.situation', { id })).statut).toBe('enRelecture');
    expect(await problems()).toEqual([]);
  });

  test('does not change, whoever writes, and does not go, until it is withdrawn', async () => {
    await ouvrir();
    expect(await refusal(again)).toBe('RELECTURE_EN_COURS');
    expect(await engine.refusal('gesture.undo', { seq: null })).toBe('UNDO_REFUSED');
    const { length: last } = await engine.journal();
    expect(await engine.refusal('gesture.undo', { seq: last - 1 })).toBe('RELECTURE_EN_COURS');
    expect(
      await engine.refusal('relecture.ouvrir', { ref: id, grille: null, objet: 'Encore', avisPourLe: null }),
    ).toBe('RELECTURE_DEJA_OUVERTE');
    await retirer();
    expect(await engine.refusal('gesture.undo', { seq: null })).toBe('UNDO_REFUSED');
    await commit(again);
    expect(await engine.refusal('relecture.retirer', { ref: id, grille: null, motif: 'Encore' })).toBe(
      'RELECTURE_AUCUNE',
    );
    expect((await engine.ask('document.read', { ref: id, numero: null })).statut).toBe('brouillon');
    await ouvrir('Second tour');
    expect([...((await state()).get('relecture')?.values() ?? [])].map(({ tour }) => tour)).toEqual([1, 2]);
    expect(await problems()).toEqual([]);
  });

  test('leaves its grids free, and those of another free too', async () => {
    await ouvrir();
    const grille: Edit = {
      op: 'grille.created',
      changes: [
        {
          entity: 'grille',
          id: uuid(),
          before: null,
          after: {
            referentiel: id,
            rang: 'a5',
            intitule: 'Grille',
            voies: [],
            regle: { type: 'tous' },
            extensions: null,
          },
        },
      ],
    };
    expect(await refusal(grille)).toBeNull();
  });

  test('is adopted as it was read, and its review is then closed', async () => {
    await ouvrir();
    const commentaire = await said('Préciser.');
    await commit(await suite(commentaire, {}));
    const { version } = await engine.ask('version.adopt', adopt());
    const [row] = [...((await state()).get('relecture')?.values() ?? [])];
    expect(version).toMatchObject({ relecture: row?.id, empreinte: row?.['empreinte'] });
    expect((await engine.ask('referentiel.situation', { id })).statut).toBe('adopte');
    await commit(again);
    expect(await refusal(await suite(commentaire, { statut: 'horsSujet' }))).toBe('COMMENTAIRE_CLOS');
    expect(await problems()).toEqual([]);
  });

  test('is not adopted while comments wait, of this round or of another', async () => {
    await ouvrir();
    const ids = [];
    for (const texte of ['Un', 'Deux', 'Trois', 'Quatre']) ids.push(await said(texte));
    await retirer();
    await commit(again);
    await ouvrir('Second tour');
    const result = engine.ask('version.adopt', adopt());
    await expect(result).rejects.toThrow(
      /COMMENTAIRES_A_TRAITER 4\u00a0commentaires restent à traiter\u00a0: n° 1, compétence C1\.1 \(Jeanne Essai\)\u00a0; .* et 1\u00a0autre\./,
    );
    for (const one of ids) await commit(await suite(one, { statut: 'horsSujet' }));
    expect((await engine.ask('version.adopt', adopt())).version.numero).toBe('9.0');
  });
});

describe('comments', () => {
  beforeEach(() => ouvrir());

  test('are said and answered while the text is locked, are numbered, and are undone', async () => {
    await said('Un');
    await said('Deux');
    const answer = { id: uuid(), le: new Date().toISOString(), texte: 'Vu.', voix };
    const [premiere] = [...((await state()).get('commentaire')?.keys() ?? [])];
    await commit(repondre(premiere ?? '', answer));
    const rows = [...((await state()).get('commentaire')?.values() ?? [])];
    expect(rows.map(({ numero, texte }) => [numero, texte])).toEqual([
      [1, 'Un'],
      [2, 'Deux'],
    ]);
    expect((await state()).get('reponse')?.size).toBe(1);
    await engine.ask('gesture.undo', { seq: null });
    await engine.ask('gesture.undo', { seq: null });
    expect((await state()).get('commentaire')?.size).toBe(1);
    expect(await problems()).toEqual([]);
  });

  test('change nothing of the draft: what is concluded of it is not looked at again', async () => {
    await said('Un');
    expect(engine.told.at(-1)).toMatchObject({ touched: ['commentaire'], referentiels: [] });
    await retirer();
    expect(engine.told.at(-1)).toMatchObject({ touched: ['relecture'], referentiels: [id] });
  });

  test('have a number each: one that another window took is refused', async () => {
    const before = await state();
    await said('Un');
    const dit = { id: uuid(), le: new Date().toISOString(), texte: 'Deux', voix };
    const sur = { champ: 'libelle', texte: premier.libelle };
    expect(await refusal(commenter(before, await relecture(), competence, sur, dit))).toBe('CONFLICT');
  });

  test('stay as they were said, on the item and the words that they name', async () => {
    const commentaire = await said('Un');
    const dejaDit: Edit = {
      op: 'commentaire.traite',
      changes: [
        { entity: 'commentaire', id: commentaire, before: { texte: 'Un' }, after: { texte: 'Autre' } },
      ],
    };
    expect(await refusal(dejaDit)).toBe('CHANGE_REFUSED');
    const dit = { id: uuid(), le: new Date().toISOString(), texte: 'Un', voix };
    const ailleurs = { entity: 'competence', id: uuid() } as const;
    const sur = { champ: 'libelle', texte: 'Coudre' };
    const now = await state();
    const ref = await relecture();
    expect(await refusal(commenter(now, ref, ailleurs, sur, dit))).toBe('CHANGE_REFUSED');
    for (const [debut, fin] of [
      [3, 3],
      [0, 7],
    ] as const)
      expect(await refusal(commenter(now, ref, competence, { ...sur, debut, fin }, dit))).toBe(
        'CHANGE_REFUSED',
      );
  });

  test('are refused with a reason, and are duplicates of others that are none', async () => {
    const [un, deux] = [await said('Un'), await said('Deux')];
    expect(await refusal(await suite(un, { statut: 'refusee' }))).toBe('REFUS_SANS_MOTIF');
    await commit(await suite(un, { statut: 'refusee', motif: 'Hors du métier.' }));
    for (const doublonDe of [null, deux, uuid()])
      expect(await refusal(await suite(deux, { statut: 'doublon', doublonDe }))).toBe('DOUBLON_IMPOSSIBLE');
    await commit(await suite(deux, { statut: 'doublon', doublonDe: un }));
    expect(await refusal(await suite(un, { statut: 'doublon', doublonDe: deux }))).toBe('DOUBLON_IMPOSSIBLE');
    expect(await problems()).toEqual([]);
  });
});
