import type { Referentiel } from '../../../shared/generated/document.ts';
import { withEngine, type TestFolder } from './workspace.ts';

/** The draft of this title, as the file says once nobody has it. */
export function writtenDraft({ workspace }: TestFolder, intitule: string): Promise<Referentiel> {
  return withEngine(workspace, async (ask) => {
    const list = await ask<readonly { readonly id: string; readonly intitule: string }[]>(
      'referentiel.list',
      {},
    );
    const found = list.find((item) => item.intitule === intitule);
    const { referentiel } = await ask<{ readonly referentiel: Referentiel }>('referentiel.at', {
      ref: found?.id,
      moment: 'brouillon',
    });
    return referentiel;
  });
}
