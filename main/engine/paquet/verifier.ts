import type { Manifeste, MembreAnnonce, TeteVue } from '../../../shared/contract/paquet.ts';
import type { Author, Change } from '../../../shared/domain/gesture.ts';
import { EngineError } from '../errors.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { sansDoublon, tetesDites } from '../fusion/vus.ts';
import { genesisHash } from '../journal/chain.ts';
import { readReceived, type Corps } from '../journal/entries.ts';
import { currentFormat } from '../workspace/migrations/index.ts';
import { seTient } from './lignes.ts';
import { nomDuCoffre } from './manifeste.ts';
import { Nommes } from './nommes.ts';

/** What the rows of a package were found to say. */
export interface Lignes {
  readonly propres: number;
  readonly recues: number;
  readonly parEmpreinte: number;
  readonly nommes: Nommes;
  /** What the sender’s own rows name, and so must be there. */
  readonly dus: Nommes;
  readonly personnes: readonly { readonly auteur: Author; readonly gestes: number }[];
}

/** One reading of the rows of a package, in order: its own first, then those that it had received. */
class Lecture {
  readonly #manifeste: Manifeste;
  readonly #file: string;
  readonly #propres: number;
  readonly #seqs = new Map<string, number>();
  readonly #recues: Pick<LigneRecue, 'seq' | 'prevHash'>[] = [];
  readonly #fusions = new Map<string, readonly TeteVue[]>();
  readonly #personnes = new Map<string, { auteur: Author; gestes: number }>();
  readonly #nommes = new Nommes();
  readonly #dus = new Nommes();
  #previous: { readonly seq: number; readonly hash: Buffer };
  #lues = 0;
  #parEmpreinte = 0;

