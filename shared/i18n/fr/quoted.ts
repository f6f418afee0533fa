/** What stands inside of guillemets has other marks: « “Relieur” ». */
const imbrique = (text: string): string => text.replaceAll(/«\s*/gu, '“').replaceAll(/\s*»/gu, '”');

/** A title in a sentence; what has none yet is called something too, and what it quotes has other marks. */
export const quoted = (title: string): string => `« ${title === '' ? 'sans intitulé' : imbrique(title)} »`;
