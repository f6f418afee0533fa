import type { State } from '../../../shared/domain/row.ts';
import type { Autre } from './autre.ts';
import { mene, seqDe, type Noeud } from './chaines.ts';
import type { Face } from './examiner.ts';
import { aucun } from './membres-convenus.ts';
import { utiles } from './utiles.ts';
import { communes, quiAjoutent, tetesVues, type TeteVue } from './vus.ts';

const dEnvoi = (envoyee: readonly string[] | null): Pick<TeteVue, 'envoyee'> =>
  envoyee === null ? {} : { envoyee };

interface Nommee extends TeteVue {
  readonly noeud: Noeud;
}

/** Heads that some member is alike at, as it is once the merge is made (`apres`), and at none that came after: of that member they are the last seen. */
function derniersPareils(
  { etatDe, ici }: Face,
  nommees: readonly Nommee[],
  apres: State,
): (nommee: Nommee) => boolean {
  const reunion: Noeud = { tronc: seqDe(ici[0].noeud) + 1, lignes: [] };
  const vues = nommees.map(({ noeud: tete }) => ({ reunion, prise: tete, tete, decides: aucun }));
  const gardees = utiles((noeud) => (noeud === reunion ? apres : etatDe(noeud)), vues);
  const noeuds = new Set(gardees.map(({ tete }) => tete));
  // Each once, whatever it was seen for.
  return ({ noeud }) => noeuds.delete(noeud);
}

/**
 * The heads now seen: theirs, and those that it had seen, each for what was decided to its end. What another head stands for is left out: each merge would
 * say again all that those before it said. One that was seen for nothing stays, with the rows that lead to it: they may say where a version that is taken was
 * frozen, and what was seen of a root that another copy takes later. Of a root that stays open, what was seen is known member by member: a head that others
 * stand for, for whole roots, may be the last that a member was alike at. `apres`: all that the file says once the merge is made.
 */
export function tetesDe(
  autre: Autre,
  face: Face,
  couvertes: readonly string[] | null,
  apres: State,
): readonly TeteVue[] {
  const { chaines, etatDe, la, ici } = face;
  const portee = communes(autre.portee, couvertes);
  const { replica, seq, hash } = autre.tete;
  const nommee = (vue: TeteVue): Nommee => ({ ...vue, noeud: chaines.noeud(vue.hash) });
  const tete = nommee({ replica, seq, hash, portee, ...dEnvoi(autre.portee) });
  const autres = tetesVues(etatDe(la[0].noeud)).map((vue) =>
    nommee({
      ...vue,
      portee: communes(portee, vue.portee),
      ...dEnvoi(communes(autre.portee, vue.envoyee ?? null)),
    }),
  );
  const vus = [...ici, tete];
  const ajoutent = new Set(quiAjoutent(autres, vus));
  const entiers = vus.filter((vu) => vu.portee === null);
  const enPartie = [...autres, tete].filter(({ noeud }) => !entiers.some((vu) => mene(noeud, vu.noeud)));
  const isDernierPareil = derniersPareils(face, enPartie, apres);
  const nommees = autres.filter((vue) => ajoutent.has(vue) || isDernierPareil(vue));
  return [tete, ...nommees].map(({ noeud: _noeud, ...vue }) => vue);
}
