import type { GrilleSansLien } from '../document/tree.ts';
import type { Etat, Raison } from '../generated/document.ts';
import { extremesDe } from './extremes.ts';
import { noter } from './ligne.ts';
import type { EpreuvePreparee, LigneNotee } from './modele.ts';
import { nombreDe } from './nombre.ts';
import { prepareeDe } from './preparation.ts';
import { reunir, type Enfant, type ReglePreparee } from './regle.ts';

/** A node with what its children are concluded to be. */
interface Etage {
  readonly id: string;
  readonly regle: ReglePreparee;
  readonly enfants: readonly Enfant[];
}

interface Etages {
  readonly lignes: readonly LigneNotee[];
  readonly noeuds: readonly Etage[];
}

type Cote = 'plus_basses' | 'plus_hautes';

/** What is wrong with what a rule can conclude, at the place that is to blame. */
export type Defaut =
  /** Nothing to conclude from. */
  | { readonly code: 'vide'; readonly element: string }
  /** The highest marks are not enough, or the lowest are. */
  | { readonly code: 'jamais' | 'toujours'; readonly element: string; readonly raisons: readonly Raison[] }
  /** An average of what is marked on scales that do not end at the same value. */
  | { readonly code: 'melange'; readonly element: string; readonly valeurs: readonly string[] };

/** The same mark from whoever marks the line. */
function noteeA(
  ligne: EpreuvePreparee['lignes'][number],
  valeur: number,
  epreuve: EpreuvePreparee,
): LigneNotee {
  const note = { ligne: ligne.id, valeur: nombreDe(valeur) };
  const notes =
    epreuve.partage === null ? [note] : epreuve.evaluateurs.map(({ id }) => ({ ...note, evaluateur: id }));
  return noter(ligne, notes, epreuve);
}

/** What the grid concludes when every mark is the highest of its scale, or the lowest. Retakes add nothing to that. */
function etagesA(grille: GrilleSansLien, cote: Cote): Etages {
  const preparee = prepareeDe(grille);
  const echelles = new Map(grille.echelles.map((echelle) => [echelle.id, extremesDe(echelle)]));
  const echelleDe = new Map(
    grille.parties.flatMap(({ epreuves }) =>
      epreuves.flatMap((epreuve) => epreuve.lignes.map(({ id, echelle }) => [id, echelle] as const)),
    ),
  );
  const valeurDe = (ligne: string): number => {
    const [bas, haut] = echelles.get(echelleDe.get(ligne) ?? '') ?? [0, 0];
    return cote === 'plus_basses' ? bas : haut;
  };
  const lignes: LigneNotee[] = [];
  const noeuds: Etage[] = [];
  const conclure = <N extends Omit<Etage, 'enfants'>>(noeud: N, enfants: readonly Enfant[]): N & Enfant => {
    const { id, regle } = noeud;
    noeuds.push({ id, regle, enfants });
    const { etat, valeur, raisons } = reunir(regle, enfants);
    return { poids: 0, eliminatoire: false, ...noeud, etat, valeur, raisons };
  };
  const parties = preparee.parties.map((partie) => {
    const comptees = partie.epreuves.filter(({ reprend }) => reprend === null);
    const epreuves = comptees.map((epreuve) => {
      const notees = epreuve.lignes.map((ligne) => noteeA(ligne, valeurDe(ligne.id), epreuve));
      lignes.push(...notees);
      return conclure(epreuve, notees);
    });
    return conclure(partie, epreuves);
  });
  conclure({ id: grille.id, regle: preparee.regle }, parties);
  return { lignes, noeuds };
}

/** What the rule itself concludes, its children being all in one state: they are not to blame. */
function parElleMeme({ regle, enfants }: Etage, etat: Etat) {
  return reunir(
    regle,
    enfants.map((enfant) => ({ ...enfant, etat })),
  );
}

function defautsHauts({ lignes, noeuds }: Etages): readonly Defaut[] {
  return [
    ...lignes
      .filter(({ etat }) => etat !== 'acquis')
      .map(({ id, raisons }): Defaut => ({ code: 'jamais', element: id, raisons })),
    ...noeuds.flatMap((noeud): readonly Defaut[] => {
      if (noeud.enfants.length === 0) return [{ code: 'vide', element: noeud.id }];
      const { etat, raisons } = parElleMeme(noeud, 'acquis');
      // A child without a value is to blame for it itself.
      const sansValeur =
        noeud.regle.type === 'moyenne' && noeud.enfants.some(({ valeur }) => valeur === null);
      return etat === 'acquis' || sansValeur ? [] : [{ code: 'jamais', element: noeud.id, raisons }];
    }),
  ];
}

function defautsBas({ lignes, noeuds }: Etages): readonly Defaut[] {
  const propres = noeuds
    .filter(({ enfants }) => enfants.length > 0)
    .map((noeud) => ({ ...parElleMeme(noeud, 'non_acquis'), id: noeud.id }));
  return [...lignes, ...propres]
    .filter(({ etat }) => etat === 'acquis')
    .map(({ id, raisons }) => ({ code: 'toujours', element: id, raisons }));
}

function melanges({ noeuds }: Etages): readonly Defaut[] {
  return noeuds.flatMap(({ id, regle, enfants }): readonly Defaut[] => {
    if (regle.type !== 'moyenne') return [];
    const valeurs = new Set(
      enfants.flatMap(({ poids, valeur }) => (poids === 0 || valeur === null ? [] : [valeur])),
    );
    if (valeurs.size < 2) return [];
    return [{ code: 'melange', element: id, valeurs: [...valeurs].sort((a, b) => a - b).map(nombreDe) }];
  });
}

/**
 * What no candidate can obtain, or fail: rules are monotone, so that the highest and the lowest marks say it, of whoever is marked
 * everywhere. What an average ignores may do better by not being marked: on scales that are mixed, or below a floor. Asked of a grid
 * without fault (`fautesDeGrille`).
 */
export function defautsDePortee(grille: GrilleSansLien): readonly Defaut[] {
  const hauts = etagesA(grille, 'plus_hautes');
  return [...defautsHauts(hauts), ...defautsBas(etagesA(grille, 'plus_basses')), ...melanges(hauts)];
}
