/** A version, as far as the days on which it holds are concerned. */
export const versionDatee = (
  numero: string,
  date: string,
  type: 'adoption' | 'suppression' = 'adoption',
) => ({
  numero,
  empreinte: `texte ${numero}`,
  decision: { type, date },
});
