import type { FauteDeDossier } from '../../../shared/dossier/fautes.ts';
import { phraseDeFauteDeDossier } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { useEnvoi, type Envoi } from '../../ui/useEnvoi.ts';
import { useEditing } from '../referentiel/draft.ts';
import type { MakeEdit } from '../referentiel/edits.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';

/** What a form notes of a dossier. */
interface Note {
  /** What cannot be so: said in the form, before anything is shown as done. */
  readonly fautes: readonly FauteDeDossier[];
  readonly make: MakeEdit;
  readonly done: string;
}

/** A form that notes something of a dossier, once nothing is wrong in what is typed. */
export function useNoter(isFaulty: boolean, ask: () => Note, onDone: () => void): Envoi {
  const { edit } = useEditing();
  const sayDone = useSayDone();
  const noter = async (): Promise<string | null> => {
    const { fautes, make, done } = ask();
    if (fautes.length > 0) return fautes.map(phraseDeFauteDeDossier).join(' ');
    const refused = await edit(make);
    if (refused === null) sayDone(done, 'success');
    return refused?.message ?? null;
  };
  return useEnvoi(isFaulty, noter, onDone);
}
