import type { Racine } from '../../../shared/contract/paquet.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { isObject, type JsonObject } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef } from '../../../shared/domain/row.ts';

/** What a gesture names that stands elsewhere: the decision of a version, what a decision takes up again, the rule of a meeting. */
function nommeDans(entity: string, members: JsonObject): string | null {
  const { decision, reprend, regle } = members;
  const tenue = entity === 'version' && isObject(decision) ? decision['tenue'] : null;
  const nomme = {
    version: isObject(tenue) ? tenue['id'] : null,
    decision: reprend,
    seance: regle,
  }[entity];
  return typeof nomme === 'string' ? nomme : null;
}

const add = <K, V>(sets: Map<K, Set<V>>, key: K, value: V): void => {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
};

/**
 * What each item stands under, or ever stood, and what it names, as gestures said it: what is sent of a part of a file is found with
 * what was taken away since.
 */
export class Liens {
  readonly #parents = new Map<string, Set<string>>();
  readonly #nommes = new Map<string, Set<string>>();
  readonly #sortes = new Map<string, ItemRef['entity']>();

  noter({ entity, id, before, after }: Change): void {
    this.#sortes.set(id, entity);
    for (const members of [before, after]) {
      if (members === null) continue;
      const parent = parentOf(entity, members);
      if (parent !== null) add(this.#parents, id, parent.id);
      const nomme = nommeDans(entity, members);
      if (nomme !== null) add(this.#nommes, id, nomme);
    }
  }

  /** Is it one of these, or does it stand, or did it ever, under one of them? */
  sous(racines: ReadonlySet<string>): (id: string) => boolean {
    const known = new Map<string, boolean>();
    const sous = (id: string): boolean => {
      const found = known.get(id);
      if (found !== undefined) return found;
      // An item under itself is no item of ours, and must not be climbed for ever.
      known.set(id, false);
      const answer = racines.has(id) || [...(this.#parents.get(id) ?? [])].some(sous);
      known.set(id, answer);
      return answer;
    };
    return sous;
  }

  /** The meetings and the rules that the versions under these rest on, and those that these in turn take up. */
  appuis(racines: ReadonlySet<string>): readonly ItemRef[] {
    const sous = this.sous(racines);
    const versions = [...this.#sortes].flatMap(([id, sorte]) =>
      sorte === 'version' && sous(id) ? [id] : [],
    );
    const seen = new Set<string>();
    const suivre = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      for (const next of [...(this.#nommes.get(id) ?? []), ...(this.#parents.get(id) ?? [])]) suivre(next);
    };
    for (const version of versions) for (const decision of this.#nommes.get(version) ?? []) suivre(decision);
    return [...seen].flatMap((id) => {
      const entity = this.#sortes.get(id);
      return entity === 'seance' || entity === 'regleDecision' ? [{ entity, id }] : [];
    });
  }
}

/** Does a gesture say what is sent? One that says what the file had seen of other copies always does. */
export function touche(liens: Liens, portee: readonly Racine[]): (changes: readonly Change[]) => boolean {
  const sous = liens.sous(new Set(portee.map(({ id }) => id)));
  return (changes) => changes.some(({ entity, id }) => entity === 'fusion' || sous(id));
}
