import type { Reponse } from '../../shared/fusion/modele.ts';
import { membreDe, type Lecture, type Membres } from './membres.ts';

/** What somebody wrote in a member; null: its item went, or never was. Two people who write the same make two of them. */
export interface Ecrit {
  readonly par: string;
  readonly valeur: string | null;
  /** What whoever wrote it had seen of that member. */
  readonly avant: ReadonlySet<Ecrit>;
}

/** Of a member in one copy: what its value was written by (by several, who wrote the same apart), and all that was seen of it, in the order it was. */
interface Connu {
  readonly de: ReadonlySet<Ecrit>;
  readonly vus: ReadonlySet<Ecrit>;
}

/** What a copy knows of who wrote what, by member. */
export type Memoire = ReadonlyMap<string, Connu>;

function seul(par: string, valeur: string | null): Connu {
  const ecrit: Ecrit = { par, valeur, avant: new Set() };
  return { de: new Set([ecrit]), vus: new Set([ecrit]) };
}

/** What is not there, and nobody wrote: all copies know so much. */
const rien = seul('personne', null);

export const connuDe = (memoire: Memoire, cle: string): Connu => memoire.get(cle) ?? rien;

/** What all copies begin from: they have seen it. */
export const memoireDeDepart = (membres: Membres): Memoire =>
  new Map([...membres].map(([cle, valeur]) => [cle, seul('tous', valeur)]));

/** After somebody wrote by hand, having read what was there. */
export function ecrire(memoire: Memoire, ecrits: readonly (readonly [string, Ecrit])[]): Memoire {
  const apres = new Map(memoire);
  for (const [cle, ecrit] of ecrits)
    apres.set(cle, { de: new Set([ecrit]), vus: new Set([...connuDe(apres, cle).vus, ecrit]) });
  return apres;
}

/** What one copy said, and knew, at a merge. */
export interface Cote extends Lecture {
  readonly memoire: Memoire;
}

export interface Reunion {
  readonly ici: Cote;
  readonly la: Cote;
  /** What is said here once they are merged. */
  readonly apres: Membres;
  /** What whoever merged answered of a member that was shown; undefined: nothing, it came or stayed by itself. */
  readonly dit: (cle: string) => Reponse['choix'] | undefined;
  /** Roots that were sent; null: all. */
  readonly portee: readonly string[] | null;
}

/** A member at a merge: null where its item is not there. */
interface Regard {
  readonly ici: string | null;
  readonly la: string | null;
  readonly apres: string | null;
  readonly notre: Connu;
  readonly leur: Connu;
}

const regarder = ({ ici, la, apres }: Reunion, cle: string): Regard => ({
  ici: ici.membres.get(cle) ?? null,
  la: la.membres.get(cle) ?? null,
  apres: apres.get(cle) ?? null,
  notre: connuDe(ici.memoire, cle),
  leur: connuDe(la.memoire, cle),
});

function estEnvoye({ ici, la, portee }: Reunion, cle: string): boolean {
  const { id } = membreDe(cle);
  return portee === null || portee.includes(la.racines.get(id) ?? ici.racines.get(id) ?? '');
}

const aVu = ({ vus }: Connu, { de }: Connu): boolean => [...de].some((ecrit) => vus.has(ecrit));

/**
 * Is what one says no news to the other? It is what the two last had in common, written and put back since; or what the other came to say as well since
 * then, before it said otherwise.
 */
function estConnu(un: Connu, autre: Connu, valeur: string | null): boolean {
  const communs = [...un.vus].filter((ecrit) => autre.vus.has(ecrit));
  const derniers = communs.filter((ecrit) => !communs.some(({ avant }) => avant.has(ecrit)));
  return [...autre.vus].some(
    (ecrit) =>
      ecrit.valeur === valeur && derniers.some((dernier) => dernier === ecrit || ecrit.avant.has(dernier)),
  );
}

/**
 * What a merge did to the work of a member with nobody deciding: null when it did no harm. What is written by one alone comes, and stays; over what
 * they have not seen nothing comes unasked (`écrasé`), and what we have not seen is not passed over (`ignoré`).
 */
function tort(reunion: Reunion, cle: string): string | null {
  const { ici, la, apres, notre, leur } = regarder(reunion, cle);
  if (!estEnvoye(reunion, cle)) return apres === ici ? null : 'changé sans avoir été envoyé';
  if (reunion.dit(cle) !== undefined) return null;
  if (apres !== ici && apres !== la) return 'inventé';
  if (apres !== ici && !aVu(leur, notre) && !estConnu(notre, leur, ici)) return 'écrasé';
  if (apres !== la && !aVu(notre, leur) && !estConnu(leur, notre, la)) return 'ignoré';
  return null;
}

const membresDe = ({ ici, la, apres }: Reunion): ReadonlySet<string> =>
  new Set([...ici.membres.keys(), ...la.membres.keys(), ...apres.keys()]);

const dire = (valeur: string | null, { de }: Connu): string =>
  `${valeur ?? 'rien'} (${[...de].map(({ par }) => par).join(', ')})`;

/** The work that a merge lost. */
export function pertes(reunion: Reunion): readonly string[] {
  return [...membresDe(reunion)].flatMap((cle) => {
    const quoi = tort(reunion, cle);
    if (quoi === null) return [];
    const { ici, la, apres, notre, leur } = regarder(reunion, cle);
    return [`${quoi} : ${cle} ; ici ${dire(ici, notre)}, là ${dire(la, leur)}, ensuite ${apres ?? 'rien'}`];
  });
}

/** Of two that say the same: what was written last, or both when neither had seen the other. */
function ensemble(notre: Connu, leur: Connu): ReadonlySet<Ecrit> {
  if ([...notre.de].every((ecrit) => leur.vus.has(ecrit))) return leur.de;
  if ([...leur.de].every((ecrit) => notre.vus.has(ecrit))) return notre.de;
  return new Set([...notre.de, ...leur.de]);
}

function apresReunion(
  { ici, la, apres, notre, leur }: Regard,
  dit: Reponse['choix'] | undefined,
  par: string,
): Connu {
  const vus = new Set([...notre.vus, ...leur.vus]);
  if (apres === ici && apres === la) return { de: ensemble(notre, leur), vus };
  if (apres === la) return { de: leur.de, vus };
  if (apres === ici && dit === undefined) return { de: notre.de, vus };
  const ecrit: Ecrit = { par, valeur: apres, avant: vus };
  // To refuse is to say again what was there, having read the other; it is no other work.
  return { de: apres === ici ? notre.de : new Set([ecrit]), vus: new Set([...vus, ecrit]) };
}

/** What is known here once it is done: all that they had seen of a member, unless it is left for later. `par`: who answers. */
export function retenir(reunion: Reunion, par: string): Memoire {
  const memoire = new Map(reunion.ici.memoire);
  for (const cle of new Set([...membresDe(reunion), ...reunion.la.memoire.keys()])) {
    const dit = reunion.dit(cle);
    if (estEnvoye(reunion, cle) && dit !== 'plusTard')
      memoire.set(cle, apresReunion(regarder(reunion, cle), dit, par));
  }
  return memoire;
}