  constructor(manifeste: Manifeste, file: string) {
    const { tete, depuis } = manifeste;
    this.#manifeste = manifeste;
    this.#file = file;
    this.#propres = tete.seq - depuis.seq;
    this.#previous = { seq: depuis.seq, hash: Buffer.from(depuis.hash, 'hex') };
    if (this.#propres < 1) throw this.#ment('tete');
    if (depuis.seq === 0 && !this.#previous.hash.equals(genesisHash)) throw this.#ment('depuis');
  }

  #ment(membre: string): EngineError {
    return EngineError.of('PAQUET_MANIFESTE', { file: this.#file, membre });
  }

  #rompue(seq: number): EngineError {
    return EngineError.of('PAQUET_CHAINE', { file: this.#file, seq });
  }

  lire(ligne: LigneRecue): void {
    if (!seTient(ligne)) throw this.#rompue(ligne.seq);
    const hash = ligne.hash.toString('hex');
    if (this.#seqs.has(hash)) throw this.#rompue(ligne.seq);
    this.#seqs.set(hash, ligne.seq);
    const geste = this.#geste(ligne);
    if (this.#lues < this.#propres) this.#propre(ligne, geste);
    else this.#recues.push({ seq: ligne.seq, prevHash: ligne.prevHash });
    if (geste === null) this.#parEmpreinte++;
    else this.#nommes.noter(geste.changes, ligne.seq);
    this.#lues++;
  }

  #geste({ seq, corps }: LigneRecue): Corps | null {
    if (corps === null) return null;
    const geste = readReceived(corps, seq);
    if (geste === null) throw this.#rompue(seq);
    if (geste.schema > currentFormat) throw EngineError.of('PAQUET_RECENT', { file: this.#file });
    return geste;
  }

  #propre(ligne: LigneRecue, geste: Corps | null): void {
    const { seq, prevHash, hash } = ligne;
    const { portee, tete, espace } = this.#manifeste;
    if (seq !== this.#previous.seq + 1 || !prevHash.equals(this.#previous.hash)) throw this.#rompue(seq);
    if (geste === null && portee === null) throw this.#ment('portee');
    if (seq === 1 && (hash.toString('hex') !== espace.origine || !cree(geste, espace.id)))
      throw this.#ment('espace');
    if (geste !== null) {
      this.#compter(geste);
      this.#dus.noter(geste.changes, seq);
    }
    if (seq === tete.seq) {
      const sameReplica = geste === null || geste.replica === tete.replica;
      if (hash.toString('hex') !== tete.hash || !sameReplica) throw this.#ment('tete');
    }
    this.#previous = { seq, hash };
  }

  #compter({ author, changes }: Corps): void {
    const { id, nom, college } = author;
    const known = this.#personnes.get(id) ?? { auteur: { id, nom, college }, gestes: 0 };
    this.#personnes.set(id, { ...known, gestes: known.gestes + 1 });
    for (const { entity, id: fusion, after } of changes) {
      if (entity !== 'fusion') continue;
      if (after === null) this.#fusions.delete(fusion);
      else if ('tetes' in after) this.#fusions.set(fusion, tetesDites(after));
    }
  }

  /** What a whole journal shows: each chain back to its first row, and the heads that its gestures say were seen. */
  #checkEntier(): void {
    for (const { seq, prevHash } of this.#recues) {
      const avant = seq === 1 ? genesisHash.equals(prevHash) : this.#seqs.has(prevHash.toString('hex'));
      if (!avant) throw this.#rompue(seq);
    }
    const sorted = (tetes: readonly TeteVue[]): string =>
      JSON.stringify(sansDoublon(tetes).map(texteDe).toSorted());
    const { vues } = this.#manifeste;
    if (sorted(vues) !== sorted([...this.#fusions.values()].flat())) throw this.#ment('vues');
    if (vues.some(({ hash }) => !this.#seqs.has(hash))) throw this.#ment('vues');
  }

  finir(): Lignes {
    const { depuis, vues } = this.#manifeste;
    if (this.#lues < this.#propres) throw this.#ment('tete');
    for (const { seq, prevHash } of this.#recues) {
      const avant = this.#seqs.get(prevHash.toString('hex'));
      if (avant !== undefined && avant !== seq - 1) throw this.#rompue(seq);
    }
    for (const { hash, seq } of vues) if ((this.#seqs.get(hash) ?? seq) !== seq) throw this.#ment('vues');
    if (depuis.seq === 0) this.#checkEntier();
    return {
      propres: this.#propres,
      recues: this.#lues - this.#propres,
      parEmpreinte: this.#parEmpreinte,
      nommes: this.#nommes,
      dus: this.#dus,
      personnes: [...this.#personnes.values()],
    };
  }
}

const texteDe = ({ replica, seq, hash, portee }: TeteVue): string =>
  JSON.stringify([replica, seq, hash, portee]);

/** Does a first gesture create that workspace? */
const cree = (geste: Corps | null, espace: string): boolean =>
  geste !== null &&
  geste.changes.some(
    ({ entity, id, before }: Change) => entity === 'espace' && id === espace && before === null,
  );

/**
 * Holds every row to its hash, the sender’s own to the one before, and all to what the manifest says of them.
 * @throws EngineError PAQUET_CHAINE, PAQUET_MANIFESTE, PAQUET_RECENT
 */
export function verifierLignes(lignes: Iterable<LigneRecue>, manifeste: Manifeste, file: string): Lignes {
  const lecture = new Lecture(manifeste, file);
  for (const ligne of lignes) lecture.lire(ligne);
  return lecture.finir();
}

/** Frozen bytes that no row names have no reason to be there; those that one does are what it says, and the sender’s own are all there. */
export function verifierNommes(
  membres: readonly MembreAnnonce[],
  { nommes, dus }: Pick<Lignes, 'nommes' | 'dus'>,
  file: string,
): void {
  const annonces = new Map(
    membres.filter(({ nom }) => nom.includes('/')).map(({ nom, sha256 }) => [nom, sha256]),
  );
  for (const [nom, sha256] of annonces) {
    const nomme = nommes.octets.get(nom);
    if (nomme === undefined) throw EngineError.of('PAQUET_MEMBRE_INCONNU', { file, membre: nom });
    if (nomme.sha256 !== sha256) throw EngineError.of('PAQUET_MANIFESTE', { file, membre: nom });
  }
  for (const nom of dus.octets.keys())
    if (!annonces.has(nom)) throw EngineError.of('PAQUET_MANIFESTE', { file, membre: nom });
}

/** Seals that no row names say nothing of anybody who is sent. */
export function verifierSceaux(scelles: Iterable<string>, { sceaux }: Nommes, file: string): void {
  for (const sceau of scelles)
    if (!sceaux.has(sceau)) throw EngineError.of('PAQUET_MANIFESTE', { file, membre: nomDuCoffre });
}
