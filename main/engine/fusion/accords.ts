import type { Row } from '../../../shared/domain/row.ts';
import { fusionnees } from '../../../shared/fusion/ecarts.ts';
import type { Base, Communs } from './annulees.ts';
import { communsDe, type Compte } from './bases.ts';
import {
  fourche,
  derniers,
  mene,
  parLigne,
  sontLeMeme,
  versSeq,
  type Chaines,
  type Noeud,
} from './chaines.ts';
import { Convenue, type Suit } from './convenue.ts';
import { decidesDe } from './membres-convenus.ts';
import { reponsesDe } from './reponses.ts';
import { paireDe, utiles, type VueEnPartie } from './utiles.ts';
import { noeudsDe, type Vu } from './vus.ts';

/** A way to what one side has seen of a root, in whole or (`partie`) as far as a merge went. */
interface Voie {
  readonly noeud: Noeud;
  readonly partie: VueEnPartie | null;
}

/** A row that both sides have seen, of what is alike on each of these; and where each had seen it, `bouts`. */
interface Accord {
  readonly commun: Noeud;
  readonly parties: readonly VueEnPartie[];
  readonly bouts: readonly Noeud[];
}

/** What two sides have seen. */
interface Cotes {
  readonly ici: readonly Vu[];
  readonly la: readonly Vu[];
  /** Does what was seen count, of the roots whose base it is? */
  readonly compte: Compte;
}

/** Looks for what merges settled of roots that they left open. */
class Recherche {
  readonly #chaines: Chaines;
  readonly #communs: Communs;
  readonly #compte: Compte;
  /** The last rows that had been seen when a row was written; in whole, or not. */
  readonly #entiers: (noeud: Noeud) => readonly Noeud[];
  readonly #vus: (noeud: Noeud) => readonly Noeud[];
  /** The last rows that both have seen in whole. */
  readonly communs: readonly Noeud[];

  constructor(chaines: Chaines, communs: Communs, { ici, la, compte }: Cotes) {
    this.#chaines = chaines;
    this.#communs = communs;
    this.#compte = compte;
    this.#entiers = parLigne((noeud) => derniers(noeudsDe(communs.vus(noeud).filter(compte))));
    this.#vus = parLigne((noeud) => derniers(noeudsDe(communs.vus(noeud))));
    this.communs = communsDe(chaines, communs, ici.filter(compte), la.filter(compte), compte);
  }

