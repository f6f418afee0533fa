import type { Point } from '../../../shared/fusion/modele.ts';
import { fourche, mene, seqDe, type Noeud } from './chaines.ts';
import type { Face } from './examiner.ts';
import { reponsesDe, sujetDe, type ReponseNotee } from './reponses.ts';
import { couvre, tetesDites, type Vu } from './vus.ts';

/** An answer by which whoever gave it kept theirs, or wrote in place of both. */
export interface Gardee extends ReponseNotee {
  /** Id of the merge that it was given in. */
  readonly reunion: string;
  /** The head of the copy that it answered, alone. */
  readonly a: readonly Noeud[];
}

type Vus = readonly [Vu, ...Vu[]];

/** What one side kept of its own, in its merges that still hold. `vus`: what it has seen. */
export class Gardees {
  readonly #face: Face;
  readonly #vus: Vus;
  readonly #parSujet: ReadonlyMap<string, readonly Gardee[]>;

  constructor(face: Face, vus: Vus) {
    this.#face = face;
    this.#vus = vus;
    const fusions = [...(face.etatDe(vus[0].noeud).get('fusion')?.values() ?? [])];
    const notees = fusions.flatMap((fusion) => {
      // Heads that that copy had seen come after its own.
      const a = tetesDites(fusion)
        .slice(0, 1)
        .map(({ hash }) => face.chaines.noeud(hash));
      return reponsesDe(fusion).map((notee): Gardee => ({ ...notee, reunion: fusion.id, a }));
    });
    this.#parSujet = Map.groupBy(
      notees.filter(({ choix }) => choix === 'notre' || choix === 'autre'),
      sujetDe,
    );
  }

  sur(sujet: string): readonly Gardee[] {
    return this.#parSujet.get(sujet) ?? [];
  }

  #couvrent({ racine }: Point): readonly Noeud[] {
    return this.#vus.filter((vu) => couvre(vu, racine.id)).map(({ noeud }) => noeud);
  }

  /** Was it given to what the other side says, or to what that one took since? What is alike elsewhere was not answered. */
  isDonneeA({ a }: Gardee, autre: Gardees, point: Point): boolean {
    return autre.#couvrent(point).some((vu) => a.some((tete) => mene(tete, vu)));
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
