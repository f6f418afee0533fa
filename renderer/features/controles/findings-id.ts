/** Of what is said under a field. */
export function findingsId(item: string, champ: string | null): string {
  return `constats-${item}-${champ ?? ''}`;
}
