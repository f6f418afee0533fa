import type { State } from '../../../shared/domain/row.ts';
import { baseCommune } from '../../../shared/fusion/base-commune.ts';
import { fourche, mene, type Chaines, type Noeud } from './chaines.ts';
import { vusDe, type Vu } from './vus.ts';

export interface Base {
  readonly etat: State;
  readonly sansBase: ReadonlySet<string>;
}

/** Does what was seen count, of the roots whose base is looked for? */
type Compte = (vu: Vu) => boolean;
type EtatDe = (noeud: Noeud) => State;

/** Those that lead to none of the others, each once. */
function derniers(noeuds: readonly Noeud[]): readonly Noeud[] {
  const restent: Noeud[] = [];
  for (const noeud of noeuds) {
    if (restent.some((autre) => mene(noeud, autre))) continue;
    const devances = restent.filter((autre) => !mene(autre, noeud));
    restent.splice(0, restent.length, ...devances, noeud);
  }
  return restent;
}

const noeudsDe = (vus: readonly Vu[]): readonly Noeud[] => vus.map(({ noeud }) => noeud);

/** Rows that both had seen, but for those that another of them had seen. */
function plusProches(
  chaines: Chaines,
  etatDe: EtatDe,
  communs: readonly Noeud[],
  compte: Compte,
): readonly Noeud[] {
  const devant = derniers(communs);
  if (devant.length < 2) return devant;
  const vus = new Map(devant.map((noeud) => [noeud, vusDe(chaines, noeud, etatDe(noeud))]));
  return devant.filter(
    (a) => !devant.some((b) => b !== a && (vus.get(b) ?? []).some((vu) => compte(vu) && mene(a, vu.noeud))),
  );
}

/**
 * What two copies began from: the state that both had seen last. When each had merged the other at once there are several, and what they began from is
 * the merge of these, one after the other by the names of their rows: whoever merges has the same (docs/adr/0029).
 */
export function baseDe(
  chaines: Chaines,
  etatDe: EtatDe,
  ici: readonly Vu[],
  la: readonly Vu[],
  compte: Compte,
): Base {
  // What leads to another row parts from the other side no later than that row does.
  const [notres, leurs] = [derniers(noeudsDe(ici)), derniers(noeudsDe(la))];
  const communs = notres.flatMap((a) => leurs.map((b) => fourche(a, b)));
  const proches = plusProches(chaines, etatDe, communs, compte);
  const [premier, ...autres] = proches.toSorted((a, b) => (chaines.nom(a) < chaines.nom(b) ? -1 : 1));
  // The first row of the journal is common to all.
  if (premier === undefined) throw new Error('no common row');
  const vus = (noeud: Noeud): readonly Vu[] => vusDe(chaines, noeud, etatDe(noeud)).filter(compte);
  let base: Base = { etat: etatDe(premier), sansBase: new Set() };
  let vusDeLaBase = vus(premier);
  for (const autre of autres) {
    const avant = baseDe(chaines, etatDe, vusDeLaBase, vus(autre), compte);
    const { etat, sansBase } = baseCommune(avant.etat, base.etat, etatDe(autre));
    base = { etat, sansBase: new Set([...base.sansBase, ...avant.sansBase, ...sansBase]) };
    vusDeLaBase = [...vusDeLaBase, ...vus(autre)];
  }
  return base;
}
