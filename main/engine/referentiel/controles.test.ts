import { rmSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bloc, competence, referentiel } from '../../../tests/support/controles.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { ailleursDe } from '../../../shared/controles/mots.ts';
import { grilleExemple } from '../../../tests/support/grille-exemple.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { versionDesRegles } from '../../../shared/controles/regles.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { ecarterRegle } from '../../../shared/edit/derogations.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import { changesToward } from '../exchange/import/changes.ts';
import { commit } from '../journal/commit.ts';
import { closeWorkspace } from '../opening.ts';

let example: OpenExample;
let engine: TestEngine;

const { id } = exampleReferentiel;

/** An engine on the example and what else the workspace is to hold. */
async function opened(...others: readonly Referentiel[]): Promise<void> {
  example = openExample();
  const { session } = example;
  for (const other of others) {
    const changes = changesToward(session.workspace.db, other);
    commit(session.workspace, session.gesture('referentiel.imported', changes, null), session.replica);
  }
  closeWorkspace(session.workspace);
  engine = testEngine();
  await engine.ask('workspace.open', { file: example.file });
}

afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const adoption = (passerOutre: string | null) => ({
  ref: id,
  grilles: {},
  numero: '1.0',
  decision: { type: 'adoption' as const, date: '2026-11-20', ref: 'Relevé n° 12' },
  motif: 'Essai',
  passerOutre,
});

const stateNow = async (): Promise<State> => stateOfRows((await engine.ask('referentiel.rows', { id })).rows);

async function committed({ op, changes }: Edit, reason: string | null): Promise<void> {
  await engine.ask('gesture.commit', { op, reason, changes: [...changes] });
}

/** All épreuves of the first bloc go: its compétences are evaluated by nothing. */
async function withoutModalites(): Promise<void> {
  for (const modalite of exampleReferentiel.blocs[0]?.modalites ?? [])
    await committed(removeItem(await stateNow(), { entity: 'modalite', id: modalite.id }), null);
}

describe('an adoption', () => {
  beforeEach(() => opened());

  test('freezes the version of the rules that the text was checked against', async () => {
    const { version } = await engine.ask('version.adopt', adoption(null));
    const { text } = await engine.ask('document.read', { ref: id, numero: version.numero });
    expect(JSON.parse(text)).toMatchObject({ version: { regles: versionDesRegles } });
    expect(JSON.parse(text)).not.toHaveProperty('version.passerOutre');
  });

  test('is stopped by errors, told in words; a reason sets them aside, and stays', async () => {
    await withoutModalites();
    await expect(engine.ask('version.adopt', adoption(null))).rejects.toThrow(
      /^version\.adopt: CONTROLES_ERREURS 8.erreurs empêchent l’adoption.: Bloc «.Diagnostiquer.*Le bloc n’a pas de modalité.*Et 5.autres\. Corrigez/,
    );
    const reason = 'Fiche publiée avant Paritaire';
    const { version } = await engine.ask('version.adopt', adoption(reason));
    expect(version.passerOutre).toBe(reason);
    const { text } = await engine.ask('document.read', { ref: id, numero: '1.0' });
    expect(JSON.parse(text)).toMatchObject({ version: { passerOutre: reason, regles: versionDesRegles } });
    expect(JSON.stringify((await engine.journal()).at(-1)?.changes)).toContain(reason);
  });

  test('is not stopped by its grids, which are adopted apart', async () => {
    await committed(createGrille(await stateNow(), id, grilleExemple(exampleReferentiel)), null);
    const { constats } = await engine.ask('referentiel.controles', { ref: id, objectif: 'adoption' });
    const erreurs = constats.filter(({ niveau }) => niveau === 'erreur').map(({ item }) => item.entity);
    expect(new Set(erreurs)).toEqual(new Set(['partie', 'ligne']));
    const { attention } = await engine.ask('referentiel.situation', { id });
    expect(attention.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
    // Blocs that the grid leaves out.
    expect(attention.map(({ regle }) => regle)).toContain('L70');
    expect((await engine.ask('version.adopt', adoption(null))).version.passerOutre).toBe(null);
  });

  test('is not stopped by a rule that was set aside, with the reason in the document', async () => {
    await withoutModalites();
    const errors = async (): Promise<readonly string[]> =>
      (await engine.ask('referentiel.controles', { ref: id, objectif: 'adoption' })).constats
        .filter(({ niveau }) => niveau === 'erreur')
        .map(({ regle }) => regle);
    for (const regle of new Set(await errors())) {
      const ecart = { referentiel: id, regle, element: null };
      await committed(
        ecarterRegle(await stateNow(), uuid(), ecart, 'Bloc évalué ailleurs'),
        'Bloc évalué ailleurs',
      );
    }
    expect(await errors()).toEqual([]);
    const { ecartes } = await engine.ask('referentiel.controles', { ref: id, objectif: 'adoption' });
    expect(ecartes).toHaveLength(8);
    await engine.ask('version.adopt', adoption(null));
    const { text } = await engine.ask('document.read', { ref: id, numero: '1.0' });
    expect(JSON.parse(text)).toMatchObject({
      referentiel: { derogations: [{ regle: 'L08', motif: 'Bloc évalué ailleurs' }, { regle: 'L32' }] },
    });
  });
});

describe('what a draft is checked against', () => {
  const copied = referentiel({
    numero: 'RNCP19468',
    intitule: 'Certificat recopié',
    blocs: [bloc({ competences: [competence(exampleReferentiel.blocs[0]?.competences[0]?.libelle ?? '')] })],
  });
  const copies = async (): Promise<readonly unknown[]> =>
    (await engine.ask('referentiel.controles', { ref: id, objectif: 'rncp' })).constats.flatMap(
      ({ regle, parametres }) => (regle === 'L22' ? [parametres['intitule']] : []),
    );

  test('is the whole workspace', async () => {
    await opened(copied);
    expect(await copies()).toEqual(['Certificat recopié']);
    const libelle = exampleReferentiel.blocs[0]?.competences[0]?.libelle ?? '';
    expect(await engine.ask('referentiel.ailleurs', { id })).toEqual(
      ailleursDe([{ libelle, intitule: 'Certificat recopié' }]),
    );
    expect(await engine.refusal('referentiel.ailleurs', { id: uuid() })).toBe('REFERENTIEL_UNKNOWN');
    const { preparation } = await engine.ask('referentiel.controles', { ref: id, objectif: 'rncp' });
    expect(preparation).toHaveLength(10);
    const draft = await engine.ask('referentiel.controles', { ref: id, objectif: 'brouillon' });
    expect([draft.preparation, draft.regles]).toEqual([[], versionDesRegles]);
  });

  test('but the certification that it replaces', async () => {
    await opened(copied);
    const change = {
      entity: 'referentiel' as const,
      id,
      before: { anciennes: exampleReferentiel.anciennes },
      after: { anciennes: ['RNCP19468'] },
    };
    await engine.ask('gesture.commit', { op: 'referentiel.changed', reason: null, changes: [change] });
    expect(await copies()).toEqual([]);
  });
});
