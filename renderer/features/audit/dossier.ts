import type { DossierDAudit, Ligne, Marque } from '../../../shared/contract/audit.ts';
import { engineApi, failureSentence, useEcrireAuditMutation } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { useAppDispatch } from '../../app/store.ts';

type Changement = (dossier: DossierDAudit) => DossierDAudit;

/** One after the other: each is made of what the one before wrote. */
let last: Promise<void> = Promise.resolve();

/** Writes a change of the audit, once those before it are written; answers whether it was. */
export function useChangeDossier(): (change: Changement) => Promise<boolean> {
  const dispatch = useAppDispatch();
  const notify = useNotify();
  const [ecrire] = useEcrireAuditMutation();
  const write = async (change: Changement): Promise<boolean> => {
    const { data } = await dispatch(engineApi.endpoints.audit.initiate(undefined, { subscribe: false }));
    if (data === undefined) return false;
    const { error } = await ecrire({ dossier: change(data.dossier) });
    if (error !== undefined) notify({ kind: 'error', message: failureSentence(error) });
    return error === undefined;
  };
  return (change) => {
    const written = last.then(() => write(change));
    last = written.then(() => undefined);
    return written;
  };
}

/** What is said of a row, before anything is. */
export const sansMarque = ({ seq, hash }: Ligne): Marque => ({ seq, hash, examinee: false, note: '' });

/** The row says that beside what it said already; a row of which nothing is said has no place in the audit. */
export const avecMarque =
  (ligne: Ligne, dite: Partial<Pick<Marque, 'examinee' | 'note'>>): Changement =>
  (dossier) => {
    const autres = dossier.marques.filter(({ seq }) => seq !== ligne.seq);
    const avant = dossier.marques.find(({ seq }) => seq === ligne.seq) ?? sansMarque(ligne);
    const marque = { ...avant, ...dite };
    const isSaid = marque.examinee || marque.note !== '';
    return {
      ...dossier,
      marques: (isSaid ? [...autres, marque] : autres).toSorted((a, b) => a.seq - b.seq),
    };
  };
