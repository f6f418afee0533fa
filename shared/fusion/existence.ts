import type { Json } from '../domain/json.ts';
import type { ItemRef } from '../domain/row.ts';
import type { Analyse } from './analyse.ts';
import { ajouteAlors, type Ecart } from './ecarts.ts';
import type { Reponse } from './modele.ts';
import { cleDePoint, sorteDAjout } from './cles.ts';
import { lignesDe } from './racine.ts';
import { tenusPar } from './nommes.ts';
import { requisDe } from './renvois.ts';

/** What a point is answered, by its key. */
export type Repondu = (cle: string) => Reponse;

/** What of theirs would take the place of an item of ours, and the key of the point that says whether it does. */
interface Remplacant {
  readonly notre: string;
  readonly leur: ItemRef;
  readonly cle: string;
}

/** By id of ours: of two that say what one alone can say, theirs is an item that they added, or texts that they put to the vote. */
function remplacantsDe({
  memesNotes,
  deuxDecisions,
  memesPresences,
  memesHabilitations,
  memesPassages,
  ajouts,
}: Analyse): ReadonlyMap<string, readonly Remplacant[]> {
  const rencontres = [
    ...memesNotes,
    ...deuxDecisions,
    ...memesPresences,
    ...memesHabilitations,
    ...memesPassages,
  ];
  const tous = rencontres.flatMap(([id, notres]): readonly Remplacant[] => {
    const leur = { entity: notres[0].entity, id };
    const cle = ajouts.has(id) ? cleDePoint('ajout', leur) : cleDePoint('champ', leur, 'sujets');
    return notres.map((notre) => ({ notre: notre.id, leur, cle }));
  });
  return Map.groupBy(tous, ({ notre }) => notre);
}

/** Which items there are once all is answered. */
export class Existence {
  readonly #analyse: Analyse;
  readonly #repondu: Repondu;
  /** Of two that say the very same, the one that goes: whoever merges, the other stays. */
  readonly #enDouble: ReadonlySet<string>;
  readonly #remplacants: ReadonlyMap<string, readonly Remplacant[]>;
  readonly #known = new Map<string, boolean>();
  /** Kept whatever was answered: what stays could not be without them. */
  readonly #gardes = new Map<string, Ecart>();

  constructor(analyse: Analyse, repondu: Repondu) {
    this.#analyse = analyse;
    this.#repondu = repondu;
    this.#enDouble = new Set(
      [...analyse.doublons].flatMap(([leur, notres]) => notres.map(({ id }) => (leur < id ? id : leur))),
    );
    this.#remplacants = remplacantsDe(analyse);
  }

  /** All that differs, and what was taken away on both sides and is kept for what stays. */
  *ecarts(): Iterable<Ecart> {
    const { ecarts } = this.#analyse;
    yield* ecarts.values();
    for (const garde of this.#gardes.values()) if (!ecarts.has(garde.id)) yield garde;
  }

  /** @throws when it is in none of the three states: what is merged was not coherent. */
  garder(item: ItemRef): void {
    const { etats, ecarts } = this.#analyse;
    const known = ecarts.get(item.id);
    const base = lignesDe(etats.base)(item);
    if (known === undefined && base === undefined) throw new Error(`no ${item.entity} ${item.id}`);
    this.#gardes.set(
      item.id,
      known ?? { entity: item.entity, id: item.id, base, notre: undefined, leur: undefined },
    );
    this.#known.clear();
  }

  est(item: ItemRef): boolean {
    if (this.#gardes.has(item.id)) return true;
    const ecart = this.#analyse.ecarts.get(item.id);
    if (ecart === undefined) return this.#analyse.etats.notre.get(item.entity)?.has(item.id) === true;
    const known = this.#known.get(item.id);
    if (known !== undefined) return known;
    // Two that name each other stand or fall together.
    this.#known.set(item.id, true);
    const found = this.#voulu(ecart) && this.manque(ecart) === null;
    this.#known.set(item.id, found);
    return found;
  }

  /** What has that identifier and goes, or does not come; null: nothing of what differs. */
  partiDe(id: Json | undefined): ItemRef | null {
    const ecart = typeof id === 'string' ? this.#analyse.ecarts.get(id) : undefined;
    return ecart === undefined || this.est(ecart) ? null : ecart;
  }

  /** What an item that one side added cannot be without, and is not there. */
  manque(ecart: Ecart): ItemRef | null {
    const cote = ajouteAlors(ecart);
    const row = cote === null ? undefined : ecart[cote];
    if (row === undefined) return null;
    const manque = requisDe(ecart.entity, row).find((item) => !this.est(item));
    if (manque !== undefined) return manque;
    const [parti = null] = tenusPar(ecart.entity, row).flatMap((id) => this.partiDe(id) ?? []);
    return parti;
  }

  /** Key of the point that says whether it is there; null when none does. */
  cle({ id }: ItemRef): string | null {
    const { retraits, ajouts } = this.#analyse;
    const retrait = retraits.get(id);
    if (retrait !== undefined)
      return retrait.touche || retrait.reste === 'notre' ? cleDePoint('retrait', retrait.tete) : null;
    const ajout = ajouts.get(id);
    return ajout === undefined ? null : cleDePoint(sorteDAjout(this.#analyse, ajout.tete), ajout.tete);
  }

  /** Does theirs, which was answered and is there, take the place of what we said since the base? */
  remplacee({ id }: Ecart): boolean {
    const remplacants = this.#remplacants.get(id) ?? [];
    return remplacants.some(({ cle, leur }) => this.#repondu(cle).choix === 'leur' && this.est(leur));
  }

  #voulu(ecart: Ecart): boolean {
    const cle = this.cle(ecart);
    const choix = cle === null ? 'notre' : this.#repondu(cle).choix;
    const prise = choix === 'leur' || choix === 'autre';
    const retrait = this.#analyse.retraits.get(ecart.id);
    if (retrait !== undefined) return (retrait.reste === 'leur') === prise;
    if (this.#analyse.ajouts.has(ecart.id)) return prise;
    if (this.#enDouble.has(ecart.id)) return false;
    return ajouteAlors(ecart) !== 'notre' || !this.remplacee(ecart);
  }
}
