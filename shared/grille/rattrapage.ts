import type { Reprise } from '../generated/document.ts';
import { noter } from './ligne.ts';
import type { EpreuvePreparee, LigneNotee } from './modele.ts';
import type { NotesDeLigne } from './notes.ts';

/** An épreuve with its lines as they now stand. */
export interface EpreuveNotee {
  readonly epreuve: EpreuvePreparee;
  readonly lignes: readonly LigneNotee[];
}

const aReprendre = ({ etat }: LigneNotee, { sur }: Reprise): boolean =>
  (sur as readonly string[]).includes(etat);

/** Of two marks of a line, the one that the retake keeps. */
function gardee(
  avant: LigneNotee,
  apres: LigneNotee,
  rattrapage: string,
  garde: Reprise['garde'],
): LigneNotee {
  // Both stand on the scale and the threshold of the line: the better value is never in a worse state.
  if (garde === 'meilleure' && (avant.valeur ?? 0) > (apres.valeur ?? 0))
    return { ...avant, raisons: [...avant.raisons, { code: 'premiere_gardee', element: rattrapage }] };
  return { ...apres, raisons: [{ code: 'reprise', element: rattrapage }, ...apres.raisons] };
}

/**
 * Marks of a retake on the lines that the épreuves before it leave to be taken again. Answers these épreuves with their lines as they
 * now stand, and the retake with its own marks.
 */
export function reprendre(
  avant: readonly EpreuveNotee[],
  epreuve: EpreuvePreparee,
  reprend: Reprise,
  notes: NotesDeLigne,
): { readonly apres: readonly EpreuveNotee[]; readonly rattrapage: EpreuveNotee } {
  const reprises: LigneNotee[] = [];
  const apres = avant.map((notee): EpreuveNotee => {
    // A retake is not retaken: a later one takes the lines themselves.
    if (notee.epreuve.reprend !== null) return notee;
    const lignes = notee.lignes.map((ligne) => {
      if (!aReprendre(ligne, reprend)) return ligne;
      const reprise = noter(ligne.ligne, notes(ligne.id, epreuve.id), epreuve);
      reprises.push(reprise);
      return reprise.valeur === null ? ligne : gardee(ligne, reprise, epreuve.id, reprend.garde);
    });
    return { ...notee, lignes };
  });
  return { apres, rattrapage: { epreuve, lignes: reprises } };
}
