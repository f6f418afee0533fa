const lists = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** « 4, 12 et 20 » */
export const listed = (parts: readonly string[]): string => lists.format(parts);
