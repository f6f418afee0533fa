/**
 * Numbers of a grid go from 0 to 10 000 with at most two decimals (`Nombre` of the exchange schema). They are counted in whole
 * hundredths, so that no comparison meets binary floating point.
 *
 * Everything stays exact in a double: a node has at most 2 000 children (the cap of `lignes`, the largest), so that a weighted sum is
 * at most 2 000 × 10⁶ × 10⁶ = 2 × 10¹⁵ < 2⁵³ ≈ 9 × 10¹⁵, and the sum of weights times a rounding step 2 000 × 10⁶ × 100 = 2 × 10¹¹.
 * An average is never above what is averaged, nor its rounding above 10 000, which is a multiple of each step: it is such a number too.
 */
export function centiemes(nombre: string): number {
  const point = nombre.indexOf('.');
  if (point < 0) return Number(nombre) * 100;
  return Number(nombre.slice(0, point)) * 100 + Number(nombre.slice(point + 1).padEnd(2, '0'));
}

/** The one way to write it: no useless zero. */
export function nombreDe(centiemesEntiers: number): string {
  const reste = centiemesEntiers % 100;
  const entier = String((centiemesEntiers - reste) / 100);
  return reste === 0 ? entier : `${entier}.${String(reste).padStart(2, '0').replace(/0$/, '')}`;
}

/** What a person types, with a comma or a point; null: it is no number of a grid. */
export function nombreLu(texte: string): string | null {
  const ecrit = texte
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  if (!/^\d{1,5}(?:\.\d{1,2})?$/.test(ecrit)) return null;
  const lu = centiemes(ecrit);
  return lu > 1_000_000 ? null : nombreDe(lu);
}
