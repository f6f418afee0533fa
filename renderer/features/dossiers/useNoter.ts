import { useState } from 'react';
import type { FauteDeDossier } from '../../../shared/dossier/fautes.ts';
import { phraseDeFauteDeDossier } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { useEditing } from '../referentiel/draft.ts';
import type { MakeEdit } from '../referentiel/edits.ts';
import { useSayDone } from '../referentiel/useSayDone.ts';

interface Noter {
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  /** Does it unless something cannot be so: what is wrong is said in the form, before anything is shown as done. */
  readonly noter: (fautes: readonly FauteDeDossier[], make: MakeEdit, done: string) => Promise<boolean>;
}

/** Notes something of a dossier from a form. */
export function useNoter(): Noter {
  const { edit } = useEditing();
  const sayDone = useSayDone();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  return {
    isBusy,
    failure,
    noter: async (fautes, make, done) => {
      setFailure(fautes.length === 0 ? undefined : fautes.map(phraseDeFauteDeDossier).join(' '));
      if (fautes.length > 0) return false;
      setBusy(true);
      const refused = await edit(make);
      setBusy(false);
      setFailure(refused?.message);
      if (refused === null) sayDone(done, 'success');
      return refused === null;
    },
  };
}
