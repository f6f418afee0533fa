import type { State } from '../domain/row.ts';
import { byText } from '../domain/order.ts';
import {
  suitesFinales,
  type Dossier,
  type DossierComplet,
  type PieceJointe,
  type Suite,
  type TypeDeSuite,
} from './modele.ts';

export type SorteDEtat = 'instruction' | Exclude<TypeDeSuite, 'complete'>;

/** Where a dossier stands. */
export interface EtatDeDossier {
  readonly sorte: SorteDEtat;
  /** The day that made it so. */
  readonly depuis: string;
  /** What made it so; null: the dépôt. */
  readonly suite: Suite | null;
  /** The version that France compétences has in hand. */
  readonly version: string;
}

/** By their day; noted on the same day, in the order in which they were noted, which identifiers have (UUIDv7). */
export const enOrdre = (suites: readonly Suite[]): readonly Suite[] =>
  suites.toSorted(byText(({ le, id }) => `${le} ${id}`));

/** What the last of its suites makes of a dossier: handing in what an ajournement asked for puts it in hand again. */
export function etatDuDossier({
  dossier,
  suites,
}: Pick<DossierComplet, 'dossier' | 'suites'>): EtatDeDossier {
  const ordonnees = enOrdre(suites);
  const suite = ordonnees.at(-1) ?? null;
  const version = ordonnees.findLast((one) => one.version !== null)?.version ?? dossier.version;
  if (suite === null) return { sorte: 'instruction', depuis: dossier.deposeLe, suite, version };
  return { sorte: suite.type === 'complete' ? 'instruction' : suite.type, depuis: suite.le, suite, version };
}

/** Nothing follows any more. */
export const estClos = ({ suite }: EtatDeDossier): boolean => suite !== null && suitesFinales.has(suite.type);

const rowsOf = <T>(state: State, entity: 'dossier' | 'suite' | 'pieceJointe'): readonly T[] =>
  [...(state.get(entity)?.values() ?? [])] as readonly unknown[] as readonly T[];

/** The dossiers among these rows, the last one lodged first, each with what followed and what is joined to it. */
export function dossiersDe(state: State): readonly DossierComplet[] {
  const suites = Map.groupBy(rowsOf<Suite>(state, 'suite'), ({ dossier }) => dossier);
  const pieces = Map.groupBy(rowsOf<PieceJointe>(state, 'pieceJointe'), ({ dossier }) => dossier);
  return rowsOf<Dossier>(state, 'dossier')
    .toSorted(byText(({ deposeLe, id }) => `${deposeLe} ${id}`))
    .toReversed()
    .map((dossier) => ({
      dossier,
      suites: enOrdre(suites.get(dossier.id) ?? []),
      pieces: (pieces.get(dossier.id) ?? []).toSorted(byText(({ le, id }) => `${le} ${id}`)),
    }));
}
