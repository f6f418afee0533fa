import { createContext, useContext, useMemo } from 'react';
import type { Constat, Objectif, Rapport } from '../../../shared/controles/constat.ts';
import type { Contexte } from '../../../shared/controles/structure.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Controleur } from '../../../shared/controles/controler.ts';
import type { View } from './view.ts';

/** What the rules say of the open draft, as it is being typed. */
export interface Controles {
  readonly id: string;
  /** The draft that was examined, what is being typed included: a moment late when typing is fast. */
  readonly state: State;
  /** False for a moment, at first: the draft is shown before it is examined. */
  readonly isExamined: boolean;
  readonly controleur: Controleur;
  readonly contexte: Contexte;
  readonly rapport: Rapport;
  /** Findings of the field of an item; of the item itself where there is no field. */
  readonly found: (item: string, champ: string | null) => readonly Constat[];
  readonly view: View;
}

export const ControlesContext = createContext<Controles | null>(null);

export function useControles(): Controles {
  const controles = useContext(ControlesContext);
  if (controles === null) throw new Error('useControles is called outside of ReferentielPane');
  return controles;
}

const nothing: readonly Constat[] = [];
const foundNowhere: Controles['found'] = () => nothing;

/** What the rules say of a field, where they look at all. */
export function useFound(): Controles['found'] {
  return useContext(ControlesContext)?.found ?? foundNowhere;
}

/** What the rules say for another purpose than the one that is looked at. */
export function useRapport(objectif: Objectif): Rapport {
  const { id, state, controleur, contexte } = useControles();
  return useMemo(
    () => controleur(state, id, objectif, contexte),
    [controleur, state, id, objectif, contexte],
  );
}

/** What a référentiel may be checked for: the deposits, in the register that it aims at alone. */
export function objectifsDe(registre: string): readonly Objectif[] {
  if (registre === 'RNCP') return ['brouillon', 'adoption', 'rncp'];
  return registre === 'RS' ? ['brouillon', 'adoption', 'rs'] : ['brouillon', 'adoption'];
}
