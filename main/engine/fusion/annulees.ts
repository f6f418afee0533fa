import { entities, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { sameJson, type Json } from '../../../shared/domain/json.ts';
import {
  applyChange,
  mismatch,
  type MutableState,
  type Row,
  type State,
} from '../../../shared/domain/row.ts';
import { linkedIds } from '../../../shared/edit/links.ts';
import { membrePlace } from '../../../shared/fusion/champs.ts';
import { membreDe } from '../../../shared/fusion/ensembles.ts';
import { cleDeMembre, type Question } from '../../../shared/fusion/modele.ts';
import { membreExistence } from '../../../shared/fusion/retraits.ts';
import { derniers, mene, parLigne, seqDe, type Chaines, type Noeud } from './chaines.ts';
import { copie } from './etats.ts';
import { reponsesDe } from './reponses.ts';
import type { LigneDite } from './lignes-dites.ts';
import { membresRepondus, type Decides } from './membres-convenus.ts';
import { tenues } from './tenues.ts';
import { couvrent, noeudsDe, tetesConnues, tetesDites, vusDe, type TeteVue, type Vu } from './vus.ts';

/** What two sides began from, as far as they had it alike. */
export interface Base {
  readonly etat: State;
  readonly sansBase: ReadonlySet<string>;
}

/** What is known at rows that two sides may have begun from. */
export interface Communs {
  /** What a row that both have is, to begin from. */
  readonly de: (noeud: Noeud) => Base;
  /** What had been seen at a row. */
  readonly vus: (noeud: Noeud) => readonly [Vu, ...Vu[]];
  /** The heads that a merge saw, as its row says, each for as much as it still has seen. */
  readonly tetes: typeof tetesDites;
}

/** A link list without what an undo took off, and with what it put back; other links stay. */
function liensApres(row: Json | undefined, before: Json | undefined, after: Json | undefined): Json {
  const [avant, apres] = [linkedIds(before), linkedIds(after)];
  const ids = linkedIds(row).filter((id) => !avant.includes(id) || apres.includes(id));
  return [...ids, ...apres.filter((id) => !avant.includes(id) && !ids.includes(id))];
}

const membreConvenu = (entity: EntityName, name: string): string =>
  name === 'rang' || entities[entity].parents.some((parent) => parent === name)
    ? membrePlace
    : membreDe(entity, name);

/** Questions that two items meet in: an answer takes something of the one that is not kept. */
const deDeux = ['deuxDecisions', 'deuxNotes'] as const satisfies readonly Question[];

/** What whoever merged decided of, as the row of that merge says it. */
interface Decide {
  readonly membres: Decides;
  /** Kinds of which one item was chosen of two. */
  readonly choisis: ReadonlySet<EntityName>;
  /** Did items come or go by an answer? */
  readonly existence: boolean;
}

function decideDe(changes: readonly Change[]): Decide {
  const decides = changes
    .flatMap(({ entity, before }) => (entity === 'fusion' ? reponsesDe(before) : []))
    .filter(({ choix, question }) => choix === 'autre' || question !== null);
  return {
    membres: membresRepondus(decides),
    choisis: new Set(
      decides.flatMap(({ entity, question }) => (deDeux.some((one) => one === question) ? [entity] : [])),
    ),
    existence: decides.some(({ sorte }) => sorte !== 'champ' && sorte !== 'place'),
  };
}

/** A base that follows what undid merges. */
class Suivie implements Base {
  readonly etat: MutableState;
  readonly sansBase = new Set<string>();

  constructor(etat: MutableState) {
    this.etat = etat;
  }

  annuler(changes: readonly Change[]): void {
    const decide = decideDe(changes);
    for (const change of changes) {
      const { entity, id, before, after } = change;
      const row = this.etat.get(entity)?.get(id);
      if (entity === 'fusion') applyChange(this.etat, change);
      else if (before === null || after === null) this.#venirOuPartir(change, decide);
      else if (row !== undefined) this.etat.get(entity)?.set(id, this.#membres(row, change, decide));
    }
  }

  #venirOuPartir(change: Change, { existence }: Decide): void {
    const suit = mismatch(this.etat.get(change.entity)?.get(change.id), change) === null;
    if (!suit || existence) this.sansBase.add(cleDeMembre(change, membreExistence));
    // What may be asked is there to be asked of.
    if (suit && (change.after !== null || !existence)) applyChange(this.etat, change);
  }

  #membres(row: Row, { entity, id, before, after }: Change, { membres, choisis }: Decide): Row {
    const suivis = Object.entries(after ?? {}).flatMap(
      ([name, value]): readonly (readonly [string, Json])[] => {
        if (entities[entity].fields[name]?.link !== undefined)
          return [[name, liensApres(row[name], before?.[name], value)]];
        const cle = cleDeMembre({ entity, id }, membreConvenu(entity, name));
        const isDecide = membres.has(cle) || choisis.has(entity);
        if (!isDecide && sameJson(row[name], before?.[name])) return [[name, value]];
        this.sansBase.add(cle);
        return [];
      },
    );
    return { ...row, ...Object.fromEntries(suivis) };
  }
}

