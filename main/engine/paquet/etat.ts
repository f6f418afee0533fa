import type Database from 'better-sqlite3';
import type { EtatDePaquet } from '../../../shared/contract/answers/paquet.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { isPropre, tetesVuesDe } from '../fusion/deja-la.ts';
import { tetesDites } from '../fusion/vus.ts';
import { readRowsWhere } from '../workspace/read-rows.ts';
import { tuples } from '../workspace/statements.ts';

interface Paquet extends Pick<Manifeste, 'tete'> {
  /** Of which roots; null: of everything. */
  readonly portee: readonly Pick<ItemRef, 'id'>[] | null;
}

const avantSql = 'SELECT hash, lower(hex(prev_hash)) FROM journalRecu';

/**
 * Rows received that were seen, by their hash: at all, for everything, and for a root. Heads of one journal follow each other: the way back from one stops
 * where another has been gone, so that each row is met once whatever came since.
 */
class LignesVues {
  readonly connues = new Set<string>();
  readonly #entieres = new Set<string>();
  readonly #parRacine = new Map<string, Set<string>>();
  readonly #avant: ReadonlyMap<string, string>;

  constructor(db: Database.Database) {
    this.#avant = new Map(tuples(db, avantSql, []) as [hash: string, avant: string][]);
    for (const { hash, portee } of tetesVuesDe(db)) {
      this.#marquer(this.connues, hash);
      if (portee === null) this.#marquer(this.#entieres, hash);
      for (const id of portee ?? []) {
        const vues = this.#parRacine.get(id) ?? new Set();
        this.#parRacine.set(id, vues);
        this.#marquer(vues, hash);
      }
    }
  }

  #marquer(vues: Set<string>, tete: string): void {
    let at = tete;
    for (let avant = this.#avant.get(at); avant !== undefined && !vues.has(at); avant = this.#avant.get(at)) {
      vues.add(at);
      at = avant;
    }
  }

  isVue(hash: string, portee: Paquet['portee']): boolean {
    if (this.#entieres.has(hash)) return true;
    return portee?.every(({ id }) => this.#parRacine.get(id)?.has(hash)) ?? false;
  }
}

/** What merges that hold took in, by the SHA-256 of its bytes: one under a password is known by them alone. */
export function recuesDe(db: Database.Database): ReadonlyMap<string, Paquet> {
  const fusions = [...readRowsWhere(db, 'fusion', null, []).values()];
  return new Map(
    fusions.flatMap((fusion) => {
      // Heads that that copy had seen come after its own.
      const [tete] = tetesDites(fusion);
      const { sha256 } = fusion;
      if (tete === undefined || typeof sha256 !== 'string') return [];
      return [[sha256, { tete, portee: tete.envoyee?.map((id) => ({ id })) ?? null }] as const];
    }),
  );
}

/** What was seen of packages in a file: their own rows are seen, and those that its merges say, for the roots that they say. */
export function etatsDePaquets(db: Database.Database): (paquet: Paquet) => EtatDePaquet {
  let lignes: LignesVues | null = null;
  return ({ tete, portee }) => {
    if (isPropre(db, tete)) return 'vu';
    lignes ??= new LignesVues(db);
    if (!lignes.connues.has(tete.hash)) return 'nouveau';
    return lignes.isVue(tete.hash, portee) ? 'vu' : 'enPartie';
  };
}
