import type { PlanDeFusion, Point, Reponse, Reponses, TroisEtats } from '../../../shared/fusion/modele.ts';
import type { Face } from './examiner.ts';
import { Gardees, type Gardee } from './reponses-gardees.ts';
import { demandesDe, empreinteDeBase, empreinteDuPoint, motifDe, sujetDe, type Demande } from './reponses.ts';

/** The same point as the other side sees it. */
const deLAutreCote = ({ notre, leur, emportes }: Demande): Demande => ({
  notre: leur,
  leur: notre,
  emportes: emportes.map(([id, ici, la]) => [id, la, ici]),
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

export interface DejaRepondu extends Tiennent {
  /** Of those whose answer does not, keys of what was refused here, and is kept there all the same. */
  readonly maintenus: ReadonlySet<string>;
}

/** Of a plan; `tues`: keys of points that are not shown again. */
interface Jugees extends DejaRepondu {
  readonly tues: ReadonlySet<string>;
}

/** Was it refused, or put off where it would come by itself, of something else that began from the same? */
const isCaduque = (point: Point, siennes: readonly Gardee[], remises: readonly Gardee[]): boolean =>
  [...siennes, ...(point.question === null ? remises : [])].some(
    ({ choix, base }) => choix !== 'autre' && base === empreinteDeBase(point),
  );

function juger({ face, etats, plan }: Regardee): Jugees {
  const [ici, la] = [new Gardees(face, face.ici), new Gardees(face, face.la)];
  const demande = demandesDe(etats, plan);
  const reponses: [string, Reponse][] = [];
  const perimees: string[] = [];
  const [tues, maintenus] = [new Set<string>(), new Set<string>()];
  for (const point of plan.points) {
    const { cle } = point;
    const [siennes, autres] = [ici.sur(sujetDe(point)), la.sur(sujetDeLAutreCote(point))];
    const remises = ici.remises(sujetDe(point));
    // Most were never answered: what they ask is then not made.
    if (siennes.length === 0 && autres.length === 0 && remises.length === 0) continue;
    const demandee = demande(point);
    const memes = (gardees: readonly Gardee[], asked: Demande): readonly Gardee[] =>
      gardees.filter(({ empreinte }) => empreinte === empreinteDuPoint(asked));
    const egales = memes(siennes, demandee);
    const tiennent = egales.filter((une) => !ici.isDepassee(une, la, point));
    const sienne = tiennent.at(-1);
    const autre = memes(autres, deLAutreCote(demandee)).findLast(
      (une) => la.isDonneeA(une, ici, point) && !la.isDepassee(une, ici, point),
    );
    // A question that was left without an answer is noted as put off: of that there is no more to say than that it is asked.
    const remise = memes(remises, demandee).findLast(
      ({ motif }) => point.question === null || motif !== undefined,
    );
    // What was refused here and decided again there since is asked again: by itself it would come.
    if (egales.length > 0 && sienne === undefined && (autre === undefined || point.question === null))
      maintenus.add(cle);
    if (
      remise !== undefined &&
      (remise.motif !== undefined || autre === undefined || ici.isApres(remise, autre))
    )
      reponses.push([cle, { choix: 'plusTard', ...motifDe(remise) }]);
    else if (egales.length > 0 && autre !== undefined) continue;
    else if (sienne !== undefined) reponses.push([cle, { choix: 'notre', ...motifDe(sienne) }]);
    // Its motive is that of whoever gave it, and is said with what comes. Given to what was decided here meanwhile unseen, it is no answer to that.
    else if (autre !== undefined && point.question !== null && siennes.every((une) => la.isApres(autre, une)))
      reponses.push([cle, { choix: 'leur' }]);
    else if (egales.length === 0 && isCaduque(point, siennes, remises)) perimees.push(cle);
    if (tiennent.some((une) => ici.isDonneeA(une, la, point))) tues.add(cle);
  }
  return { reponses: Object.fromEntries(reponses), perimees: [...perimees, ...maintenus], maintenus, tues };
}

/**
 * What was decided already, and would be asked again: a point that was put off keeps its root open, and all that was asked of it comes back. What we
 * kept stays; what the other side settled of ours, having seen it from us, and what we decided of it, comes. What each kept of its own is not settled, nor what we refused and is
 * no longer that, or which the other side keeps all the same, having seen that we refused. What we put off with a word stays put off until we decide, and
 * without one until somebody does: it would come by itself, unseen, and what would come by itself and has changed since waits.
 */
export function dejaRepondu(regardee: Regardee): DejaRepondu {
  const { tues: _tues, ...deja } = juger(regardee);
  return deja;
}

/**
 * What is left to answer: what was answered here of what that other copy says, and holds, is neither asked again nor answered twice. Out of the points,
 * ours stays. Answered to somebody else, it is shown as it would be answered again, so that this one is told.
 */
export function sansCeQuiTient(regardee: Regardee): PlanDeFusion {
  const { plan } = regardee;
  const { tues } = juger(regardee);
  return { ...plan, points: plan.points.filter(({ cle }) => !tues.has(cle)) };
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