const isReunionRetiree = ({ entity, after }: Change): boolean => entity === 'fusion' && after === null;

/** After a row, on the ways to what was seen: what undid merges that had been made by then, and still does. */
function annulations(chaines: Chaines, noeud: Noeud, voies: readonly Noeud[]): readonly LigneDite[] {
  const fait = seqDe(noeud);
  const trouvees = voies.flatMap((voie) => {
    if (!mene(noeud, voie)) return [];
    return tenues(chaines.reunions(noeud, voie)).filter(
      ({ geste: { undoOf, changes } }) => undoOf !== null && undoOf <= fait && changes.some(isReunionRetiree),
    );
  });
  return [...new Map(trouvees.map((ligne) => [ligne.cle, ligne])).values()];
}

/** On the ways to what was seen, the heads that merges which were undone, be it for a time, had seen. */
function tetesAnnulees(chaines: Chaines, voies: readonly Noeud[]): ReadonlySet<string> {
  const depuis: Noeud = { tronc: Math.min(...voies.map(({ tronc }) => tronc)), lignes: [] };
  const retirees = voies
    .flatMap((voie) => chaines.reunions(depuis, voie))
    .flatMap(({ geste }) => geste.changes.filter(isReunionRetiree));
  return new Set(retirees.flatMap(({ before }) => tetesDites(before)).map(({ hash }) => hash));
}

/** Of what is seen now, is there what had been seen under that name, for as much? */
function estVue(chaines: Chaines, vus: readonly Vu[], { hash, portee }: TeteVue): boolean {
  const tete = chaines.noeud(hash);
  const depuis = vus.filter(({ noeud }) => mene(tete, noeud));
  return depuis.length > 0 && couvrent(depuis, portee);
}

/**
 * Rows that two sides may have begun from, as they are once merges that were undone since count for nothing: neither what they brought nor what they
 * saw. To undo a merge is no edit of what came with it, and a copy that had taken it keeps what it took; of what it had seen by that merge alone, it has
 * seen what it then said alike, as of a root that stays open. Members that whoever merged had decided of have no base. `vus`: what both sides have seen.
 */
export function communsAvec(chaines: Chaines, etatDe: (noeud: Noeud) => State, vus: readonly Vu[]): Communs {
  const voies = derniers(noeudsDe(vus));
  const de = parLigne((noeud): Base => {
    const annulees = annulations(chaines, noeud, voies);
    const etat = etatDe(noeud);
    if (annulees.length === 0) return { etat, sansBase: new Set() };
    const suivi = new Suivie(copie(etat));
    for (const { geste } of annulees) suivi.annuler(geste.changes);
    return suivi;
  });
  const douteuses = tetesAnnulees(chaines, voies);
  const connues = tetesConnues(chaines);
  const tetes: Communs['tetes'] = (fusion) => {
    const [prise, ...autres] = connues(fusion);
    if (prise === undefined) return [];
    if (!autres.some(({ hash }) => douteuses.has(hash))) return [prise, ...autres];
    const vusAlors = vusEn(chaines.noeud(prise.hash));
    const isTenue = (une: TeteVue): boolean => !douteuses.has(une.hash) || estVue(chaines, vusAlors, une);
    return [prise, ...autres.map((une) => (isTenue(une) ? une : { ...une, portee: [] }))];
  };
  const vusEn = parLigne((noeud) => vusDe(chaines, noeud, de(noeud).etat, tetes));
  return { de, vus: vusEn, tetes };
}
