import { monthsAfter } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import { etatDuDossier } from './etat.ts';
import type { DossierComplet } from './modele.ts';

/** A request that follows a registration is lodged six months before its end at the latest. */
const MOIS_AVANT_LA_FIN = 6;
const ANNEES_DE_REFUS = 5;
const REFUS_AU_PLUS = 3;

export interface EcheanceDeDossier {
  readonly sorte: 'reponse' | 'renouvellement' | 'fin' | 'delivrance';
  /** Last day. */
  readonly le: string;
  readonly estPasse: boolean;
}

/** What a dossier leaves to be done, or to end, the first day first. What it was lodged for again is no more to be done. */
export function echeancesDuDossier(
  complet: DossierComplet,
  autres: readonly DossierComplet[],
  jour: string,
): readonly EcheanceDeDossier[] {
  const { sorte, suite } = etatDuDossier(complet);
  const echeance = (kind: EcheanceDeDossier['sorte'], le: string | null): readonly EcheanceDeDossier[] =>
    le === null ? [] : [{ sorte: kind, le, estPasse: le < jour }];
  if (sorte === 'ajourne') return echeance('reponse', suite?.jusquau ?? null);
  if (sorte !== 'enregistre' || suite === null || suite.dateFin === null) return [];
  const estRedepose = autres.some(({ dossier }) => dossier.deposeLe > suite.le);
  return [
    ...(estRedepose ? [] : echeance('renouvellement', monthsAfter(suite.dateFin, -MOIS_AVANT_LA_FIN))),
    ...echeance('fin', suite.dateFin),
    ...echeance('delivrance', suite.dateLimiteDelivrance),
  ].toSorted(byText(({ le }) => le));
}

/** Three refusals in five years close the door for a year. */
export interface Refus {
  /** In the five years that end that day. */
  readonly nombre: number;
  /** Last day of the closure; null: there is none. */
  readonly fermeJusquau: string | null;
}

/** How many times a certification was refused in the last five years. */
export function refusRecents(dossiers: readonly DossierComplet[], jour: string): Refus {
  const passes = dossiers
    .map(etatDuDossier)
    .flatMap(({ sorte, depuis }) => (sorte === 'refuse' && depuis <= jour ? [depuis] : []))
    .toSorted();
  const enCinqAns = (fin: string): number =>
    passes.filter((le) => le <= fin && le > monthsAfter(fin, -12 * ANNEES_DE_REFUS)).length;
  const dernier = passes.at(-1);
  // It is the last refusal that closes, by those before it: it stays closed once the oldest is forgotten.
  const ferme =
    dernier !== undefined && enCinqAns(dernier) >= REFUS_AU_PLUS ? monthsAfter(dernier, 12) : null;
  return { nombre: enCinqAns(jour), fermeJusquau: ferme !== null && ferme >= jour ? ferme : null };
}
