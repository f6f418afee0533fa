/** JJ/MM/AAAA to AAAA-MM-JJ; null when no calendar has that day. */
export function isoDate(text: string): string | null {
  const [, jour = '', mois = '', annee = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${annee}-${mois}-${jour}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
