import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import type { Competence } from '../../../shared/generated/document.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { makeTestFolder, withEngine, type Ask, type TestFolder } from './workspace.ts';

export const { id: ref } = exampleReferentiel;
const [premier, second] = exampleReferentiel.blocs.flatMap(({ competences }) => competences);
const dernier = exampleReferentiel.blocs.at(-1)?.competences.at(-1);
if (premier === undefined || second === undefined || dernier === undefined)
  throw new Error('the example has three compétences');

/** Compétences of the example: changed on both sides, there alone, taken away there and changed here. */
export const competences = { deuxCotes: premier, laBas: second, retiree: dernier };

/** What is written of them. */
export const ecrits = {
  ici: `${premier.libelle}, à l’atelier`,
  la: `${premier.libelle}, chez le client`,
  seulement: `${second.libelle}, sans aide`,
  garde: `${dernier.libelle}, par écrit`,
} as const;

export interface Copies extends TestFolder {
  /** The copy that a colleague worked on. */
  readonly copie: string;
}

const reformuler = ({ id, libelle }: Competence, apres: string): Edit => ({
  op: 'item.changed',
  changes: [{ entity: 'competence', id, before: { libelle }, after: { libelle: apres } }],
});

const faire = (ask: Ask, { op, changes }: Edit, reason: string | null = null): Promise<unknown> =>
  ask('gesture.commit', { op, reason, changes });

/** A file and the copy that somebody else worked on meanwhile. */
export async function copiesDivergentes(): Promise<Copies> {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  copyFileSync(folder.workspace, copie);
  const { deuxCotes, laBas, retiree } = competences;
  await withEngine(
    copie,
    async (ask) => {
      const { rows } = await ask<ReferentielRows>('referentiel.rows', { id: ref });
      await faire(ask, reformuler(deuxCotes, ecrits.la), 'Demande du sous-groupe.');
      await faire(ask, reformuler(laBas, ecrits.seulement));
      await faire(ask, removeItem(stateOfRows(rows), { entity: 'competence', id: retiree.id }));
    },
    'Jeanne Dupont',
  );
  await withEngine(folder.workspace, async (ask) => {
    await faire(ask, reformuler(deuxCotes, ecrits.ici));
    await faire(ask, reformuler(retiree, ecrits.garde));
  });
  return { ...folder, copie };
}
