import { isEntityName, type EntityName } from '../../../shared/domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../../../shared/domain/json.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { reponseA } from '../../../shared/fusion/changements.ts';
import { membersOf, parentOf, type ItemRef, type Row, type State } from '../../../shared/domain/row.ts';
import { membresDe as membresFusionnes } from '../../../shared/fusion/ensembles.ts';
import {
  choixPossibles,
  cleDeMembre,
  questions,
  sortes,
  type PlanDeFusion,
  type Point,
  type Question,
  type Reponse,
  type Reponses,
  type Sorte,
  type TroisEtats,
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
  /** What both began from, unless theirs was taken. SHA-256. */
  readonly base?: string;
}

/** What an answer is about, whatever its values: an item that one side takes away is one that the other adds. */
export const sujetDe = ({
  entity,
  id,
  membre,
  sorte,
}: Pick<Point, 'entity' | 'id' | 'membre' | 'sorte'>): string =>
  `${sorte === 'retrait' ? 'ajout' : sorte} ${cleDeMembre({ entity, id }, membre ?? '')}`;

/** An item that comes or goes with a point, besides its own: its members on each side, null where it is not. */
type Emporte = readonly [id: string, notre: readonly Json[] | null, leur: readonly Json[] | null];

/** All that an answer is of: what each side says, whatever it began from, and whatever kind of question that makes. */
export interface Demande extends Pick<Point, 'notre' | 'leur'> {
  /** In the order of their ids: both sides say them in one. */
  readonly emportes: readonly Emporte[];
}

/** What a point asks, as it now is: an answer holds for these values and no others, and while all that it takes away or brings is the same. */
export const empreinteDuPoint = ({ notre, leur, emportes }: Demande): string =>
  sha256(canonical({ ...(emportes.length > 0 && { emportes }), leur, notre }));

const membresDe = (entity: EntityName, row: Row | undefined): readonly Json[] | null =>
  row === undefined ? null : membersOf(entity).map((membre) => row[membre] ?? null);

/** What stands under an item of a state, however deep. The state is gone through once, if any is asked for. */
function sousDans(etat: State): (id: string) => readonly ItemRef[] {
  let enfants: ReadonlyMap<string, readonly ItemRef[]> | null = null;
  const lire = (): ReadonlyMap<string, readonly ItemRef[]> => {
    const tous = [...etat].flatMap(([entity, rows]) => [...rows.values()].map((row) => ({ entity, row })));
    const groupes = Map.groupBy(tous, ({ entity, row }) => parentOf(entity, row)?.id ?? '');
    return new Map(
      [...groupes].map(([id, dessous]) => [id, dessous.map(({ entity, row }) => ({ entity, id: row.id }))]),
    );
  };
  const sous = (id: string): readonly ItemRef[] => {
    enfants ??= lire();
    return (enfants.get(id) ?? []).flatMap((item) => [item, ...sous(item.id)]);
  };
  return sous;
}

/** What comes or goes with a point, besides its item and what it says of ours: what it holds; ours that theirs would take the place of, with what that holds. */
function autresDe(
  { cle, id, sorte, question, autre, autres }: Point,
  contenus: PlanDeFusion['contenus'],
  sousNotre: (id: string) => readonly ItemRef[],
): readonly ItemRef[] {
  const dedans = (contenus.get(cle) ?? []).filter((item) => item.id !== id);
  const rencontres = autre === null ? [] : [autre, ...autres];
  const dessous = question === 'memeCode' ? [] : rencontres.flatMap((item) => sousNotre(item.id));
  return [...dedans, ...(sorte === 'ajout' ? autres : rencontres), ...dessous];
}

/** What each point of a plan asks. */
export function demandesDe(
  { notre, leur }: TroisEtats,
  { contenus }: PlanDeFusion,
): (point: Point) => Demande {
  const sousNotre = sousDans(notre);
  return (point) => {
    const emportes = autresDe(point, contenus, sousNotre).map(({ entity, id }): Emporte => {
      const [ici, la] = [notre, leur].map((etat) => membresDe(entity, etat.get(entity)?.get(id)));
      return [id, ici ?? null, la ?? null];
    });
    const enOrdre = emportes.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { notre: point.notre, leur: point.leur, emportes: enOrdre };
  };
}

