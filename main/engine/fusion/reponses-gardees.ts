import type { Point } from '../../../shared/fusion/modele.ts';
import { fourche, mene, seqDe, type Noeud } from './chaines.ts';
import type { Face } from './examiner.ts';
import { reponsesDe, sujetDe, type ReponseNotee } from './reponses.ts';
import { couvre, tetesConnues, type Vu } from './vus.ts';

/** An answer that a merge keeps. */
export interface Gardee extends ReponseNotee {
  /** Id of the merge that it was given in. */
  readonly reunion: string;
  /** The head of the copy that it answered, alone. */
  readonly a: readonly Noeud[];
}

type Vus = readonly [Vu, ...Vu[]];

/** What one side answered, in its merges that still hold. `vus`: what it has seen. */
export class Gardees {
  readonly #face: Face;
  readonly #vus: Vus;
  readonly #parSujet: ReadonlyMap<string, readonly Gardee[]>;

  constructor(face: Face, vus: Vus) {
    this.#face = face;
    this.#vus = vus;
    const fusions = [...(face.etatDe(vus[0].noeud).get('fusion')?.values() ?? [])];
    const connues = tetesConnues(face.chaines);
    const notees = fusions.flatMap((fusion) => {
      // Heads that that copy had seen come after its own.
      const a = connues(fusion)
        .slice(0, 1)
        .map(({ hash }) => face.chaines.noeud(hash));
      return reponsesDe(fusion).map((notee): Gardee => ({ ...notee, reunion: fusion.id, a }));
    });
    this.#parSujet = Map.groupBy(notees, sujetDe);
  }

  /** By which whoever answered kept theirs, or wrote in place of both. */
  sur(sujet: string): readonly Gardee[] {
    const dites = this.#parSujet.get(sujet) ?? [];
    return dites.filter(({ choix }) => choix === 'notre' || choix === 'autre');
  }

  /** By which it was put off, and nothing was decided of it since. */
  remises(sujet: string): readonly Gardee[] {
    const dites = this.#parSujet.get(sujet) ?? [];
    return dites.slice(dites.findLastIndex(({ choix }) => choix !== 'plusTard') + 1);
  }

  #couvrent({ racine }: Point): readonly Noeud[] {
    return this.#vus.filter((vu) => couvre(vu, racine.id)).map(({ noeud }) => noeud);
  }

  /** Was it given to what the other side says, or to what that one took since? What is alike elsewhere was not answered. */
  isDonneeA({ a }: Gardee, autre: Gardees, point: Point): boolean {
    return autre.#couvrent(point).some((vu) => a.some((tete) => mene(tete, vu)));
  }

  /** Was the one given to a copy that had given the other already? */
  isApres({ a }: Gardee, { reunion }: Gardee): boolean {
    return a.some((tete) => this.#face.etatDe(tete).get('fusion')?.has(reunion) === true);
  }

  /**
   * Has the other side seen it, and decided since of what it is of? It then still says otherwise, and knows: what was answered is no longer an answer to that.
   * Of a root that a merge left open, what it answered is decided.
   */
  isDepassee({ reunion }: Gardee, autre: Gardees, point: Point): boolean {
    const [{ noeud: ici }] = this.#vus;
    const decides = [...autre.#couvrent(point), ...autre.sur(sujetDe(point)).flatMap(({ a }) => a)];
    const vues = decides.map((vu) => fourche(vu, ici)).toSorted((a, b) => seqDe(a) - seqDe(b));
    const derniere = vues.at(-1);
    return derniere !== undefined && this.#face.etatDe(derniere).get('fusion')?.has(reunion) === true;
  }
}
