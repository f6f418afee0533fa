/** The number that a fiche of France compétences has: RNCP40344, RS5617. */
export const isNumeroFiche = (text: string): boolean => /^(?:RNCP|RS)\d{1,5}$/.test(text);

/** A number as it is meant: people write it with a space, or in small letters. */
export const numeroFicheLu = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();
