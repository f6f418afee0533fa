import { skipToken } from '@reduxjs/toolkit/query/react';
import { useDeferredValue, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Constat, Rapport } from '../../../shared/controles/constat.ts';
import { creerControleur } from '../../../shared/controles/controler.ts';
import type { Contexte } from '../../../shared/controles/structure.ts';
import { emptyState, type State } from '../../../shared/domain/row.ts';
import { versionDesRegles } from '../../../shared/controles/regles.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { engineApi } from '../../app/engine-api.ts';
import { useAppSelector } from '../../app/store.ts';
import { useStay } from '../../app/useStay.ts';
import { useDraft } from '../referentiel/draft.ts';
import { recovery } from '../referentiel/fields/recovery-store.ts';
import { asTyped } from './as-typed.ts';
import { ControlesContext, objectifsDe, type Controles } from './controles.ts';

const none: readonly Constat[] = [];
/** Until the others are known. */
const nowhere: Contexte['ailleurs'] = [];

/** Findings by the place where they are said. */
function byField({ constats }: Rapport): Controles['found'] {
  const places = new Map<string, Constat[]>();
  const keyOf = (item: string, champ: string | null): string => `${item}/${champ ?? ''}`;
  for (const constat of constats) {
    const key = keyOf(constat.item.id, constat.champ);
    const known = places.get(key);
    if (known === undefined) places.set(key, [constat]);
    else known.push(constat);
  }
  return (item, champ) => places.get(keyOf(item, champ)) ?? none;
}

/**
 * Whoever goes through the list, one référentiel after the other, does not have each compared with all others. What the others hold is
 * used at once where it is known already.
 */
const STAY_MS = 600;
const { endpoints } = engineApi;

/** Runs the rules on the open draft as it is typed: at each pause, and never before the keys are answered. */
export function ControlesProvider({ children }: { readonly children: ReactNode }) {
  const { referentiel, state: committed } = useDraft();
  const { id, registre } = referentiel;
  const typed = useSyncExternalStore(recovery.subscribe, recovery.typed);
  const now = useMemo(() => asTyped(committed, typed), [committed, typed]);
  // Nothing at first: what is shown does not wait for the rules.
  const examined = useDeferredValue<State | null>(now, null);
  const chosen = useAppSelector(({ controlesView }) => controlesView);
  const [controleur] = useState(creerControleur);
  const [jour] = useState(() => localDate(new Date()));
  const isStaying = useStay(STAY_MS);
  endpoints.ailleurs.useQuerySubscription(isStaying ? id : skipToken);
  const { currentData: ailleurs = nowhere } = endpoints.ailleurs.useQueryState(id);
  const contexte = useMemo<Contexte>(() => ({ jour, ailleurs }), [jour, ailleurs]);
  // The register may have changed since the objective was chosen.
  const objectif = objectifsDe(registre).includes(chosen.objectif) ? chosen.objectif : 'adoption';
  const controles = useMemo((): Controles => {
    const state = examined ?? emptyState();
    const rapport =
      examined === null
        ? { regles: versionDesRegles, objectif, constats: none, ecartes: [] }
        : controleur(examined, id, objectif, contexte);
    return {
      id,
      state,
      isExamined: examined !== null,
      controleur,
      contexte,
      rapport,
      found: byField(rapport),
      view: { ...chosen, objectif },
    };
  }, [controleur, examined, id, objectif, contexte, chosen]);
  return <ControlesContext value={controles}>{children}</ControlesContext>;
}
