import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { addItem } from '../../../shared/edit/items.ts';
import type { Essai } from '../../../shared/grille/essais.ts';
import { withEngine, type TestFolder } from './workspace.ts';

/** Puts a grid under a référentiel of the workspace, with trials of it in this order. */
export async function putGrille(
  { workspace }: TestFolder,
  referentiel: string,
  grille: GrilleSansLien,
  essais: readonly Essai[] = [],
): Promise<void> {
  await withEngine(workspace, async (ask) => {
    const read = async () =>
      stateOfRows((await ask<ReferentielRows>('referentiel.rows', { id: referentiel })).rows);
    const created = createGrille(await read(), referentiel, grille);
    await ask('gesture.commit', { ...created, reason: null });
    for (const [rang, { id, ...fields }] of essais.entries()) {
      const parent = { entity: 'grille', id: grille.id } as const;
      const added = addItem(
        await read(),
        { entity: 'essai', id },
        parent,
        rang,
        fields as unknown as JsonObject,
      );
      await ask('gesture.commit', { ...added, reason: null });
    }
  });
}
