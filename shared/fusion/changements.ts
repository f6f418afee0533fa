import { entities } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { ItemRef } from '../domain/row.ts';
import { analyser, type Analyse } from './analyse.ts';
import { fusionnees } from './ecarts.ts';
import { estEnsemble } from './ensembles.ts';
import type { Repondu } from './existence.ts';
import { fusionner, type Fusion } from './lignes-fusionnees.ts';
import {
  compterPris,
  deuxPeuventRester,
  type ComptesDePris,
  type PlanDeFusion,
  type Point,
  type Reponse,
  type Reponses,
  type TroisEtats,
} from './modele.ts';
import { ordonner } from './ordonner.ts';
import { renumeroter } from './renumeroter.ts';

/** `pris`: points whose theirs comes. */
export interface Changements extends ComptesDePris {
  /** What leads from our state to the merged one; each can be applied after those before it, links being looked at once all are. */
  readonly changes: readonly Change[];
  /** Points whose theirs is refused, and those that will come again. */
  readonly refuses: number;
  readonly reportes: number;
  /** Roots of which nothing is left to decide, by id; null: all. */
  readonly couvertes: readonly string[] | null;
}

type Sort = 'pris' | 'refuse' | 'reporte';

/** What is not answered comes, or waits when it is asked. */
export const reponseA = ({ cle, question }: Point, reponses: Reponses): Reponse =>
  reponses[cle] ?? { choix: question === null ? 'leur' : 'plusTard' };

/** Another value is one of a field or of a code; of some that meet, both may be kept. */
const peutEtreAutre = ({ sorte, entity, membre, question }: Point): boolean =>
  (sorte === 'champ' && !estEnsemble(entity, membre ?? '')) ||
  sorte === 'code' ||
  deuxPeuventRester(question);

/** @throws when a point that has no other value is answered by one. */
function reponduPar(points: readonly Point[], reponses: Reponses): Repondu {
  const all = new Map(points.map((point) => [point.cle, reponseA(point, reponses)]));
  for (const point of points)
    if (all.get(point.cle)?.choix === 'autre' && !peutEtreAutre(point))
      throw new Error(`${point.cle}: no other value`);
  return (cle) => all.get(cle) ?? { choix: 'notre' };
}

/** What an answer leaves to decide: theirs that was accepted may want something that is not there. */
function sortDe(analyse: Analyse, { existence, manques }: Fusion, repondu: Repondu, point: Point): Sort {
  const { choix } = repondu(point.cle);
  if (choix === 'notre') return 'refuse';
  if (choix === 'plusTard') return 'reporte';
  /** What is not there was refused, or is still to be decided. */
  const pourquoi = (item: ItemRef): Sort => {
    const vus = new Set<string>();
    // Rows received may name each other in a ring, as two comments that each double the other: gone round, no one of them waits.
    for (let manque: ItemRef | null = item; manque !== null && !vus.has(manque.id);) {
      vus.add(manque.id);
      const cle = existence.cle(manque);
      if (cle !== null && repondu(cle).choix === 'plusTard') return 'reporte';
      const ecart = analyse.ecarts.get(manque.id);
      manque = ecart === undefined ? null : existence.manque(ecart);
    }
    return 'refuse';
  };
  const manque = manques.get(point.cle);
  if (manque !== undefined) return pourquoi(manque);
  const ecart = analyse.ecarts.get(point.id);
  const isAjout = ecart !== undefined && ecart.notre === undefined && ecart.base === undefined;
  return isAjout && !existence.est(point) ? pourquoi(point) : 'pris';
}

function couvertes(etats: TroisEtats, ouvertes: ReadonlySet<string>): readonly string[] | null {
  if (ouvertes.size === 0) return null;
  const all = new Set<string>();
  for (const entity of fusionnees) {
    if (entities[entity].parents.length > 0) continue;
    for (const etat of [etats.base, etats.notre, etats.leur])
      for (const id of etat.get(entity)?.keys() ?? []) if (!ouvertes.has(id)) all.add(id);
  }
  return [...all];
}

/** What answers make of a plan. What was asked and not answered is left for later. */
export function changementsDe(etats: TroisEtats, plan: PlanDeFusion, reponses: Reponses): Changements {
  const analyse = analyser(etats, () => plan.empechements);
  const repondu = reponduPar(plan.points, reponses);
  const fusion = fusionner(analyse, repondu);
  const sorts = plan.points.map((point) => sortDe(analyse, fusion, repondu, point));
  const count = (sort: Sort): number => sorts.filter((one) => one === sort).length;
  const pris = plan.points.filter((_, i) => sorts[i] === 'pris');
  const { racine } = analyse;
  const ouvertes = new Set([
    // What each side adopted apart stays so, and has nothing left to decide.
    ...plan.empechements.flatMap(({ raison, racine: sienne, personnes = [] }) =>
      raison === 'versionAutre' ? [] : [racine(sienne).id, ...personnes],
    ),
    ...plan.points.flatMap((point, i) => (sorts[i] === 'reporte' ? [point.racine.id] : [])),
  ]);
  return {
    changes: ordonner(renumeroter(analyse, fusion.lignes), etats.notre, racine),
    ...compterPris(pris, (point) => reponseA(point, reponses)),
    refuses: count('refuse'),
    reportes: count('reporte'),
    couvertes: couvertes(etats, ouvertes),
  };
}
