import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PassageReposant, VersionReposant } from '../../../shared/contract/answers/decision.ts';
import type { Point, Seance } from '../../../shared/decision/modele.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { RegleDecision } from '../../../shared/generated/document.ts';
import type { State } from '../../../shared/domain/row.ts';
import { recovery } from '../referentiel/fields/recovery-store.ts';
import { readTyped } from '../referentiel/fields/typed-value.ts';

/** Under which the rows of every meeting are held. */
export const TOUTES = 'toutes';

/** A version, or what became of an habilitation. */
export type Reposant = VersionReposant | PassageReposant;

/** What the screen shows: meetings, the newest first, their rules, and what rests on their decisions. */
export interface Seances {
  readonly seances: readonly Seance[];
  readonly regles: readonly RegleDecision[];
  readonly reposent: readonly Reposant[];
}

export const SeancesContext = createContext<Seances | null>(null);

export function useSeances(): Seances {
  const seances = useContext(SeancesContext);
  if (seances === null) throw new Error('useSeances is called outside of the screen of meetings');
  return seances;
}

/** What rests on one point. */
export const reposantSur = (reposent: readonly Reposant[], { id }: Point): readonly Reposant[] =>
  reposent.filter(({ decision }) => decision === id);

/** Does anything rest on a meeting? */
export const estFigee = (reposent: readonly Reposant[], { decisions }: Seance): boolean =>
  decisions.some((point) => reposantSur(reposent, point).length > 0);

const counted: ReadonlySet<EntityName> = new Set(['decision', 'presence']);
const isVote = /^(?:voix|(?:pour|contre|abstention)(?:Employeurs|Salaries))$/;

/** The rows with the votes that are being typed: the result follows them before they are committed. */
export function commeTape(state: State, typed: ReadonlyMap<string, { readonly text: string }>): State {
  let next = state;
  for (const [key, { text }] of typed) {
    const [id = '', champ = ''] = key.split('/');
    const { value, fault } = readTyped({ kind: 'integer' }, text);
    const entity = [...counted].find((kind) => next.get(kind)?.has(id));
    const row = entity === undefined ? undefined : next.get(entity)?.get(id);
    if (entity === undefined || row === undefined || fault !== null || !isVote.test(champ)) continue;
    if (value === null && champ === 'voix') continue;
    next = new Map([...next, [entity, new Map(next.get(entity)).set(id, { ...row, [champ]: value })]]);
  }
  return next;
}

/** The same, as what is typed changes. */
export function useCommeTape(state: State): State {
  const typed = useSyncExternalStore(recovery.subscribe, recovery.typed);
  return commeTape(state, typed);
}
