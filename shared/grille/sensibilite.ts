import type { GrilleSansLien } from '../document/tree.ts';
import type { Echelle, Etat, Note, Partie } from '../generated/document.ts';
import { conclure, type Marques } from './evaluer.ts';
import { rangDe } from './etat.ts';
import { notesValables } from './fautes-saisie.ts';
import { notesAuBout, type Bout } from './places-de-note.ts';

/** What one line can do to its partie, all the others staying as they are. */
export interface Effet {
  readonly ligne: string;
  /** State of the partie once this line has the lowest mark; null: no worse than it was. */
  readonly perd: Etat | null;
  /** State of the partie once this line has the highest mark; null: no better than it was. */
  readonly gagne: Etat | null;
}

export interface Sensibilite {
  readonly partie: string;
  readonly effets: readonly Effet[];
}

/** The notes of a partie, in the order of its lines, each with what it would be at its lowest and at its highest. */
interface LigneAuxBouts {
  readonly id: string;
  readonly bas: readonly Note[];
  readonly haut: readonly Note[];
}

function lignesAuxBouts(
  { epreuves }: Partie,
  echelles: ReadonlyMap<string, Echelle>,
): readonly LigneAuxBouts[] {
  return epreuves.flatMap((epreuve) =>
    epreuve.lignes.map((ligne) => ({
      id: ligne.id,
      bas: notesAuBout(ligne, epreuve, echelles.get(ligne.echelle), 'bas'),
      haut: notesAuBout(ligne, epreuve, echelles.get(ligne.echelle), 'haut'),
    })),
  );
}

function sensibiliteDePartie(grille: GrilleSansLien, partie: Partie, marques: Marques | null): Sensibilite {
  const echelles = new Map(grille.echelles.map((echelle) => [echelle.id, echelle]));
  // Prepared once: it is concluded of twice a line.
  const seule: GrilleSansLien = { ...grille, parties: [partie] };
  const lignes = lignesAuxBouts(partie, echelles);
  const jour = marques?.jour ?? '2000-01-01';
  const etat = (notes: readonly Note[]): Etat =>
    conclure(seule, { jour, notes: [...notes], acquis: [] }).parties[0]?.etat ?? 'non_passe';
  const premieres = notesValables(grille, marques?.notes ?? []).filter(
    ({ reprise }) => reprise === undefined,
  );
  const donnees = Map.groupBy(premieres, ({ ligne }) => ligne);
  const autour = (cote: Bout): ReadonlyMap<string, readonly Note[]> =>
    new Map(
      lignes.map((ligne) => [ligne.id, marques === null ? ligne[cote] : (donnees.get(ligne.id) ?? [])]),
    );
  const avec = (notes: ReadonlyMap<string, readonly Note[]>, ligne: LigneAuxBouts, cote: Bout): Etat =>
    etat([...notes].flatMap(([id, siennes]) => (id === ligne.id ? ligne[cote] : siennes)));
  const [hautes, basses] = [autour('haut'), autour('bas')];
  const [auMieux, auPire] = [etat([...hautes.values()].flat()), etat([...basses.values()].flat())];
  return {
    partie: partie.id,
    effets: lignes.map((ligne) => {
      const [perd, gagne] = [avec(hautes, ligne, 'bas'), avec(basses, ligne, 'haut')];
      return {
        ligne: ligne.id,
        perd: rangDe(perd) < rangDe(auMieux) ? perd : null,
        gagne: rangDe(gagne) > rangDe(auPire) ? gagne : null,
      };
    }),
  };
}

/**
 * Which lines can by themselves sink or save a partie. Without marks: each line at its lowest while all the others are at their highest,
 * and the other way round. With marks: each line at both ends while the others keep theirs, those that the grid as it is can take. Retakes
 * are left out: a line that is retaken is no longer alone; so is what was acquired before, which no mark changes.
 */
export function sensibilites(grille: GrilleSansLien, marques: Marques | null): readonly Sensibilite[] {
  return grille.parties.map((partie) => sensibiliteDePartie(grille, partie, marques));
}
