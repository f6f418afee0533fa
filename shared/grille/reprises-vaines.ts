import type { GrilleSansLien } from '../document/tree.ts';
import type { Echelle, Epreuve, Etat, Ligne } from '../generated/document.ts';
import { extremesDe, niveauxHorsDAtteinte } from './extremes.ts';
import { centiemes } from './nombre.ts';

const etats = { oui: 'acquis', a_confirmer: 'a_confirmer', non: 'non_acquis' } as const;

/** States that some mark gives to a line, but for what falls between two marks: then one too many, never one too few. */
function etatsPossibles({ seuil }: Ligne, echelle: Echelle, partage: Epreuve['partage']): readonly Etat[] {
  const extremes = extremesDe(echelle);
  if (extremes === null) return [];
  // An evaluator who gave no mark may count for a zero, below any mark of the scale.
  const bas = partage?.absence === 'zero' ? Math.min(0, extremes[0]) : extremes[0];
  const haut = extremes[1];
  const { niveaux } = echelle;
  if (seuil === undefined) {
    const vains = new Set(niveauxHorsDAtteinte(echelle, partage !== undefined));
    const atteints = niveaux.filter(({ id }) => !vains.has(id)).map(({ validant }) => etats[validant]);
    return bas < centiemes(niveaux[0]?.valeur ?? '0') ? ['non_acquis', ...atteints] : atteints;
  }
  const acquis = centiemes(seuil.acquis);
  const aConfirmer = centiemes(seuil.aConfirmer ?? seuil.acquis);
  return [
    ...(bas < aConfirmer ? ['non_acquis' as const] : []),
    ...(aConfirmer < acquis && haut >= aConfirmer && bas < acquis ? ['a_confirmer' as const] : []),
    ...(haut >= acquis ? ['acquis' as const] : []),
  ];
}

/** Retakes that no candidate ever has to pass: no line before them in the partie can be in a state that they take again. */
export function reprisesVaines({ echelles, parties }: GrilleSansLien): readonly string[] {
  const parId = new Map(echelles.map((echelle) => [echelle.id, echelle]));
  const possibles = ({ lignes, partage }: Epreuve): readonly Etat[] =>
    lignes.flatMap((ligne) => {
      const echelle = parId.get(ligne.echelle);
      return echelle === undefined ? [] : etatsPossibles(ligne, echelle, partage);
    });
  return parties.flatMap(({ epreuves }) =>
    epreuves.flatMap(({ id, reprend }, place) => {
      if (reprend === undefined) return [];
      const avant = new Set(epreuves.slice(0, place).flatMap(possibles));
      return reprend.sur.some((etat) => avant.has(etat)) ? [] : [id];
    }),
  );
}
