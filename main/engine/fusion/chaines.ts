import type Database from 'better-sqlite3';
import { sha256 } from '../canonical.ts';
import { EngineError } from '../errors.ts';
import { linkHash } from '../journal/chain.ts';
import { lastSeq } from '../journal/entries.ts';
import { all, one } from '../workspace/statements.ts';
import type { LigneRecue } from './autre.ts';
import { ligneDite, lignePropreDite, type LigneDite, type LignePropre } from './lignes-dites.ts';

/**
 * A row of a journal, by the way that leads to it: along this file’s own journal up to row `tronc`, then along rows of another, in order. The
 * file’s own last row has none of these.
 */
export interface Noeud {
  readonly tronc: number;
  readonly lignes: readonly LigneRecue[];
}

/** Every row that is known: of the file’s own journal, of others received before, and those that come now. */
export interface Chaines {
  /** This file’s own last row. */
  readonly notre: Noeud;
  /** The way to a row of any known journal. @throws EngineError FUSION_INCOMPLETE when a row before it is missing. */
  readonly noeud: (hash: string) => Noeud;
  /** Is that row known, of this journal or of another? */
  readonly connue: (hash: string) => boolean;
  /** The hash of the row, in hexadecimal: what it is called in every copy. */
  readonly nom: (noeud: Noeud) => string;
  /** Of rows after one, on the way to another that it leads to, those that make merges or undo them, oldest first. */
  readonly reunions: (apres: Noeud, vers: Noeud) => readonly LigneDite[];
  /** The way as far as the last row on it whose text was kept back when it came, and is not sent again now; null: none. */
  readonly retenu: (noeud: Noeud) => Noeud | null;
  /** Rows that come now, and were not known. */
  readonly nouvelles: readonly LigneRecue[];
  /** Rows that were known by their digest alone, and come now with their text. */
  readonly completees: readonly LigneRecue[];
}

const reunionsSql = `SELECT seq, corps FROM journal WHERE seq > ? AND seq <= ? AND instr(corps, '"entity":"fusion"') > 0 ORDER BY seq`;
const propreSql = 'SELECT seq FROM journal WHERE seq = ? AND hash = ?';
const recueSql =
  'SELECT seq, corps, sha256, prev_hash AS prevHash, unhex(hash) AS hash FROM journalRecu WHERE hash = ?';

/** Is a row the one that its hash names? */
const tient = ({ corps, sha256: digest, prevHash, hash }: LigneRecue): boolean =>
  (corps === null || sha256(corps) === digest.toString('hex')) && linkHash(prevHash, digest).equals(hash);

/** Its number, in its journal. */
export const seqDe = ({ tronc, lignes }: Noeud): number => tronc + lignes.length;

/** What a row is called while the file is read, without reading it: `fourche` and `versSeq` give the same row anew each time. */
const cleDe = ({ tronc, lignes }: Noeud): string => lignes.at(-1)?.hash.toString('hex') ?? String(tronc);

/** What is had of a row, once for all the ways that go by it. */
export function parLigne<T>(avoir: (noeud: Noeud) => T): (noeud: Noeud) => T {
  const eus = new Map<string, T>();
  return (noeud) => {
    const cle = cleDe(noeud);
    const known = eus.get(cle) ?? avoir(noeud);
    eus.set(cle, known);
    return known;
  };
}

