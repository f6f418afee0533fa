import { stateAfter, type State } from '../domain/row.ts';
import { removeItems } from '../edit/removal.ts';
import { membrePlace } from './champs.ts';
import { changementsDe } from './changements.ts';
import { analyser } from './analyse.ts';
import { sansContexte } from './empechements.ts';
import { cleDeMembre, type Point, type Reponse, type TroisEtats } from './modele.ts';
import { planifier } from './planifier.ts';
import { membreExistence, type Retraits } from './retraits.ts';

/** What both had taken away or changed is kept, so that there is something to decide of. */
function gardee({ question }: Point): Reponse {
  if (question === 'deuxDecisions') return { choix: 'autre' };
  return { choix: question === 'retireIci' || question === 'memeCode' ? 'leur' : 'notre' };
}

/** Added apart, of which one alone stays, or most often: they began from none of them, and the one that a side chose is then as new as the other. */
const isUnSeul = ({ sorte, question }: Point): boolean => sorte === 'ajout' && question !== 'deuxDecisions';

function sansCeux(etat: State, points: readonly Point[]): State {
  const notres = points
    .filter(isUnSeul)
    .flatMap(({ autre, autres }) => (autre === null ? [] : [autre, ...autres]));
  const items = [...new Map(notres.map((item) => [item.id, item])).values()];
  return items.length === 0 ? etat : stateAfter(etat, removeItems(etat, items).changes);
}

export interface BaseCommune {
  readonly etat: State;
  readonly sansBase: ReadonlySet<string>;
}

/** The members that a question is about; of an item that comes or goes, its very being. */
function membresDe(point: Point, retraits: Retraits): readonly string[] {
  const { sorte, membre, notre, question, autre, autres } = point;
  const items = question === 'deuxDecisions' && autre !== null ? [point, autre, ...autres] : [point];
  switch (sorte) {
    case 'champ':
      return items.map((item) => cleDeMembre(item, membre ?? ''));
    case 'place':
      return [cleDeMembre(point, membrePlace)];
    case 'retrait':
      return (retraits.get(point.id)?.lignes ?? []).map((ligne) => cleDeMembre(ligne, membreExistence));
    case 'ajout':
      return items.map((item) => cleDeMembre(item, membreExistence));
    case 'code':
      return [cleDeMembre(point, notre === null ? membreExistence : 'code')];
  }
}

/**
 * What two sides began from when each had merged the other at once, so that they have two last common states and not one: the merge of these, over
 * their own base. Members that the two had decided otherwise have no one value (`sansBase`), whichever is in `etat`.
 */
export function baseCommune(base: State, un: State, autre: State): BaseCommune {
  const etats: TroisEtats = { base, notre: un, leur: autre, sansBase: new Set() };
  const plan = planifier(etats, sansContexte);
  const { retraits } = analyser(etats, () => plan.empechements);
  const questions = plan.points.filter(({ question }) => question !== null);
  const reponses = Object.fromEntries(questions.map((point) => [point.cle, gardee(point)]));
  const { changes } = changementsDe(etats, plan, reponses);
  return {
    etat: sansCeux(stateAfter(un, changes), questions),
    sansBase: new Set(questions.flatMap((point) => membresDe(point, retraits))),
  };
}
