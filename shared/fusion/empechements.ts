import { isOfRelecture } from '../domain/entities.ts';
import { sameJson, type Json } from '../domain/json.ts';
import { membersOf, type ItemRef, type Row } from '../domain/row.ts';
import { reluDe } from '../relecture/etat.ts';
import type { Relecture } from '../relecture/modele.ts';
import { enDesaccord, listesAutres, versionsAutres } from './desaccords.ts';
import type { Ecart, Ecarts } from './ecarts.ts';
import type { Empechement, TroisEtats } from './modele.ts';
import { documents, racines, relectureDe, type Lignes } from './racine.ts';
import { renvoisDe } from './renvois.ts';
import { retenusAvec, sansLeursCoordonnees } from './retenus.ts';

/** What the engine knows beside the states. */
export interface Contexte {
  /** Drafts that are in review here, by id of the référentiel or of the grid: what for. */
  readonly relectures: ReadonlyMap<string, string>;
  /** Ids of rows of theirs that need what was not sent: the bytes of a version, of a text in review or of a file. */
  readonly nonTransmis: ReadonlySet<string>;
  /** Ids of persons of theirs of whom nothing was sent. */
  readonly sansCoordonnees: ReadonlySet<string>;
}

export const sansContexte: Contexte = {
  relectures: new Map(),
  nonTransmis: new Set(),
  sansCoordonnees: new Set(),
};

/** Did they add it, change it or take it away? */
function vientDeLa({ entity, base, leur }: Ecart): boolean {
  if (base === undefined || leur === undefined) return base !== leur;
  return membersOf(entity).some((name) => !sameJson(base[name], leur[name]));
}

const texte = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What of theirs cannot come: of what each side adopted apart; one for each root; for each document in review. */
export function empechementsDe(
  etats: TroisEtats,
  ecarts: Ecarts,
  lignes: Lignes,
  { relectures, nonTransmis, sansCoordonnees }: Contexte,
): readonly Empechement[] {
  const racine = racines(lignes);
  const gardes = enDesaccord(etats, ecarts);
  const entiers = new Map<string, Empechement>();
  const stop = (ecart: Ecart): void => {
    const top = racine(ecart);
    const row = ecart.leur ?? ecart.notre;
    const objet = texte(row?.['numero']) || texte(row?.['objet']) || texte(row?.['nom']);
    if (!entiers.has(top.id)) entiers.set(top.id, { racine: top, raison: 'nonTransmis', objet });
  };
  for (const id of nonTransmis) {
    const ecart = ecarts.get(id);
    if (ecart !== undefined && vientDeLa(ecart) && !gardes.has(id)) stop(ecart);
  }
  stopNommants(etats, ecarts, racine, entiers, stop);
  const viennent = gardes.size === 0 ? ecarts : sansCeux(ecarts, gardes);
  const personnes = [...sansCoordonnees].filter((id) => {
    const ecart = ecarts.get(id);
    return ecart !== undefined && vientDeLa(ecart);
  });
  return [
    ...adoptesAilleurs(etats, racine),
    ...entiers.values(),
    ...sansLeursCoordonnees(ecarts, new Set(personnes), racine),
    ...relecturesDe(viennent, lignes, relectures),
  ];
}

const sansCeux = (ecarts: Ecarts, ids: ReadonlySet<string>): Ecarts =>
  new Map([...ecarts].filter(([id]) => !ids.has(id)));

/** One for the versions of each root that are others here, and one for its lists. */
function adoptesAilleurs(etats: TroisEtats, racine: (item: ItemRef) => ItemRef): readonly Empechement[] {
  const dits = new Map<string, Empechement>();
  const dire = (entity: 'version' | 'liste', row: Row): void => {
    const top = racine({ entity, id: row.id });
    const cle = `${top.id} ${entity}`;
    if (!dits.has(cle)) dits.set(cle, { racine: top, raison: 'versionAutre', objet: texte(row['numero']) });
  };
  for (const { leur } of versionsAutres(etats)) dire('version', leur);
  for (const { leur } of listesAutres(etats)) dire('liste', leur);
  return [...dits.values()];
}

/** What names an item that is not here, and cannot come, cannot come either; and so on. */
function stopNommants(
  { notre }: TroisEtats,
  ecarts: Ecarts,
  racine: (item: ItemRef) => ItemRef,
  entiers: ReadonlyMap<string, Empechement>,
  stop: (ecart: Ecart) => void,
): void {
  let before = 0;
  while (before < entiers.size) {
    before = entiers.size;
    for (const ecart of ecarts.values()) {
      const { entity, leur } = ecart;
      if (leur === undefined || !vientDeLa(ecart)) continue;
      const manque = renvoisDe(entity, leur).some(
        (item) => notre.get(item.entity)?.has(item.id) !== true && entiers.has(racine(item).id),
      );
      if (manque) stop(ecart);
    }
  }
}

/**
 * What an item waits for while it is in review here: the document that it is part of; of a review that is open there and would be a second
 * one, and of all that was said in it, what it reviews.
 */
function attendus(ecarts: Ecarts, lignes: Lignes): (ecart: Ecart) => ItemRef | null {
  const closes = new Set(
    [...ecarts.values()].flatMap(({ entity, leur }) => (entity === 'version' ? [leur?.['relecture']] : [])),
  );
  const [documentDe, deLaRelecture] = [documents(lignes), relectureDe(lignes)];
  return (ecart) => {
    if (!isOfRelecture(ecart.entity)) return documentDe(ecart);
    const relecture = ecarts.get(deLaRelecture(ecart).id);
    if (relecture?.leur === undefined || relecture.notre !== undefined) return null;
    const venue = relecture.leur as unknown as Relecture;
    return venue.retrait === null && !closes.has(venue.id) ? reluDe(venue) : null;
  };
}

function relecturesDe(
  ecarts: Ecarts,
  lignes: Lignes,
  relectures: Contexte['relectures'],
): readonly Empechement[] {
  if (relectures.size === 0) return [];
  const attendu = attendus(ecarts, lignes);
  const relus = new Map<string, Empechement>();
  for (const ecart of ecarts.values()) {
    const racine = attendu(ecart);
    const objet = racine === null ? undefined : relectures.get(racine.id);
    if (racine === null || objet === undefined || relus.has(racine.id) || !vientDeLa(ecart)) continue;
    relus.set(racine.id, { racine, raison: 'relecture', objet });
  }
  return [...relus.values()];
}

/** What cannot come is left as it is here, as if nothing had been done there. */
export function sansEmpeches(
  etats: TroisEtats,
  tous: Ecarts,
  lignes: Lignes,
  empechements: readonly Empechement[],
): Ecarts {
  if (empechements.length === 0) return tous;
  const personnes = new Set(empechements.flatMap((un) => un.personnes ?? []));
  const restent = sansCeux(tous, enDesaccord(etats, tous));
  const ecarts = sansCeux(restent, retenusAvec(restent, personnes));
  const ids = (voulue: Empechement['raison']): ReadonlySet<string> =>
    new Set(empechements.flatMap(({ raison, racine }) => (raison === voulue ? [racine.id] : [])));
  const [entiers, relus] = [ids('nonTransmis'), ids('relecture')];
  const [racine, attendu] = [racines(lignes), attendus(ecarts, lignes)];
  return new Map(
    [...ecarts].filter(([, ecart]) => !entiers.has(racine(ecart).id) && !relus.has(attendu(ecart)?.id ?? '')),
  );
}
