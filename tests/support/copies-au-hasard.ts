import { EngineError } from '../../main/engine/errors.ts';
import { CopieSuivie, type EnvoiSuivi, type Jugee } from './copie-suivie.ts';
import { copieOuverte, relevesDe } from './copies.ts';
import { envoiDe, fichierDe } from './envois-au-hasard.ts';
import { gesteTire } from './gestes-a-la-main.ts';
import { memoireDeDepart } from './histoire-du-travail.ts';
import { differents, lire } from './membres.ts';
import { importRandom } from './random-gestures.ts';
import { randomSource, type RandomSource } from './random-source.ts';
import { auHasard, pourFinir } from './reponses-au-hasard.ts';
import type { RepondreEncore } from './reponses-donnees.ts';
import { leaveSession, newSession, type TemporaryFolder } from './workspace.ts';

/** Few items, so that people often meet. */
const petit = { activites: 1, taches: 1, blocs: 1, competences: 2, criteres: 1, modalites: 1 };

const noms = ['Anne', 'Bruno', 'Claire'];

const isEcrite = (jugee: Jugee | null): boolean => jugee !== null && jugee.faite.head !== null;

/** The row that it wrote, and each point with its answer: « … » where none was given. */
const jugeeDite = ({ points, reponses, faite }: Jugee): string =>
  [
    faite.head === null ? 'rien' : `n° ${faite.head.seq}`,
    ...points.map(({ cle, question }) => `${cle} ${question ?? ''} → ${reponses[cle]?.choix ?? '…'}`),
  ].join('\n    ');

/** Rounds in which each takes in all the others, before it is said that they do not end. */
const toursAuPlus = 6;

/** Sent to somebody, who may read it late, or twice. */
interface Recu {
  readonly pour: CopieSuivie;
  readonly envoi: EnvoiSuivi;
}

/**
 * A file of one or two référentiels in the hands of three people: random edits, removals and moves; packages and files that go from one to another, at times late or
 * twice; random answers; merges undone and done again. The same seed makes the same story.
 */
export class CopiesAuHasard {
  readonly #folder: TemporaryFolder;
  readonly #random: RandomSource;
  readonly #copies: readonly CopieSuivie[];
  readonly #recus: Recu[] = [];
  /** What happened, a line each, and what should not have. */
  readonly recit: string[] = [];
  readonly fautes: string[] = [];

  constructor(seed: number, folder: TemporaryFolder) {
    this.#folder = folder;
    this.#random = randomSource(seed);
    const premiere = newSession(folder.at(`depart-${seed}.cpne`));
    const combien = this.#random.integer(1, 2);
    for (let i = 0; i < combien; i++) importRandom(premiere, this.#random, petit);
    const depart = memoireDeDepart(lire(premiere).membres);
    this.#copies = noms.map(
      (nom) => new CopieSuivie(nom, copieOuverte(premiere, folder.at(`${nom}-${seed}.cpne`), nom), depart),
    );
    leaveSession(premiere);
  }

