import { fieldLabel, shownIn, type Names } from '../../../shared/comparaison/item-changes.ts';
import type { PointDit } from '../../../shared/contract/answers/fusion.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import { isObject, sameJson, type Json, type JsonObject } from '../../../shared/domain/json.ts';
import { sontLesDeux, type Point, type Reponse } from '../../../shared/fusion/modele.ts';
import { formeDuTexte, type Forme } from '../../../shared/fusion/textes-libres.ts';
import { namingFields } from '../../../shared/i18n/fr/item-name.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { isCode } from '../../../shared/search/written-fields.ts';

import { membresLus } from './elements.ts';

const said = texts.fusion.point;

export const cotes = ['base', 'notre', 'leur'] as const;
export type Cote = (typeof cotes)[number];

/** What one member says on each side, as it is read. Null: the item is not there; empty: nothing is said. */
export interface Valeurs extends Readonly<Record<Cote, string | null>> {
  readonly libelle: string;
}

const surChaque = (
  point: Point,
  dire: (valeur: Json) => string | null,
): Readonly<Record<Cote, string | null>> => ({
  base: dire(point.base),
  notre: dire(point.notre),
  leur: dire(point.leur),
});

/** What an item stands under on one side, and where among its siblings. */
function placeDite(place: Json, ordre: number | null, names: Names): string | null {
  if (!isObject(place)) return null;
  const { parent } = place;
  return said.placeDite(ordre, typeof parent === 'string' ? (names.get(parent) ?? said.unAutre) : null);
}

/** The place of an item on the three sides. */
function placesDites({ base, notre, leur, ordres }: PointDit, names: Names): Omit<Valeurs, 'libelle'> {
  return {
    base: placeDite(base, ordres?.base ?? null, names),
    notre: placeDite(notre, ordres?.notre ?? null, names),
    leur: placeDite(leur, ordres?.leur ?? null, names),
  };
}

const rangeeDe = (valeur: Json): JsonObject | null => (isObject(valeur) ? valeur : null);

/** Of an item that comes, goes, or did both: what names it, and what not every side says alike. */
function membresMontres(entity: EntityName, rangees: readonly JsonObject[], names: Names): readonly string[] {
  const dit = (rangee: JsonObject | undefined, membre: string): string =>
    shownIn(entity, membre, rangee?.[membre], names);
  const [premiere] = rangees;
  const isVide = (membre: string): boolean => rangees.every((rangee) => dit(rangee, membre) === '');
  // What is the same may be written in another order of its members.
  const isPareil = (membre: string): boolean =>
    rangees.every(
      (rangee) =>
        sameJson(rangee[membre], premiere?.[membre]) || dit(rangee, membre) === dit(premiere, membre),
    );
  // Its code is said with its name above.
  const nommants = new Set(namingFields(entity).filter((membre) => !isCode(membre)));
  return membresLus(entity).filter(
    (membre) => !isVide(membre) && (rangees.length === 1 || nommants.has(membre) || !isPareil(membre)),
  );
}

/** What a point is about, member by member, on the three sides. */
export function valeursDe(point: PointDit, names: Names): readonly Valeurs[] {
  const { entity, membre, sorte } = point;
  if (membre !== null)
    return [
      {
        libelle: fieldLabel(entity, membre),
        ...surChaque(point, (valeur) => shownIn(entity, membre, valeur, names)),
      },
    ];
  if (sorte === 'place') return [{ libelle: said.place, ...placesDites(point, names) }];
  const rangees = cotes.map((cote) => rangeeDe(point[cote])).filter((rangee) => rangee !== null);
  return membresMontres(entity, rangees, names).map((champ) => ({
    libelle: fieldLabel(entity, champ),
    ...surChaque(point, (valeur) => {
      const rangee = rangeeDe(valeur);
      return rangee === null ? null : shownIn(entity, champ, rangee[champ], names);
    }),
  }));
}

/** The one side that says anything of an item that comes, or goes by itself; null: there are two to look at. */
export function seulCote({ sorte, notre, question }: PointDit): 'notre' | 'leur' | null {
  if ((sorte === 'ajout' || sorte === 'code') && notre === null) return 'leur';
  return sorte === 'retrait' && question === null ? 'notre' : null;
}

/** How something else is written in its place, whether it is asked or comes by itself; null: it cannot be. */
export function formeEcrite({ sorte, entity, membre }: PointDit): Forme | null {
  if (sorte === 'code') return 'code';
  return sorte === 'champ' && membre !== null ? formeDuTexte(entity, membre) : null;
}

export const estEcrit = (point: PointDit): boolean => formeEcrite(point) !== null;

/** The other text that it was answered with; null: it was not. */
export const autreTexteDe = (point: PointDit, reponse: Reponse | undefined): string | null =>
  reponse?.choix === 'autre' && typeof reponse.valeur === 'string' && !sontLesDeux(point, reponse)
    ? reponse.valeur
    : null;

/** What the free text begins with: what comes, to be amended; of what is asked, both changes where they fit together, else what is here. */
export function texteDeDepart({ propose, notre, leur, sorte, question }: PointDit): string {
  if (propose !== null) return propose;
  if (sorte === 'code') return texteDe(rangeeDe(leur)?.['code'] ?? null);
  if (question === null) return texteDe(leur);
  return texteDe(notre);
}

const texteDe = (valeur: Json): string => (typeof valeur === 'string' ? valeur : '');
