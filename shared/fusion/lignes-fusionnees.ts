import { linksOf } from '../domain/entities.ts';
import { sameJson, type Json } from '../domain/json.ts';
import type { ItemRef, Row } from '../domain/row.ts';
import { linkedIds } from '../edit/links.ts';
import type { Descripteur } from '../generated/document.ts';
import type { Analyse } from './analyse.ts';
import { membresDePlace, placeDe, type Champ, type Place } from './champs.ts';
import { cleDePoint } from './cles.ts';
import type { Ecart } from './ecarts.ts';
import { champsDe, membreDe } from './ensembles.ts';
import { estMarque } from './entraines.ts';
import { Existence, type Repondu } from './existence.ts';
import { liensVoulus } from './liens.ts';
import { membresDePresence, tenantsDe } from './nommes.ts';
import { renvois } from './renvois.ts';
import { isSousRetrait } from './retraits.ts';

/** An item that differs, as it becomes; a null row: it goes, or does not come. */
export interface LigneFusionnee {
  readonly ecart: Ecart;
  readonly row: Row | null;
}

export interface Fusion {
  readonly lignes: readonly LigneFusionnee[];
  readonly existence: Existence;
  /** By key of a point that was answered « theirs »: what is not there, and without which it could not be. */
  readonly manques: ReadonlyMap<string, ItemRef>;
}

/** Of attendances that say one organisation, those that each meets. */
function rencontrees({ memesPresences }: Analyse): ReadonlyMap<string, readonly string[]> {
  const paires = [...memesPresences].flatMap(([leur, notres]) =>
    notres.flatMap(({ id }) => [
      [id, leur],
      [leur, id],
    ]),
  );
  return new Map(
    [...Map.groupBy(paires, ([id = '']) => id)].map(([id, autres]) => [
      id,
      autres.flatMap(([, autre]) => autre ?? []),
    ]),
  );
}

/** Makes each row of what was answered. */
class Composition {
  readonly existence: Existence;
  readonly manques = new Map<string, ItemRef>();
  /** What rows that stay cannot be without, and is not there yet. */
  readonly requis = new Map<string, ItemRef>();
  readonly #analyse: Analyse;
  readonly #repondu: Repondu;
  readonly #rencontrees: ReadonlyMap<string, readonly string[]>;

  constructor(analyse: Analyse, repondu: Repondu) {
    this.#analyse = analyse;
    this.#repondu = repondu;
    this.existence = new Existence(analyse, repondu);
    this.#rencontrees = rencontrees(analyse);
  }

  lignes(): readonly LigneFusionnee[] {
    this.requis.clear();
    this.manques.clear();
    return [...this.existence.ecarts()].map((ecart) => ({
      ecart,
      row: this.existence.est(ecart) ? this.#row(ecart) : null,
    }));
  }

