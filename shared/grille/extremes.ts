import type { Echelle } from '../generated/document.ts';
import { centiemes } from './nombre.ts';

/** The lowest and the highest mark of a scale, in hundredths; null: it has none. */
export function extremesDe({ points, niveaux }: Echelle): readonly [number, number] | null {
  const [premier, dernier] = [niveaux[0], niveaux.at(-1)];
  if (premier === undefined || dernier === undefined) return null;
  if (points === undefined) return [centiemes(premier.valeur), centiemes(dernier.valeur)];
  const [min, max, pas] = [centiemes(points.min), centiemes(points.max), centiemes(points.pas)];
  return pas === 0 || min > max ? null : [min, max - ((max - min) % pas)];
}

/**
 * Levels that no mark reaches, although the scale has marks. `partagees`: some line of it has its marks shared, and an average may fall
 * anywhere between two of them.
 */
export function niveauxHorsDAtteinte(echelle: Echelle, partagees: boolean): readonly string[] {
  const { points, niveaux } = echelle;
  const extremes = extremesDe(echelle);
  // Without points, a mark is a level.
  if (points === undefined || extremes === null) return [];
  const [min, max] = extremes;
  const pas = partagees ? 1 : centiemes(points.pas);
  return niveaux.flatMap(({ id, valeur }, i) => {
    const suivant = niveaux[i + 1];
    const au = Math.max(min, min + Math.ceil((centiemes(valeur) - min) / pas) * pas);
    const reste = au <= max && (suivant === undefined || au < centiemes(suivant.valeur));
    return reste ? [] : [id];
  });
}