  /** Had it been seen in whole when a row was written? */
  #isVu(noeud: Noeud, par: Noeud): boolean {
    return this.#entiers(par).some((vu) => mene(noeud, vu));
  }

  #enPartie(noeud: Noeud): readonly VueEnPartie[] {
    const tronc = Math.min(noeud.tronc, ...this.communs.map((commun) => commun.tronc));
    const tiennent = this.#communs.de(noeud).etat.get('fusion');
    return this.#chaines.reunions({ tronc, lignes: [] }, noeud).flatMap(({ seq, geste: { changes } }) =>
      changes
        .filter(
          ({ entity, id, after }) => entity === 'fusion' && after !== null && tiennent?.has(id) === true,
        )
        .flatMap(({ after }) => {
          const decides = decidesDe(reponsesDe(after));
          const reunion = versSeq(noeud, seq);
          const tetes = this.#communs
            .tetes(after)
            .map((dite) => ({ ...dite, noeud: this.#chaines.noeud(dite.hash) }));
          return tetes.flatMap(({ noeud: tete, portee, envoyee = null }) => {
            const isOuverte =
              !this.#compte({ noeud: tete, portee }) && this.#compte({ noeud: tete, portee: envoyee });
            return isOuverte ? [{ reunion, prise: tetes[0]?.noeud ?? tete, tete, decides }] : [];
          });
        }),
    );
  }

  /** What is settled as the copy that was taken says it is settled as all that it had seen says it; what is like another head by chance is not. */
  #jusquA({ prise, tete }: VueEnPartie): readonly Noeud[] {
    return sontLeMeme(prise, tete) ? this.#entiers(tete) : [tete];
  }

  #voies(vus: readonly Vu[]): readonly Voie[] {
    const entiers = derniers(noeudsDe(vus.filter(this.#compte)));
    const enPartie = utiles(
      (noeud) => this.#communs.de(noeud).etat,
      entiers.flatMap((noeud) => this.#enPartie(noeud)),
    );
    return [
      ...entiers.map((noeud) => ({ noeud, partie: null })),
      ...enPartie.flatMap((partie) => this.#jusquA(partie).map((noeud) => ({ noeud, partie }))),
    ];
  }

  accords({ ici, la }: Cotes): readonly Accord[] {
    const siennes = this.#voies(la);
    const tous = this.#voies(ici).flatMap((a) =>
      siennes.flatMap((b): readonly Accord[] => {
        const parties = [a, b].flatMap(({ partie }) => partie ?? []);
        const commun = fourche(a.noeud, b.noeud);
        const bouts = [a, b].map(({ partie }) => partie?.reunion ?? commun);
        return parties.length > 0 && ![commun, ...bouts].some((noeud) => this.#isPasse(noeud))
          ? [{ commun, parties, bouts }]
          : [];
      }),
    );
    return [...new Map(tous.map((accord) => [this.#nom(accord), accord]))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, accord]) => accord);
  }

  #nom({ commun, bouts, parties }: Accord): string {
    const tetes = parties.map(({ tete }) => tete);
    return [commun, ...bouts, ...tetes].map(this.#chaines.nom).toSorted().join(' ');
  }

  #isPasse(noeud: Noeud): boolean {
    return this.communs.some((commun) => this.#isVu(noeud, commun));
  }

  readonly suit: Suit<Accord> = ({ commun, bouts }, avant) => {
    if (avant === undefined)
      return this.communs.every(
        (one) => this.#isVu(one, commun) || bouts.every((bout) => this.#isVu(one, bout)),
      );
    if (sontLeMeme(commun, avant.commun)) return true;
    if (this.#isVu(commun, avant.commun)) return false;
    if (this.#isVu(avant.commun, commun)) return true;
    // Each of both: what stood at a head that was seen in whole says nothing of what whoever wrote it did not know.
    return bouts.every((par) => avant.bouts.every((bout) => this.#vus(par).some((vu) => mene(bout, vu))));
  };
}

/** What has no base where an accord was found: it settles nothing of it. */
function sansBaseDe(communs: Communs, { commun, parties }: Accord): ReadonlySet<string> {
  const noeuds = [commun, ...parties.flatMap(({ reunion, tete }) => [reunion, tete])];
  return new Set(noeuds.flatMap((noeud) => [...communs.de(noeud).sansBase]));
}

/** Each after all that it follows. */
function enOrdre({ suit }: Recherche, accords: readonly Accord[]): readonly Accord[] {
  const rang = (accord: Accord): number =>
    accords.filter((autre) => autre !== accord && suit(accord, autre)).length;
  return accords
    .map((accord) => ({ accord, rang: rang(accord) }))
    .toSorted((a, b) => a.rang - b.rang)
    .map(({ accord }) => accord);
}

/**
 * The base of roots that merges left open: member by member, what both said alike at such a merge, or what it decided of, is what they began from since. What was taken and then
 * put back by hand is a change of one’s own.
 */
export function baseConvenue(chaines: Chaines, communs: Communs, cotes: Cotes, base: Base): Base {
  const recherche = new Recherche(chaines, communs, cotes);
  const trouves = enOrdre(recherche, recherche.accords(cotes));
  if (trouves.length === 0) return base;
  const accords = trouves.map((accord) => ({ ...accord, sansBase: sansBaseDe(communs, accord) }));
  const convenue = new Convenue<(typeof accords)[number]>(base, recherche.suit);
  for (const entity of fusionnees) {
    const rowsDe = (noeud: Noeud): ReadonlyMap<string, Row> | undefined => communs.de(noeud).etat.get(entity);
    const connues = base.etat.get(entity);
    const changees = new Set(
      accords.flatMap(({ commun }) => {
        const rows = rowsDe(commun);
        const ids = [...(rows?.keys() ?? []), ...(connues?.keys() ?? [])];
        return ids.filter((id) => rows?.get(id) !== connues?.get(id));
      }),
    );
    for (const accord of accords)
      for (const id of changees) {
        const paires = accord.parties.map((partie) =>
          paireDe((noeud) => communs.de(noeud).etat, partie, { entity, id }),
        );
        convenue.convenir(accord, { entity, id }, { commune: rowsDe(accord.commun)?.get(id), paires });
      }
  }
  return convenue;
}
