import { emptyState, type Row, type State } from '../../shared/domain/row.ts';
import { changementsDe, type Changements } from '../../shared/fusion/changements.ts';
import { sansContexte, type Contexte } from '../../shared/fusion/empechements.ts';
import type { PlanDeFusion, Point, Reponse, Reponses, TroisEtats } from '../../shared/fusion/modele.ts';
import { planifier } from '../../shared/fusion/planifier.ts';
import { incoherences } from './repliques.ts';
import { after } from './state-of.ts';
import { etatDe } from './etats.ts';

/** A référentiel of two blocs, and the espace. */
export const base = etatDe(
  ['espace', 'e', { nom: 'Branche' }],
  ['referentiel', 'r', { intitule: 'Certificat' }],
  ['activite', 'a1', { referentiel: 'r', rang: 'a0', intitule: 'Accueillir' }],
  ['bloc', 'b1', { referentiel: 'r', rang: 'a0', intitule: 'Accueil' }],
  ['bloc', 'b2', { referentiel: 'r', rang: 'a1', intitule: 'Vente' }],
  ['competence', 'c1', { bloc: 'b1', rang: 'a0', libelle: 'Recevoir', activites: ['a1'] }],
  ['competence', 'c2', { bloc: 'b2', rang: 'a0', libelle: 'Conseiller' }],
  ['critere', 'k1', { competence: 'c1', rang: 'a0', libelle: 'Le client est reçu' }],
);

/** What answers made of a merge: its plan, and the state that it leads to. */
export type Fait = Changements & { readonly etat: State; readonly plan: PlanDeFusion };

export function faire(etats: TroisEtats, reponses: Reponses = {}, contexte: Contexte = sansContexte): Fait {
  const plan = planifier(etats, contexte);
  const changements = changementsDe(etats, plan, reponses);
  const etat = after(etats.notre, changements.changes);
  const faults = incoherences(etat);
  if (faults.length > 0) throw new Error(faults.join(', '));
  return { ...changements, etat, plan };
}

/** Points as a line each: key, question, items. */
export const dits = ({ points }: PlanDeFusion): readonly string[] =>
  points.map(({ cle, question, elements }) => [cle, question, elements].join(' · '));

export const seul = ({ points }: PlanDeFusion): Point => {
  const [point, ...others] = points;
  if (point === undefined || others.length > 0) throw new Error(`${points.length} points`);
  return point;
};

/** How questions are answered: by what they are, so that the same are answered alike. */
export type Choisir = (point: Point) => Reponse['choix'];

const repondre = ({ points }: PlanDeFusion, choisir: Choisir): Reponses =>
  Object.fromEntries(
    points.filter(({ question }) => question !== null).map((point) => [point.cle, { choix: choisir(point) }]),
  );

/** The state that answers lead to. */
export function merge(etats: TroisEtats, choisir: Choisir): State {
  const plan = planifier(etats, sansContexte);
  return after(etats.notre, changementsDe(etats, plan, repondre(plan, choisir)).changes);
}

const parId = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1);
/** A state in an order of its own: as two that say the same are compared. */
export const plain = (state: State): unknown =>
  [...emptyState().keys()].map((entity) => [
    entity,
    [...(state.get(entity)?.values() ?? [])].toSorted(parId),
  ]);
