/** Names given to files, without a sign that some system refuses (Windows takes no colon). */
export const fileNames = {
  /** Without extension. */
  extrait: (cpne: string) => `${cpne} - extrait d’audit`,
  /** Without extension; the day first, so that a folder lists them in order. */
  paquet: (day: string, nom: string, objet: string) => `${day} ${nom} – ${objet}`,
  /** `n`: from 2 on, when that name is already taken. */
  copyOfBackup: (name: string, day: string, hours: string, minutes: string, n: number) =>
    `${name} (sauvegarde du ${day} à ${hours} h ${minutes})${n > 1 ? ` ${n}` : ''}.cpne`,
};
