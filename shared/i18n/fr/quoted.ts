/** What stands inside of guillemets has other marks: « “Relieur” ». */
export const imbrique = (text: string): string => text.replaceAll(/«\s*/gu, '“').replaceAll(/\s*»/gu, '”');

/** A title in a sentence; what has none yet is called something too. */
export const quoted = (title: string): string => `« ${title === '' ? 'sans intitulé' : title} »`;