/** Of each point of a plan, what it asks. */
export function empreintesDe(etats: TroisEtats, plan: PlanDeFusion): (point: Point) => string {
  const demande = demandesDe(etats, plan);
  return (point) => empreinteDuPoint(demande(point));
}

/** Once another value was given, it is ours. */
const ensuite = (demande: Demande, { sorte }: Point, { choix, valeur }: Reponse): Demande =>
  choix === 'autre' && sorte === 'champ' ? { ...demande, notre: valeur ?? null } : demande;

export const empreinteDeBase = ({ base }: Pick<Point, 'base'>): string => sha256(canonical(base));

export const motifDe = ({ motif }: Pick<Reponse, 'motif'>): { readonly motif?: string } =>
  motif === undefined || motif.trim() === '' ? {} : { motif };

/** Of all points, what was decided: questions, of which one without an answer is put off, and what was refused, amended or put off of the rest. */
export function reponsesNotees(
  etats: TroisEtats,
  plan: PlanDeFusion,
  reponses: Reponses,
): readonly ReponseNotee[] {
  const demande = demandesDe(etats, plan);
  return plan.points.flatMap((point): readonly ReponseNotee[] => {
    if (point.question === null && reponses[point.cle] === undefined) return [];
    const reponse = reponseA(point, reponses);
    const { entity, id, membre, sorte, question } = point;
    const { choix } = reponse;
    const empreinte = empreinteDuPoint(ensuite(demande(point), point, reponse));
    const depart = choix === 'leur' ? {} : { base: empreinteDeBase(point) };
    return [{ entity, id, membre, sorte, question, choix, ...motifDe(reponse), empreinte, ...depart }];
  });
}

const isTexteOuRien = (valeur: Json | undefined): boolean =>
  valeur === null || valeur === undefined || typeof valeur === 'string';

const isMembre = (entity: EntityName, dit: Json | undefined): boolean =>
  dit === null || membresFusionnes(entity).some(({ membre }) => membre === dit);

/** Is it an answer as merges keep them? */
const isNotee = (dite: Json): boolean =>
  isObject(dite) &&
  ['id', 'entity', 'empreinte'].every((nom) => typeof dite[nom] === 'string') &&
  isEntityName(dite['entity'] as string) &&
  isMembre(dite['entity'] as EntityName, dite['membre']) &&
  sortes.some((sorte) => sorte === dite['sorte']) &&
  choixPossibles.some((choix) => choix === dite['choix']) &&
  [null, ...questions].some((question) => question === dite['question']) &&
  isTexteOuRien(dite['motif']) &&
  isTexteOuRien(dite['base']);

/** What a row `fusion` says was answered; what an altered row may hold says nothing. */
export function reponsesDe(fusion: JsonObject | null): readonly ReponseNotee[] {
  const dites = fusion?.['reponses'];
  return Array.isArray(dites)
    ? ((dites as readonly Json[]).filter(isNotee) as unknown[] as ReponseNotee[])
    : [];
}

/** What was answered, as the changes of a merge say it; another gesture says nothing. */
export const reponsesDites = (changes: readonly Change[]): readonly ReponseNotee[] =>
  changes.flatMap(({ entity, before, after }) =>
    entity === 'fusion' && before === null ? reponsesDe(after) : [],
  );

const parElement = new WeakMap<readonly Change[], ReadonlyMap<string, readonly ReponseNotee[]>>();

/** Those of an item: thousands may be asked for of one gesture, which is gone through once. */
export function reponsesSur(changes: readonly Change[], id: string): readonly ReponseNotee[] {
  const dites = parElement.get(changes) ?? Map.groupBy(reponsesDites(changes), (dite) => dite.id);
  parElement.set(changes, dites);
  return dites.get(id) ?? [];
}
