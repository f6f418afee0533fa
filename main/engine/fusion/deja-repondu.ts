import type { State } from '../../../shared/domain/row.ts';
import {
  cleDeMembre,
  type PlanDeFusion,
  type Point,
  type Reponse,
  type Reponses,
  type TroisEtats,
} from '../../../shared/fusion/modele.ts';
import type { Face } from './examiner.ts';
import {
  demandesDe,
  empreinteDeBase,
  empreinteDuPoint,
  motifDe,
  reponsesDe,
  type Demande,
  type ReponseNotee,
} from './reponses.ts';

/** What an answer is about, whatever its values. */
const sujetDe = ({ entity, id, membre, sorte }: Pick<Point, 'entity' | 'id' | 'membre' | 'sorte'>): string =>
  `${sorte} ${cleDeMembre({ entity, id }, membre ?? '')}`;

type Gardees = ReadonlyMap<string, readonly ReponseNotee[]>;

/** Where whoever answered kept theirs, or wrote in place of both; by what was asked. */
function gardees(etat: State): Gardees {
  const notees = [...(etat.get('fusion')?.values() ?? [])].flatMap(reponsesDe);
  return Map.groupBy(
    notees.filter(({ choix }) => choix === 'notre' || choix === 'autre'),
    sujetDe,
  );
}

const enMiroir: Partial<Record<NonNullable<Point['question']>, Point['question']>> = {
  retireIci: 'retireLa',
  retireLa: 'retireIci',
};

/** The same point as the other side sees it. */
const deLAutreCote = ({ question, notre, leur, emportes, ...demande }: Demande): Demande => ({
  ...demande,
  notre: leur,
  leur: notre,
  emportes: emportes.map(([id, ici, la]) => [id, la, ici]),
  question: question === null ? null : (enMiroir[question] ?? question),
});

/** Of two items that say what one alone can say, the other side is asked of the other one. */
const sujetDeLAutreCote = (point: Point): string =>
  sujetDe({ ...point, id: point.sorte === 'ajout' ? (point.autre?.id ?? point.id) : point.id });

/** Answers that still hold, and keys of points whose answer does not: what it was of has changed. */
export interface Tiennent {
  readonly reponses: Reponses;
  readonly perimees: readonly string[];
}

interface Regardee {
  readonly face: Face;
  readonly etats: TroisEtats;
  readonly plan: PlanDeFusion;
}

/**
 * What was decided already, and would be asked again: a point that was put off keeps its root open, and all that was asked of it comes back. What we
 * kept stays; what the other side settled, having seen ours, comes. What each kept of its own is not settled, nor what we refused and is no longer that.
 */
export function dejaRepondu({ face, etats, plan }: Regardee): Tiennent {
  const [ici, la] = [face.ici, face.la].map(([{ noeud }]) => gardees(face.etatDe(noeud)));
  const demande = demandesDe(etats, plan);
  const reponses: [string, Reponse][] = [];
  const perimees: string[] = [];
  for (const point of plan.points) {
    const [siennes, autres] = [ici?.get(sujetDe(point)), la?.get(sujetDeLAutreCote(point))];
    // Most were never answered: what they ask is then not made.
    if (siennes === undefined && autres === undefined) continue;
    const demandee = demande(point);
    const tenue = (notees: readonly ReponseNotee[] | undefined, asked: Demande): ReponseNotee | undefined =>
      notees?.findLast(({ empreinte }) => empreinte === empreinteDuPoint(asked));
    const [sienne, autre] = [tenue(siennes, demandee), tenue(autres, deLAutreCote(demandee))];
    const notee = sienne ?? autre;
    if (sienne !== undefined && autre !== undefined) continue;
    if (notee !== undefined)
      reponses.push([point.cle, { choix: sienne === undefined ? 'leur' : 'notre', ...motifDe(notee) }]);
    else if (siennes?.some(({ base }) => base === empreinteDeBase(point)) === true) perimees.push(point.cle);
  }
  return { reponses: Object.fromEntries(reponses), perimees };
}

/** What is left to answer: what was answered here, and holds, is neither asked again nor answered twice. Out of the points, ours stays. */
export function sansCeQuiTient(regardee: Regardee): PlanDeFusion {
  const { plan } = regardee;
  const { reponses } = dejaRepondu(regardee);
  return { ...plan, points: plan.points.filter(({ cle }) => reponses[cle]?.choix !== 'notre') };
}

/** All that was answered before and holds. What would come by itself, and was answered of something that has changed since, waits. */
export function reponsesTenues(points: readonly Point[], ...dites: readonly Tiennent[]): Tiennent {
  const tiennent: Reponses = Object.fromEntries(dites.flatMap(({ reponses }) => Object.entries(reponses)));
  const lapsed = new Set(dites.flatMap(({ perimees }) => perimees));
  const perimees = points.filter(({ cle }) => lapsed.has(cle) && tiennent[cle] === undefined);
  const attendent = perimees.filter(({ question }) => question === null);
  return {
    reponses: {
      ...tiennent,
      ...Object.fromEntries(attendent.map(({ cle }) => [cle, { choix: 'plusTard' as const }])),
    },
    perimees: perimees.map(({ cle }) => cle),
  };
}
