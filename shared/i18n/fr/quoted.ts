/** A title in a sentence; what has none yet is called something too. */
export const quoted = (title: string): string => `« ${title === '' ? 'sans intitulé' : title} »`;
