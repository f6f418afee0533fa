import { dejaRepondu, reponsesTenues } from '../../main/engine/fusion/deja-repondu.ts';
import type { Preparation } from '../../main/engine/fusion/preparer.ts';
import { parentOf, type ItemRef, type State } from '../../shared/domain/row.ts';
import { membrePlace } from '../../shared/fusion/champs.ts';
import {
  cleDeMembre,
  type PlanDeFusion,
  type Point,
  type Reponse,
  type Reponses,
} from '../../shared/fusion/modele.ts';
import { membreDe } from './membres.ts';

type Choix = Reponse['choix'];

/** How a point is answered, given what stands of what was answered before; undefined: it is left to that, or as it is. */
export type RepondreEncore = (point: Point, tenue: Reponse | undefined) => Reponse | undefined;

export interface Donnees {
  /** All that is answered: what stands of before, and over it what is answered now. */
  readonly reponses: Reponses;
  /** By member: what is answered of it now, or left for later by whoever was asked; undefined: nobody was asked. */
  readonly dit: (cle: string) => Choix | undefined;
}

const tous = '*';

/** Members that an answer decides of; all those of an item by `tous`. */
function decides({ contenus }: PlanDeFusion, point: Point): readonly string[] {
  // Of two that meet, ours is what theirs would take the place of.
  const rencontres = [point.autre ?? [], point.autres].flat().map((item) => cleDeMembre(item, tous));
  if (point.sorte === 'place') return [cleDeMembre(point, membrePlace)];
  if (point.sorte === 'champ') return [cleDeMembre(point, point.membre ?? ''), ...rencontres];
  const viennent = contenus.get(point.cle) ?? [point];
  return [...viennent.map((item) => cleDeMembre(item, tous)), ...rencontres];
}

const auDessus = (etat: State, { entity, id }: ItemRef): ItemRef | null => {
  const row = etat.get(entity)?.get(id);
  return row === undefined ? null : parentOf(entity, row);
};

function ditsDe(
  { plan, etats: { notre, leur } }: Preparation,
  choixDe: (point: Point) => Choix | undefined,
): Donnees['dit'] {
  const dits = new Map<string, Choix>();
  for (const point of plan.points) {
    const choix = choixDe(point);
    if (choix !== undefined) for (const cle of decides(plan, point)) dits.set(cle, choix);
  }
  const ditDe = (item: ItemRef): Choix | undefined => dits.get(cleDeMembre(item, tous));
  return (cle) => {
    const membre = membreDe(cle);
    const dit = dits.get(cle) ?? ditDe(membre);
    if (dit !== undefined || membre.membre !== membrePlace) return dit;
    // To be put under something is a matter of that: whoever refuses what is above, or lets it go, answers of the place.
    const dessus = [leur, notre].flatMap((etat) => auDessus(etat, membre) ?? []);
    return dessus.map(ditDe).find((choix) => choix !== undefined);
  };
}

/** What somebody answers who is shown what is to come. What stands of earlier answers is not answered anew: whether it may come is to be judged. */
export function donneesA(preparation: Preparation, repondre: RepondreEncore): Donnees {
  const { points } = preparation.plan;
  const { reponses, perimees } = reponsesTenues(points, dejaRepondu(preparation));
  const donnees: Reponses = Object.fromEntries(
    points.flatMap((point) => {
      const reponse = repondre(point, reponses[point.cle]);
      return reponse === undefined ? [] : [[point.cle, reponse]];
    }),
  );
  const dit = ditsDe(preparation, ({ cle, question }) => {
    const tenue = reponses[cle]?.choix;
    // What was put off, or refused of somebody else, is shown with that answer: nobody passed over it.
    const montree = tenue === 'plusTard' || tenue === 'notre' ? tenue : undefined;
    const attend = perimees.includes(cle) || (question !== null && tenue === undefined);
    return donnees[cle]?.choix ?? montree ?? (attend ? 'plusTard' : undefined);
  });
  return { reponses: { ...reponses, ...donnees }, dit };
}
