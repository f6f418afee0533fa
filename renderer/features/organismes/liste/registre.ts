import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { RegistreAu } from '../../../../shared/contract/answers/organisme.ts';
import type { VueDuRegistre } from '../../../../shared/contract/place-registre.ts';
import { lignesTriees, type Certifications } from '../../../../shared/organisme/colonnes.ts';
import { lignesFiltrees, totauxDe, type Totaux } from '../../../../shared/organisme/filtre.ts';
import type { LigneDeRegistre } from '../../../../shared/organisme/lignes.ts';
import { engineApi } from '../../../app/engine-api.ts';
import { registreSeen } from '../../../app/place.ts';
import { useWorkspace } from '../../../app/shown.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { aujourdhui } from './Jour.tsx';

/** What names a line: its habilitation, or the body that has none. */
export const cleDe = ({ habilitation, organisme }: LigneDeRegistre): string => habilitation ?? organisme;

/** How the person looks at the register, and what changes it. */
export function useVue(): readonly [VueDuRegistre, (change: Partial<VueDuRegistre>) => void] {
  const dispatch = useAppDispatch();
  const vue = useAppSelector(({ place }) => place.registre);
  return [vue, (change) => void dispatch(registreSeen(change))];
}

/** The window has something better to do until then, in ms. */
const readAheadBy = 3000;

/**
 * Has the register of today read before it is shown, while nobody waits: the first time, thousands of bodies take the engine a while. What
 * is answered reads it at once.
 */
export function useRegistreAhead(): () => void {
  const ask = engineApi.usePrefetch('registre');
  const file = useWorkspace()?.file;
  const read = useCallback(() => ask({ ref: null, au: aujourdhui(), connuLe: null }), [ask]);
  useEffect(() => {
    if (file === undefined) return undefined;
    const idle = requestIdleCallback(read, { timeout: readAheadBy });
    return () => cancelIdleCallback(idle);
  }, [file, read]);
  return read;
}

export interface LignesVues {
  readonly lignes: readonly LigneDeRegistre[];
  readonly certifications: Certifications;
  readonly totaux: Totaux;
  readonly ensemble: Totaux;
}

/** The lines that answer the filter, in the order asked for: typing does not wait for thousands of them. */
export function useLignesVues(registre: RegistreAu): LignesVues {
  const [{ filtre, tri }] = useVue();
  const voulu = useDeferredValue(filtre);
  const { lignes, certifications: nommees } = registre;
  const certifications = useMemo(() => new Map(nommees.map((une) => [une.id, une])), [nommees]);
  const triees = useMemo(() => lignesTriees(lignes, tri, certifications), [lignes, tri, certifications]);
  const vues = useMemo(() => lignesFiltrees(triees, voulu), [triees, voulu]);
  const ensemble = useMemo(() => totauxDe(lignes), [lignes]);
  const totaux = useMemo(() => totauxDe(vues), [vues]);
  return { lignes: vues, certifications, totaux, ensemble };
}
