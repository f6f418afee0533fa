import { isOfRelecture } from '../domain/entities.ts';
import { sameJson, type Json } from '../domain/json.ts';
import { membersOf, parentOf, type ItemRef, type Row } from '../domain/row.ts';
import { reluDe } from '../relecture/etat.ts';
import type { Relecture } from '../relecture/modele.ts';
import type { Ecart, Ecarts } from './ecarts.ts';
import type { Empechement, TroisEtats } from './modele.ts';
import { documents, racines, relectureDe, type Lignes } from './racine.ts';
import { renvoisDe } from './renvois.ts';

/** What the engine knows beside the states. */
export interface Contexte {
  /** Drafts that are in review here, by id of the référentiel or of the grid: what for. */
  readonly relectures: ReadonlyMap<string, string>;
  /** Ids of rows of theirs that need what was not sent: the bytes of a version or of a file, what the seal of a person is of. */
  readonly nonTransmis: ReadonlySet<string>;
}

export const sansContexte: Contexte = { relectures: new Map(), nonTransmis: new Set() };

/** Did they add it, change it or take it away? */
function vientDeLa({ entity, base, leur }: Ecart): boolean {
  if (base === undefined || leur === undefined) return base !== leur;
  return membersOf(entity).some((name) => !sameJson(base[name], leur[name]));
}

const texte = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Of what a version is, and its number there. */
function numeroDe(row: Row): string {
  return `${parentOf('version', row)?.id ?? ''} ${texte(row['numero'])}`;
}

/** Two versions of one id, or of one number of the same thing, that are not the same text. */
export interface VersionsAutres {
  readonly notre: Row;
  readonly leur: Row;
}

/** Versions of theirs that are another text here, each with ours. */
export function versionsAutres({
  notre,
  leur,
}: Pick<TroisEtats, 'notre' | 'leur'>): readonly VersionsAutres[] {
  const ici = notre.get('version');
  const parNumero = new Map([...(ici?.values() ?? [])].map((row) => [numeroDe(row), row]));
  return [...(leur.get('version')?.values() ?? [])].flatMap((venue) => {
    const sienne = ici?.get(venue.id) ?? parNumero.get(numeroDe(venue));
    if (sienne === undefined) return [];
    const isLaMeme = sienne.id === venue.id && sienne['sha256'] === venue['sha256'];
    return isLaMeme ? [] : [{ notre: sienne, leur: venue }];
  });
}

/** A référentiel has one liste of bodies: two that were begun apart hold adoptions that nothing puts in one order. */
function listesAutres({ notre }: TroisEtats, ecarts: Ecarts): readonly Ecart[] {
  const ici = new Set([...(notre.get('liste')?.values() ?? [])].map((row) => row['referentiel']));
  return [...ecarts.values()].filter(
    (ecart) =>
      ecart.entity === 'liste' && ecart.notre === undefined && ici.has(ecart.leur?.['referentiel'] ?? null),
  );
}

/** What of theirs cannot come, one for each root, or for each document in review. */
export function empechementsDe(
  etats: TroisEtats,
  ecarts: Ecarts,
  lignes: Lignes,
  { relectures, nonTransmis }: Contexte,
): readonly Empechement[] {
  const racine = racines(lignes);
  const entiers = new Map<string, Empechement>();
  const stop = (ecart: Ecart, raison: 'versionAutre' | 'nonTransmis'): void => {
    const top = racine(ecart);
    const row = ecart.leur ?? ecart.notre;
    const objet = texte(row?.['numero']) || texte(row?.['objet']) || texte(row?.['nom']);
    if (!entiers.has(top.id)) entiers.set(top.id, { racine: top, raison, objet });
  };
  for (const { leur } of versionsAutres(etats)) {
    const ecart = ecarts.get(leur.id);
    if (ecart !== undefined) stop(ecart, 'versionAutre');
  }
  for (const ecart of listesAutres(etats, ecarts)) stop(ecart, 'versionAutre');
  for (const id of nonTransmis) {
    const ecart = ecarts.get(id);
    if (ecart !== undefined && vientDeLa(ecart)) stop(ecart, 'nonTransmis');
  }
  stopNommants(etats, ecarts, racine, entiers, stop);
  return [...entiers.values(), ...relecturesDe(ecarts, lignes, relectures)];
}

/** What names an item that is not here, and cannot come, cannot come either; and so on. */
function stopNommants(
  { notre }: TroisEtats,
  ecarts: Ecarts,
  racine: (item: ItemRef) => ItemRef,
  entiers: ReadonlyMap<string, Empechement>,
  stop: (ecart: Ecart, raison: 'nonTransmis') => void,
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
      if (manque) stop(ecart, 'nonTransmis');
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
export function sansEmpeches(ecarts: Ecarts, lignes: Lignes, empechements: readonly Empechement[]): Ecarts {
  if (empechements.length === 0) return ecarts;
  const ids = (isRelecture: boolean): ReadonlySet<string> =>
    new Set(
      empechements
        .filter(({ raison }) => (raison === 'relecture') === isRelecture)
        .map((one) => one.racine.id),
    );
  const [entiers, relus] = [ids(false), ids(true)];
  const [racine, attendu] = [racines(lignes), attendus(ecarts, lignes)];
  return new Map(
    [...ecarts].filter(([, ecart]) => !entiers.has(racine(ecart).id) && !relus.has(attendu(ecart)?.id ?? '')),
  );
}
