/** Signs that nobody sees (unicode.org/reports/tr44): they make two names of one, or turn around what is read of it. In a class of characters of a regular expression. */
export const signesInvisibles = '\\p{Cf}\\p{Default_Ignorable_Code_Point}';

const invisibles = new RegExp(`[${signesInvisibles}]`, 'gu');

/** A name as it is seen. */
export const nomVisible = (nom: string): string => nom.replaceAll(invisibles, '');

/** Is something of it seen? A name that shows nothing names nobody. */
export const seVoit = (nom: string): boolean => nomVisible(nom).trim() !== '';
