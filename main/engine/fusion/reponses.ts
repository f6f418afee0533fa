import type { EntityName } from '../../../shared/domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { State } from '../../../shared/domain/row.ts';
import {
  cleDeMembre,
  type Point,
  type Question,
  type Reponse,
  type Reponses,
  type Sorte,
} from '../../../shared/fusion/modele.ts';
import { canonical, sha256 } from '../canonical.ts';

/** What was answered, as the row of a merge keeps it. */
export interface ReponseNotee {
  readonly entity: EntityName;
  readonly id: string;
  readonly membre: string | null;
  readonly sorte: Sorte;
  readonly question: Question | null;
  readonly choix: Reponse['choix'];
  readonly motif?: string;
  /** Of what the point would ask again, were it asked again (`empreinteDuPoint`). */
  readonly empreinte: string;
}

/** All that it is made of; of a field, no others would go. */
type Demande = Pick<Point, 'sorte' | 'question' | 'base' | 'notre' | 'leur' | 'autres'>;

/** What a point asks, as it now is: an answer holds for these values and no others. */
export const empreinteDuPoint = ({ sorte, question, base, notre, leur, autres }: Demande): string =>
  sha256(
    canonical({
      base,
      leur,
      notre,
      question,
      sorte,
      // What would go besides `notre`.
      ...(autres.length > 0 && { autres: autres.map(({ id }) => id) }),
    }),
  );

/** Once another value was given, it is ours. */
const ensuite = (point: Point, { choix, valeur }: Reponse): Point =>
  choix === 'autre' && point.sorte === 'champ' ? { ...point, notre: valeur ?? null } : point;

const motifDe = ({ motif }: Pick<Reponse, 'motif'>): { readonly motif?: string } =>
  motif === undefined || motif.trim() === '' ? {} : { motif };

/** Of all points, what somebody decided: questions, and what was refused, amended or put off of the rest. */
export const reponsesNotees = (points: readonly Point[], reponses: Reponses): readonly ReponseNotee[] =>
  points.flatMap((point) => {
    const reponse = reponses[point.cle];
    if (reponse === undefined) return [];
    const { entity, id, membre, sorte, question } = point;
    const empreinte = empreinteDuPoint(ensuite(point, reponse));
    return [{ entity, id, membre, sorte, question, choix: reponse.choix, ...motifDe(reponse), empreinte }];
  });

const isTexteOuRien = (valeur: Json | undefined): boolean =>
  valeur === null || valeur === undefined || typeof valeur === 'string';

/** Is it an answer as merges keep them? */
const isNotee = (dite: Json): boolean =>
  isObject(dite) &&
  typeof dite['id'] === 'string' &&
  ['membre', 'question', 'motif'].every((nom) => isTexteOuRien(dite[nom]));

/** What was answered, as the changes of a merge say it; another gesture says nothing, nor does what an altered row may hold. */
export const reponsesDites = (changes: readonly Change[]): readonly ReponseNotee[] =>
  changes.flatMap(({ entity, before, after }) => {
    const dites = entity === 'fusion' && before === null ? after?.['reponses'] : null;
    return (Array.isArray(dites) ? (dites as readonly Json[]) : []).flatMap((dite) =>
      isNotee(dite) ? [dite as unknown as ReponseNotee] : [],
    );
  });

const parElement = new WeakMap<readonly Change[], ReadonlyMap<string, readonly ReponseNotee[]>>();

/** Those of an item: thousands may be asked for of one gesture, which is gone through once. */
export function reponsesSur(changes: readonly Change[], id: string): readonly ReponseNotee[] {
  const dites = parElement.get(changes) ?? Map.groupBy(reponsesDites(changes), (dite) => dite.id);
  parElement.set(changes, dites);
  return dites.get(id) ?? [];
}

/** What an answer is of: two members may say the same three things. */
const cleDeNotee = ({
  entity,
  id,
  membre,
  empreinte,
}: Pick<ReponseNotee, 'entity' | 'id' | 'membre' | 'empreinte'>): string =>
  `${cleDeMembre({ entity, id }, membre ?? '')} ${empreinte}`;

/** Of a row `fusion`. */
export const reponsesDe = (fusion: JsonObject | null): readonly ReponseNotee[] =>
  (fusion?.['reponses'] ?? []) as Json as unknown as readonly ReponseNotee[];

const noteesDe = (etat: State): readonly ReponseNotee[] =>
  [...(etat.get('fusion')?.values() ?? [])].flatMap(reponsesDe);

/** Where whoever answered kept theirs, or wrote in place of both. */
const gardees = (etat: State): ReadonlyMap<string, ReponseNotee> =>
  new Map(
    noteesDe(etat).flatMap((notee) =>
      notee.choix === 'notre' || notee.choix === 'autre' ? [[cleDeNotee(notee), notee] as const] : [],
    ),
  );

const enMiroir: Partial<Record<NonNullable<Point['question']>, Point['question']>> = {
  retireIci: 'retireLa',
  retireLa: 'retireIci',
};

/** The same point as the other side sees it: of two items that say what one alone can say, it asks of the other one. */
const deLAutreCote = (point: Point): Point => ({
  ...point,
  id: point.sorte === 'ajout' ? (point.autre?.id ?? point.id) : point.id,
  notre: point.leur,
  leur: point.notre,
  question: point.question === null ? null : (enMiroir[point.question] ?? point.question),
});

/**
 * What was decided already, and would be asked again: a point that was put off keeps its root open, and all that was asked of it comes back. What we
 * kept stays; what the other side settled, having seen ours, comes.
 */
export function dejaRepondu(notre: State, leur: State, points: readonly Point[]): Reponses {
  const [ici, la] = [gardees(notre), gardees(leur)];
  const cle = (point: Point): string => cleDeNotee({ ...point, empreinte: empreinteDuPoint(point) });
  return Object.fromEntries(
    points.flatMap((point) => {
      const sienne = ici.get(cle(point));
      const autre = sienne === undefined ? la.get(cle(deLAutreCote(point))) : undefined;
      const notee = sienne ?? autre;
      if (notee === undefined) return [];
      const choix = sienne === undefined ? ('leur' as const) : ('notre' as const);
      return [[point.cle, { choix, ...motifDe(notee) }]];
    }),
  );
}
