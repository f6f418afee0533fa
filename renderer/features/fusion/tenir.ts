import type { Ecrits, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import type { FusionView } from './etat.ts';

/** What is said of those keys alone. */
export const parmi = <T>(
  dits: Readonly<Record<string, T>>,
  isGarde: (cle: string) => boolean,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(dits).filter(([cle]) => isGarde(cle)));

/** Keys of points that are shown again the same. */
function memes({ points }: FusionPreparee, { etape }: Pick<FusionView, 'etape'>): ReadonlySet<string> {
  const avant = etape.kind === 'plan' ? etape.preparee.points : [];
  const montrees = new Map(avant.map(({ cle, empreinte }) => [cle, empreinte]));
  return new Set(points.flatMap(({ cle, empreinte }) => (montrees.get(cle) === empreinte ? [cle] : [])));
}

interface Dites extends Pick<FusionPreparee, 'reponses' | 'perimees'> {
  /** Answers that do not hold, as they were given, now or before they were put aside. */
  readonly caduques: Reponses;
}

/** What holds of answers given to an earlier plan, in that which is shown now; what would come by itself, and was answered of something else, waits. */
function avecDites(
  { points, ...payload }: FusionPreparee,
  { reponses: dites }: Pick<FusionView, 'reponses'>,
  tiennent: ReadonlySet<string>,
): Dites {
  const changes = points.filter(
    ({ cle }) => dites[cle] !== undefined && !tiennent.has(cle) && payload.reponses[cle] === undefined,
  );
  const changees = new Set(changes.map(({ cle }) => cle));
  const attendent = changes.filter(({ question }) => question === null);
  const tenues = parmi(dites, (cle) => tiennent.has(cle));
  return {
    reponses: {
      ...Object.fromEntries(attendent.map(({ cle }) => [cle, { choix: 'plusTard' as const }])),
      ...payload.reponses,
      ...tenues,
    },
    perimees: [...new Set([...payload.perimees, ...changees])],
    caduques: {
      ...parmi(payload.caduques, (cle) => tenues[cle] === undefined),
      ...parmi(dites, (cle) => changees.has(cle)),
    },
  };
}

/** The words of answers: they are in their fields again, to be taken or changed. */
const textesDe = (reponses: Reponses): FusionView['textes'] =>
  Object.fromEntries(
    Object.entries(reponses).flatMap(([cle, { choix, valeur }]) =>
      choix === 'autre' && typeof valeur === 'string' ? [[cle, valeur]] : [],
    ),
  );

const motifsDe = (reponses: Reponses): FusionView['motifs'] =>
  Object.fromEntries(
    Object.entries(reponses).flatMap(([cle, { motif }]) => (motif === undefined ? [] : [[cle, motif]])),
  );

interface Tenu
  extends
    Pick<FusionView, 'reponses' | 'textes' | 'motifs' | 'trouvee' | 'sansObjet'>,
    Pick<FusionPreparee, 'perimees'> {}

/** What stays of what was found, answered and typed, in a plan that is shown now, for the first time or again. */
export function ceQuiTient(preparee: FusionPreparee, view: FusionView): Tenu {
  const tiennent = memes(preparee, view);
  const { caduques, ...dites } = avecDites(preparee, view, tiennent);
  const montrees = new Set(preparee.points.map(({ cle }) => cle));
  const isMontree = (cle: string): boolean => montrees.has(cle);
  const isPremiere = view.etape.kind !== 'plan';
  // Shown again, what is being typed is on the screen, or was given up.
  const { textes, motifs } = isPremiere ? preparee.ecrits : view;
  const ecrits: Ecrits = {
    textes: { ...textesDe(caduques), ...parmi(textes, isMontree) },
    motifs: { ...motifsDe(caduques), ...parmi(motifs, isMontree) },
  };
  const trouvee = isPremiere
    ? { gardee: preparee.gardee, reponses: preparee.reponses, ecrits }
    : { ...view.trouvee, reponses: parmi(view.trouvee.reponses, (cle) => tiennent.has(cle)) };
  return {
    ...dites,
    ...ecrits,
    trouvee,
    sansObjet: Object.entries(view.reponses).filter(
      ([cle, { choix }]) => choix !== 'plusTard' && !isMontree(cle),
    ).length,
  };
}
