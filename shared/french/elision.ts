/**
 * Is the last vowel of « de » and « que » left out before a name? Before a vowel, whatever its accent, and a y that a consonant follows. Not before an h,
 * which may be aspirated (« de Hugues »): « de Hélène » is said as well as « d’Hélène ».
 */
const isElided = (name: string): boolean =>
  /^(?:[aeiouœæ]|y[^aeiouy])/iu.test(name.normalize('NFD').replaceAll(/\p{M}/gu, ''));

/** « de Bruno », « d’Anne » */
export const deNom = (name: string): string => (isElided(name) ? `d’${name}` : `de ${name}`);

/** « que Bruno », « qu’Anne » */
export const queNom = (name: string): string => (isElided(name) ? `qu’${name}` : `que ${name}`);
