import type { Author } from '../../../shared/domain/gesture.ts';
import type { FusionPreparee, PointDit } from '../../../shared/contract/answers/fusion.ts';

/** The lists of what a merge brings. */
export const listes = ['questions', 'arrivees', 'empechements'] as const;
export type Liste = (typeof listes)[number];

/** Which points are shown; null: whoever did it, wherever it is. */
export interface Filtre {
  /** Id of one who changed it there. */
  readonly personne: string | null;
  /** Id of a root, or of a bloc. */
  readonly lieu: string | null;
}

export const sansFiltre: Filtre = { personne: null, lieu: null };

export const filtres = (points: readonly PointDit[], { personne, lieu }: Filtre): readonly PointDit[] =>
  points.filter(
    ({ auteurs, racine, bloc }) =>
      (personne === null || auteurs.some(({ id }) => id === personne)) &&
      (lieu === null || racine.id === lieu || bloc === lieu),
  );

/** Those of the one list, or of the other: what was answered, and holds no longer, is to be decided again even where it would come by itself. */
export function pointsDe(
  { points, perimees }: Pick<FusionPreparee, 'points' | 'perimees'>,
  liste: Liste,
): readonly PointDit[] {
  const encore = new Set(perimees);
  return points.filter(({ cle, question }) =>
    question === null && !encore.has(cle) ? liste === 'arrivees' : liste === 'questions',
  );
}

/** Who changed something there, each once, by name. */
export function personnesDe(points: readonly PointDit[]): readonly Author[] {
  const parId = new Map(points.flatMap(({ auteurs }) => auteurs.map((auteur) => [auteur.id, auteur])));
  return [...parId.values()].toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/** Whose work comes with that of one person, as points are taken whole. */
export const autresQue = (points: readonly PointDit[], personne: string | null): readonly Author[] =>
  personne === null ? [] : personnesDe(points).filter(({ id }) => id !== personne);

/** A root, or a bloc of it. */
export interface Lieu {
  readonly id: string;
  readonly racine: string;
  /** Null: the whole root. */
  readonly bloc: string | null;
}

const nomDeRacine = ({ racine, id, nom, chemin }: PointDit): string =>
  racine.id === id ? nom : (chemin[0] ?? nom);

/** Blocs stand right under their référentiel. */
const nomDeBloc = ({ bloc, id, nom, chemin }: PointDit): string => (bloc === id ? nom : (chemin[1] ?? nom));

/** Where something changes: each root, then its blocs, in the order of the points. */
export function lieuxDe(points: readonly PointDit[]): readonly Lieu[] {
  return [...Map.groupBy(points, ({ racine }) => racine.id)].flatMap(([id, dedans]) => {
    const [premier] = dedans;
    const racine = premier === undefined ? '' : nomDeRacine(premier);
    const blocs = new Map(
      dedans.flatMap((point) => (point.bloc === null ? [] : [[point.bloc, nomDeBloc(point)] as const])),
    );
    return [
      { id, racine, bloc: null },
      ...[...blocs].map(([unBloc, bloc]) => ({ id: unBloc, racine, bloc })),
    ];
  });
}
