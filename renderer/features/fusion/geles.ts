import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import { isObject, type Json } from '../../../shared/domain/json.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { sortDe } from './reponses.ts';

const membreDe = (row: Json, membre: string): unknown => (isObject(row) ? (row[membre] ?? null) : null);

interface Venu {
  readonly entity: PointDit['entity'];
  readonly id: string;
  readonly row: Json;
  /** What it stands under. */
  readonly sous: string;
}

/** All that a point brings of which the rows are known. */
function venusDe({ entity, id, leur, chemin, nom, contient }: PointDit): readonly Venu[] {
  const dessus = [nom];
  return [
    { entity, id, row: leur, sous: chemin.at(-1) ?? '' },
    ...contient.map((element) => {
      dessus[element.niveau] = element.nom;
      return {
        entity: element.entity,
        id: element.id,
        row: element.membres,
        sous: dessus[element.niveau - 1] ?? nom,
      };
    }),
  ];
}

/** Names of what these points would put in review here: neither withdrawn, nor closed by a version that comes too. */
export function gelesPar(points: readonly PointDit[]): readonly string[] {
  const venus = points.filter(({ sorte }) => sorte === 'ajout').flatMap(venusDe);
  const closes = new Set(
    venus.filter(({ entity }) => entity === 'version').map(({ row }) => membreDe(row, 'relecture')),
  );
  const ouvertes = venus.filter(
    ({ entity, id, row }) => entity === 'relecture' && membreDe(row, 'retrait') === null && !closes.has(id),
  );
  return [...new Set(ouvertes.map(({ sous }) => sous))];
}

/** The same, of what is taken. */
export const gelesPris = (points: readonly PointDit[], reponses: Reponses): readonly string[] =>
  gelesPar(points.filter((point) => ['pris', 'autre'].includes(sortDe(point, reponses[point.cle]))));