  fermer(): void {
    for (const { session } of this.#copies) leaveSession(session);
  }

  /** Of an id, its end: it is what tells it from others, and a story is read. */
  #dire(quoi: string): void {
    this.recit.push(
      quoi.replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{8}(?=[\da-f]{4})/g, '…'),
    );
  }

  #faute(quoi: string): void {
    this.#dire(`!! ${quoi}`);
    this.fautes.push(quoi);
  }

  /** Does what may be refused; what is refused is to leave all as it was. Null: refused. */
  async #essayer<T>(copie: CopieSuivie, quoi: string, faire: () => T | Promise<T>): Promise<T | null> {
    const { membres } = copie.cote;
    try {
      return await faire();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.#dire(`${quoi} : refusé, ${error.code}`);
      if (differents(membres, lire(copie.session).membres).length > 0)
        this.#faute(`${quoi} : refusé, et écrit`);
      return null;
    }
  }

  async #reunir(ici: CopieSuivie, envoi: EnvoiSuivi, repondre: RepondreEncore): Promise<Jugee | null> {
    const quoi = `${ici.nom} réunit le ${envoi.nom}`;
    const jugee = await this.#essayer(ici, quoi, () => ici.reunir(envoi, repondre));
    if (jugee === null && envoi.depuis === 0) this.#faute(`${quoi} : refusé, alors qu’il ne lui manque rien`);
    if (jugee === null) return null;
    this.#dire(`${quoi} : ${jugeeDite(jugee)}`);
    for (const perte of jugee.pertes) this.#faute(`${quoi} : ${perte}`);
    return jugee;
  }

  async #recevoir(ici: CopieSuivie, envoi: EnvoiSuivi): Promise<void> {
    const random = this.#random;
    const jugee = await this.#reunir(ici, envoi, random.oneIn(2) ? auHasard(random) : pourFinir);
    if (jugee === null || !random.oneIn(3)) return;
    const { membres } = ici.cote;
    await this.#reunir(ici, envoi, ({ cle }) => jugee.reponses[cle]);
    for (const cle of differents(membres, ici.cote.membres)) this.#faute(`la seconde fois, change : ${cle}`);
  }

  async #echanger(ici: CopieSuivie, la: CopieSuivie): Promise<void> {
    const random = this.#random;
    const envoi = await envoiDe(la, ici, this.#folder, random);
    this.#recus.push({ pour: ici, envoi });
    if (!random.oneIn(4)) await this.#recevoir(ici, envoi);
  }

  async #annuler(copie: CopieSuivie): Promise<void> {
    if (copie.derniereReunion === null) return;
    const quoi = `${copie.nom} annule sa réunion n° ${copie.derniereReunion}`;
    const restes = await this.#essayer(copie, quoi, () => copie.annuler());
    if (restes === null) return;
    this.#dire(quoi);
    for (const cle of restes) this.#faute(`${quoi} : ${cle} n’est pas comme avant`);
  }

  #retablir(copie: CopieSuivie): void {
    const restes = copie.retablir();
    if (restes === null) return;
    this.#dire(`${copie.nom} rétablit ce qui était annulé : n° ${copie.seq}`);
    for (const cle of restes) this.#faute(`${copie.nom} rétablit : ${cle} n’est pas comme après`);
  }

  async #travailler(copie: CopieSuivie): Promise<void> {
    const { quoi, faire } = gesteTire(copie, this.#random);
    const ecrits = await this.#essayer(copie, quoi, () => copie.travailler(faire));
    if (ecrits !== null) this.#dire([`${quoi} : n° ${copie.seq}`, ...ecrits].join('\n    '));
  }

  /** One thing that somebody does. */
  async #faireUnPas(): Promise<void> {
    const random = this.#random;
    const ici = random.pick(this.#copies);
    const tire = random.integer(1, 14);
    if (tire <= 5) await this.#echanger(ici, random.pick(this.#copies.filter((copie) => copie !== ici)));
    else if (tire === 6) await this.#reprendre();
    else if (tire <= 8) await this.#annuler(ici);
    else if (tire === 9) this.#retablir(ici);
    else await this.#travailler(ici);
  }

  /** What was sent before is read, for the first time or again. */
  async #reprendre(): Promise<void> {
    if (this.#recus.length === 0) return;
    const { pour, envoi } = this.#random.pick(this.#recus);
    await this.#recevoir(pour, envoi);
  }

  /** Each takes in the files of all the others, and whatever is still asked is answered. */
  async #tour(): Promise<readonly (Jugee | null)[]> {
    const jugees: (Jugee | null)[] = [];
    for (const ici of this.#copies)
      for (const la of this.#copies)
        if (la !== ici) jugees.push(await this.#reunir(ici, fichierDe(la, this.#folder), pourFinir));
    return jugees;
  }

  /** All is merged, until nobody has anything left to take: then nothing is left to decide, all say the same, and each file is sound. */
  async #seRejoindre(): Promise<void> {
    let jugees = await this.#tour();
    for (let tour = 1; tour < toursAuPlus && jugees.some(isEcrite); tour++) jugees = await this.#tour();
    for (const jugee of jugees) {
      if (jugee === null) this.#faute('à la fin, un fichier est refusé');
      else if (isEcrite(jugee) || jugee.points.length > 0) this.#faute('à la fin, tout n’est pas réuni');
    }
    const [premiere = new Map(), ...autres] = this.#copies.map(({ cote }) => cote.membres);
    for (const autre of autres)
      for (const cle of differents(premiere, autre)) this.#faute(`à la fin, dit autrement : ${cle}`);
    for (const { session, nom } of this.#copies)
      for (const { message } of await relevesDe(session, this.#folder)) this.#faute(`${nom} : ${message}`);
  }

  /** So many things are done, then all is merged. */
  async vivre(pas: number): Promise<void> {
    for (let i = 0; i < pas; i++) await this.#faireUnPas();
    await this.#seRejoindre();
  }
}
