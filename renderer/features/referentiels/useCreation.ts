import { v7 as newId } from 'uuid';
import { assembleReferentiel } from '../../../shared/document/rows.ts';
import { cpneOfWorkspace } from '../../../shared/domain/cpne.ts';
import { emptyState, stateAfter } from '../../../shared/domain/row.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { creationOf, frame, startFrom } from '../../../shared/edit/from-document.ts';
import { newReferentiel } from '../../../shared/edit/new-referentiel.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { failureSentence, useCommitMutation, useLazyReferentielAtQuery } from '../../app/engine-api.ts';
import { useOpenReferentiel } from '../../app/reveal.ts';
import { useWorkspace } from '../../app/shown.ts';
import type { Beginning, Source } from './beginnings.ts';

export interface NewReferentiel extends Pick<Referentiel, 'intitule' | 'nature' | 'registre'> {
  readonly beginning: Beginning;
  /** What it starts from, when that is another. */
  readonly source: Source | null;
}

interface Creation {
  /** Answers whether it was done. */
  readonly create: (wanted: NewReferentiel) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
}

/** Creates a référentiel in one gesture, and opens it. */
export function useCreation(): Creation {
  const open = useOpenReferentiel();
  const workspace = useWorkspace();
  const [commit, committing] = useCommitMutation();
  const [readAt, reading] = useLazyReferentielAtQuery();

  const begun = (fields: Pick<Referentiel, 'intitule' | 'nature' | 'registre'>): Referentiel => {
    const id = newId();
    const cpne = workspace === null ? [] : [cpneOfWorkspace(workspace)];
    const { changes } = newReferentiel(id, newId, { ...fields, cpne });
    return assembleReferentiel(stateAfter(emptyState(), changes), id);
  };
  const made = async ({ beginning, source, ...fields }: NewReferentiel): Promise<Referentiel | null> => {
    if (beginning === 'page') return begun(fields);
    if (beginning === 'trame') return frame(begun(fields), newId);
    if (source === null) return null;
    const { ref, numero } = source;
    const { data } = await readAt({ ref, moment: numero ?? 'brouillon' });
    if (data === undefined) return null;
    const { id, intitule } = data.referentiel;
    const { empreinte } = data;
    const origine = { id, intitule, empreinte, ...(numero === null ? {} : { numero }) };
    return startFrom(data.referentiel, newId, fields.intitule, origine);
  };
  const create = async (wanted: NewReferentiel): Promise<boolean> => {
    const referentiel = await made(wanted);
    if (referentiel === null) return false;
    const { op, changes }: Edit = creationOf(referentiel);
    const { data } = await commit({ op, reason: null, changes: [...changes] });
    if (data === undefined) return false;
    open(referentiel.id);
    return true;
  };
  const error = committing.error ?? reading.error;
  return {
    create,
    isBusy: committing.isLoading || reading.isFetching,
    failure: error === undefined ? undefined : failureSentence(error),
  };
}