/** `pas`: called at each row that comes. */
export function chainesAvec(db: Database.Database, lignes: Iterable<LigneRecue>, pas: () => void): Chaines {
  const estPropre = (seq: number, hash: Buffer): boolean => one(db, propreSql, [seq, hash]) !== undefined;
  const recue = (hash: string): LigneRecue | undefined => one(db, recueSql, [hash]) as LigneRecue | undefined;
  const venues = new Map<string, LigneRecue>();
  for (const ligne of lignes) {
    pas();
    if (estPropre(ligne.seq, ligne.hash)) continue;
    if (!tient(ligne)) throw EngineError.of('FUSION_INCOHERENTE', {});
    venues.set(ligne.hash.toString('hex'), ligne);
  }
  const noeuds = new Map<string, Noeud>();
  const recues = new Map<string, LigneRecue>();
  /** Read once, however many ways go by it. */
  const dejaRecue = (hash: string): LigneRecue | undefined => {
    const ligne = recues.get(hash) ?? recue(hash);
    if (ligne !== undefined) recues.set(hash, ligne);
    return ligne;
  };
  /** With its text, where that is known: what comes by its digest hides nothing that is kept. */
  const ligneDe = (hash: string): LigneRecue | undefined => {
    const venue = venues.get(hash);
    return venue === undefined || venue.corps === null ? (dejaRecue(hash) ?? venue) : venue;
  };

  const chemin = (hash: string): Noeud => {
    const lignes: LigneRecue[] = [];
    for (let at = hash; ;) {
      const ligne = ligneDe(at);
      if (ligne === undefined) {
        const propre = one(db, 'SELECT seq FROM journal WHERE hash = ?', [Buffer.from(at, 'hex')]) as
          { readonly seq: number } | undefined;
        if (propre === undefined) throw EngineError.of('FUSION_INCOMPLETE', {});
        if (lignes.length > 0 && lignes.at(-1)?.seq !== propre.seq + 1)
          throw EngineError.of('FUSION_INCOHERENTE', {});
        return { tronc: propre.seq, lignes: lignes.reverse() };
      }
      if (lignes.length > 0 && lignes.at(-1)?.seq !== ligne.seq + 1)
        throw EngineError.of('FUSION_INCOHERENTE', {});
      lignes.push(ligne);
      at = ligne.prevHash.toString('hex');
    }
  };
  /** Those of which that was known: nothing (undefined), or no text (null). */
  const lignesVenues = (connu: undefined | null): readonly LigneRecue[] =>
    [...venues].flatMap(([hash, ligne]) =>
      recue(hash)?.corps === connu && (connu === undefined || ligne.corps !== null) ? [ligne] : [],
    );
  const notre: Noeud = { tronc: lastSeq(db), lignes: [] };
  let [lues, propres]: [number, readonly LigneDite[]] = [notre.tronc, []];
  /** Of this file’s own journal, after a row: read once. */
  const reunionsPropres = (tronc: number): readonly LigneDite[] => {
    if (tronc < lues) {
      const rows = all(db, reunionsSql, [tronc, lues]) as readonly LignePropre[];
      [lues, propres] = [tronc, [...rows.map(lignePropreDite), ...propres]];
    }
    return propres;
  };
  const dites = new Map<LigneRecue, readonly LigneDite[]>();
  /** Read once as well, however many ways go by it. */
  const reunionLue = (ligne: LigneRecue): readonly LigneDite[] => {
    const dite = dites.get(ligne) ?? (ligne.corps?.includes('"entity":"fusion"') ? ligneDite(ligne) : []);
    dites.set(ligne, dite);
    return dite;
  };
  const reunionsRecues = parLigne(({ lignes: autres }) => autres.flatMap(reunionLue));
  return {
    notre,
    noeud: (hash) => {
      const known = noeuds.get(hash) ?? chemin(hash);
      noeuds.set(hash, known);
      return known;
    },
    connue: (hash) =>
      venues.has(hash) ||
      dejaRecue(hash) !== undefined ||
      one(db, 'SELECT 1 FROM journal WHERE hash = unhex(?)', [hash]) !== undefined,
    nom: parLigne(({ tronc, lignes: autres }) =>
      (
        autres.at(-1) ??
        (one(db, 'SELECT hash FROM journal WHERE seq = ?', [tronc]) as Pick<LigneRecue, 'hash'>)
      ).hash.toString('hex'),
    ),
    reunions: (apres, vers) => {
      const duTronc = reunionsPropres(apres.tronc).filter(({ seq }) => seq <= vers.tronc);
      return [...duTronc, ...reunionsRecues(vers)].filter(({ seq }) => seq > seqDe(apres));
    },
    retenu: (noeud) => {
      const derniere = noeud.lignes.findLast(
        ({ corps, hash }) => corps === null && !venues.has(hash.toString('hex')),
      );
      return derniere === undefined ? null : versSeq(noeud, derniere.seq);
    },
    nouvelles: lignesVenues(undefined),
    completees: lignesVenues(null),
  };
}

/** The way as far as a row of that number. */
export const versSeq = ({ tronc, lignes }: Noeud, seq: number): Noeud =>
  seq <= tronc ? { tronc: seq, lignes: [] } : { tronc, lignes: lignes.slice(0, seq - tronc) };

const estLaMeme = (a: LigneRecue | undefined, b: LigneRecue | undefined): boolean =>
  a !== undefined && b !== undefined && a.hash.equals(b.hash);

/** The last row that both ways go by. Each row holds the one before by its hash: what is alike at one is alike before it. */
export function fourche(a: Noeud, b: Noeud): Noeud {
  if (a.tronc !== b.tronc) return { tronc: Math.min(a.tronc, b.tronc), lignes: [] };
  let [communes, autres] = [0, Math.min(a.lignes.length, b.lignes.length) + 1];
  while (autres - communes > 1) {
    const middle = (communes + autres) >> 1;
    if (estLaMeme(a.lignes[middle - 1], b.lignes[middle - 1])) communes = middle;
    else autres = middle;
  }
  return { tronc: a.tronc, lignes: a.lignes.slice(0, communes) };
}

/** Is a row on the way to another, or that very one? */
export function mene(a: Noeud, b: Noeud): boolean {
  const { length } = a.lignes;
  if (length === 0) return a.tronc <= b.tronc;
  return a.tronc === b.tronc && estLaMeme(a.lignes[length - 1], b.lignes[length - 1]);
}

export const sontLeMeme = (a: Noeud, b: Noeud): boolean => mene(a, b) && mene(b, a);

/** Those that lead to none of the others, each once. */
export function derniers(noeuds: readonly Noeud[]): readonly Noeud[] {
  const restent: Noeud[] = [];
  for (const noeud of noeuds) {
    if (restent.some((autre) => mene(noeud, autre))) continue;
    const devances = restent.filter((autre) => !mene(autre, noeud));
    restent.splice(0, restent.length, ...devances, noeud);
  }
  return restent;
}
