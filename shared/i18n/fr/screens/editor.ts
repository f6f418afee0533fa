/** The editing of a référentiel: its certification sheet, its structure, its items. */
export const editor = {
  tabs: { structure: 'Structure', fiche: 'Fiche de certification', versions: 'Versions' },
};
