import { commit } from '../../main/engine/journal/commit.ts';
import type { Session } from '../../main/engine/session.ts';
import { entities, fieldsOf } from '../../shared/domain/entities.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { sameJson, type Json } from '../../shared/domain/json.ts';
import type { ItemRef } from '../../shared/domain/row.ts';
import { cleDeMembre, type Point } from '../../shared/fusion/modele.ts';
import type { RandomSource } from './random-source.ts';
import { readState } from './whole-state.ts';

interface Champ extends ItemRef {
  readonly membre: string;
  /** What it said, one after the other: each was written over the one before. */
  readonly valeurs: readonly Json[];
  /** Where the last was written. */
  readonly ou: Session;
}

/** What people may write in a field that nothing else writes in. */
const suivis = ({ entity }: ItemRef): readonly string[] =>
  fieldsOf(entity).filter(
    (membre) => membre !== 'code' && entities[entity].fields[membre]?.link === undefined,
  );

/**
 * What people wrote by hand in several copies of a file, field by field, for as long as each wrote over what was written last: of these there is no
 * doubt about what the copies are to say. Two who write apart over the same value leave a field to be decided.
 */
export class TravailSuivi {
  readonly #champs = new Map<string, Champ>();
  readonly #retires = new Set<string>();
  readonly #laisses = new Set<string>();

  noter(session: Session, changes: readonly Change[]): void {
    for (const change of changes) {
      const { after, id } = change;
      if (after === null) this.#retires.add(id);
      else for (const membre of suivis(change)) if (membre in after) this.#ecrire(session, change, membre);
    }
  }

  #ecrire(session: Session, { entity, id, before, after }: Change, membre: string): void {
    const cle = cleDeMembre({ entity, id }, membre);
    const avant = before === null ? [] : [before[membre] ?? null];
    const { valeurs, ou } = this.#champs.get(cle) ?? { valeurs: avant, ou: session };
    const derniere = valeurs.at(-1);
    // Written anew elsewhere as it once was: whoever has that value may not have read so far.
    const isDouteux = ou !== session && valeurs.slice(0, -1).some((valeur) => sameJson(valeur, derniere));
    if (before !== null && (isDouteux || !sameJson(derniere, before[membre] ?? null))) this.#laisses.add(cle);
    this.#champs.set(cle, {
      entity,
      id,
      membre,
      valeurs: [...valeurs, after?.[membre] ?? null],
      ou: session,
    });
  }

  #suivi(cle: string): Champ | undefined {
    const champ = this.#champs.get(cle);
    return champ === undefined || this.#laisses.has(cle) || this.#retires.has(champ.id) ? undefined : champ;
  }

  /** Which of the two holds what was written last; null when that is for people to decide. */
  dernier(point: Point): 'notre' | 'leur' | null {
    const cle = cleDeMembre(point, point.membre ?? '');
    const valeur = this.#suivi(cle)?.valeurs.at(-1);
    if (valeur === undefined) return null;
    if (sameJson(point.notre, valeur)) return 'notre';
    if (sameJson(point.leur, valeur)) return 'leur';
    this.#laisses.add(cle);
    return null;
  }

  /** Somebody who reads what was written last puts back what was there before. */
  remettre(session: Session, random: RandomSource): void {
    const { workspace, gesture, replica } = session;
    const etat = readState(workspace.db);
    const lus = [...this.#champs.keys()].flatMap((cle) => {
      const champ = this.#suivi(cle);
      const row = champ === undefined ? undefined : etat.get(champ.entity)?.get(champ.id);
      const isLu = champ !== undefined && row !== undefined && champ.valeurs.length > 1;
      return isLu && sameJson(row[champ.membre] ?? null, champ.valeurs.at(-1)) ? [champ] : [];
    });
    if (lus.length === 0) return;
    const { entity, id, membre, valeurs } = random.pick(lus);
    const [avant = null, derniere = null] = valeurs.slice(-2);
    const changes = [{ entity, id, before: { [membre]: derniere }, after: { [membre]: avant } }];
    const op = entity === 'referentiel' ? 'referentiel.changed' : 'item.changed';
    this.noter(session, commit(workspace, gesture(op, changes, null), replica).changes);
  }

  /** What is not there as it was written. */
  perdu({ workspace: { db } }: Session): readonly string[] {
    const etat = readState(db);
    return [...this.#champs.keys()].filter((cle) => {
      const champ = this.#suivi(cle);
      if (champ === undefined) return false;
      const row = etat.get(champ.entity)?.get(champ.id);
      return row === undefined || !sameJson(row[champ.membre] ?? null, champ.valeurs.at(-1));
    });
  }
}
