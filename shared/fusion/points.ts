import type { Json } from '../domain/json.ts';
import { membersOfRow, type ItemRef, type Row } from '../domain/row.ts';
import type { Analyse } from './analyse.ts';
import { placeDite, type Champ, type Venu, type Place } from './champs.ts';
import { autreCote, type Ecart } from './ecarts.ts';
import type { Point, Question } from './modele.ts';
import { cleDePoint, sorteDAjout } from './cles.ts';
import { estMarque } from './entraines.ts';
import { fusionnerMots } from './mots.ts';
import type { Retrait } from './retraits.ts';

const dite = (entity: ItemRef['entity'], row: Row | undefined): Json =>
  row === undefined ? null : { id: row.id, ...membersOfRow(entity, row) };

type Dit = Pick<Point, 'sorte'> & Partial<Point>;

/** Points of one item, all that is the same of them being said once. */
function pointDe({ entity, id, ...rows }: Ecart, racine: ItemRef, dit: Dit): Point {
  return {
    cle: cleDePoint(dit.sorte, { entity, id }, dit.membre ?? undefined),
    entity,
    id,
    racine,
    membre: null,
    base: dite(entity, rows.base),
    notre: dite(entity, rows.notre),
    leur: dite(entity, rows.leur),
    question: null,
    autre: null,
    autres: [],
    elements: 1,
    propose: null,
    ...dit,
  };
}

const questionDe = ({ question }: Venu<unknown>, deux: 'champ' | 'place'): Question | null =>
  question === 'venu' ? null : question === 'deux' ? deux : 'sansBase';

const texte = (value: Json): string | null => (typeof value === 'string' ? value : null);

function proposition({ base, notre, leur, question }: Champ): string | null {
  const [b, n, l] = [texte(base), texte(notre), texte(leur)];
  return question !== 'deux' || b === null || n === null || l === null ? null : fusionnerMots(b, n, l);
}

function pointDeChamp(analyse: Analyse, ecart: Ecart, racine: ItemRef, champ: Champ): Point {
  const { membre, base, notre, leur } = champ;
  const code = membre === 'code' ? analyse.memesCodes.get(ecart.id) : undefined;
  if (code !== undefined)
    return pointDe(ecart, racine, { sorte: 'code', question: 'memeCode', autre: code[0] });
  const decision = membre === 'sujets' ? analyse.deuxDecisions.get(ecart.id) : undefined;
  return pointDe(ecart, racine, {
    sorte: 'champ',
    membre,
    base,
    notre,
    leur,
    question: decision === undefined ? questionDe(champ, 'champ') : 'deuxDecisions',
    autre: decision?.[0] ?? null,
    autres: decision?.slice(1) ?? [],
    propose: proposition(champ),
  });
}

function pointDePlace(analyse: Analyse, ecart: Ecart, racine: ItemRef, place: Venu<Place>): Point {
  const code = place.question === 'venu' ? analyse.memesCodesParPlace.get(ecart.id) : undefined;
  return pointDe(ecart, racine, {
    sorte: 'place',
    base: placeDite(place.base),
    notre: placeDite(place.notre),
    leur: placeDite(place.leur),
    question: code === undefined ? questionDe(place, 'place') : 'memeCode',
    autre: code?.[0] ?? null,
  });
}

function pointsDeLigne(analyse: Analyse, ecart: Ecart, racine: ItemRef): readonly Point[] {
  const isEntraine = analyse.entraines.has(ecart.id);
  const champs = (analyse.champs.get(ecart.id) ?? []).filter(
    ({ membre }) => !isEntraine || !estMarque(ecart.entity, membre),
  );
  const place = analyse.places.get(ecart.id);
  return [
    ...champs.map((champ) => pointDeChamp(analyse, ecart, racine, champ)),
    ...(place === undefined ? [] : [pointDePlace(analyse, ecart, racine, place)]),
  ];
}

function pointDAjout(analyse: Analyse, ecart: Ecart, racine: ItemRef, elements: number): Point {
  const rencontres = [
    ['memeCode', analyse.memesCodes],
    ['deuxDecisions', analyse.deuxDecisions],
    ['deuxNotes', analyse.memesNotes],
    ['deuxPresences', analyse.memesPresences],
    ['deuxHabilitations', analyse.memesHabilitations],
    ['deuxPassages', analyse.memesPassages],
  ] as const;
  const [question, rencontrees] = rencontres.find(([, avec]) => avec.has(ecart.id)) ?? [null, null];
  const [autre = null, ...suite] = rencontrees?.get(ecart.id) ?? [];
  const sorte = sorteDAjout(analyse, ecart);
  // Of two that meet: ours is what theirs would take the place of.
  const notre = sorte === 'ajout' && autre !== null ? analyse.ecarts.get(autre.id)?.notre : undefined;
  return pointDe({ ...ecart, notre }, racine, { sorte, question, autre, autres: suite, elements });
}

const elementsDe = ({ lignes, ajoutees }: Retrait): readonly Ecart[] => [...lignes, ...ajoutees];

/** What comes or goes with the point of an item that was added, or taken away; nothing of another kind of point. */
export function contenuDuPoint(
  { retraits, ajouts }: Analyse,
  { sorte, id }: Pick<Point, 'sorte' | 'id'>,
): readonly ItemRef[] {
  const retrait = sorte === 'retrait' ? retraits.get(id) : undefined;
  if (retrait !== undefined) return elementsDe(retrait);
  return sorte === 'ajout' || sorte === 'code' ? (ajouts.get(id)?.lignes ?? []) : [];
}

/** What one item gives to say. What was taken away here, and nobody touched there, is ours alone. */
function pointsDe(analyse: Analyse, ecart: Ecart): readonly Point[] {
  const { racine } = analyse;
  const retrait = analyse.retraits.get(ecart.id);
  if (retrait?.tete === ecart) {
    const { touche, reste } = retrait;
    if (!touche && autreCote[reste] === 'notre') return [];
    const question = !touche ? null : reste === 'leur' ? 'retireIci' : 'retireLa';
    return [
      pointDe(ecart, racine(ecart), { sorte: 'retrait', question, elements: elementsDe(retrait).length }),
    ];
  }
  const ajout = analyse.ajouts.get(ecart.id);
  if (ajout !== undefined)
    return ajout.tete === ecart ? [pointDAjout(analyse, ecart, racine(ecart), ajout.lignes.length)] : [];
  if (!analyse.champs.has(ecart.id) && !analyse.places.has(ecart.id)) return [];
  return pointsDeLigne(analyse, ecart, racine(ecart));
}

/** `pas`: called at each item that differs. */
export function pointsDeLAnalyse(analyse: Analyse, pas: () => void): readonly Point[] {
  const points: Point[] = [];
  for (const ecart of analyse.ecarts.values()) {
    pas();
    for (const point of pointsDe(analyse, ecart)) points.push(point);
  }
  return points;
}
