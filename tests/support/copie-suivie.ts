import { appliquer, type Faite } from '../../main/engine/fusion/appliquer.ts';
import { faceA } from '../../main/engine/fusion/examiner.ts';
import { lireSource } from '../../main/engine/fusion/lire.ts';
import { preparer, type Preparation } from '../../main/engine/fusion/preparer.ts';
import { lastSeq } from '../../main/engine/journal/entries.ts';
import { nextRedo, redo, undo } from '../../main/engine/journal/undo.ts';
import type { Session } from '../../main/engine/session.ts';
import type { Point, Reponses } from '../../shared/fusion/modele.ts';
import {
  connuDe,
  ecrire,
  pertes,
  retenir,
  type Cote,
  type Ecrit,
  type Memoire,
} from './histoire-du-travail.ts';
import { differents, lire, type Lecture } from './membres.ts';
import { donneesA, type RepondreEncore } from './reponses-donnees.ts';

/** What one copy sends another, its file or a package, and what it said and knew then. */
export interface EnvoiSuivi {
  readonly nom: string;
  readonly chemin: string;
  readonly cote: Cote;
  /** Roots that are sent; null: all. */
  readonly portee: readonly string[] | null;
  /** The row of its journal that it begins after; 0: it wants nothing before it, and may not be refused. */
  readonly depuis: number;
}

/** What a merge did, and the work that it lost. */
export interface Jugee {
  readonly points: readonly Point[];
  readonly reponses: Reponses;
  readonly faite: Faite;
  readonly pertes: readonly string[];
}

/** A merge that may be undone, and what there was before it. */
interface Reunie {
  readonly seq: number;
  /** The row to undo: its own, or the one that did it again. */
  readonly annulable: number;
  readonly avant: Cote;
}

interface Defaite {
  readonly apres: Cote;
  readonly reunions: readonly Reunie[];
}

/** A member that was written by hand, by which row of the journal. */
interface Ecriture {
  readonly seq: number;
  readonly ecrit: readonly [cle: string, ecrit: Ecrit];
}

const ecritsDe = (ecritures: readonly Ecriture[]): readonly Ecriture['ecrit'][] =>
  ecritures.map(({ ecrit }) => ecrit);

/** A copy of a file in somebody’s hands, and all that is known of who wrote what it says. */
export class CopieSuivie {
  readonly nom: string;
  readonly session: Session;
  #memoire: Memoire;
  #lus: (Lecture & { readonly seq: number }) | null = null;
  /** Roots of what others had: what was refused was never here. */
  #racinesVues: Lecture['racines'] = new Map();
  #reunions: readonly Reunie[] = [];
  #defaites: readonly Defaite[] = [];
  readonly #ecritures: Ecriture[] = [];

  constructor(nom: string, session: Session, memoire: Memoire) {
    this.nom = nom;
    this.session = session;
    this.#memoire = memoire;
  }

  get seq(): number {
    return lastSeq(this.session.workspace.db);
  }

  /** What it says and knows. Read once for each row of its journal: nothing changes without one. */
  get cote(): Cote {
    const { seq, session } = this;
    if (this.#lus?.seq !== seq) {
      const { membres, racines } = lire(session);
      // What an item that is gone stood under is still known.
      this.#lus = { seq, membres, racines: new Map([...(this.#lus?.racines ?? []), ...racines]) };
    }
    const { membres, racines } = this.#lus;
    return { membres, racines: new Map([...this.#racinesVues, ...racines]), memoire: this.#memoire };
  }

  /** Its last merge that is not undone; null: there is none. */
  get derniereReunion(): number | null {
    return this.#reunions.at(-1)?.seq ?? null;
  }

  /** Was that row written by hand in this copy? */
  estDeSaMain(seq: number): boolean {
    return this.#ecritures.some((ecriture) => ecriture.seq === seq);
  }

  /** Somebody works in it by hand. Answers the members that are then others. */
  travailler(geste: () => unknown): readonly string[] {
    const avant = this.cote.membres;
    geste();
    const apres = this.cote.membres;
    const { seq } = this;
    const par = `${this.nom} n° ${seq}`;
    const ecritures = differents(avant, apres).map((cle): Ecriture => {
      const { vus } = connuDe(this.#memoire, cle);
      return { seq, ecrit: [cle, { par, valeur: apres.get(cle) ?? null, avant: vus }] };
    });
    this.#ecritures.push(...ecritures);
    this.#memoire = ecrire(this.#memoire, ecritsDe(ecritures));
    this.#defaites = [];
    return ecritures.map(({ ecrit: [cle] }) => cle);
  }

  /** Takes in what was sent. @throws EngineError when it is refused: nothing is then written. */
  async reunir(envoi: EnvoiSuivi, repondre: RepondreEncore): Promise<Jugee> {
    const { workspace } = this.session;
    const { autre, fermer } = await lireSource(workspace, envoi.chemin, null);
    try {
      return this.#juger(preparer(workspace, autre, faceA(workspace, autre)), envoi, repondre);
    } finally {
      fermer();
    }
  }

  #juger(preparation: Preparation, envoi: EnvoiSuivi, repondre: RepondreEncore): Jugee {
    const { reponses, dit } = donneesA(preparation, repondre);
    const ici = this.cote;
    const faite = appliquer(
      this.session,
      preparation.autre,
      () => reponses,
      null,
      () => undefined,
    );
    const reunion = { ici, la: envoi.cote, apres: this.cote.membres, dit, portee: envoi.portee };
    if (faite.head !== null) {
      const { seq } = faite.head;
      this.#memoire = retenir(reunion, `${this.nom} n° ${seq}`);
      this.#racinesVues = new Map([...this.#racinesVues, ...envoi.cote.racines]);
      this.#reunions = [...this.#reunions, { seq, annulable: seq, avant: ici }];
      this.#defaites = [];
    }
    return { points: preparation.plan.points, reponses, faite, pertes: pertes(reunion) };
  }

  /**
   * Undoes the last merge: what it brought and saw is neither here nor seen; what was written by hand since stays. Answers what is then not as it was before it.
   * @throws EngineError when what was done since stands on it.
   */
  annuler(): readonly string[] {
    const reunie = this.#reunions.at(-1);
    if (reunie === undefined) return [];
    const [apres, reunions] = [this.cote, this.#reunions];
    undo(this.session, reunie.annulable);
    const depuis = this.#ecritures.filter(({ seq }) => seq > reunie.seq);
    this.#memoire = ecrire(reunie.avant.memoire, ecritsDe(depuis));
    this.#reunions = reunions.slice(0, -1);
    this.#defaites = [...this.#defaites, { apres, reunions }];
    return depuis.length > 0 ? [] : differents(this.cote.membres, reunie.avant.membres);
  }

  /** Does again what was last undone, when nothing was done since (null: there is nothing). Answers what is then not as it was. */
  retablir(): readonly string[] | null {
    const defaite = this.#defaites.at(-1);
    const reunie = defaite?.reunions.at(-1);
    if (defaite === undefined || reunie === undefined || nextRedo(this.session.workspace.db) === null)
      return null;
    redo(this.session);
    this.#memoire = defaite.apres.memoire;
    this.#reunions = [...defaite.reunions.slice(0, -1), { ...reunie, annulable: this.seq }];
    this.#defaites = this.#defaites.slice(0, -1);
    return differents(this.cote.membres, defaite.apres.membres);
  }
}
