/** As it is written in the middle of a sentence. */
export const uncapitalised = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
