import { baseCommune } from '../../../shared/fusion/base-commune.ts';
import type { Base, Communs } from './annulees.ts';
import { derniers, fourche, mene, type Chaines, type Noeud } from './chaines.ts';
import { noeudsDe, type Vu } from './vus.ts';

/** Does what was seen count, of the roots whose base is looked for? */
export type Compte = (vu: Vu) => boolean;

/** Rows that both had seen, but for those that another of them had seen. */
function plusProches({ vus }: Communs, fourches: readonly Noeud[], compte: Compte): readonly Noeud[] {
  const devant = derniers(fourches);
  return devant.filter(
    (a) => !devant.some((b) => b !== a && vus(b).some((vu) => compte(vu) && mene(a, vu.noeud))),
  );
}

/** The last rows that two sides have both seen, by their names. */
export function communsDe(
  chaines: Chaines,
  communs: Communs,
  ici: readonly Vu[],
  la: readonly Vu[],
  compte: Compte,
): readonly Noeud[] {
  // What leads to another row parts from the other side no later than that row does.
  const [notres, leurs] = [derniers(noeudsDe(ici)), derniers(noeudsDe(la))];
  const fourches = notres.flatMap((a) => leurs.map((b) => fourche(a, b)));
  const proches = plusProches(communs, fourches, compte);
  return proches.toSorted((a, b) => (chaines.nom(a) < chaines.nom(b) ? -1 : 1));
}

/**
 * What two copies began from: the state that both had seen last. When each had merged the other at once there are several, and what they began from is
 * the merge of these, one after the other by the names of their rows: whoever merges has the same (docs/adr/0029).
 */
export function baseDe(
  chaines: Chaines,
  communs: Communs,
  ici: readonly Vu[],
  la: readonly Vu[],
  compte: Compte,
): Base {
  const [premier, ...autres] = communsDe(chaines, communs, ici, la, compte);
  // The first row of the journal is common to all.
  if (premier === undefined) throw new Error('no common row');
  const vus = (noeud: Noeud): readonly Vu[] => communs.vus(noeud).filter(compte);
  let base = communs.de(premier);
  let vusDeLaBase = vus(premier);
  for (const autre of autres) {
    const avant = baseDe(chaines, communs, vusDeLaBase, vus(autre), compte);
    const commun = communs.de(autre);
    const { etat, sansBase } = baseCommune(avant.etat, base.etat, commun.etat);
    const sans = [base, commun, avant, { sansBase }].flatMap((one) => [...one.sansBase]);
    base = { etat, sansBase: new Set(sans) };
    vusDeLaBase = [...vusDeLaBase, ...vus(autre)];
  }
  return base;
}