  #row(ecart: Ecart): Row {
    const source = ecart.notre ?? ecart.leur ?? ecart.base;
    if (source === undefined) throw new Error(`no ${ecart.entity} ${ecart.id}`);
    const row = { ...source, ...this.#champs(ecart), ...this.#code(ecart), ...this.#sujets(ecart) };
    return {
      ...row,
      ...membresDePlace(ecart.entity, this.#place(ecart)),
      ...this.#renvois(ecart, row),
      ...this.#tenus(ecart, row),
      ...this.#presences(ecart, row),
      ...this.#descripteurs(ecart, row),
      ...this.#liens(ecart, row),
    };
  }

  #valeur(ecart: Ecart, champ: Champ): Json {
    const isCode = champ.membre === 'code' && this.#analyse.memesCodes.has(ecart.id);
    const par = estMarque(ecart.entity, champ.membre) ? this.#analyse.entraines.get(ecart.id) : undefined;
    // Other words than theirs ask for a critère to be looked at as well.
    if (par !== undefined) return this.#prise(par) ? champ.leur : champ.notre;
    const { choix, valeur } = this.#repondu(
      isCode ? cleDePoint('code', ecart) : cleDePoint('champ', ecart, champ.membre),
    );
    // Of two decisions, both: theirs comes, and ours stays.
    const isDeux = champ.membre === 'sujets' && this.#analyse.deuxDecisions.has(ecart.id);
    if (choix === 'autre' && !isDeux) return valeur ?? null;
    return choix === 'leur' || choix === 'autre' ? champ.leur : champ.notre;
  }

  #prise(cle: string): boolean {
    const { choix } = this.#repondu(cle);
    return choix === 'leur' || choix === 'autre';
  }

  #champs(ecart: Ecart): Readonly<Record<string, Json>> {
    const champs = this.#analyse.champs.get(ecart.id) ?? [];
    return Object.fromEntries(
      champs.flatMap((champ) =>
        Object.entries(champsDe(ecart.entity, champ.membre, this.#valeur(ecart, champ))),
      ),
    );
  }

  /** Of an item that they added: the code that was given to it, when another has its own. */
  #code(ecart: Ecart): Readonly<Record<string, Json>> {
    if (!this.#analyse.memesCodes.has(ecart.id) || ecart.notre !== undefined) return {};
    const { choix, valeur } = this.#repondu(cleDePoint('code', ecart));
    return choix === 'autre' ? { code: valeur ?? null } : {};
  }

  /** A point of an agenda that we put texts to the vote by, which theirs now decides of: what it put before is left. */
  #sujets(ecart: Ecart): Readonly<Record<string, Json>> {
    const { base, entity } = ecart;
    if (entity !== 'decision' || base === undefined || !this.existence.remplacee(ecart)) return {};
    return { sujets: base['sujets'] ?? null };
  }

  /** Places that it may have, the one to take first. */
  #placesDe(ecart: Ecart): readonly Place[] {
    const { entity, notre, leur, base } = ecart;
    const [n, l, b] = [notre, leur, base].map((row) => (row === undefined ? [] : [placeDe(entity, row)]));
    const { places, retraits } = this.#analyse;
    const venue = places.get(ecart.id);
    const theirs =
      venue === undefined
        ? isSousRetrait(retraits, l?.[0]?.parent ?? null, 'leur') && n?.[0]?.parent?.id === b?.[0]?.parent?.id
        : this.#repondu(cleDePoint('place', ecart)).choix === 'leur';
    return [...(theirs ? [l, n] : [n, l]), b].flatMap((place) => place ?? []);
  }

  #place(ecart: Ecart): Place {
    const places = this.#placesDe(ecart);
    const [wanted] = places;
    const found = places.find(({ parent }) => parent === null || this.existence.est(parent));
    const place = found ?? places.at(-1);
    if (wanted === undefined || place === undefined)
      throw new Error(`no place for ${ecart.entity} ${ecart.id}`);
    if (found === undefined && place.parent !== null) this.requis.set(place.parent.id, place.parent);
    if (found !== wanted && wanted.parent !== null) this.#manque(cleDePoint('place', ecart), wanted.parent);
    return place;
  }

  /** What it names and cannot be without: as was answered; where that is not there, as either side had it. */
  #renvois(ecart: Ecart, row: Row): Readonly<Record<string, Json>> {
    const { entity, notre, leur, base } = ecart;
    const kept = Object.entries(renvois[entity] ?? {}).map(([membre, cible]) => {
      const values = [row, notre, leur, base].flatMap((one) =>
        one === undefined ? [] : [one[membre] ?? null],
      );
      const item = (value: Json): ItemRef => ({ entity: cible, id: typeof value === 'string' ? value : '' });
      const found = values.find((value) => value === null || this.existence.est(item(value)));
      const [wanted] = values;
      if (wanted === undefined || found === wanted) return [membre, row[membre] ?? null] as const;
      if (found === undefined) this.requis.set(item(wanted).id, item(wanted));
      else this.#manque(cleDePoint('champ', ecart, membreDe(entity, membre)), item(wanted));
      return [membre, found ?? wanted] as const;
    });
    return Object.fromEntries(kept);
  }

  /** What it is for goes: it is for what either side had it name, where that stays. */
  #tenus(ecart: Ecart, row: Row): Readonly<Record<string, Json>> {
    const { entity, notre, leur, base } = ecart;
    const autres = tenantsDe(entity).flatMap((membre) => {
      const parti = this.existence.partiDe(row[membre]);
      const autre = [notre, leur, base].find(
        (une) => une !== undefined && this.existence.partiDe(une[membre]) === null,
      );
      if (parti === null || autre === undefined) return [];
      this.#manque(cleDePoint('champ', ecart, membre), parti);
      return [[membre, autre[membre] ?? null] as const];
    });
    return Object.fromEntries(autres);
  }

  /** An attendance that gave way to another of the same organisation: that one is named in its place; one that goes is named no more. */
  #presences(ecart: Ecart, row: Row): Readonly<Record<string, Json>> {
    const est = (id: string): boolean => this.existence.est({ entity: 'presence', id });
    const noms = membresDePresence(ecart.entity).flatMap((membre) => {
      const partie = this.existence.partiDe(row[membre]);
      if (partie === null) return [];
      const autre = this.#rencontrees.get(partie.id)?.find(est);
      if (autre === undefined)
        this.#manque(cleDePoint('champ', ecart, membreDe(ecart.entity, membre)), partie);
      return [[membre, autre ?? null] as const];
    });
    return Object.fromEntries(noms);
  }

  /** What a line says of a level that goes, goes with it. */
  #descripteurs(ecart: Ecart, row: Row): Readonly<Record<string, Json>> {
    if (ecart.entity !== 'ligne') return {};
    const descripteurs = row['descripteurs'] as unknown as readonly Descripteur[];
    const restent = descripteurs.filter(({ niveau }) => {
      const parti = this.existence.partiDe(niveau);
      if (parti !== null) this.#manque(cleDePoint('champ', ecart, 'descripteurs'), parti);
      return parti === null;
    });
    return { descripteurs: restent as unknown as Json };
  }

  /** Links to what is there: those that went with their targets come back with them. */
  #liens(ecart: Ecart, row: Row): Readonly<Record<string, Json>> {
    const { etats, champs } = this.#analyse;
    const venus = champs.get(ecart.id) ?? [];
    const cote = ecart.notre === undefined ? 'leur' : 'notre';
    const liens = linksOf(ecart.entity).map(({ name, target }) => {
      const est = (id: string): boolean => this.existence.est({ entity: target, id });
      const isVenu = venus.some(({ membre }) => membre === name);
      const wanted = liensVoulus(etats, ecart, cote, name, target);
      const ids = isVenu ? linkedIds(row[name]) : wanted;
      const [restent, absent] = [ids.filter(est), ids.find((id) => !est(id))];
      if (isVenu && absent !== undefined && sameJson(restent, wanted.filter(est)))
        this.#manque(cleDePoint('champ', ecart, name), { entity: target, id: absent });
      return [name, restent] as const;
    });
    return Object.fromEntries(liens);
  }

  #manque(cle: string, item: ItemRef): void {
    this.manques.set(cle, item);
  }
}

/** The rows that differ, once all is answered. What stays brings back what it stands under. */
export function fusionner(analyse: Analyse, repondu: Repondu): Fusion {
  const composition = new Composition(analyse, repondu);
  let lignes = composition.lignes();
  while (composition.requis.size > 0) {
    for (const item of composition.requis.values()) composition.existence.garder(item);
    lignes = composition.lignes();
  }
  const { existence, manques } = composition;
  return { lignes, existence, manques };
}
