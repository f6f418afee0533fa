/** Of what is said of the cell that has the keyboard. */
export const CELL_FINDINGS = 'constats-cellule';

/** Of what is said under a field. */
export function findingsId(item: string, champ: string | null): string {
  return `constats-${item}-${champ ?? ''}`;
}
